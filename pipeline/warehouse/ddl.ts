import type * as z from 'zod';
import { cellType, isRequired } from '../../schemas/release/column.ts';
import type { Table } from '../../schemas/release/table.ts';

const types = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
} as const;

/** The DuckDB type of a published column, derived from its schema. */
export function duckdbType(column: z.core.$ZodType): string {
  return types[cellType(column)];
}

/** `CREATE TABLE` for a published table: columns in published order, `NOT NULL` where the schema is not nullable. */
export function createTable({ name, columns }: Table): string {
  const lines = Object.entries(columns.shape).map(([column, schema]) => {
    return `  ${quote(column)} ${duckdbType(schema)}${isRequired(schema) ? ' NOT NULL' : ''}`;
  });
  return `CREATE TABLE ${quote(name)} (\n${lines.join(',\n')}\n)`;
}

/** A name as an SQL identifier. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
