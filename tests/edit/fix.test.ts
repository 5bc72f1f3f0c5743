import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../support/release.ts';
import { makeSources, office, safeCity, term } from '../support/sources.ts';
import { ctatlas, linesAbout, prepareTidySources, tidySources } from './tidy-sources.ts';

prepareTidySources();

describe('ctatlas fix', () => {
  it('brings hand-written files into one form, which check accepts and a second run leaves alone', async () => {
    const sources = makeSources();
    const first = await ctatlas(sources, 'fix');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(linesAbout(sources, safeCity, first)).toEqual(['schema line added']);
    expect(sources.read(safeCity)).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/schemas\/json\/presence\.schema\.json\n\ntitle: /,
    );
    expect(await ctatlas(sources, 'check')).toMatchObject({ code: 0 });
    const before = fingerprint(sources.dir);
    expect(await ctatlas(sources, 'fix')).toEqual({ code: 0, stdout: 'nothing to repair\n', stderr: '' });
    expect(fingerprint(sources.dir)).toEqual(before);
  });

  it('quotes a text that reads like a number, with every zero it was written with', async () => {
    const sources = tidySources();
    sources.edit('organizations/zte.yaml', '"0763"', '0763');
    expect(await ctatlas(sources, 'fix')).toMatchObject({ code: 0 });
    expect(sources.read('organizations/zte.yaml')).toContain('ticker: "0763"');
  });

  it('keeps comments where they belong when fields move', async () => {
    const sources = makeSources();
    sources.write(
      term,
      `# yaml-language-server: $schema=x
# about the definition
definition: Cameras and a command centre. # short
# about the name
term: Safe city
see_also:
  # first of two
  - command-centre # behind
sources:
  - # about the source
    title: Safe city goes live
    url: https://www.example.org/report
    publisher: Example News
    published: 2019-05
    language: en
    type: news
# the end
`,
    );
    expect(await ctatlas(sources, 'fix')).toMatchObject({ code: 0 });
    expect(sources.read(term)).toBe(`# yaml-language-server: $schema=../../schemas/json/term.schema.json

# about the name
term: Safe city
# about the definition
definition: Cameras and a command centre. # short
see_also:
  # first of two
  - command-centre # behind
sources:
  # about the source
  - url: https://www.example.org/report
    title: Safe city goes live
    publisher: Example News
    published: 2019-05
    language: en
    type: news
    archived: https://web.archive.org/web/2020/https://www.example.org/report

# the end
`);
  });

  it('repairs each record of a stream', async () => {
    const sources = makeSources();
    const record = (id: string) =>
      `term: Term ${id}\nid: ${id}\ndefinition: A  term.\n${sources.read(term).slice(sources.read(term).indexOf('sources:'))}`;
    sources.write('glossary/many.yaml', `${record('one')}---\n# the second\n${record('two')}`);
    const done = await ctatlas(sources, 'fix');
    expect(linesAbout(sources, 'glossary/many.yaml', done)).toEqual([
      'schema line added',
      'record 1, definition: double spaces made single',
      'record 2, definition: double spaces made single',
      'record 1, fields put in their order',
      'record 2, fields put in their order',
    ]);
    expect(sources.read('glossary/many.yaml')).toContain('---\n');
    expect(sources.read('glossary/many.yaml').match(/^(?:id|term|# the).*$/gm)).toEqual([
      'id: one',
      'term: Term one',
      'id: two',
      '# the second',
      'term: Term two',
    ]);
    expect(await ctatlas(sources, 'fix')).toMatchObject({ code: 0, stdout: 'nothing to repair\n' });
  });

  it('leaves files that cannot be rewritten as they are, says why, repairs the others, and exits with 1', async () => {
    const sources = tidySources();
    const broken: Record<string, [content: string | Uint8Array, reason: string]> = {
      'glossary/open.yaml': ['term: "open\n', 'it is not valid YAML'],
      'glossary/list.yaml': ['- a\n', 'it holds something else than fields'],
      'glossary/anchor.yaml': ['term: &a x\ndefinition: *a\n', 'it uses anchors, aliases or tags'],
      'glossary/latin.yaml': [Uint8Array.of(0x61, 0x3a, 0x20, 0xff, 0x0a), 'it is not UTF-8'],
      'glossary/deep.yaml': [`term: ${'['.repeat(9_000)}`, 'it is not valid YAML'],
      'glossary/long.yaml': [`term: ${'['.repeat(20_000)}`, 'it is far too big'],
      'glossary/twice.yaml': ['term: a\nterm: b\n', 'it is not valid YAML'],
      'glossary/empty.yaml': ['# nothing\n', 'it is empty'],
    };
    for (const [file, [content]] of Object.entries(broken)) sources.write(file, content);
    sources.edit(term, 'Safe city', '" Safe city"');
    const before = fingerprint(sources.dir);
    const done = await ctatlas(sources, 'fix');
    expect(done.code).toBe(1);
    expect(done.stdout).toContain('left for a person');
    for (const [file, [, reason]] of Object.entries(broken))
      expect([file, linesAbout(sources, file, done)]).toEqual([file, [`left as it is, because ${reason}`]]);
    const after = fingerprint(sources.dir);
    expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual([term]);
    expect(sources.read(term)).toContain('term: Safe city\n');
  });

  it('says that errors are left which need a person', async () => {
    const sources = tidySources();
    sources.edit(safeCity, 'country: KE', 'country: XX').edit(safeCity, 'Safe city', 'Safe  city');
    const { code, stdout } = await ctatlas(sources, 'fix');
    expect(code).toBe(1);
    expect(stdout).toMatch(/1 repair in 1 file\n1 error in 1 file left for a person: .*check/);
  });

  it('writes down where each place lies, and what moved, unless a record is wrong', async () => {
    const sources = tidySources();
    const lock = 'places.lock/KE.ndjson';
    const tidyLock = sources.read(lock);
    expect(tidyLock).toMatch(/"place":"Mombasa".*\n.*"place":"Nairobi"/);
    sources.write(lock, tidyLock.replace(/"lat":-?[\d.]+/, '"lat":-2')).write('places.lock/TD.ndjson', '');
    sources.edit(office, 'status: active', 'status: activ');
    await ctatlas(sources, 'fix');
    expect(sources.read(lock)).not.toBe(tidyLock);
    sources.edit(office, 'status: activ', 'status: active');
    const done = await ctatlas(sources, 'fix');
    expect(linesAbout(sources, lock, done).join()).toMatch(
      /^places written: 1, taken out: 1; "Mombasa" moved by \d+ km$/,
    );
    expect(sources.read(lock)).toBe(tidyLock);
    expect(linesAbout(sources, 'places.lock/TD.ndjson', done)).toHaveLength(1);
    expect(await ctatlas(sources, 'fix')).toMatchObject({ stdout: 'nothing to repair\n' });
  });

  it('writes nothing in a dry run, and says the same', async () => {
    const sources = makeSources();
    const before = fingerprint(sources.dir);
    const dry = await ctatlas(sources, 'fix', '--dry-run');
    expect(fingerprint(sources.dir)).toEqual(before);
    expect(dry).toEqual(await ctatlas(sources, 'fix'));
    expect(fingerprint(sources.dir)).not.toEqual(before);
  });

  it('writes only the files that it was given, and leaves nothing beside them', async () => {
    const sources = makeSources();
    const before = fingerprint(sources.dir);
    await ctatlas(sources, 'fix', sources.path('presences/huawei'));
    const after = fingerprint(sources.dir);
    const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
    expect(changed).toEqual(['presences/huawei/gulf-cable.yaml', safeCity]);
    expect(readdirSync(sources.path('presences/huawei')).sort()).toEqual([
      'gulf-cable.yaml',
      'nairobi-safe-city.yaml',
    ]);
    expect(await ctatlas(sources, 'fix', 'no/such/file')).toMatchObject({ code: 2 });
  });
});
