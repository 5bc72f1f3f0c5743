import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOf } from '../../pipeline/load/bytes.ts';
import { listFiles } from '../../pipeline/load/files.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ctatlas-list-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function write(file: string, text: string | Uint8Array = ''): string {
  const path = join(dir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Files as `path role name`, and what is said of others as `path rule hint`. */
function list() {
  const { files, findings } = listFiles(dir);
  const below = (file: string) => file.slice(dir.length + 1);
  return {
    files: files.map(({ file, role, name }) => `${below(file)} ${role} ${name}`),
    said: findings.map(({ file, rule, hint }) => `${below(file)} ${rule} ${hint}`),
  };
}

describe('the files of a sources folder', () => {
  it('are listed by what they are, those that others refer to first, by name within a folder', () => {
    for (const file of [
      'presences/zte/b.yaml',
      'presences/zte/a.yaml',
      'presences/huawei/c.yaml',
      'activities/zte/d.yaml',
      'glossary/e.yaml',
      'organizations/zte.yaml',
      'places/f.yaml',
      'stories/g.md',
      'places.lock/KE.ndjson',
      'codelists/topics.yaml',
      'codelists/roles.yaml',
      'ledger.ndjson',
      'releases.ndjson',
      'retired.yaml',
      'dataset.yaml',
    ])
      write(file);
    expect(list()).toEqual({
      files: [
        'dataset.yaml single dataset.yaml',
        'ledger.ndjson generated ledger.ndjson',
        'releases.ndjson generated releases.ndjson',
        'retired.yaml single retired.yaml',
        'codelists/roles.yaml codelist roles',
        'codelists/topics.yaml codelist topics',
        'places/f.yaml records f',
        'organizations/zte.yaml records zte',
        'glossary/e.yaml records e',
        'activities/zte/d.yaml records d',
        'presences/huawei/c.yaml records c',
        'presences/zte/a.yaml records a',
        'presences/zte/b.yaml records b',
        'places.lock/KE.ndjson lock KE',
        'stories/g.md story g',
      ],
      said: [],
    });
    const { files } = listFiles(dir);
    expect(
      files.filter(({ role }) => role === 'records').map((one) => 'organization' in one && one.organization),
    ).toEqual([null, null, null, 'zte', 'huawei', 'zte', 'zte']);
  });

  it.each([
    ['notes.txt', 'Files here are dataset.yaml, retired.yaml,'],
    ['notes.txt', ' and ledger.ndjson, releases.ndjson.'],
    [
      'attic/x.yaml',
      'Folders are places, organizations, glossary, activities, presences, codelists, stories, places.lock.',
    ],
    ['codelists/colours.yaml', 'Codelists are categories, category-groups,'],
    ['codelists/topics.yaml/x', 'each as <name>.yaml.'],
    ['glossary/x.yml', 'Records of this kind are files named glossary/<id>.yaml.'],
    ['presences/x.yaml', 'Records of this kind are files named presences/<organization>/<id>.yaml.'],
    ['presences/zte/x.yaml/y', 'Records of this kind are files named presences/<organization>/<id>.yaml.'],
    ['places.lock/ke.ndjson', 'Lock files are named places.lock/<ISO2>.ndjson, and ctatlas fix writes them.'],
    [
      'places.lock/KEN.ndjson',
      'Lock files are named places.lock/<ISO2>.ndjson, and ctatlas fix writes them.',
    ],
    [
      'places.lock/KE.ndjson/x',
      'Lock files are named places.lock/<ISO2>.ndjson, and ctatlas fix writes them.',
    ],
    ['stories/x.markdown', 'Stories are files named stories/<id>.md.'],
    ['stories/x.md/y', 'Stories are files named stories/<id>.md.'],
    ['dataset.yaml/x', 'Folders are '],
    ['ledger.ndjson/x', 'Folders are '],
  ])('do not take in %s, and say where such files belong', (file, hint) => {
    write(file);
    if (!file.startsWith('dataset.yaml')) write('dataset.yaml');
    const { files, said } = list();
    expect(files.filter((one) => !one.startsWith('dataset.yaml '))).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(' stray-file ');
    expect(said[0]).toContain(hint);
  });

  it.each([
    'dataset.yaml',
    'glossary/a.yaml',
    'codelists/topics.yaml',
    'stories/a.md',
    'places.lock/KE.ndjson',
  ])('are no links: %s', (file) => {
    const elsewhere = write('glossary/real.yaml');
    if (file !== 'dataset.yaml') write('dataset.yaml');
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    symlinkSync(elsewhere, join(dir, file));
    const { said } = list();
    expect(said).toEqual([`${file} symbolic-link Put the file itself here.`]);
  });

  it('lack the dataset file when it is not there', () => {
    write('glossary/a.yaml');
    expect(list().said).toEqual([
      'dataset.yaml missing-file The release takes its title, version and date from it.',
    ]);
  });

  it('are in a folder, or nothing is read', () => {
    expect(() => listFiles(join(dir, 'nowhere'))).toThrow('there is no folder');
    expect(() => listFiles(write('file'))).toThrow('there is no folder');
  });
});

describe('the bytes of a file', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])('are read whole, be they %i', (length) => {
    const bytes = Buffer.alloc(length, 'abc');
    expect(Buffer.from(bytesOf(write('x', bytes)) as Buffer).equals(bytes)).toBe(true);
  });

  it('are at most 8 MiB', () => {
    expect(bytesOf(write('x', Buffer.alloc(2 ** 23)))).toHaveLength(2 ** 23);
    expect(bytesOf(write('x', Buffer.alloc(2 ** 23 + 1)))).toBe(2 ** 23 + 1);
  });
});
