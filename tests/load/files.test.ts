import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LocatedFinding, locateFindings } from '../../pipeline/load/positions.ts';
import { survey } from '../../pipeline/survey/survey.ts';
import { huawei, makeSources, office, type Sources, term } from '../support/sources.ts';

/** Findings with the part of their path below the folder. */
async function check(sources: Sources): Promise<LocatedFinding[]> {
  const { findings } = await survey(sources.dir);
  return (await locateFindings(findings)).map((finding) => ({
    ...finding,
    file: finding.file.slice(sources.dir.length + 1),
  }));
}

/** `file:line:column rule`, the least that every finding must say. */
async function places(sources: Sources): Promise<string[]> {
  return (await check(sources)).map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

it('finds nothing wrong with a small valid set, and reads all of it', async () => {
  const { findings, records } = await survey(makeSources().dir);
  expect({ findings, records }).toEqual({ findings: [], records: 9 });
});

describe('bytes', () => {
  it('may begin with a byte order mark', async () => {
    const sources = makeSources();
    for (const file of [huawei, term, 'dataset.yaml', 'codelists/topics.yaml'])
      sources.write(file, `\uFEFF${sources.read(file)}`);
    expect(await check(sources)).toEqual([]);
  });

  it('that are not UTF-8 are named with the place of the first', async () => {
    const sources = makeSources();
    const text = sources.read(term).replace('Safe city', 'S\u00e9curit\u00e9');
    sources.write(term, Buffer.from(text, 'latin1'));
    const [first] = await check(sources);
    expect(first).toMatchObject({ file: term, line: 1, column: 8, rule: 'not-utf8', severity: 'error' });
    expect(first?.message).toBe('The file is not UTF-8.');
  });

  it('may have Windows line ends', async () => {
    const sources = makeSources();
    sources.write(office, sources.read(office).replaceAll('\n', '\r\n'));
    expect(await check(sources)).toEqual([]);
  });
});

describe('a file that is not a record', () => {
  it.each([
    ['empty', '', 'empty-file', 'The file holds no record.'],
    ['only comments', '# to be written\n', 'empty-file', 'The file holds no record.'],
    ['a list', '- title: x\n', 'not-a-record', 'A record is a list of `field: value` lines.'],
    ['a text', 'just a text\n', 'not-a-record', 'A record is a list of `field: value` lines.'],
    ['a number', '42\n', 'not-a-record', 'A record is a list of `field: value` lines.'],
    ['nothing', '~\n', 'not-a-record', 'A record is a list of `field: value` lines.'],
  ])('because it is %s is reported', async (_what, text, rule, message) => {
    const found = await check(makeSources({ 'presences/zte/new-one.yaml': text }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      file: 'presences/zte/new-one.yaml',
      line: 1,
      column: 1,
      rule,
      message,
      severity: 'error',
    });
    expect(found[0]?.hint).not.toBe('');
  });

  it('leaves the other records of its stream to be read', async () => {
    const term = (id: string) => `id: ${id}\nterm: T\ndefinition: D.\nsources: []\n`;
    const found = await places(
      makeSources({ 'glossary/more.yaml': `${term('a')}---\n- list\n---\n${term('b')}` }),
    );
    expect(found).toEqual([
      'glossary/more.yaml:4:10 empty-field',
      'glossary/more.yaml:6:1 not-a-record',
      'glossary/more.yaml:11:10 empty-field',
    ]);
  });
});

describe('broken YAML', () => {
  it('is reported with all its faults at once, and the other files still are', async () => {
    const broken = 'title: "a\norganizations: [{id: zte}\nstatus: *nobody\n\tsummary: x\n';
    const twice = 'title: a\ntitle: b\nstatus: active\nstatus: ended\n';
    const sources = makeSources({
      'presences/zte/broken.yaml': broken,
      'presences/zte/twice.yaml': twice,
    }).edit(office, 'confidence: low', 'confidence: lwo');
    const found = await check(sources);
    const at = (file: string) => found.filter((finding) => finding.file === file);
    expect(at('presences/zte/twice.yaml').map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '2 yaml-duplicate-key',
      '4 yaml-duplicate-key',
    ]);
    expect(at('presences/zte/broken.yaml').length).toBeGreaterThan(0);
    expect(at(office).map(({ rule }) => rule)).toEqual(['not-allowed']);
    expect(at('presences/zte/twice.yaml')[1]?.message).toBe('"status" stands twice, first on line 3.');
  });

  it('of a codelist and of the dataset file is reported together', async () => {
    const sources = makeSources()
      .write('codelists/topics.yaml', 'codes: [\n')
      .write('dataset.yaml', 'name: a\nname: b\n');
    const rules = (await places(sources)).filter((place) => place.includes(' yaml-'));
    expect(rules.map((place) => place.split(':')[0])).toEqual(['codelists/topics.yaml', 'dataset.yaml']);
  });

  it('that only the fast reader refuses is reported where it stopped', async () => {
    const found = await places(makeSources({ 'glossary/new.yaml': 'term: x\n: y\n' }));
    expect(found).toEqual(['glossary/new.yaml:2:1 yaml-syntax']);
  });

  it('such as `---title: x`, which readers take for different things, is refused', async () => {
    const found = await check(makeSources({ 'glossary/new.yaml': '# x\n---term: x\n' }));
    expect(found).toMatchObject([{ line: 2, column: 1, rule: 'yaml-syntax' }]);
    expect(found[0]?.message).toContain('"---" stands on a line of its own');
  });
});

