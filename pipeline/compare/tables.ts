import { tables } from '../../schemas/release/index.ts';
import { keyOf, type Table } from '../../schemas/release/table.ts';
import { literal, quote } from '../warehouse/ddl.ts';
import { type Change, changesOf } from './changes.ts';
import type { TableFile } from './release-files.ts';
import type { TreeMap } from './tree.ts';

/** Runs SQL; the rows of a query as plain values. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>;

/** The releases are not such that they can be compared: in one sentence. */
export class NotComparable extends Error {}

export interface Sides<T> {
  readonly old: T;
  readonly new: T;
}

/** A row that differs, by its key (`topics/video-surveillance`). */
export interface RowChange {
  readonly key: string;
  readonly changes: readonly Change[];
}

/** What differs between the rows of one published table. */
export interface TableChange {
  readonly table: string;
  /** Only one side has it. */
  readonly only: 'old' | 'new' | null;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Rows that differ in a column, by its name. */
  readonly columns: Readonly<Record<string, number>>;
  /** The rows that differ, for tables whose rows belong to no record. */
  readonly rows: readonly RowChange[];
  /** Columns that only one side has. */
  readonly newColumns: readonly string[];
  readonly lostColumns: readonly string[];
}

/** Tables of their own: neither records nor parts of them, nor made from them row by row. */
const independent = ['sources', 'categories', 'codes', 'countries', 'places', 'place_names'];

/** Tables that both sides have, ready to be asked: views `old_<table>` and `new_<table>`, rows that differ in `diff_<table>`. */
export interface Prepared {
  readonly changes: readonly TableChange[];
  readonly common: readonly Table[];
}

/**
 * Compares every published table by its key, as text: so a column that changed its type but not its content is the same,
 * and CSV compares with Parquet. Tables that neither side has are none of this comparison.
 */
export async function compareTables(
  query: Query,
  files: Sides<ReadonlyMap<string, TableFile>>,
): Promise<Prepared> {
  const changes: TableChange[] = [];
  const common: Table[] = [];
  for (const table of tables) {
    const old = files.old.get(table.name);
    const fresh = files.new.get(table.name);
    const whole = {
      table: table.name,
      added: 0,
      removed: 0,
      changed: 0,
      columns: {},
      rows: [],
      newColumns: [],
      lostColumns: [],
    };
    if (old === undefined && fresh === undefined) continue;
    if (old === undefined || fresh === undefined) {
      changes.push({ ...whole, only: old === undefined ? 'new' : 'old' });
      continue;
    }
    const key = keyOf(table);
    const shared = fresh.columns.filter((column) => old.columns.includes(column));
    const missing = key.find((column) => !shared.includes(column));
    if (missing !== undefined)
      throw new NotComparable(`the table ${table.name} has no column ${missing} on one side`);
    common.push(table);
    await makeViews(query, table.name, { old, new: fresh }, shared);
    const newColumns = fresh.columns.filter((column) => !shared.includes(column));
    const lostColumns = old.columns.filter((column) => !shared.includes(column));
    const counts = await countRows(query, table.name, key, shared);
    const same =
      counts.added + counts.removed + counts.changed + newColumns.length + lostColumns.length === 0;
    const rows = independent.includes(table.name) ? await rowChanges(query, table.name, key) : [];
    if (!same) changes.push({ ...whole, only: null, ...counts, rows, newColumns, lostColumns });
  }
  return { changes, common };
}

async function makeViews(
  query: Query,
  name: string,
  files: Sides<TableFile>,
  columns: readonly string[],
): Promise<void> {
  for (const side of ['old', 'new'] as const) {
    const { path } = files[side];
    const texts = columns.map((column) => `CAST(${quote(column)} AS VARCHAR) AS ${quote(column)}`).join(', ');
    const reader = path.endsWith('.csv')
      ? `read_csv(${literal(path)}, all_varchar = true, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${files[side].columns.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ')}})`
      : `read_parquet(${literal(path)})`;
    await query(`CREATE VIEW ${quote(`${side}_${name}`)} AS SELECT ${texts} FROM ${reader}`);
  }
  const [old, fresh] = [quote(`old_${name}`), quote(`new_${name}`)];
  await query(
    `CREATE TABLE ${quote(`diff_${name}`)} AS
     SELECT 'old' AS "side~", * FROM (SELECT * FROM ${old} EXCEPT SELECT * FROM ${fresh})
     UNION ALL SELECT 'new' AS "side~", * FROM (SELECT * FROM ${fresh} EXCEPT SELECT * FROM ${old})`,
  );
}

async function countRows(
  query: Query,
  name: string,
  key: readonly string[],
  columns: readonly string[],
): Promise<Pick<TableChange, 'added' | 'removed' | 'changed' | 'columns'>> {
  const rows = (side: string) => `(SELECT * FROM ${quote(`diff_${name}`)} WHERE "side~" = '${side}')`;
  const on = key.map((column) => `o.${quote(column)} IS NOT DISTINCT FROM n.${quote(column)}`).join(' AND ');
  const others = columns.filter((column) => !key.includes(column));
  const differing = others.map(
    (column) =>
      `, COUNT(*) FILTER (WHERE o."side~" IS NOT NULL AND n."side~" IS NOT NULL AND o.${quote(column)} IS DISTINCT FROM n.${quote(column)}) AS ${quote(`c~${column}`)}`,
  );
  const [counts = {}] = await query(
    `SELECT COUNT(*) FILTER (WHERE o."side~" IS NULL) AS "added~", COUNT(*) FILTER (WHERE n."side~" IS NULL) AS "removed~",
       COUNT(*) FILTER (WHERE o."side~" IS NOT NULL AND n."side~" IS NOT NULL) AS "changed~"${differing.join('')}
     FROM ${rows('old')} AS o FULL JOIN ${rows('new')} AS n ON ${on}`,
  );
  return {
    added: Number(counts['added~']),
    removed: Number(counts['removed~']),
    changed: Number(counts['changed~']),
    columns: Object.fromEntries(
      others
        .map((column) => [column, Number(counts[`c~${column}`])] as const)
        .filter(([, rowsChanged]) => rowsChanged > 0),
    ),
  };
}

async function rowChanges(query: Query, name: string, key: readonly string[]): Promise<RowChange[]> {
  const sides = { old: new Map<string, TreeMap>(), new: new Map<string, TreeMap>() };
  const order = key.map((column) => `${quote(column)} NULLS LAST`).join(', ');
  for (const { 'side~': side, ...row } of await query(
    `SELECT * FROM ${quote(`diff_${name}`)} ORDER BY ${order}, "side~"`,
  )) {
    const id = key.map((column) => String(row[column])).join('/');
    sides[side === 'old' ? 'old' : 'new'].set(id, row as TreeMap);
  }
  return [...new Set([...sides.old.keys(), ...sides.new.keys()])].map((id) => ({
    key: id,
    changes: changesOf(sides.old.get(id) ?? {}, sides.new.get(id) ?? {}),
  }));
}
