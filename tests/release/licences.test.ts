import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import type { Dataset } from '../../schemas/dataset.ts';
import { licencesOf, otherData } from '../../schemas/release/licences.ts';
import { readCsv, readManifest, readTable } from '../export/read.ts';
import { golden, installCommand, releaseOf, run } from '../support/release.ts';
import { huawei, makeSources } from '../support/sources.ts';

const dataset = parse(readFileSync('sources/dataset.yaml', 'utf8')) as Dataset;

describe('licences.csv', () => {
  const { header, rows } = readCsv(golden.dist, 'licences');
  const cell = (name: string, column: string) =>
    rows.find(([first]) => first === name)?.[header.indexOf(column)];

  it('has a row for every table and layer that the manifest lists', () => {
    const { files } = readManifest(golden.dist);
    const layers = files.map(({ path }) => path).filter((path) => /^geo\/[^/]+$/.test(path));
    const tables = files.flatMap(({ table }) => table ?? []);
    expect(rows.map(([name]) => name).sort()).toEqual([...new Set([...tables, ...layers])].sort());
  });

  it('names the licence of the dataset, and the other data where it lies', () => {
    expect(new Set(rows.map((row) => row[header.indexOf('licence')]))).toEqual(new Set(['CC-BY-4.0']));
    expect(cell('presence_locations', 'other_data')).toBe('GeoNames');
    expect(cell('presence_locations', 'attribution')).toContain('GeoNames');
    expect(cell('geo/countries.geojson', 'other_data')).toBe('Natural Earth');
    expect(cell('designations', 'other_data')).toBeNull();
  });

  it('knows where all of the other data of dataset.yaml lies', () => {
    expect(Object.keys(otherData).sort()).toEqual(dataset.attributions.map(({ name }) => name).sort());
  });

  it.each([
    ['places', 'GeoNames', 'GeoNames'],
    ['place_names', 'GeoNames', 'GeoNames'],
    ['place_names', 'Unicode CLDR', 'Unicode Consortium'],
  ])('says that %s holds data of %s, which curated places cite', (table, data, publisher) => {
    expect(publishersOfPlaces()).toContain(publisher);
    const row = licencesOf(dataset, []).find(({ name }) => name === table);
    expect(row?.other_data?.split('; ')).toContain(data);
    expect(row?.attribution).toContain(dataset.attributions.find(({ name }) => name === data)?.text);
  });

  it('tells layers only of the formats that are made', () => {
    const names = (formats: string[]) => licencesOf(dataset, formats).map(({ name }) => name);
    expect(names([])).not.toContain('geo/atlas.pmtiles');
    expect(names(['pmtiles'])).toContain('geo/atlas.pmtiles');
  });
});

/** Publishers that the curated places of the dataset cite. */
function publishersOfPlaces(): Set<string> {
  const folder = 'sources/places';
  const places = readdirSync(folder).flatMap((name) =>
    parseAllDocuments(readFileSync(join(folder, name), 'utf8')).map(
      (document) => document.toJS() as { sources?: { publisher: string }[] },
    ),
  );
  return new Set(places.flatMap(({ sources = [] }) => sources.map(({ publisher }) => publisher)));
}

describe('the licence of a source', () => {
  const command = { path: '' };
  beforeAll(() => {
    command.path = installCommand();
  });
  const cited = 'title: Additions to the Entity List';

  it('stands beside its address where a record gives it, and nowhere else', async () => {
    const { dir } = makeSources().edit(
      huawei,
      cited,
      `${cited}\n        licence: LicenseRef-US-public-domain`,
    );
    const rows = await readTable(await releaseOf(command.path, dir), 'sources');
    expect(rows.map(({ title, licence }) => [title, licence])).toEqual(
      expect.arrayContaining([
        ['Additions to the Entity List', 'LicenseRef-US-public-domain'],
        ['Safe city goes live', null],
      ]),
    );
  });

  it('is an identifier, and the same wherever the address is cited', async () => {
    const check = async (dir: string) =>
      (await run(process.execPath, [command.path, 'check', '--sources', dir])).stdout;
    const words = makeSources().edit(huawei, cited, `${cited}\n        licence: public domain`);
    expect(await check(words.dir)).toContain('licence');
    const report = 'title: Safe city goes live';
    const twice = makeSources().edit(huawei, report, `${report}\n    licence: CC-BY-4.0`);
    expect(await check(twice.dir)).toContain('"licence" of this source is not given here');
  });
});
