import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  activityRecords,
  apiFolder,
  organizationRecords,
  placeRecords,
  presenceRecords,
  type RecordTable,
  resources,
  termRecords,
} from '../../schemas/release/api.ts';
import { sources } from '../../schemas/release/evidence.ts';
import { type Row, readManifest, readTable } from '../export/read.ts';
import { golden, installCommand, releaseOf, temporaryFolder } from '../support/release.ts';
import { type ApiRecord, apiFiles, only, readAnswer, rowsOfRecords, sortedRows, union } from './read-api.ts';

let dist = '';
beforeAll(async () => {
  dist = await releaseOf(installCommand(), golden.sources);
});
const openApi = (folder = dist): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, apiFolder, 'openapi.json'), 'utf8')) as Record<string, unknown>;

describe('openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(openApi())).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('would be refused with a path that answers nothing', async () => {
    const { paths, ...rest } = openApi();
    const broken = { ...rest, paths: { ...(paths as object), '/nothing.json': { get: { responses: 1 } } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it('describes every file of the API, and no more', () => {
    expect(faults(dist)).toEqual([]);
  });

  it('is seen to differ from files with another column, type or name', () => {
    const copy = join(temporaryFolder(), 'dist');
    cpSync(dist, copy, { recursive: true });
    const spoil = (path: string, from: string, to: string) => {
      const file = join(copy, apiFolder, path);
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    };
    spoil('presences/ZMB.json', '"title":', '"titel":');
    spoil('countries/ZMB.json', '"panel":true', '"panel":"yes"');
    writeFileSync(join(copy, apiFolder, 'more.json'), '{}');
    expect(faults(copy)).toEqual(['countries/ZMB.json', 'more.json', 'presences/ZMB.json']);
  });
});

describe('the slices', () => {
  const families: readonly (readonly [string, RecordTable])[] = [
    ['presences', presenceRecords],
    ['activities', activityRecords],
    ['organizations', organizationRecords],
  ];

  it.each(families)('of %s make up their tables, each row once', async (folder, of) => {
    const records = union(dist, folder);
    expect(records.length).toBeGreaterThan(0);
    for (const [name, rows] of rowsOfRecords(records, of)) {
      const table = (await readTable(dist, name)).filter(
        (row) => name !== 'record_sources' || row.record_kind === of.kind,
      );
      expect(sortedRows(rows), name).toEqual(sortedRows(table));
    }
  });

  it('cite every source with all that its table says', async () => {
    const terms = readAnswer<ApiRecord[]>(dist, 'glossary.json').data;
    const places = readAnswer<ApiRecord[]>(dist, 'places.json').data;
    const records = [...families.flatMap(([folder]) => union(dist, folder)), ...terms, ...places];
    const cited = records.flatMap(({ details, designation_sources }) => [
      ...(details.sources ?? []),
      ...((designation_sources as Row[] | undefined) ?? []),
    ]);
    const columns = Object.keys(sources.columns.shape);
    const rows = new Set(sortedRows(cited.map((row) => only(row, columns))));
    expect([...rows].sort()).toEqual(sortedRows(await readTable(dist, 'sources')));
    expect(terms.map(({ id }) => id)).toEqual((await readTable(dist, 'glossary')).map(({ id }) => id));
    expect(rowsOfRecords(terms, termRecords).get('record_sources')?.length).toBeGreaterThan(0);
  });

  it('hold every curated place with its names', async () => {
    for (const [name, rows] of rowsOfRecords(readAnswer<ApiRecord[]>(dist, 'places.json').data, placeRecords))
      expect(sortedRows(rows), name).toEqual(
        sortedRows(
          (await readTable(dist, name)).filter(
            (row) => name !== 'record_sources' || row.record_kind === 'place',
          ),
        ),
      );
  });

  it.each(['organizations', 'countries', 'categories', 'codes'])('hold the whole table %s', async (name) => {
    expect(sortedRows(readAnswer<Row[]>(dist, `${name}.json`).data)).toEqual(
      sortedRows(await readTable(dist, name)),
    );
  });

  it('list each presence under its country, organizations and category, and say where it stands', () => {
    const presences = union(dist, 'presences');
    const listed = (folder: string, name: unknown) =>
      readAnswer<{ presences: Row[] }>(dist, `${folder}/${name}.json`).data.presences;
    for (const presence of presences) {
      const lists = [
        ...String(presence.countries)
          .split('; ')
          .map((code) => listed('countries', code)),
        ...String(presence.organizations)
          .split('; ')
          .map((id) => listed('organizations', id)),
        listed('categories', presence.category),
      ];
      for (const list of lists) {
        const short = list.filter(({ id }) => id === presence.id);
        expect(short).toEqual([only(presence, Object.keys(short[0] ?? {}))]);
        const shard = readAnswer<ApiRecord[]>(dist, `presences/${short[0]?.country_iso3}.json`).data;
        expect(shard.map(({ id }) => id)).toContain(presence.id);
      }
    }
  });

  it('are told by the index', () => {
    const { data, version } = readAnswer<Record<string, Record<string, number>>>(dist, 'index.json');
    expect(version).toBe((readManifest(dist) as unknown as { version: string }).version);
    for (const folder of ['presences', 'activities', 'countries', 'categories']) {
      const named = Object.keys(data[folder] ?? {}).map((name) => `${folder}/${name}.json`);
      expect(named.sort()).toEqual(apiFiles(dist).filter((path) => path.startsWith(`${folder}/`)));
    }
    for (const [country, n] of Object.entries(data.presences ?? {}))
      expect(readAnswer<unknown[]>(dist, `presences/${country}.json`).data).toHaveLength(n);
  });
});

/** Files that the OpenAPI file does not describe, or describes otherwise. */
function faults(folder: string): string[] {
  const { paths, components } = openApi(folder) as {
    paths: Record<string, { get: { responses: { 200: { content: Record<string, { schema: object }> } } } }>;
    components: object;
  };
  expect(Object.keys(paths)).toEqual(resources.map(({ path }) => `/${path}`));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const judges = Object.entries(paths).map(([path, { get }]) => ({
    path: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    accepts: ajv.compile({ ...get.responses[200].content['application/json']?.schema, components }),
  }));
  return apiFiles(folder).filter((file) => {
    if (file === 'openapi.json') return false;
    const judge = judges.find(({ path }) => path.test(`/${file}`));
    return judge === undefined || !judge.accepts(readAnswer(folder, file) as unknown);
  });
}
