import type * as z from 'zod';
import type { Table } from '../../schemas/release/table.ts';

/** The DuckDB type of a published column, derived from its schema. */
export function duckdbType(column: z.core.$ZodType): string {
  const { def } = (column as z.ZodType)._zod;
  if (def.type === 'nullable' || def.type === 'optional')
    return duckdbType((def as z.core.$ZodNullableDef).innerType);
  if (def.type === 'boolean') return 'BOOLEAN';
  if (def.type === 'number') return (column as z.ZodNumber).isInt ? 'BIGINT' : 'DOUBLE';
  if (def.type === 'string' && (column as z.ZodString).format === 'date') return 'DATE';
  return 'VARCHAR';
}

/** `CREATE TABLE` for a published table: columns in published order, `NOT NULL` where the schema is not nullable. */
export function createTable({ name, columns }: Table): string {
  const lines = Object.entries(columns.shape).map(([column, schema]) => {
    const nullable = (schema as z.ZodType)._zod.def.type === 'nullable';
    return `  ${quote(column)} ${duckdbType(schema)}${nullable ? '' : ' NOT NULL'}`;
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
