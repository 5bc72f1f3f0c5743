import { apiSchemas, type RecordTable } from '../../../schemas/release/api.ts';
import { columnsOf } from '../../../schemas/release/column.ts';
import { recordSources, sources } from '../../../schemas/release/evidence.ts';
import { type PublishedTable, published } from '../../../schemas/release/index.ts';
import type { Table } from '../../../schemas/release/table.ts';
import { literal, quote } from '../../warehouse/ddl.ts';
import { type Cell, castColumns, type ReleaseTables } from '../formats/reader.ts';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;
/** A row, and the rows of other tables that belong to it. */
export interface WholeRecord {
  readonly row: Row;
  readonly details: Readonly<Record<string, readonly Row[]>>;
}

/** Rows of a table in their published order, those of a condition when one is given. */
export async function rowsWhere(
  tables: ReleaseTables,
  table: Table,
  condition = '',
  columns: readonly string[] = columnsOf(table).map(({ name }) => name),
): Promise<Row[]> {
  const wanted = castColumns(table, columns);
  const rows: Row[] = [];
  const sql = `SELECT ${wanted.join(', ')} FROM ${tables.source(fileOf(table))}${condition === '' ? '' : ` WHERE ${condition}`}`;
  for await (const chunk of tables.query(sql))
    for (const cells of chunk as Cell[][])
      rows.push(Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? null])));
  return rows;
}

/** Whole records of a table, those of a condition when one is given; details are in the order of their positions. */
export async function recordsWhere(
  tables: ReleaseTables,
  of: RecordTable,
  condition = '',
): Promise<WholeRecord[]> {
  const rows = await rowsWhere(tables, of.table, condition);
  const ids = `(SELECT id FROM ${tables.source(fileOf(of.table))}${condition === '' ? '' : ` WHERE ${condition}`})`;
  const details = new Map<string, ReadonlyMap<Cell | undefined, readonly Row[]>>();
  for (const [name, table] of Object.entries(of.details))
    details.set(name, byOwner(await rowsWhere(tables, table, `${quote(of.owner)} IN ${ids}`), of.owner));
  details.set('sources', await citations(tables, of.kind, ids));
  return rows.map((row) => ({
    row,
    details: Object.fromEntries([...details].map(([name, rowsOf]) => [name, rowsOf.get(row.id) ?? []])),
  }));
}

/** Sources as records cite them, by the id of the record. */
async function citations(
  tables: ReleaseTables,
  kind: RecordTable['kind'],
  ids: string,
): Promise<Map<Cell | undefined, Row[]>> {
  const names = Object.keys(apiSchemas.Citation.shape);
  const cited = castColumns(recordSources, ['record_id', 'position', 'supports'], 'r');
  const known = castColumns(sources, names.slice(2), 's');
  const rows: Row[] = [];
  for await (const chunk of tables.query(
    `SELECT ${[...cited, ...known].join(', ')} FROM ${tables.source(fileOf(recordSources))} AS r
     JOIN ${tables.source(fileOf(sources))} AS s ON s.id = r.source_id
     WHERE r.record_kind = ${literal(kind)} AND r.record_id IN ${ids}`,
  ))
    for (const cells of chunk as Cell[][])
      rows.push(Object.fromEntries(['record_id', ...names].map((name, i) => [name, cells[i] ?? null])));
  return byOwner(rows, 'record_id');
}

/** Rows by the record that they belong to, without saying so in each. */
function byOwner(rows: readonly Row[], owner: string): Map<Cell | undefined, Row[]> {
  const groups = new Map<Cell | undefined, Row[]>();
  for (const { [owner]: id, ...row } of rows) {
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  for (const group of groups.values()) group.sort((a, b) => Number(a.position) - Number(b.position));
  return groups;
}

function fileOf(table: Table): PublishedTable {
  const file = published.find((each) => each.table === table);
  if (file === undefined) throw new Error(`${table.name} is not published`);
  return file;
}