describe('text that other readers take for true, false or a date', () => {
  it('stays what was written: NO is Norway, off and yes are words', async () => {
    const values: unknown[] = [];
    const sources = makeSources()
      .edit(office, '{country: NA}', '{country: NO}')
      .edit(huawei, 'aliases: [Huawei Technologies]', 'aliases: [off, yes, 2014-11-24, 1_000]');
    const { findings } = await survey(sources.dir, { record: ({ value }) => values.push(value) });
    expect(findings).toEqual([]);
    expect(values).toContainEqual(expect.objectContaining({ locations: [{ country: 'NO' }] }));
    expect(values).toContainEqual(
      expect.objectContaining({ aliases: ['off', 'yes', '2014-11-24', '1_000'] }),
    );
  });
});

describe('ids and file names', () => {
  it('an id in a file of one record must be the file name', async () => {
    const sources = makeSources().edit(office, 'title:', 'id: zte-office\ntitle:');
    const [found, ...others] = await check(sources);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ file: office, line: 1, column: 5, rule: 'id-is-file-name' });
    expect(found?.message).toBe('The id "zte-office" differs from the file name "zte-office-namibia".');
  });

  it('the file name as id is taken', async () => {
    expect(await check(makeSources().edit(office, 'title:', 'id: zte-office-namibia\ntitle:'))).toEqual([]);
  });

  it('records of a stream need ids of their own', async () => {
    const sources = makeSources();
    const one = sources.read(office);
    sources.write(office, `id: zte-office-namibia\n${one}---\n${one}`);
    expect(await places(sources)).toEqual([`${office}:${one.split('\n').length + 2}:1 id-missing`]);
  });
});

describe('a file or folder that has no place', () => {
  it.each([
    'notes.txt',
    'presence/zte/x.yaml',
    'presences/x.yaml',
    'presences/zte/deeper/x.yaml',
    'presences/zte/x.yml',
    'presences/zte/.DS_Store',
    'organizations/x.json',
    'organizations/zte/x.yaml',
    'codelists/colours.yaml',
    'stories/one.txt',
    'toString',
    'constructor',
  ])('%s is reported, never skipped', async (file) => {
    const [found, ...others] = await check(makeSources({ [file]: 'title: x\n' }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ line: 1, column: 1, rule: 'stray-file', severity: 'error' });
    expect(file.startsWith(found?.file ?? '?')).toBe(true);
    expect(found?.message).toBe('This file has no place below sources/.');
  });

  it('that is a link is reported, for what it points to may not be there elsewhere', async () => {
    const sources = makeSources();
    symlinkSync(sources.path(office), sources.path('presences/zte/linked.yaml'));
    expect(await places(sources)).toEqual(['presences/zte/linked.yaml:1:1 symbolic-link']);
  });

  it('may be an empty folder of records', async () => {
    const sources = makeSources();
    mkdirSync(sources.path('presences/alibaba'));
    mkdirSync(sources.path('stories'));
    expect(await check(sources)).toEqual([]);
  });
});

describe('a file that is missing', () => {
  it.each([
    ['dataset.yaml', 'dataset.yaml is missing.'],
    ['codelists/topics.yaml', 'The codelist topics is missing.'],
  ])('%s is reported', async (file, message) => {
    expect(await check(makeSources().remove(file))).toMatchObject([
      { file, line: 1, column: 1, rule: 'missing-file', severity: 'error', message },
    ]);
  });

  it('as a whole folder of codelists is reported list by list', async () => {
    const found = await check(makeSources().remove('codelists'));
    expect(found.map(({ rule }) => rule)).toEqual(Array.from({ length: 13 }, () => 'missing-file'));
  });
});

describe('the ledger', () => {
  it('names the line that is not JSON', async () => {
    const ledger = '{"kind":"presence","id":"gulf-cable","first_release":"2026.11.0"}\n\nnot json\n';
    expect(await places(makeSources({ 'ledger.ndjson': ledger }))).toEqual([
      'ledger.ndjson:3:1 ndjson-syntax',
    ]);
  });
});

it('a folder that is not there is told of in a sentence', async () => {
  await expect(survey('no/such/folder')).rejects.toThrow(
    'there is no folder "no/such/folder". Run this in the folder of the repository, or name the folder with --sources.',
  );
});
