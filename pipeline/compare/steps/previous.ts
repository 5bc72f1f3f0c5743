import { join } from 'node:path';
import * as z from 'zod';
import { literal } from '../../warehouse/ddl.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { OldTable } from './columns.ts';

/** What the next release needs of the manifest of the previous one. */
export const previousManifest = z.object({
  version: z.string(),
  date: z.string(),
  schema_version: z.string(),
  retiring: z
    .array(z.object({ table: z.string(), column: z.string().optional(), use: z.string() }))
    .default([]),
  files: z.array(
    z.object({
      path: z.string(),
      sha256: z.string(),
      table: z.string().optional(),
      columns: z.array(z.string()).optional(),
    }),
  ),
});
export type PreviousManifest = z.infer<typeof previousManifest>;

/** A release that stands before the one in the making. */
export interface Previous {
  readonly dir: string;
  readonly manifest: PreviousManifest;
  /** SHA-256 of its manifest; absent when it was built for this comparison only. */
  readonly manifestSha256: string | null;
}

/** Tables that tell of the others and follow from them: they are not replayed. */
const aboutTables: ReadonlySet<string> = new Set(['changes', 'codebook', 'licences']);

/** Tables of a previous release by name: those of `tables/` and at its top, from their CSV files. */
export async function oldTables(
  warehouse: Pick<Warehouse, 'rows'>,
  { dir, manifest }: Previous,
): Promise<Map<string, OldTable>> {
  const found = new Map<string, OldTable>();
  for (const { path, table, columns } of manifest.files) {
    if (table === undefined || columns === undefined || aboutTables.has(table)) continue;
    if (!/^(?:tables\/)?[a-z_]+\.csv$/.test(path)) continue;
    const file = join(dir, path);
    const parquet = path.replace(/\.csv$/, '.parquet');
    const typed = manifest.files.some((other) => other.path === parquet);
    found.set(table, {
      name: table,
      path: file,
      columns,
      types: typed ? await types(warehouse, join(dir, parquet)) : {},
    });
  }
  return found;
}

async function types(warehouse: Pick<Warehouse, 'rows'>, path: string): Promise<Record<string, string>> {
  const rows = await warehouse.rows(`DESCRIBE SELECT * FROM read_parquet(${literal(path)})`);
  return Object.fromEntries(
    rows.map(({ column_name, column_type }) => [String(column_name), String(column_type)]),
  );
}

/** Files that depend on records, organizations or stories, and not on the schema. */
const sliced = /^(?:geo\/(?:category|organization)\/|api\/|stories\/|site)/;

/** Paths of files that only one of two releases has. */
export function fileChanges(
  before: readonly { readonly path: string }[],
  after: readonly { readonly path: string }[],
): { lost: string[]; fresh: string[] } {
  const names = (files: readonly { readonly path: string }[]) =>
    files.map(({ path }) => path).filter((path) => !sliced.test(path));
  const [old, fresh] = [names(before), names(after)];
  return {
    lost: old.filter((path) => !fresh.includes(path)),
    fresh: fresh.filter((path) => !old.includes(path)),
  };
}
