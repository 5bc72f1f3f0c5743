import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../export/duckdb.ts';
import { sha256, temporaryFolder } from '../support/release.ts';

interface OlderTable {
  /** Columns that had another name. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Columns that only the old release had, each with what it held. */
  readonly add?: Readonly<Record<string, string>>;
  /** Columns that it did not have yet. */
  readonly drop?: readonly string[];
  /** Columns that came first. */
  readonly first?: readonly string[];
  /** Name that the table had. */
  readonly name?: string;
  /** It did not have the table. */
  readonly gone?: true;
  /** Only the old release had the table. */
  readonly invented?: string;
}
/** How the tables of an older release differed from those of today. */
export type OlderSchema = Readonly<Record<string, OlderTable>>;

interface Manifest {
  files: { path: string; sha256: string; table?: string; columns?: string[] }[];
  retiring: { table: string; column?: string; use: string }[];
}

/** A copy of a release as if it had been made with an older schema, which announces all that goes. */
export async function makeOlder(dist: string, schema: OlderSchema): Promise<string> {
  const copy = join(temporaryFolder(), 'older');
  cpSync(dist, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const at = (table: string, extension: string) => `tables/${table}.${extension}`;
  for (const [table, older] of Object.entries(schema)) {
    const name = older.name ?? table;
    const original = join(copy, at(table, 'parquet'));
    const file = manifest.files.find((entry) => entry.path === at(table, 'csv'));
    manifest.files = manifest.files.filter((entry) => entry.table !== table);
    if (older.gone !== true) {
      const query = older.invented ?? selection(original, file?.columns ?? [], older);
      for (const extension of ['csv', 'parquet'])
        await ask(`COPY (${query}) TO '${join(copy, `made.${extension}`)}' (FORMAT ${extension})`);
      for (const extension of ['csv', 'parquet']) {
        cpSync(join(copy, `made.${extension}`), join(copy, at(name, extension)));
        rmSync(join(copy, `made.${extension}`));
        const [header = ''] = readFileSync(join(copy, at(name, 'csv')), 'utf8').split('\n', 1);
        const columns = header.split(',');
        manifest.files.push({
          path: at(name, extension),
          table: name,
          columns,
          sha256: sha256(join(copy, at(name, extension))),
        });
      }
    }
    if (name !== table || older.gone === true)
      for (const extension of ['csv', 'parquet']) rmSync(join(copy, at(table, extension)));
    if (name !== table || older.invented !== undefined)
      manifest.retiring.push({ table: name, use: 'another table' });
    for (const column of [...Object.values(older.rename ?? {}), ...Object.keys(older.add ?? {})])
      manifest.retiring.push({ table: name, column, use: 'another column' });
  }
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

function selection(
  parquet: string,
  columns: readonly string[],
  { rename = {}, add = {}, drop = [], first = [] }: OlderTable,
): string {
  const kept = columns.filter((column) => !drop.includes(column));
  const ordered = [...first, ...kept.filter((column) => !first.includes(column))];
  const cells = [
    ...ordered.map((column) => `"${column}" AS "${rename[column] ?? column}"`),
    ...Object.entries(add).map(([column, sql]) => `${sql} AS "${column}"`),
  ];
  return `SELECT ${cells.join(', ')} FROM read_parquet('${parquet}')`;
}
