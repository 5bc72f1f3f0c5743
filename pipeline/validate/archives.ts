import { ownText } from '../load/own-text.ts';

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

/** Hosts that were asked about: a few hundred in all. */
const known = new Map<string, boolean>();

/** Whether an address is that of a copy in an archive of pages. */
export function isArchived(address: string): boolean {
  const [, host = ''] = /^https?:\/\/([^/:?#]+)/i.exec(address) ?? [];
  let archived = known.get(host);
  if (archived === undefined) {
    const labels = host.toLowerCase().split('.');
    archived = labels.some((_, from) => archives.has(labels.slice(from).join('.')));
    known.set(ownText(host), archived);
  }
  return archived;
}
