import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { statistics, tables } from '../../schemas/release/index.ts';
import type { Table } from '../../schemas/release/table.ts';
import { type Field, parseCsv } from './csv.ts';

/** A cell as the published schema describes it. */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** Every published table with the folder that it lies in. */
export const published: readonly { table: Table; path: string }[] = [
  ...tables.map((table) => ({ table, path: `tables/${table.name}` })),
  ...statistics.map((table) => ({ table, path: `statistics/${table.name}` })),
];

export interface ParquetFile {
  readonly metadata: FileMetaData;
  readonly columns: readonly string[];
  readonly rows: readonly Record<string, unknown>[];
}

/** Reads a Parquet file with a reader that shares nothing with DuckDB. */
export async function readParquet(path: string): Promise<ParquetFile> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const rows = await parquetReadObjects({ file, metadata, compressors });
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  return { metadata, columns, rows };
}

/** A cell that hyparquet has read, in the types of the published schema. */
export function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`a cell holds ${JSON.stringify(value)}`);
}

/** Rows of a published table, from its Parquet file. */
export async function readTable(dist: string, name: string): Promise<Row[]> {
  const found = published.find(({ table }) => table.name === name);
  if (found === undefined) throw new Error(`there is no table ${name}`);
  const { rows } = await readParquet(join(dist, `${found.path}.parquet`));
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])),
  );
}

export function readCsv(dist: string, path: string): { header: string[]; rows: Field[][] } {
  const bytes = readFileSync(join(dist, `${path}.csv`));
  return parseCsv(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
}

export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly media_type: string;
  readonly table?: string;
  readonly rows?: number;
  readonly columns?: readonly string[];
}

export function readManifest(dist: string): Record<string, unknown> & { files: readonly ManifestFile[] } {
  return JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
}
