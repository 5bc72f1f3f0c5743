import { beforeAll, describe, expect, it } from 'vitest';
import { installCommand, type Run, run } from '../support/release.ts';
import { makeSources, type Sources, safeCity } from '../support/sources.ts';

/** What a person did to the canonical record, and the one line that says how it was put right. */
const faults: [what: string, harm: (text: string) => string, said: string][] = [
  ['a byte order mark', (text) => `\uFEFF${text}`, 'byte order mark removed'],
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n'), 'line ends are LF'],
  [
    'spaces at the end of a line',
    edit('status: active', 'status: active  '),
    'spaces at the ends of lines removed',
  ],
  ['space around a text', edit(/title: (Safe.*)/, 'title: " $1"'), 'title: space at an end removed'],
  ['double spaces', edit('Safe city in', 'Safe  city in'), 'title: double spaces made single'],
  [
    'a line break in a text',
    edit(/title: Safe (.*)/, 'title: |-\n  Safe\n  $1'),
    'title: line breaks became spaces',
  ],
  [
    'decomposed letters',
    (text) => text.replace('Mombasa\n', 'Mombas\u00e1\n'.normalize('NFD')),
    'title: characters put together the usual way (NFC)',
  ],
  [
    'a quoted year',
    edit('announced: 2012', 'announced: "2012"'),
    'dates.announced: a year stands without quotes',
  ],
  [
    'a number as text',
    edit('value: 1800', "value: '1800'"),
    'measures[1].value: a number stands without quotes',
  ],
  ['no schema line', edit(/^#.*\n\n/, ''), 'schema line added'],
  ['a wrong schema line', edit('../../../schemas', '../schemas'), 'schema line corrected'],
  [
    'fields in another order',
    edit(/(status: active)\n(status_as_of.*)/, '$2\n$1'),
    'fields put in their order',
  ],
  [
    'an item in another order',
    edit('{place: Nairobi, country: KE}', '{country: KE, place: Nairobi}'),
    'fields put in their order (locations[1])',
  ],
  [
    'brackets and quotes of another tool',
    edit('{place: Nairobi, country: KE}', '{ place: "Nairobi", country: KE }'),
    'quotes, brackets and line breaks as in the other files',
  ],
  [
    'a tracking parameter',
    edit('org/report', 'org/report?utm_source=x'),
    'sources[1].url: tracking parameters removed from the address',
  ],
];

function edit(from: string | RegExp, to: string): (text: string) => string {
  return (text) => text.replace(from, to);
}

const fileOf = (index: number) => `presences/huawei/fault-${index}.yaml`;

let canonical: string;
let sources: Sources;
let done: Run;
beforeAll(async () => {
  const command = installCommand();
  const fix = () => run(process.execPath, [command, 'fix', '--sources', sources.dir]);
  sources = makeSources();
  await fix();
  canonical = sources.read(safeCity);
  for (const [index, [, harm]] of faults.entries()) sources.write(fileOf(index), harm(canonical));
  done = await fix();
});

describe('ctatlas fix repairs', () => {
  it.each(faults.map(([what, harm, said], index) => ({ what, harm, said, index })))(
    '$what, and says so in one line',
    ({ harm, said, index }) => {
      expect(harm(canonical)).not.toBe(canonical);
      const name = `${sources.path(fileOf(index))}: `;
      const lines = done.stdout.split('\n').filter((line) => line.startsWith(name));
      expect(lines.map((line) => line.slice(name.length))).toEqual([said]);
      const meant = said.includes('NFC') ? harm(canonical).normalize('NFC') : canonical;
      expect(sources.read(fileOf(index))).toBe(meant);
    },
  );
});
