import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { metaOf } from '../../schemas/meta.ts';
import { headlineSchema } from '../../schemas/release/headline.ts';
import { statistics, tables } from '../../schemas/release/index.ts';
import { type Field, fieldsOf, isGroup, sourceSchemas } from './fields-of.ts';

const sentence = /^\S.*\.$/;

function isMute({ schema }: Field): boolean {
  return !sentence.test(metaOf(schema).description ?? '');
}

/** Examples of a field; where it is a list, those of its items stand for it. */
function examplesOf(schema: z.ZodType): { example: unknown; of: z.ZodType }[] {
  const own = (metaOf(schema).examples as unknown[] | undefined) ?? [];
  if (own.length > 0) return own.map((example) => ({ example, of: schema }));
  const { def } = schema._zod;
  if ('innerType' in def) return examplesOf(def.innerType as z.ZodType);
  return def.type === 'array' ? examplesOf((def as z.core.$ZodArrayDef).element as z.ZodType) : [];
}

function refused({ schema }: Field): unknown[] {
  return examplesOf(schema).flatMap(({ example, of }) => (of.safeParse(example).success ? [] : [example]));
}

const paths = (fields: readonly Field[]) => fields.map(({ path }) => path);

describe.each(sourceSchemas)('what people write in %s', (_name, schema) => {
  const fields = [...fieldsOf(schema)];

  it('says in a sentence what every field is', () => {
    expect(fields.length).toBeGreaterThan(0);
    expect(paths(fields.filter(isMute))).toEqual([]);
  });

  it('shows every field by an example, a group of fields by those of its fields', () => {
    const unseen = fields.filter((field) => !isGroup(field) && examplesOf(field.schema).length === 0);
    expect(paths(unseen)).toEqual([]);
  });

  it('shows nothing that it would refuse', () => {
    const wrong = fields.filter((field) => refused(field).length > 0);
    expect(wrong.map((field) => [field.path, refused(field)])).toEqual([]);
  });
});

describe.each([...tables, ...statistics])('the published table $name', ({ row, columns }) => {
  const fields = [...fieldsOf(columns)];

  it('says in a sentence what a row and what every column is', () => {
    expect(row).toMatch(sentence);
    expect(fields.length).toBeGreaterThan(0);
    expect(paths(fields.filter(isMute))).toEqual([]);
  });

  it('shows every column by an example of its own type', () => {
    expect(paths(fields.filter(({ schema }) => examplesOf(schema).length === 0))).toEqual([]);
    expect(fields.flatMap((field) => refused(field).map((example) => [field.path, example]))).toEqual([]);
  });
});

it('says in a sentence what every figure of the headline is', () => {
  const figures = Object.entries(headlineSchema.shape).map(([path, schema]) => ({ path, schema }));
  expect(paths(figures.filter(isMute))).toEqual([]);
});
