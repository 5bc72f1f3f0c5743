import type * as z from 'zod';
import type { RecordKind } from '../../schemas/dataset.ts';
import { metaOf } from '../../schemas/meta.ts';
import type { Table } from '../../schemas/release/table.ts';
import { keysOf } from '../../schemas/walk.ts';
import { duckdbType } from '../warehouse/ddl.ts';
import { computedSign, type Tree } from './tree.ts';

/** The table whose rows are the records of a kind. */
export const mainTables: Readonly<Record<string, RecordKind>> = {
  presences: 'presence',
  organizations: 'organization',
  activities: 'activity',
  glossary: 'term',
};

/** A record as it grows from rows. */
export type Growing = { [field: string]: Tree | Growing | (Tree | Growing)[] | undefined };

/** The main table that the rows of a table belong to, and the column that says to which record; null for others. */
export function ownerOf(table: Table): { readonly kind: RecordKind; readonly column: string } | null {
  const own = mainTables[table.name];
  if (own !== undefined) return { kind: own, column: 'id' };
  for (const [column, schema] of Object.entries(table.columns.shape)) {
    const { key, references } = metaOf(schema);
    const kind = mainTables[references?.split('.')[0] ?? ''];
    if (key === true && kind !== undefined) return { kind, column };
  }
  return null;
}

/** Puts the cells of one row where they stand in the record: asserted and editorial ones under their own path. */
export function addRow(record: Growing, table: Table, row: Readonly<Record<string, unknown>>): void {
  const shape = table.columns.shape;
  const main = mainTables[table.name] !== undefined;
  const list = main ? null : listOf(table, row);
  for (const [column, text] of Object.entries(row)) {
    const schema = shape[column];
    const { key, asserts, editorial } = schema === undefined ? {} : metaOf(schema as z.ZodType);
    if (key === true || text === null || text === undefined) continue;
    const value = typed(schema, String(text));
    const path = asserts?.replace('{kind}', String(row.kind));
    if (path !== undefined) put(record, path.replace('[]', `[${row.position}]`), value);
    else if (editorial === true)
      put(record, list === null ? column : `${list}[${row.position}].${column}`, value);
    else if (list === null) put(record, computedSign + column, value);
    else if (!isScalarList(table)) put(record, `${list}[${row.position}].${computedSign}${column}`, value);
  }
}

/** The list that the rows of a table stand in: `locations` for `locations[].place`. */
function listOf(table: Table, row: Readonly<Record<string, unknown>>): string {
  const path = assertedPaths(table)[0] ?? table.name;
  return (path.split('[]')[0] ?? path).replace('{kind}', String(row.kind));
}

/** A list of plain values has no room for what is computed of an item. */
function isScalarList(table: Table): boolean {
  return assertedPaths(table).every((path) => path.endsWith(']'));
}

function assertedPaths({ columns }: Table): string[] {
  return Object.values(columns.shape).flatMap((schema) => metaOf(schema as z.ZodType).asserts ?? []);
}

function typed(schema: z.core.$ZodType | undefined, text: string): string | number | boolean {
  const type = schema === undefined ? 'VARCHAR' : duckdbType(schema);
  if (type === 'BIGINT' || type === 'DOUBLE') return Number(text);
  return type === 'BOOLEAN' ? text === 'true' : text;
}

function put(record: Growing, path: string, value: string | number | boolean): void {
  const keys = keysOf(path);
  let at = record as Record<string | number, unknown>;
  for (const [depth, key] of keys.entries()) {
    if (depth === keys.length - 1) at[key] = value;
    else {
      at[key] ??= typeof keys[depth + 1] === 'number' ? [] : {};
      at = at[key] as Record<string | number, unknown>;
    }
  }
}
