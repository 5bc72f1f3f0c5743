import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiFolder, type RecordTable } from '../../schemas/release/api.ts';
import type { Row, Value } from '../export/read.ts';
import { listFiles } from '../support/release.ts';

/** What a file of the API holds. */
export interface Answer<T> {
  readonly version: string;
  readonly data: T;
}

export interface ApiRecord {
  readonly id: string;
  readonly details: Readonly<Record<string, readonly Row[]>>;
  readonly [column: string]: unknown;
}

/** Paths of the files of the API of a release, below its folder. */
export function apiFiles(dist: string): string[] {
  return listFiles(join(dist, apiFolder));
}

export function readAnswer<T>(dist: string, path: string): Answer<T> {
  return JSON.parse(readFileSync(join(dist, apiFolder, path), 'utf8')) as Answer<T>;
}

/** Everything that the files of a folder of the API list. */
export function union(dist: string, folder: string): ApiRecord[] {
  return apiFiles(dist)
    .filter((path) => path.startsWith(`${folder}/`))
    .flatMap((path) => readAnswer<ApiRecord | ApiRecord[]>(dist, path).data);
}

/** The rows of the tables that records were put together from, by the name of the table. */
export function rowsOfRecords(
  records: readonly ApiRecord[],
  { table, owner, details, kind }: RecordTable,
): Map<string, Row[]> {
  const columns = Object.keys(table.columns.shape);
  const rows = new Map<string, Row[]>([[table.name, records.map((record) => only(record, columns))]]);
  for (const [name, of] of Object.entries(details))
    rows.set(
      of.name,
      records.flatMap((record) =>
        (record.details[name] ?? []).map((row) => ({ [owner]: record.id, ...row })),
      ),
    );
  rows.set(
    'record_sources',
    records.flatMap((record) =>
      (record.details.sources ?? []).map(({ position = null, supports = null, id = null }) => ({
        record_kind: kind,
        record_id: record.id,
        position,
        source_id: id,
        supports,
      })),
    ),
  );
  return rows;
}

export function only(record: Readonly<Record<string, unknown>>, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((name) => [name, (record[name] ?? null) as Value]));
}

/** Rows in an order of their own, so that only their content is compared. */
export function sortedRows(rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
}
