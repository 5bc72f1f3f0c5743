import type { z } from 'zod';
import { type CodelistName, metaOf } from '../meta.ts';
import { type Missing, missingMeanings } from './missing.ts';
import type { Table } from './table.ts';

/** The types that cells of published tables have, by the names of Table Schema (Data Package 2.0). */
export type CellType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** A reference to the key of another table. */
export interface Reference {
  readonly table: string;
  readonly column: string;
}

/** Everything that the schema of a published column says, for whoever describes or stores it. */
export interface Column {
  readonly name: string;
  readonly type: CellType;
  readonly required: boolean;
  readonly meaning: string;
  readonly example: string | number | boolean;
  readonly unit: string | null;
  /** The values of a closed list that stands in the schema itself. */
  readonly values: readonly string[] | null;
  /** The codelist that the values come from. */
  readonly codelist: CodelistName | null;
  /** Regular expression that the whole text matches. */
  readonly pattern: string | null;
  readonly key: boolean;
  readonly references: Reference | null;
  /** What an empty cell means; none for a column that is never empty. */
  readonly missing: readonly Missing[];
  /** Path of the field that a person asserted and the column shows. */
  readonly asserts: string | null;
}

/** The type of the cells of a column. */
export function cellType(column: z.core.$ZodType): CellType {
  const { def } = (column as z.ZodType)._zod;
  if (isWrapped(def)) return cellType(def.innerType);
  if (def.type === 'boolean') return 'boolean';
  if (def.type === 'number') return (column as z.ZodNumber).isInt ? 'integer' : 'number';
  return def.type === 'string' && (column as z.ZodString).format === 'date' ? 'date' : 'string';
}

/** Whether every row has a value. */
export function isRequired(column: z.core.$ZodType): boolean {
  return (column as z.ZodType)._zod.def.type !== 'nullable';
}

/** The columns of a table in their published order. */
export function columnsOf({ name: table, columns }: Table): Column[] {
  return Object.entries(columns.shape).map(([name, schema]) => {
    const meta = metaOf(schema);
    const [example] = (meta.examples ?? []) as (string | number | boolean)[];
    if (meta.description === undefined || example === undefined)
      throw new Error(`${table}.${name} has no description or no example`);
    const [to, key] = meta.references?.split('.') ?? [];
    return {
      name,
      type: cellType(schema),
      required: isRequired(schema),
      meaning: meta.description,
      example,
      unit: meta.unit ?? null,
      values: valuesOf(schema),
      codelist: meta.codelist ?? null,
      pattern: patternOf(schema),
      key: meta.key === true,
      references: to === undefined || key === undefined ? null : { table: to, column: key },
      missing: isRequired(schema) ? [] : (meta.missing ?? defaultMissing(meta)),
      asserts: meta.asserts ?? null,
    };
  });
}

/** What the empty cells of a column mean, in sentences. */
export function missingText(missing: readonly Missing[]): string {
  return missing.map((code) => missingMeanings[code]).join(' ');
}

function defaultMissing({ editorial }: z.core.GlobalMeta): readonly Missing[] {
  return [editorial === true ? 'not-written' : 'not-stated'];
}

function valuesOf(column: z.core.$ZodType): readonly string[] | null {
  const { def } = (column as z.ZodType)._zod;
  if (isWrapped(def)) return valuesOf(def.innerType);
  return def.type === 'enum' ? (column as z.ZodEnum).options.map(String) : null;
}

function patternOf(column: z.core.$ZodType): string | null {
  const { def } = (column as z.ZodType)._zod;
  if (isWrapped(def)) return patternOf(def.innerType);
  for (const { _zod } of def.checks ?? []) {
    if ('pattern' in _zod.def && _zod.def.pattern instanceof RegExp) return _zod.def.pattern.source;
  }
  return null;
}

function isWrapped(def: z.core.$ZodTypeDef): def is z.core.$ZodNullableDef {
  return def.type === 'nullable' || def.type === 'optional';
}
