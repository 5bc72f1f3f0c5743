/** Hosts that keep copies of pages: these, and any host below them. */
const archives = new Set([
  'archive.org',
  'archive-it.org',
  'archive.today',
  'archive.ph',
  'archive.is',
  'archive.li',
  'archive.md',
  'archive.vn',
  'archive.fo',
  'perma.cc',
  'ghostarchive.org',
  'megalodon.jp',
  'webcitation.org',
  'arquivo.pt',
  'webarchive.org.uk',
  'webarchive.nationalarchives.gov.uk',
  'webarchive.loc.gov',
  'webarchive.library.unt.edu',
  'webarchive.nla.gov.au',
  'vefsafn.is',
  'haw.nsk.hr',
]);

/** Whether an address is that of a copy in an archive of pages. */
export function isArchived(address: string): boolean {
  const [, host = ''] = /^https?:\/\/([^/:?#]+)/i.exec(address) ?? [];
  const labels = host.toLowerCase().split('.');
  return labels.some((_, from) => archives.has(labels.slice(from).join('.')));
}
