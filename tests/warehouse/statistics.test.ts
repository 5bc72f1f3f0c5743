import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { statisticQueries, tableQueries } from '../../pipeline/warehouse/queries.ts';
import { statistics } from '../../schemas/release/index.ts';
import { worldOf, written } from './small-world.ts';
import { type Cells, tableRows, withWarehouse } from './stage.ts';
import { statisticCases } from './statistic-cases.ts';
import { tableCases } from './table-cases.ts';

const headlines = Object.keys(statisticQueries).filter((name) => name.startsWith('headline'));
const rows: Record<string, Cells[]> = {};
beforeAll(async () => {
  await withWarehouse(worldOf(written), async (warehouse) => {
    for (const { name } of statistics) rows[name] = await tableRows(warehouse, name);
    for (const name of headlines) {
      const counted = (await warehouse.rows(statisticQueries[name] ?? '')) as Cells[];
      rows[name] = counted.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            /^\d+$/.test(String(value)) ? Number(value) : value,
          ]),
        ),
      );
    }
  });
});

describe('the SQL of the warehouse', () => {
  it('is all in use, and each file has its case', () => {
    const sql = join(import.meta.dirname, '../../pipeline/warehouse/sql');
    const files = (folder: string) =>
      readdirSync(join(sql, folder))
        .map((file) => file.replace('.sql', ''))
        .sort();
    expect(Object.keys(tableQueries).sort()).toEqual(files('tables'));
    expect(Object.keys(statisticQueries).sort()).toEqual(files('statistics'));
    expect(Object.keys(tableCases).sort()).toEqual(files('tables'));
    expect(Object.keys(statisticCases).sort()).toEqual(files('statistics'));
  });
});

describe('the order of rows', () => {
  // Rows that come out sorted by luck must not do so: what is not ordered differs from one machine to another.
  const several = Object.entries({ ...tableQueries, ...statisticQueries }).filter(
    ([name]) => name !== 'headline',
  );

  it.each(several)('is written out by %s', (_name, query) => {
    expect(query).toMatch(/\nORDER BY [^\n]+\n$/);
  });
});

describe('the query of each statistic', () => {
  it.each(Object.keys(statisticCases))('%s counts what counting by hand gives', (name) => {
    expect(rows[name]).toEqual(statisticCases[name]);
  });
});

/** Years in which a presence counts as active, of those of the panel. */
async function activeYears(given: Partial<(typeof written)[number]>): Promise<number[]> {
  const span = {
    id: 'p',
    category: 'city',
    organizations: ['alpha'],
    countries: ['KE'],
    status: 'active',
    ...given,
  } as const;
  return withWarehouse(worldOf([span]), async (warehouse) =>
    (await tableRows(warehouse, 'country_year')).flatMap(({ year, n_active_known }) =>
      n_active_known === 1 ? [Number(year)] : [],
    ),
  );
}

describe('the stock of a country and year', () => {
  const started = ['2014-03-01', '2014-03-31'] as const;
  it.each([
    ['lasts until the release while it is active', { started }, [2014, 2015, 2016, 2017]],
    [
      'lasts until the year of its end',
      { started, status: 'ended', ended: ['2015-12-31', '2015-12-31'] as const },
      [2014, 2015],
    ],
    [
      'lasts one year when it ended in the year of its start',
      { started, status: 'ended', ended: ['2014-06-01', '2014-06-30'] as const },
      [2014],
    ],
    [
      'lasts until the latest year that the end can mean',
      { started, status: 'ended', ended: ['2014-01-01', '2016-12-31'] as const },
      [2014, 2015, 2016],
    ],
    [
      'ends with its end, whatever the status says',
      { started, ended: ['2015-01-01', '2015-12-31'] as const },
      [2014, 2015],
    ],
    ['begins in the year of the release', { started: ['2017-06-30', '2017-06-30'] as const }, [2017]],
    ['is not known when it ended some day', { started, status: 'ended' }, []],
    ['is not known when it was completed', { started, status: 'completed' }, []],
    ['is not known without a start', {}, []],
  ])('%s', async (_what, given, years) => {
    expect(await activeYears(given)).toEqual(years);
  });

  it('reaches back more than a hundred years', async () => {
    const years = await activeYears({ started: ['1901-01-01', '1901-12-31'] });
    expect([years[0], years.at(-1), years.length]).toEqual([1901, 2017, 117]);
  });
});

describe('an archive without presences', () => {
  it('is counted, and its panel is empty', async () => {
    await withWarehouse(worldOf([]), async (warehouse) => {
      expect(await warehouse.rows(statisticQueries.headline ?? '')).toMatchObject([
        { presences: '0', countries: '0' },
      ]);
      expect(await tableRows(warehouse, 'country_year')).toEqual([]);
      expect(await tableRows(warehouse, 'presences_by_country')).toEqual([]);
      expect(await tableRows(warehouse, 'presences_by_category')).toHaveLength(4);
    });
  });
});
