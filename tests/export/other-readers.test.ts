import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { golden, installCommand, releaseOf, temporaryFolder } from '../support/release.ts';
import { geoParquetFaults } from './geoparquet-faults.ts';
import { headlineFaults } from './headline-faults.ts';

let dist = '';
beforeAll(async () => {
  dist = await releaseOf(installCommand(), golden.sources);
});

function spoilt(path: string, change: (text: string) => string): string {
  const copy = join(temporaryFolder(), 'dist');
  cpSync(dist, copy, { recursive: true });
  writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')));
  return copy;
}

describe('the GeoParquet of a release', () => {
  it('says of itself what is true, and reads the same as the GeoJSON', async () => {
    expect(await geoParquetFaults(dist)).toEqual([]);
  });

  it('is told apart from a GeoJSON with another point', async () => {
    const copy = spoilt('geo/presences.geojson', (text) =>
      text.replace('[17.08323,-22.55941]', '[17.08323,-22.5]'),
    );
    expect(await geoParquetFaults(copy)).toEqual([
      'nuctech-scanners-hosea-kutako-and-eros-airports: another geometry to hyparquet',
      'nuctech-scanners-hosea-kutako-and-eros-airports: another geometry to DuckDB',
      'nuctech-scanners-hosea-kutako-and-eros-airports: another bbox',
    ]);
  });
});

describe('the headline of a release', () => {
  it('is what counting the CSV files gives', async () => {
    expect(await headlineFaults(dist)).toEqual([]);
  });

  it('is told apart from one that was typed in', async () => {
    const copy = spoilt('statistics/headline.json', (text) =>
      text.replace('"presences": 15', '"presences": 16'),
    );
    expect(await headlineFaults(copy)).toEqual(['presences: 16, counted 15']);
  });
});
