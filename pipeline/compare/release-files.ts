import * as z from 'zod';

/** What a comparison needs of `manifest.json`. Other fields may come and go with versions. */
export const releaseManifest = z.object({
  title: z.string(),
  version: z.string(),
  commit: z.string().nullable().optional(),
  modified: z.boolean().optional(),
  files: z.array(
    z.object({
      path: z.string(),
      sha256: z.string().optional(),
      table: z.string().optional(),
      columns: z.array(z.string()).optional(),
    }),
  ),
});
export type ReleaseManifest = z.infer<typeof releaseManifest>;

/** Where a table lies below the folder of the release, and its columns. */
export interface TableFile {
  readonly path: string;
  readonly columns: readonly string[];
}

/** The file of each published table: its Parquet file, else its CSV file. */
export function tableFiles({ files }: ReleaseManifest): Map<string, TableFile> {
  const found = new Map<string, TableFile>();
  for (const { path, table, columns } of files) {
    if (table === undefined || columns === undefined) continue;
    if (path === `tables/${table}.parquet`) found.set(table, { path, columns });
    else if (path === `tables/${table}.csv` && !found.has(table)) found.set(table, { path, columns });
  }
  return found;
}
