import { describe, expect, it } from 'vitest';
import { withoutTracking } from '../../pipeline/validate/tracking.ts';
import { cable, huawei, office, safeCity, term } from '../support/sources.ts';
import { MemorySources } from './in-memory.ts';

/** What is to be done about a small set with edits, as `file path: repair`. */
async function repairs(...edits: readonly [file: string, from: string, to: string][]): Promise<string[]> {
  const sources = new MemorySources();
  for (const [file, from, to] of edits) sources.edit(file, from, to);
  return (await sources.raw()).map(
    ({ file, path = [], fix }) =>
      `${file.slice('sources/'.length)} ${path.join('.')}: ${JSON.stringify(fix)}`,
  );
}

describe('what is to be done', () => {
  it('about a name that stands twice is to remove the second, where both say the same', async () => {
    expect(
      await repairs([safeCity, '[video-surveillance]', '[video-surveillance, video-surveillance]']),
    ).toEqual([`${safeCity} topics.1: {"remove":true}`]);
    expect(await repairs([cable, '{id: zte}', '{id: zte}, {id: zte}'])).toEqual([
      `${cable} organizations.2: {"remove":true}`,
    ]);
    expect(await repairs([cable, '{id: zte}', '{id: zte}, {id: zte, role: operator}'])).toEqual([
      `${cable} organizations.2: undefined`,
    ]);
  });

  it('about a source that is cited twice is the same', async () => {
    const source = new MemorySources().read(term).split('sources:\n')[1] ?? '';
    expect(await repairs([term, source, source + source])).toEqual([`${term} sources.1: {"remove":true}`]);
    expect(
      await repairs([term, source, `${source}${source.trimEnd()}\n    supports: [definition]\n`]),
    ).toEqual([`${term} sources.1.url: undefined`]);
  });

  it('about tracking is to write the address without it, wherever it stands', async () => {
    expect(
      await repairs(
        [office, 'org/report\n', 'org/report?id=1&utm_source=x#top\n'],
        [huawei, 'https://www.example.com/', 'https://www.example.com/?fbclid=1'],
        [huawei, 'org/entity-list\n', 'org/entity-list?gclid=2\n'],
      ),
    ).toEqual([
      `${huawei} designations.0.sources.0.url: {"set":"https://www.example.org/entity-list"}`,
      `${huawei} website: {"set":"https://www.example.com/"}`,
      `${office} sources.0.url: {"set":"https://www.example.org/report?id=1#top"}`,
    ]);
  });
});

describe('an address without tracking', () => {
  it.each([
    ['https://a.example/?utm_source=x', 'https://a.example/'],
    ['https://a.example/b?UTM_Medium=x&c=d&gclid=1', 'https://a.example/b?c=d'],
    ['https://a.example/b?c=d&fbclid&e=f#g?utm_source=h', 'https://a.example/b?c=d&e=f#g?utm_source=h'],
    ['http://a.example/b?mc_cid=1#top', 'http://a.example/b#top'],
  ])('%s is %s', (address, clean) => expect(withoutTracking(address)).toBe(clean));

  it.each([
    'https://a.example/b',
    'https://a.example/b?c=d&&e=%20',
    'https://a.example/b?my_utm_source=x&utm=y&fbclids=z',
    'https://a.example/b#utm_source=x',
    'https://a.example/utm_source=x',
    'ftp://a.example/b?utm_source=x',
    '',
  ])('%j stays as it is', (address) => expect(withoutTracking(address)).toBe(address));
});
