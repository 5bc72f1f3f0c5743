import type * as z from 'zod';
import { edtf } from '../../schemas/fields.ts';
import { metaOf } from '../../schemas/meta.ts';

/** What kind of value a field holds, as far as writing it is concerned. */
export type FieldType = 'text' | 'date' | 'number' | 'boolean' | 'choice' | 'group' | 'list' | 'other';

/** A field of a record: its schema without the wrappers, and what lies below it. */
export interface Field {
  readonly type: FieldType;
  readonly optional: boolean;
  readonly schema: z.ZodType;
  readonly meta: z.core.GlobalMeta;
  /** Fields of a group, in the order in which they are written. */
  readonly fields: ReadonlyMap<string, Field> | null;
  /** Item of a list. */
  readonly item: Field | null;
}

const leaves: Readonly<Record<string, FieldType>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  enum: 'choice',
};
const dateForms = edtf.meta()?.json;
const known = new WeakMap<z.ZodType, Field>();

/** A schema as a tree of fields, made once. */
export function fieldOf(schema: z.ZodType): Field {
  let field = known.get(schema);
  if (field === undefined) {
    field = read(schema, schema, false);
    known.set(schema, field);
  }
  return field;
}

function read(outer: z.ZodType, schema: z.ZodType, optional: boolean): Field {
  const { def } = schema._zod;
  if (def.type === 'optional')
    return read(outer, (def as z.core.$ZodOptionalDef).innerType as z.ZodType, true);
  const meta = metaOf(outer);
  const leaf = { type: 'other' as const, optional, schema, meta, fields: null, item: null };
  if (def.type === 'object') {
    const shape = (def as z.core.$ZodObjectDef).shape as Record<string, z.ZodType>;
    const fields = new Map(Object.entries(shape).map(([name, inner]) => [name, fieldOf(inner)]));
    return { ...leaf, type: 'group', fields };
  }
  if (def.type === 'array')
    return { ...leaf, type: 'list', item: fieldOf((def as z.core.$ZodArrayDef).element as z.ZodType) };
  if (meta.json !== undefined && meta.json === dateForms) return { ...leaf, type: 'date' };
  return { ...leaf, type: leaves[def.type] ?? 'other' };
}
