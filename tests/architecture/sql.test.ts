import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statisticQueries, tableQueries } from '../../pipeline/warehouse/queries.ts';
import { registers, statistics, tables } from '../../schemas/release/index.ts';
import { codeBelow } from './code.ts';
import { lintSql } from './sql-lint.ts';

const folder = join('pipeline', 'warehouse', 'sql');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.sql'),
);

describe('the queries', () => {
  it.each(files)('%s keep to what DuckDB and Spark SQL share', (file) => {
    expect(lintSql(readFileSync(join(folder, file), 'utf8'))).toEqual([]);
  });

  it('are one file for each table and statistic, and no more but the parts of the headline', () => {
    const names = (part: string) =>
      files.filter((file) => file.startsWith(part)).map((file) => basename(file, '.sql'));
    expect(names('tables').sort()).toEqual([...tables, ...registers].map(({ name }) => name).sort());
    const counted = names('statistics').filter((name) => !name.startsWith('headline'));
    expect(counted.sort()).toEqual(statistics.map(({ name }) => name).sort());
    expect(names('tables').sort()).toEqual(Object.keys(tableQueries).sort());
    expect(names('statistics').sort()).toEqual(Object.keys(statisticQueries).sort());
  });

  it('stand under the name of their file', () => {
    for (const [part, queries] of Object.entries({ tables: tableQueries, statistics: statisticQueries })) {
      for (const [name, query] of Object.entries(queries))
        expect(query, name).toBe(readFileSync(join(folder, part, `${name}.sql`), 'utf8'));
    }
  });

  it('of published tables are not hidden in TypeScript', () => {
    // The README of a release shows a query to its readers.
    const hidden = codeBelow('pipeline')
      .filter(({ path }) => path !== 'pipeline/release/documents.ts')
      .filter(({ code }) => /\b(?:GROUP BY|PARTITION BY|COUNT\(DISTINCT)\b/.test(code))
      .map(({ path }) => path);
    expect(hidden).toEqual([]);
  });
});

const good = `-- One row per thing.
SELECT
  t.id,
  SUM(t.n) OVER (PARTITION BY t.kind ORDER BY t.first_year NULLS LAST, t.id NULLS LAST) AS total
FROM things AS t
LEFT JOIN others AS o ON o.id = t.id AND o.text = 'a :: b; [c] -> read_csv'
ORDER BY t.id, o.id NULLS FIRST
`;

describe('the lint', () => {
  it('lets a good query pass, whatever its texts and comments say', () => {
    expect(lintSql(good)).toEqual([]);
    expect(lintSql('-- One row: the count.\nSELECT COUNT(*) AS n FROM things')).toEqual([]);
  });

  it.each([
    ['no comment', '-- One row per thing.\n', '', 'the first line says what a row is'],
    ['a comment that does not say it', 'One row per thing.', 'Things.', 'the first line says what a row is'],
    ['a cast of one engine', 't.id,', 't.id::VARCHAR AS id,', '`::`'],
    ['QUALIFY', 'ORDER BY t.id, o', 'QUALIFY total = 1\nORDER BY t.id, o', 'QUALIFY'],
    ['EXCLUDE', 't.id,', '* EXCLUDE (n),', 'EXCLUDE'],
    ['all columns', 't.id,', 't.*,', '`*`'],
    ['all columns', '  t.id,', '  *,', '`*`'],
    ['unnest', 't.id,', 'UNNEST(t.ids) AS id,', 'unnest'],
    ['a list function', 't.id,', 'list_sort(t.ids) AS id,', 'a list function'],
    ['a list function', 't.id,', "string_agg(t.id, '; ') AS id,", 'a list function'],
    ['an array function', 't.id,', 'array_agg(t.id) AS id,', 'a list function'],
    ['a list', 't.id,', 't.ids[1] AS id,', 'brackets'],
    ['a struct', 't.id,', '{a: 1} AS id,', 'brackets'],
    ['a file', 'FROM things AS t', "FROM read_csv('things.csv') AS t", 'read_*'],
    ['a file', 'FROM things AS t', "FROM 'things.parquet' AS t", 'a file in FROM'],
    ['a geometry', 't.id,', 'CAST(t.wkt AS GEOMETRY) AS id,', 'GEOMETRY'],
    ['a geometry', 't.id,', 'ST_Point(t.x, t.y) AS id,', 'GEOMETRY'],
    ['a lambda', 't.id,', 'filter(t.ids, x -> x > 1) AS id,', 'a lambda'],
    ['an order by position', 'ORDER BY t.id, o', 'ORDER BY 1, o', 'GROUP BY or ORDER BY without names'],
    [
      'GROUP BY ALL',
      'ORDER BY t.id, o',
      'GROUP BY ALL\nORDER BY t.id, o',
      'GROUP BY or ORDER BY without names',
    ],
    ['a join of one engine', 'LEFT JOIN', 'ASOF JOIN', 'a join or form'],
    ['a second statement', 'ORDER BY t.id, o.id NULLS FIRST', 'ORDER BY t.id; SELECT 1', 'a semicolon'],
    ['a statement', '\nSELECT', '\nCREATE TABLE x AS SELECT', 'a query begins with SELECT or WITH'],
    ['the clock', 't.id,', 'CURRENT_DATE AS id,', 'the clock'],
    ['a quoted name', 't.id,', 't."order",', 'a quoted name: "order"'],
    ['a window without NULLS', 't.id NULLS LAST)', 't.id)', 'ORDER BY in a window without NULLS: t.id'],
    [
      'a window without NULLS',
      'first_year NULLS LAST',
      'first_year DESC',
      'ORDER BY in a window without NULLS',
    ],
    [
      'a window without order',
      'ORDER BY t.first_year NULLS LAST, t.id NULLS LAST',
      '',
      'a window without ORDER BY',
    ],
    ['no order', 'ORDER BY t.id, o.id NULLS FIRST', '', 'a query without a final ORDER BY'],
    [
      'an order of empty values',
      'ORDER BY t.id,',
      'ORDER BY t.first_year,',
      'final ORDER BY of a column that may be empty',
    ],
    [
      'an order of what a LEFT JOIN leaves empty',
      'o.id NULLS FIRST',
      'o.id',
      'final ORDER BY of a column that may be empty',
    ],
  ])('sees %s', (_what, from, to, fault) => {
    expect(good).toContain(from);
    const faults = lintSql(good.replace(from, () => to));
    expect(
      faults.some((one) => one.startsWith(fault)),
      faults.join(' | '),
    ).toBe(true);
  });
});
