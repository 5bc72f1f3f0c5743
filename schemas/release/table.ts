import * as z from 'zod';
import { type EdtfDate, edtfPattern, parseEdtf } from '../edtf.ts';
import { metaOf } from '../meta.ts';
import type { Missing } from './missing.ts';

/** One published table: a name, what a row is, and the columns in their published order. */
export interface Table<T extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** One sentence: what one row is. */
  readonly row: string;
  readonly columns: T;
  /** Name of the table in releases of an earlier schema version. */
  readonly formerly?: string;
  /** The table goes with the next major schema version: what to use instead. */
  readonly retiring?: string;
}

export function table<S extends z.core.$ZodLooseShape>(name: string, row: string, shape: S) {
  return { name, row, columns: z.strictObject(shape) } satisfies Table;
}

type Meta = z.core.GlobalMeta;

/** A text column of our own making. */
export function text(description: string, example: string, meta: Meta = {}) {
  return z.string().meta({ description, examples: [example], ...meta });
}

/** A whole-number column. */
export function integer(description: string, example: number, meta: Meta = {}) {
  return z.int().meta({ description, examples: [example], ...meta });
}

/** A decimal column. */
export function decimal(description: string, example: number, meta: Meta = {}) {
  return z.number().meta({ description, examples: [example], ...meta });
}

export function flag(description: string, meta: Meta = {}) {
  return z.boolean().meta({ description, examples: [true], ...meta });
}

/** A column that may be empty; `missing` says what an empty cell means, where it is not the usual. */
export function maybe<T extends z.ZodType>(column: T, ...missing: Missing[]) {
  return column.nullable().meta({ ...metaOf(column), ...(missing.length === 0 ? {} : { missing }) });
}

/**
 * A column that shows a field of a record as it was asserted: meaning, unit and example come from the
 * field's own schema; `path` is where statements about it stand (`locations[].place`).
 */
export function shows(path: string, field: z.ZodType, meta: Meta = {}): z.ZodType {
  const { id: _id, json: _json, ...inherited } = metaOf(field);
  const column = columnType(field).meta({
    ...inherited,
    ...assertion(path, { ...inherited, ...meta }),
    ...meta,
  });
  return isOptional(field) ? maybe(column) : column;
}

/** What is editorial is asserted by nobody. */
function assertion(path: string, { editorial }: Meta): Meta {
  return editorial === true ? {} : { asserts: path };
}

function isOptional(field: z.ZodType): boolean {
  return field._zod.def.type === 'optional';
}

function columnType(field: z.ZodType): z.ZodType {
  const { def } = field._zod;
  if ('innerType' in def) return columnType(def.innerType as z.ZodType);
  if (def.type === 'number') return (field as z.ZodNumber).isInt ? z.int() : z.number();
  if (def.type === 'boolean') return z.boolean();
  if (def.type === 'enum') return field;
  return z.string();
}

const bound = z.iso.date();

/** What the example of a date means. @throws when there is none */
function edtfExample([example]: readonly unknown[] = []): EdtfDate {
  const date = parseEdtf(String(example));
  if (date === null) throw new Error(`${example} is no EDTF date to show`);
  return date;
}

/** A date's four columns: the EDTF text, the first and the last day it can mean, and its precision. */
export function dateColumns<N extends string>(name: N, path: string, field: z.ZodType, meta: Meta = {}) {
  const { description = '', examples, missing = [], ...inherited } = { ...metaOf(field), ...meta };
  const shown = edtfExample(examples as readonly unknown[] | undefined);
  const what = description.replace(/ \(EDTF\)\.?$|\.$/, '');
  return {
    [name]: maybe(
      z
        .string()
        .regex(new RegExp(edtfPattern))
        .meta({
          description: `${what} (EDTF text).`,
          ...(examples === undefined ? {} : { examples }),
          ...assertion(path, inherited),
        }),
      ...missing,
    ),
    [`${name}_earliest`]: maybe(
      bound.meta({ description: `${what}: first day that the date can mean.`, examples: [shown.earliest] }),
      ...missing,
    ),
    [`${name}_latest`]: maybe(
      bound.meta({ description: `${what}: last day that the date can mean.`, examples: [shown.latest] }),
      ...missing,
    ),
    [`${name}_precision`]: maybe(
      z
        .enum(['day', 'month', 'year', 'range'])
        .meta({ description: `${what}: how finely the date is known.`, examples: [shown.precision] }),
      ...missing,
    ),
  } as { [K in N | `${N}_earliest` | `${N}_latest` | `${N}_precision`]: z.ZodNullable<z.ZodString> };
}

/** What a table announces to go with the next major schema version: columns, or itself. */
export function retiringOf(of: Table): { table: string; column?: string; use: string }[] {
  const columns = Object.entries(of.columns.shape).flatMap(([column, schema]) => {
    const { retiring } = metaOf(schema);
    return retiring === undefined ? [] : [{ table: of.name, column, use: retiring }];
  });
  return of.retiring === undefined ? columns : [{ table: of.name, use: of.retiring }, ...columns];
}

/** The key columns of a table, in order. */
export function keyOf(of: Table): string[] {
  return Object.entries(of.columns.shape)
    .filter(([, column]) => metaOf(column).key === true)
    .map(([name]) => name);
}
