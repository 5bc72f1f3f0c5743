import type * as z from 'zod';
import { codelistSchemas, folders, singleFiles } from '../../schemas/kinds.ts';
import { ledgerEntry, releaseEntry } from '../../schemas/ledger.ts';
import { storyHead } from '../../schemas/story.ts';

/** A named field of a schema, however deep, with its path: `locations[].place`. */
export interface Field {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** Every schema of what people write, by the name of its kind or file. */
export const sourceSchemas: readonly (readonly [string, z.ZodType])[] = [
  ...folders.map(({ kind, schema }) => [kind, schema] as const),
  ...Object.entries(singleFiles).map(([name, { schema }]) => [name, schema] as const),
  ...Object.entries(codelistSchemas).map(([name, schema]) => [`codelists/${name}.yaml`, schema] as const),
  ['ledger.ndjson', ledgerEntry] as const,
  ['releases.ndjson', releaseEntry] as const,
  ['the head of a case study', storyHead] as const,
];

/** All named fields of a schema. The walk of `schemas/walk.ts` is left out of it, so that it cannot hide its own faults. */
export function* fieldsOf(schema: z.ZodType, path = ''): Iterable<Field> {
  const { def } = schema._zod;
  if ('innerType' in def) yield* fieldsOf(def.innerType as z.ZodType, path);
  else if (def.type === 'array')
    yield* fieldsOf((def as z.core.$ZodArrayDef).element as z.ZodType, `${path}[]`);
  else if (def.type === 'record')
    yield* fieldsOf((def as z.core.$ZodRecordDef).valueType as z.ZodType, `${path}.*`);
  else if (def.type === 'object') {
    for (const [name, field] of Object.entries((def as z.core.$ZodObjectDef).shape)) {
      const below = path === '' ? name : `${path}.${name}`;
      yield { path: below, schema: field as z.ZodType };
      yield* fieldsOf(field as z.ZodType, below);
    }
  }
}

/** Whether fields lie below this one. */
export function isGroup(field: Field): boolean {
  return [...fieldsOf(field.schema)].length > 0;
}
