import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changes } from '../../schemas/release/changes.ts';
import { rowsOf } from './csv.ts';

/** One release as `releases.json` lists it. */
export interface ListedRelease {
  readonly version: string;
  readonly date: string;
  readonly schema_version: string;
}

/** What became of a record between the previous release and this one. */
export interface ChangedRecord {
  readonly kind: string;
  readonly id: string;
  readonly operation: 'insert' | 'update' | 'delete';
  /** Columns of its own table that differ. */
  readonly columns: readonly string[];
  readonly reason: string;
}

/** All releases, the newest first. */
export function releasesOf(folder: string): ListedRelease[] {
  const path = join(folder, 'releases.json');
  if (!existsSync(path)) return [];
  return (JSON.parse(readFileSync(path, 'utf8')) as { releases: ListedRelease[] }).releases;
}

const ownTables = new Set(['presences', 'activities', 'organizations', 'glossary']);

/** Records that differ from the previous release, sorted by kind and id. */
export function changedRecords(folder: string): ChangedRecord[] {
  if (!existsSync(join(folder, 'changes.csv'))) return [];
  const found = new Map<string, { -readonly [K in keyof ChangedRecord]: ChangedRecord[K] }>();
  for (const row of rowsOf(folder, changes, '.')) {
    const { record_kind: kind, record_id: id, operation, column_name, table_name, reason } = row;
    if (kind === '' || id === '') continue;
    const key = `${kind} ${id}`;
    const record = found.get(key) ?? { kind, id, operation: 'update', columns: [], reason: '' };
    if (ownTables.has(table_name)) {
      if (operation === 'insert' || operation === 'delete') record.operation = operation;
      if (operation === 'update') record.columns = [...record.columns, column_name];
    }
    if (reason !== '') record.reason = reason;
    found.set(key, record);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}
