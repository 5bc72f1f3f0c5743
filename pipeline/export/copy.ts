import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../schemas/dataset.ts';
import { published } from '../../schemas/release/index.ts';
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

/** The statements that write every table in its files. Tables are stored in their published order. */
export function tableCopies({ dir, dataset }: ExportTarget): string[] {
  return published.flatMap(({ table: { name }, folder, extensions }) => {
    mkdirSync(join(dir, folder), { recursive: true });
    return extensions.map((extension) => {
      const path = join(dir, folder, `${name}.${extension}`);
      return extension === 'csv'
        ? copyCsv(quote(name), path)
        : copyParquet(quote(name), path, fileMetadata(dataset, name));
    });
  });
}
