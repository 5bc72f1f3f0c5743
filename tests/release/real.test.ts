// A release of the real sources, looked at in every way in which the golden one is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { headlineSchema } from '../../schemas/release/headline.ts';
import { geojsonFaults } from '../export/geojson-faults.ts';
import { geoParquetFaults } from '../export/geoparquet-faults.ts';
import { headlineFaults } from '../export/headline-faults.ts';
import { published, readCsv, readTable } from '../export/read.ts';
import { tableFaults } from '../export/table-faults.ts';
import { sourceFaults, statementFaults } from '../flatten/statement-faults.ts';
import { installCommand, listFiles, realSources, releaseOf } from '../support/release.ts';
import { manifestFaults, sha256sumFaults } from './manifest-faults.ts';

let dist = '';
beforeAll(async () => {
  dist = await releaseOf(installCommand(), realSources);
});

/** Files of records of a kind: the real sources hold one record in each. */
const files = (kind: string) =>
  listFiles(join(realSources, kind)).filter((path) => path.endsWith('.yaml')).length;

describe('the release of the real sources', () => {
  it('has a headline that can be true', () => {
    const headline = headlineSchema.parse(
      JSON.parse(readFileSync(join(dist, 'statistics/headline.json'), 'utf8')),
    );
    expect(headline.presences).toBeGreaterThanOrEqual(1000);
    expect(headline.organizations).toBe(42);
    expect(headline.countries).toBeGreaterThan(100);
    expect(headline.countries).toBeLessThan(250);
    expect(headline.data_points).toBeGreaterThan(10 * headline.presences);
    expect(headline.presences_without_equipment_sales).toBeLessThan(headline.presences);
    expect(Object.values(headline.categories).reduce((sum, { presences }) => sum + presences, 0)).toBe(
      headline.presences,
    );
    expect(Object.values(headline.groups).reduce((sum, { presences }) => sum + presences, 0)).toBe(
      headline.presences,
    );
  });

  it('holds every record of the sources', async () => {
    for (const [table, kind] of [
      ['presences', 'presences'],
      ['organizations', 'organizations'],
      ['activities', 'activities'],
      ['glossary', 'glossary'],
    ] as const)
      expect([kind, (await readTable(dist, table)).length]).toEqual([kind, files(kind)]);
  });

  it('lists every file with its checksum', async () => {
    expect(await manifestFaults(dist)).toEqual([]);
    expect(['0', null]).toContain(await sha256sumFaults(dist));
  });

  it('holds the same cells as CSV and as Parquet', async () => {
    expect(await tableFaults(dist)).toEqual([]);
  });

  it('has a statement behind every cell that asserts something, and shows every statement', async () => {
    const { unsupported, unseen } = await statementFaults(dist);
    expect(unsupported).toEqual([]);
    expect(unseen).toEqual([]);
    expect(await sourceFaults(dist)).toEqual([]);
  });

  it('has GeoJSON that follows RFC 7946 and holds the records, layer by layer', async () => {
    expect(await geojsonFaults(dist)).toEqual([]);
  });

  it('has GeoParquet that reads the same', async () => {
    expect(await geoParquetFaults(dist)).toEqual([]);
  });

  it('has a headline that counting the CSV files gives', async () => {
    expect(await headlineFaults(dist)).toEqual([]);
  });

  it('has no cell that a spreadsheet would run', () => {
    const cells = published.flatMap(({ path }) =>
      readCsv(dist, path)
        .rows.flat()
        .filter((cell) => cell !== null && /^[=+@\t-]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell)),
    );
    expect(cells).toEqual([]);
  });

  it('has no item with the separator inside in a joined list', async () => {
    const items = [
      ...(await readTable(dist, 'presence_counterparties')).map(({ name }) => name),
      ...(await readTable(dist, 'activity_counterparties')).map(({ name }) => name),
      ...(await readTable(dist, 'organization_aliases')).map(({ alias }) => alias),
      ...(await readTable(dist, 'organization_sectors')).map(({ sector }) => sector),
    ];
    expect(items.filter((item) => String(item).includes('; '))).toEqual([]);
  });
});
