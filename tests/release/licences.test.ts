import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
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

  it('tells layers only of the formats that are made', () => {
    const names = (formats: string[]) => licencesOf(dataset, formats).map(({ name }) => name);
    expect(names([])).not.toContain('geo/atlas.pmtiles');
    expect(names(['pmtiles'])).toContain('geo/atlas.pmtiles');
  });
});

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
