import { describe, expect, it } from 'vitest';
import { academy, huawei, laboratory, office, term } from '../support/sources.ts';
import { MemorySources } from './in-memory.ts';

const source = `sources:
  - url: https://www.example.org/own-page
    title: A page of its own
    publisher: Example News
    published: 2019-05
    language: en
    type: news
    archived: https://web.archive.org/web/2020/https://www.example.org/own-page
`;
const second = source.slice('sources:\n'.length);

/** What may be wrong with the sources of a record, by the rule that is to say so. */
const faults: Readonly<Record<string, string>> = {
  'archived-missing': source.replace(/ {4}archived: .*\n/, ''),
  'archived-address': source.replace('https://web.archive.org/web/2020/', ''),
  'cited-once': source + second,
  'same-page': source + second.replaceAll('https://www.example.org/own-page', 'http://example.org/own-page/'),
  tracking: source.replace('own-page\n    title', 'own-page?utm_source=x\n    title'),
  language: source.replace('language: en', 'language: qx'),
  email: source.replace('Example News', 'news@example.org'),
};

const files = [
  ['presence', office],
  ['activity', laboratory],
  ['organization', huawei],
  ['term', term],
  ['place', academy],
] as const;

describe.each(files)('the sources of a record of the kind %s', (_kind, file) => {
  /** The rules that speak when its own sources are these. */
  async function rules(sources: string): Promise<string[]> {
    const set = new MemorySources();
    const [record = ''] = set.read(file).split(/^sources:\n/m);
    set.write(file, record + sources);
    return (await set.raw()).map(({ rule }) => rule);
  }

  it('may be right', async () => expect(await rules(source)).toEqual([]));

  it.each(Object.entries(faults))('are asked for %s', async (rule, sources) => {
    expect(await rules(sources)).toContain(rule);
  });
});
