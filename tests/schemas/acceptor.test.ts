import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { acceptor } from '../../schemas/accept.ts';
import { edtf } from '../../schemas/fields.ts';

/** What zod returns, and what is accepted. */
function bothWays(schema: z.ZodType, value: unknown) {
  const { success, data } = schema.safeParse(value);
  return { zod: success ? data : undefined, accepted: acceptor(schema)(value) };
}

/** Something of everything that the schemas use. */
const schema = z.strictObject({
  name: z.string().min(1).max(5),
  code: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  count: z.int().min(0).max(9).optional(),
  share: z.number().positive().lt(100).optional(),
  kind: z.enum(['one', 'two']).optional(),
  fixed: z.literal('x').optional(),
  open: z.boolean().optional(),
  date: edtf.optional(),
  even: z
    .array(z.int())
    .min(1)
    .max(3)
    .refine((all) => all.length !== 2)
    .optional(),
  parts: z.array(z.strictObject({ a: z.string(), b: edtf.optional() })).optional(),
  by: z.record(z.string().regex(/^[a-z]$/), z.int()).optional(),
});

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    '',
    'x',
    'ab',
    'abcdef',
    '\u{1F600}\u{1F600}',
    [],
    {},
    -1,
    0,
    9,
    10,
    100,
  ),
  fc.constantFrom<unknown>(2014, '2014', 'one', [1], [1, 2], [1, 2, 3, 4], { a: 1 }, { A: 1 }, { a: 'x' }, [
    { a: 'x', b: 2014 },
  ]),
  fc.double(),
);
/** Of some fields what they may hold, of one anything, in any order. */
const written = fc
  .tuple(
    fc.record(
      {
        name: fc.constantFrom('ab', 'abcde'),
        code: fc.constantFrom('a', 'abc'),
        count: fc.constantFrom(0, 5, 9),
        share: fc.constantFrom(0.5, 99.9),
        kind: fc.constantFrom('one', 'two'),
        fixed: fc.constant('x'),
        open: fc.boolean(),
        date: fc.constantFrom('2014-11', 2014),
        even: fc.constantFrom([1], [1, 2, 3]),
        parts: fc.constantFrom(
          [],
          [{ a: 'x' }],
          [
            { b: 2014, a: 'x' },
            { a: 'y', b: '2014' },
          ],
        ),
        by: fc.constantFrom({}, { a: 1, b: 2 }),
      },
      { requiredKeys: ['name'] },
    ),
    fc.option(fc.tuple(fc.constantFrom(...Object.keys(schema.shape), 'other'), odd)),
    fc.nat(),
  )
  .map(([fields, slip, turn]) => {
    const entries = Object.entries(fields);
    const moved = [...entries.slice(turn % entries.length), ...entries.slice(0, turn % entries.length)];
    return Object.fromEntries(slip === null ? moved : [...moved, slip]);
  });

describe('what is accepted', () => {
  it('is what zod accepts, with the same result, in the order of the schema', () => {
    fc.assert(
      fc.property(written, (value) => {
        const before = structuredClone(value);
        const { zod, accepted } = bothWays(schema, value);
        expect(value).toStrictEqual(before);
        if (accepted === undefined) return;
        expect(accepted).toStrictEqual(zod);
        expect(JSON.stringify(accepted)).toBe(JSON.stringify(zod));
      }),
      { numRuns: 500 },
    );
  });

  it('is all that is right, so that zod is seldom asked', () => {
    fc.assert(
      fc.property(written, (value) => {
        const { zod, accepted } = bothWays(schema, value);
        // What was given as undefined is left to zod, and so is a text whose characters must be counted.
        const isPlain = Object.values(value).every((one) => one !== undefined && !/[^ -~]/.test(String(one)));
        if (isPlain) expect(accepted).toStrictEqual(zod);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves what was written as it was, and returns it where nothing had to be prepared', () => {
    const value = Object.freeze({ name: 'ab', parts: Object.freeze([Object.freeze({ a: 'x' })]) });
    expect(acceptor(schema)(value)).toBe(value);
    const year = Object.freeze({
      name: 'ab',
      date: 2014,
      parts: Object.freeze([{ a: 'x', b: 2014 }, { a: 'y' }]),
    });
    expect(acceptor(schema)(year)).toEqual({
      name: 'ab',
      date: '2014',
      parts: [{ a: 'x', b: '2014' }, { a: 'y' }],
    });
    expect(year.date).toBe(2014);
    expect(year.parts[0]).toEqual({ a: 'x', b: 2014 });
  });

  it('may be of a class of its own, which zod takes for a group of fields too', () => {
    class Written {
      name = 'ab';
    }
    expect(acceptor(z.strictObject({ name: z.string() }))(new Written())).toEqual({ name: 'ab' });
  });
});

describe('what is wrong', () => {
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
