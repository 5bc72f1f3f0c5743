import { join } from 'node:path';
import { metaOf } from '../../schemas/meta.ts';
import { keyOf, type Table } from '../../schemas/release/table.ts';
import type { Field } from './csv.ts';
import { plain, published, type Row, readCsv, readManifest, readParquet, type Value } from './read.ts';

/**
 * Whatever is wrong with the tables of a release, in words: CSV and Parquet read by independent readers and compared
 * cell by cell, both against the published schema and the manifest; keys unique, references resolved.
 */
export async function tableFaults(dist: string): Promise<string[]> {
  const faults: string[] = [];
  const all = new Map<string, readonly Row[]>();
  for (const { table, path } of published) {
    const say = (fault: string) => faults.push(`${path}: ${fault}`);
    try {
      all.set(table.name, await compare(dist, path, table, say));
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  for (const { table, path } of published)
    for (const fault of keyFaults(table, all)) faults.push(`${path}: ${fault}`);
  return faults;
}

async function compare(
  dist: string,
  path: string,
  table: Table,
  say: (fault: string) => void,
): Promise<Row[]> {
  const columns = Object.keys(table.columns.shape);
  const csv = readCsv(dist, path);
  const parquet = await readParquet(join(dist, `${path}.parquet`));
  const { version, schema_version, licence, files } = readManifest(dist);
  if (csv.header.join() !== columns.join()) say('the CSV header is not the columns of the schema');
  if (parquet.columns.join() !== columns.join()) say('the Parquet columns are not those of the schema');
  for (const extension of ['csv', 'parquet']) {
    const listed = files.find((file) => file.path === `${path}.${extension}`);
    if (listed?.rows !== csv.rows.length) say(`the manifest counts ${listed?.rows} rows of ${extension}`);
    if (listed?.columns?.join() !== columns.join()) say(`the manifest has other columns of ${extension}`);
  }
  if (parquet.rows.length !== csv.rows.length)
    say(`${csv.rows.length} rows as CSV, ${parquet.rows.length} as Parquet`);
  const stamped = Object.fromEntries(
    (parquet.metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value]),
  );
  for (const [key, value] of Object.entries({ table: table.name, version, schema_version, licence }))
    if (stamped[key] !== value) say(`the Parquet metadata says ${key} ${stamped[key]}`);
  for (const group of parquet.metadata.row_groups)
    if (group.columns.some((column) => column.meta_data?.codec !== 'ZSTD')) say('a column is not zstd');

  return parquet.rows.map((cells, index) => {
    const row = Object.fromEntries(columns.map((column) => [column, plain(cells[column])]));
    const judged = table.columns.safeParse(row);
    if (!judged.success)
      say(`row ${index + 1}: ${judged.error.issues[0]?.path} ${judged.error.issues[0]?.message}`);
    for (const [position, column] of columns.entries()) {
      const field = csv.rows[index]?.[position];
      if (field === undefined || !same(field, row[column] ?? null))
        say(`row ${index + 1}, ${column}: ${field} as CSV, ${row[column]} as Parquet`);
    }
    return row;
  });
}

/** Whether a CSV field is the text of a Parquet cell; numbers are compared as numbers. */
function same(field: Field, value: Value): boolean {
  if (field === null || value === null) return field === value;
  if (typeof value === 'number')
    return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(field) && Number(field) === value;
  return field === String(value);
}

function* keyFaults(table: Table, all: ReadonlyMap<string, readonly Row[]>): Generator<string> {
  const rows = all.get(table.name) ?? [];
  const key = keyOf(table);
  const seen = new Set<string>();
  for (const row of rows) {
    const text = JSON.stringify(key.map((column) => row[column]));
    if (key.length > 0 && seen.has(text)) yield `the key ${text} stands twice`;
    seen.add(text);
  }
  for (const [column, schema] of Object.entries(table.columns.shape)) {
    const [to = '', field = ''] = metaOf(schema).references?.split('.') ?? [];
    if (to === '') continue;
    const known = new Set(all.get(to)?.map((row) => row[field]));
    for (const row of rows) {
      const value = row[column] ?? null;
      if (value !== null && !known.has(value)) yield `${column} ${value} is not among ${to}.${field}`;
    }
  }
}
