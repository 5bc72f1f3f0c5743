import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../schemas/dataset.ts';
import { registers, statistics, tables } from '../../schemas/release/index.ts';
import { literal, quote } from '../warehouse/ddl.ts';

/** Where a release is written and what stands inside its files about itself. */
export interface ExportTarget {
  readonly dir: string;
  readonly dataset: Dataset;
}

/** Rows of a Parquet row group: small enough to skip by statistics, large enough to compress. */
export const rowGroup = 20_480;

/** `COPY` to CSV: RFC 4180, UTF-8, LF, header; NULL is an empty cell. */
export function copyCsv(source: string, path: string): string {
  return `COPY ${source} TO ${literal(path)} (FORMAT csv, HEADER true)`;
}

/** `COPY` to Parquet with zstd and key-value metadata. */
export function copyParquet(
  source: string,
  path: string,
  metadata: Readonly<Record<string, string>>,
  options = '',
): string {
  const pairs = Object.entries(metadata).map(([key, value]) => `${literal(key)}: ${literal(value)}`);
  return `COPY ${source} TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowGroup}, KV_METADATA {${pairs.join(', ')}}${options})`;
}

/** Version, licence and meaning of a file, for its own metadata. */
export function fileMetadata(
  { title, version, schema_version, licence }: Dataset,
  table: string,
): Record<string, string> {
  return { dataset: title, table, version, schema_version, licence };
}

/** The statements that write every table and statistic as CSV and Parquet, and what lies at the top as CSV. Tables are stored in their published order. */
export function tableCopies({ dir, dataset }: ExportTarget): string[] {
  const top = registers.map(({ name }) => copyCsv(quote(name), join(dir, `${name}.csv`)));
  const below = [
    ...tables.map((table) => ({ table, folder: join(dir, 'tables') })),
    ...statistics.map((table) => ({ table, folder: join(dir, 'statistics') })),
  ].flatMap(({ table: { name }, folder }) => {
    mkdirSync(folder, { recursive: true });
    return [
      copyCsv(quote(name), join(folder, `${name}.csv`)),
      copyParquet(quote(name), join(folder, `${name}.parquet`), fileMetadata(dataset, name)),
    ];
  });
  return [...top, ...below];
}
