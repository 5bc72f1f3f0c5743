import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Archive } from '../../pipeline/load/archive.ts';
import type { SourceRecord } from '../../pipeline/load/load.ts';
import { checkShape } from '../../pipeline/validate/shape.ts';
import { acceptor } from '../../schemas/accept.ts';
import { edtf } from '../../schemas/fields.ts';
import { codelistSchemas, folders, singleFiles } from '../../schemas/kinds.ts';
import { ledgerEntry } from '../../schemas/ledger.ts';
import { realSources } from '../support/release.ts';
import { slips, withSlips } from './mutations.ts';

const schemas = new Map(folders.map(({ kind, schema }) => [kind as string, schema]));
const records: SourceRecord[] = [];

beforeAll(async () => {
  const kinds = folders.map(({ kind }) => kind);
  for await (const record of new Archive(realSources).records(...kinds)) records.push(record);
});

function schemaOf(kind: string): z.ZodType {
  const schema = schemas.get(kind);
  if (schema === undefined) throw new Error(`no schema for ${kind}`);
  return schema;
}

/** What zod returns, and what is accepted; the order of fields counts, for they are written in it. */
function bothWays(schema: z.ZodType, value: unknown) {
  const { success, data } = schema.safeParse(value);
  return { zod: success ? data : undefined, accepted: acceptor(schema)(value) };
}

describe('a record that is right', () => {
  it('is accepted without asking zod, as zod would give it: every real record', () => {
    expect(new Set(records.map(({ kind }) => kind)).size).toBe(folders.length);
    let right = 0;
    for (const { kind, file, value } of records) {
      const { zod, accepted } = bothWays(schemaOf(kind), value);
      if (zod === undefined) continue; // A mistake in the sources is told by `check`.
      right += 1;
      expect(accepted, file).toStrictEqual(zod);
      expect(JSON.stringify(accepted), file).toBe(JSON.stringify(zod));
    }
    expect(right).toBeGreaterThan(1000);
  });

  it('as are the codelists and single files', async () => {
    const { singles, codelists } = await new Archive(realSources).frame();
    const documents = [
      ...singles.map(({ name, value }) => ({ value, schema: singleFiles[name as 'dataset.yaml'].schema })),
      ...codelists.map(({ name, value }) => ({ value, schema: codelistSchemas[name as 'topics'] })),
    ];
    expect(documents.length).toBeGreaterThan(13);
    for (const { schema, value } of documents) {
      const { zod, accepted } = bothWays(schema, value);
      expect(zod).toBeDefined();
      expect(accepted).toStrictEqual(zod);
    }
  });

  it.each([...Object.values(singleFiles).map(({ schema }) => schema as z.ZodType), ledgerEntry])(
    'can be told for every schema',
    (schema) => expect(acceptor(schema)).toBeTypeOf('function'),
  );

  it('may write a year as a number, which becomes text and leaves the record as it was', () => {
    const schema = z.strictObject({ founded: edtf });
    const written = Object.freeze({ founded: 1987 });
    expect(acceptor(schema)(written)).toEqual({ founded: '1987' });
    expect(written).toEqual({ founded: 1987 });
  });
});

describe('a record that slips befell', () => {
  it('is accepted only if zod accepts it too, with the same result', () => {
    let yes = 0;
    let no = 0;
    fc.assert(
      fc.property(fc.nat(), slips, (which, befall) => {
        const { kind, value } = records[which % records.length] ?? expect.unreachable();
        const written = withSlips(value, befall);
        const before = structuredClone(written);
        const { zod, accepted } = bothWays(schemaOf(kind), written);
        expect(written).toStrictEqual(before);
        if (accepted === undefined) {
          no += 1;
          return;
        }
        yes += 1;
        expect(accepted).toStrictEqual(zod);
        expect(JSON.stringify(accepted)).toBe(JSON.stringify(zod));
      }),
      { numRuns: 3000 },
    );
    // Both happened often, or nothing was shown.
    expect(yes).toBeGreaterThan(300);
    expect(no).toBeGreaterThan(1000);
  });

  it('is judged as zod judges it, whatever was not accepted', () => {
    fc.assert(
      fc.property(fc.nat(), slips, (which, befall) => {
        const { kind, value } = records[which % records.length] ?? expect.unreachable();
        const written = withSlips(value, befall);
        const judged = checkShape(schemaOf(kind), written);
        const { success, data } = schemaOf(kind).safeParse(written);
        expect(judged.value).toStrictEqual(success ? data : null);
        expect(judged.remarks.length > 0).toBe(!success);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a character of two code units for two characters', z.string().min(2), '\u{1F600}'],
    ['a number without end', z.number(), Number.POSITIVE_INFINITY],
    ['a number that is none', z.number().max(5), Number.NaN],
    ['its border where the border is out', z.number().positive(), 0],
    ['a fraction for a whole number', z.int(), 1.5],
    ['a number beyond what is counted exactly', z.int(), 2 ** 53],
    ['a list for a group', z.strictObject({}), []],
    ['a field that the schema does not have', z.strictObject({}), { a: 1 }],
    ['a field inherited from nowhere', z.strictObject({}), JSON.parse('{"__proto__": 1}')],
    ['a refinement that fails', z.string().refine((text) => text === 'a'), 'b'],
    ['a key that is not allowed', z.record(z.string().regex(/^a$/), z.int()), { b: 1 }],
    ['too few of a list', z.array(z.int()).min(2), [1]],
    ['too many of a list', z.array(z.int()).max(1), [1, 2]],
    ['what is not the literal', z.literal('a'), 'b'],
  ])('is not accepted with %s', (_what, schema, value) => {
    const { zod, accepted } = bothWays(schema, value);
    expect(zod).toBeUndefined();
    expect(accepted).toBeUndefined();
  });
});

describe('a schema that is not understood', () => {
  it.each<[string, z.ZodType]>([
    ['a union', z.union([z.string(), z.int()])],
    ['an object that lets fields pass', z.object({ a: z.string() })],
    ['an object that keeps what it does not know', z.looseObject({})],
    ['a default', z.strictObject({ a: z.string().default('b') })],
    ['what may be null', z.string().nullable()],
    ['a choice outside a field', z.array(z.string().optional())],
    ['text that is trimmed', z.string().trim()],
    ['a format of zod', z.email()],
    ['a pattern that remembers', z.string().regex(/a/g)],
    ['a length', z.string().length(2)],
    ['a multiple', z.number().multipleOf(2)],
    ['a number of 32 bits', z.int32()],
    ['a check that raises issues itself', z.string().superRefine(() => {})],
    ['a check that runs at times', z.string().refine(() => true, { when: () => false })],
    ['a preparation that may raise issues', z.preprocess((value, context) => [value, context], z.unknown())],
    ['two schemas in a row', z.string().pipe(z.string())],
    ['coerced text', z.coerce.string()],
    ['a record of certain keys', z.record(z.enum(['a']), z.int())],
    ['something unknown deep inside', z.strictObject({ a: z.array(z.strictObject({ b: z.date() })) })],
  ])('is refused when it is compiled: %s', (_what, schema) => {
    expect(() => acceptor(schema)).toThrow('schemas/accept.ts does not know');
  });
});
