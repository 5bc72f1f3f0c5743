import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { leavesOf, plainPath } from '../../pipeline/edit/import/paths.ts';
import { authoredTables, publishedKinds } from '../../pipeline/edit/import/release-columns.ts';
import { Archive } from '../../pipeline/load/archive.ts';
import { checkShape } from '../../pipeline/validate/shape.ts';
import { folders } from '../../schemas/kinds.ts';
import { golden, installCommand, realSources, releaseOf, run, temporaryFolder } from '../support/release.ts';
import { makeSources, type Sources, safeCity } from '../support/sources.ts';

let command: string;
beforeAll(() => {
  command = installCommand();
});

const ctatlas = (...args: string[]) => run(process.execPath, [command, ...args]);

/** Every record of some kinds as its schema reads it, by kind and id. */
async function recordsOf(dir: string): Promise<Map<string, unknown>> {
  const records = new Map<string, unknown>();
  for await (const { kind, id, value } of new Archive(dir).records(...publishedKinds)) {
    const schema = folders.find((folder) => folder.kind === kind)?.schema;
    records.set(`${kind}/${id}`, schema && checkShape(schema, value).value);
  }
  return records;
}

/** A sources folder with everything of another one but the records that a release holds whole. */
function withoutRecords(sources: string): string {
  const dir = join(temporaryFolder(), 'sources');
  cpSync(sources, dir, { recursive: true });
  for (const folder of ['places', 'presences', 'organizations', 'activities', 'glossary'])
    rmSync(join(dir, folder), { recursive: true, force: true });
  return dir;
}

async function importedAgain(dist: string, sources: string) {
  const dir = withoutRecords(sources);
  const { code, stdout, stderr } = await ctatlas('import', dist, '--sources', dir);
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' });
  return recordsOf(dir);
}

describe('the tables of a release of the real sources, imported again', () => {
  let dist = '';
  let after: Map<string, unknown>;
  beforeAll(async () => {
    dist = await releaseOf(command, realSources, 'core');
    after = await importedAgain(dist, realSources);
  });

  it('give every record as its source has it', async () => {
    const before = await recordsOf(realSources);
    expect(before.size).toBeGreaterThan(1000);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [id, value] of before) expect(after.get(id), id).toEqual(value);
  });

  it('are found to be there already', async () => {
    expect(await ctatlas('import', dist, '--sources', realSources)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(' there already with the same values, 0 to write\n'),
    });
  });
});

describe('the tables of a release, imported again', () => {
  it('give the golden records, from the folder of the tables too', async () => {
    const before = await recordsOf(golden.sources);
    expect(await importedAgain(join(golden.dist, 'tables'), golden.sources)).toEqual(before);
  });

  it('give fields that few records have', async () => {
    const sources = makeSources();
    rarities(sources);
    const dist = await releaseOf(command, sources.dir);
    expect(await importedAgain(dist, sources.dir)).toEqual(await recordsOf(sources.dir));
  });

  it('hold every field that people write, but for which statement of a designation a source supports', () => {
    const tables = authoredTables();
    const told = [
      // Made of columns that say it in other words, as the round trip shows.
      /^sources\./,
      /^(?:locations|landings)\.coordinates\./,
      /^designations\.sources\.(?!supports)/,
      /^(?:segments|see_also)$/,
    ];
    const untold = publishedKinds.flatMap((kind) => {
      const shown = new Set(
        tables
          .filter((table) => table.kind === kind)
          .flatMap(({ columns }) => columns)
          .flatMap(({ path }) =>
            ['location', 'landing'].map((word) => plainPath(path.replace('{kind}', word))),
          ),
      );
      return [...leavesOf(kind).keys()]
        .filter((path) => !shown.has(path) && !told.some((pattern) => pattern.test(path)))
        .map((path) => `${kind} ${path}`);
    });
    expect(untold).toEqual(['organization designations.sources.supports']);
  });

  it('are refused where records are there with other values, and nothing is written', async () => {
    const sources = makeSources();
    cpSync(join(golden.sources, 'codelists'), sources.path('codelists'), { recursive: true });
    const dist = await releaseOf(command, sources.dir);
    sources.edit(safeCity, 'value: 1800', 'value: 1900').remove('presences/zte');
    const { code, stdout } = await ctatlas('import', dist, '--sources', sources.dir);
    expect(code).toBe(1);
    expect(stdout).toContain('"nairobi-safe-city" is there already, with other values of measures.');
    expect(stdout).toContain('Nothing was written. --partial writes the 1 record without an error.');
    expect(() => sources.read('presences/zte/zte-office-namibia.yaml')).toThrow();
  });

  it('are missed in a folder that is none, or that is not whole', async () => {
    const folder = join(temporaryFolder(), 'none');
    mkdirSync(folder);
    const none = await ctatlas('import', folder, '--sources', makeSources().dir);
    expect(none).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it has no tables/presences.csv'),
    });
    cpSync(join(golden.dist, 'tables'), folder, { recursive: true });
    rmSync(join(folder, 'record_sources.csv'));
    const half = await ctatlas('import', folder, '--sources', makeSources().dir);
    expect(half).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it has no table record_sources.csv'),
    });
  });
});

function rarities(sources: Sources): void {
  sources
    .edit(
      safeCity,
      '  - {place: Nairobi, country: KE}\n',
      '  - {place: Nairobi, country: KE, address: Chiromo Campus, note: Near the river., coordinates: {latitude: -1.2731, longitude: 36.8084, precision: site, source: https://www.example.org/report}}\n',
    )
    .edit(safeCity, 'programme:', 'event: one-deal\nprogramme:')
    .edit(
      safeCity,
      '  - {kind: contract, amount: 15000000000, currency: KES}\n',
      '  - {kind: contract, low: 1.5, high: 2.25, currency: KES, as_of: 2014~, note: Reported.}\n',
    )
    .edit(safeCity, 'summary:', 'stake_percent: 24.5\nsummary:')
    .edit(safeCity, 'confidence:', 'highlight: The first of its kind.\nconfidence:')
    .edit(
      safeCity,
      '    supports: [amounts, dates.started]\n',
      '    supports: [amounts, dates.started]\n  - {url: https://www.example.org/other, title: A page, title_supplied: true, publisher: Example News, language: en, type: news, archived: https://web.archive.org/web/2020/https://www.example.org/other}\n',
    )
    .edit(
      'organizations/huawei.yaml',
      '    status: active\n',
      '    status: active\n    listed_as: Huawei Ltd.\n',
    );
}
