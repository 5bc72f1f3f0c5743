import type { z } from 'zod';
import { keyOf, type Table } from '../../../schemas/release/table.ts';
import { duckdbType, literal, quote } from '../../warehouse/ddl.ts';
import { mainTables, ownerOf } from '../release-records.ts';
import type { Pair } from './columns.ts';

/** The columns of a table of steps that is being filled: `steps_of_rows`. */
export const stepColumns =
  'table_index INTEGER, phase INTEGER, row_index BIGINT, column_index INTEGER, operation VARCHAR, table_name VARCHAR, row_key VARCHAR, column_name VARCHAR, old_value VARCHAR, new_value VARCHAR, record_kind VARCHAR, record_id VARCHAR';

/**
 * SQL that appends the rows of one table that went, came or changed to `steps_of_rows`. Cells are compared as the
 * texts that stand in CSV, so that applying the steps gives the same bytes.
 */
export function rowSteps({ table, old, columns }: Pair, index: number): string[] {
  const key = keyOf(table);
  const { name } = table;
  const before = old === null ? emptyOf(columns) : oldRows(old, columns);
  const after = columns.map((column) => `CAST(${quote(column.name)} AS VARCHAR) AS ${quote(column.name)}`);
  const others = columns.map((column) => column.name).filter((column) => !key.includes(column));
  const head = (phase: number, side: string, operation: string) =>
    `SELECT ${index}, ${phase}, row_number() OVER (ORDER BY ${orderOf(table, side)}), 0, '${operation}', ${literal(name)}, ${object(key, side)}`;
  const join = key
    .map((column) => `o.${quote(column)} IS NOT DISTINCT FROM n.${quote(column)}`)
    .join(' AND ');
  const owner = (side: string) => ownerCells(table, side);
  const all = columns.map((column) => column.name);
  const gone = `INSERT INTO steps_of_rows ${head(1, 'o', 'delete')}, NULL, ${object(all, 'o')}, NULL, ${owner('o')}
    FROM old_rows AS o ANTI JOIN new_rows AS n ON ${join}`;
  const come = `INSERT INTO steps_of_rows ${head(2, 'n', 'insert')}, NULL, NULL, ${object(all, 'n')}, ${owner('n')}
    FROM new_rows AS n ANTI JOIN old_rows AS o ON ${join}`;
  const changed = others.map((column) => `o.${quote(column)} IS DISTINCT FROM n.${quote(column)}`);
  const cells = others.map(
    (column, at) => `{'i': ${at}, 'c': ${literal(column)}, 'o': o.${quote(column)}, 'n': n.${quote(column)}}`,
  );
  const updates = `INSERT INTO steps_of_rows
    SELECT ${index}, 3, row_index, cell.i, 'update', ${literal(name)}, row_key, cell.c, cell.o, cell.n, record_kind, record_id FROM (
      SELECT row_number() OVER (ORDER BY ${orderOf(table, 'n')}) AS row_index, ${object(key, 'n')} AS row_key,
        ${owner('n')}, unnest([${cells.join(', ')}]) AS cell
      FROM old_rows AS o JOIN new_rows AS n ON ${join} WHERE ${changed.join(' OR ')}
    ) WHERE cell.o IS DISTINCT FROM cell.n`;
  return [
    `CREATE OR REPLACE TEMP TABLE old_rows AS ${before}`,
    `CREATE OR REPLACE TEMP VIEW new_rows AS SELECT ${after.join(', ')} FROM ${quote(name)}`,
    gone,
    come,
    ...(others.length === 0 ? [] : [updates]),
    `INSERT INTO steps_of_rows SELECT ${index}, 4, 0, 0, 'sort_rows', ${literal(name)}, NULL, NULL, NULL, ${literal(sorting(table))}, NULL, NULL
     WHERE EXISTS (SELECT 1 FROM steps_of_rows WHERE table_index = ${index} AND operation = 'insert')`,
  ];
}

/** The order of a table's rows for whoever applies the steps: key columns, by number or by bytes of UTF-8. */
function sorting(table: Table): string {
  return JSON.stringify(
    keyOf(table).map((column) => ({ column, by: isNumber(table, column) ? 'number' : 'bytes' })),
  );
}

function isNumber({ columns }: Table, column: string): boolean {
  return ['BIGINT', 'DOUBLE'].includes(duckdbType(columns.shape[column] as z.ZodType));
}

function orderOf(table: Table, side: string): string {
  return keyOf(table)
    .map((column) => {
      const cell = `${side}.${quote(column)}`;
      return `${isNumber(table, column) ? `CAST(${cell} AS DOUBLE)` : cell} NULLS LAST`;
    })
    .join(', ');
}

function oldRows(old: NonNullable<Pair['old']>, columns: Pair['columns']): string {
  const cells = columns.map(
    ({ name, before }) => `${before === null ? 'CAST(NULL AS VARCHAR)' : quote(before)} AS ${quote(name)}`,
  );
  const types = old.columns.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
  // A quoted empty cell is an empty text, and no missing one.
  return `SELECT ${cells.join(', ')} FROM read_csv(${literal(old.path)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', allow_quoted_nulls = false, columns = {${types}})`;
}

function emptyOf(columns: Pair['columns']): string {
  return `SELECT ${columns.map(({ name }) => `CAST(NULL AS VARCHAR) AS ${quote(name)}`).join(', ')} WHERE false`;
}

/** Cells of a row as a JSON object without the empty ones. */
function object(columns: readonly string[], side: string): string {
  const cells = columns.map((column) => `${literal(column)}: ${side}.${quote(column)}`).join(', ');
  return `CAST(json_merge_patch('{}', to_json({${cells}})) AS VARCHAR)`;
}

/** The record that a row belongs to. */
function ownerCells(table: Table, side: string): string {
  const cell = (column: string) => `${side}.${quote(column)}`;
  if ('record_kind' in table.columns.shape)
    return `${cell('record_kind')} AS record_kind, ${cell('record_id')} AS record_id`;
  if (table.name === 'id_registry') return `${cell('kind')} AS record_kind, ${cell('id')} AS record_id`;
  const owner = ownerOf(table);
  const kind = mainTables[table.name] ?? owner?.kind;
  return owner === null
    ? 'CAST(NULL AS VARCHAR) AS record_kind, CAST(NULL AS VARCHAR) AS record_id'
    : `${literal(kind ?? owner.kind)} AS record_kind, ${cell(owner.column)} AS record_id`;
}
