import * as z from 'zod';
import { edtf, prose } from '../../schemas/fields.ts';

const meta = (description: string, ...examples: unknown[]) => ({ description, examples });
/** A record with a field of each sort. */
export const schema = z
  .strictObject({
    name: z.string().min(1).max(5).meta(meta('Its name.', 'Huawei')),
    count: z.int().min(0).max(9).meta(meta('Its count.', 3)).optional(),
    share: z.number().optional(),
    open: z.boolean().meta(meta('Whether.', true)).optional(),
    kind: z.enum(['one', 'two']).optional(),
    topics: z
      .array(z.string())
      .min(1)
      .max(2)
      .meta(meta('Its topics.', ['a', 'b']))
      .optional(),
    place: z.strictObject({ city: z.string(), country: z.string().optional() }).optional(),
    date: edtf.optional(),
    summary: prose(3).optional(),
    table: z.record(z.string(), z.int()).optional(),
    code: z
      .string()
      .regex(/^[a-z]+$/)
      .meta({ description: 'Its code.' })
      .optional(),
  })
  .refine(({ count, share }) => count === undefined || share === undefined, {
    error: 'there is a count or a share, not both',
    params: { of: ['count', 'share'], hint: 'Remove one.' },
  })
  .refine(({ open }) => open !== false, { path: ['open'], error: 'it is open' });

/** What is said of the fields of that record, to show how they are meant. */
export const example = {
  name: 'Its name. For example: Huawei',
  count: 'Its count. For example: 3',
  open: 'Whether. For example: true',
  topics: 'Its topics. For example: ["a","b"]',
  none: 'See the coding manual.',
};

/** What may be wrong with such a record, and how it is told: rule, path, message and hint. */
export const shapeFaults: readonly (readonly [
  what: string,
  fields: Record<string, unknown>,
  told: string,
])[] = [
  ['missing', { name: undefined }, `missing-field name: "name" is missing. ${example.name}`],
  [
    'empty',
    { name: null },
    `empty-field name: "name" is empty. Give it a value or remove the line. ${example.name}`,
  ],
  [
    'empty text',
    { name: '' },
    `empty-field name: "name" is empty. Give it a value or remove the line. ${example.name}`,
  ],
  [
    'empty list',
    { topics: [] },
    `empty-field topics: "topics" is empty. Give it a value or remove the line. ${example.topics}`,
  ],
  [
    'empty choice',
    { kind: null },
    `empty-field kind: "kind" is empty. Give it a value or remove the line. ${example.none}`,
  ],
  ['too long', { name: 'abcdef' }, 'too-long name: "name" is longer than 5 characters. Shorten it.'],
  ['too many', { topics: ['a', 'b', 'c'] }, 'too-long topics: "topics" is longer than 2 items. Shorten it.'],
  [
    'too many words',
    { summary: 'a b c d' },
    'too-long summary: "summary" has more than 3 words. Say it shorter; details belong to the fields.',
  ],
  ['below', { count: -1 }, `out-of-range count: "count" is below 0. ${example.count}`],
  ['above', { count: 10 }, `out-of-range count: "count" is above 9. ${example.count}`],
  [
    'no end',
    { share: Number.POSITIVE_INFINITY },
    `out-of-range share: "share" is no finite number. ${example.none}`,
  ],
  ['no number', { share: Number.NaN }, `out-of-range share: "share" is no finite number. ${example.none}`],
  [
    'a fraction',
    { count: 1.5 },
    `wrong-type count: "count" should be a whole number, not a number. ${example.count}`,
  ],
  [
    'a number for text',
    { name: 12 },
    `wrong-type name: "name" should be text, not a number. Put it in quotes: "12". ${example.name}`,
  ],
  [
    'truth for text',
    { name: true },
    `wrong-type name: "name" should be text, not true or false. Put it in quotes: "true". ${example.name}`,
  ],
  ['a list for text', { name: ['a'] }, `wrong-type name: "name" should be text, not a list. ${example.name}`],
  [
    'a group for text',
    { name: { a: 1 } },
    `wrong-type name: "name" should be text, not a group of fields. ${example.name}`,
  ],
  [
    'text for truth',
    { open: 'yes' },
    `wrong-type open: "open" should be true or false, not text. ${example.open}`,
  ],
  [
    'text for a list',
    { topics: 'a' },
    `wrong-type topics: "topics" should be a list, not text. Begin it with a dash, or put it in brackets. ${example.topics}`,
  ],
  [
    'text for a group',
    { place: 'a' },
    `wrong-type place: "place" should be a group of fields, not text. ${example.none}`,
  ],
  [
    'a list for a table',
    { table: [] },
    `wrong-type table: "table" should be a group of fields, not a list. ${example.none}`,
  ],
  [
    'a group for a choice',
    { kind: { a: 1 } },
    'wrong-type kind: "kind" should be one word, not a group of fields. Allowed: one, two.',
  ],
  [
    'a word that is no choice',
    { kind: 'tow' },
    'not-allowed kind: "tow" is not allowed for "kind". Did you mean "two"?',
  ],
  [
    'no choice at all',
    { kind: 12345 },
    'not-allowed kind: "12345" is not allowed for "kind". Allowed: one, two.',
  ],
  [
    'a field that is not known',
    { nmae: 1 },
    'unknown-field nmae: "nmae" is not a field of this record. Did you mean "name"?',
  ],
  [
    'another below a field',
    { place: { city: 'a', contry: 'b' } },
    'unknown-field place.contry: "contry" is not a field of "place". Did you mean "country"?',
  ],
  ['a missing part', { place: {} }, `missing-field place.city: "city" is missing. ${example.none}`],
  [
    'an item',
    { topics: ['a', 5] },
    'wrong-type topics.1: "topics" should be text, not a number. Put it in quotes: "5". See the coding manual.',
  ],
  ['a form', { code: 'A1' }, 'wrong-form code: "A1" does not have the form of "code". Its code.'],
  [
    'a date',
    { date: '24.11.2014' },
    'date-form date: "24.11.2014" is not a date that exists, in a form that is read here. Write 2014, 2014-11, 2014-11-24, 2014~ (about), 2014? (uncertain) or [2014..2016] (one of).',
  ],
  [
    'two that exclude each other',
    { count: 1, share: 2 },
    'wrong-shape -: Here: there is a count or a share, not both. Remove one.',
  ],
  ['a field that may not be so', { open: false }, `wrong-shape open: In "open": it is open. ${example.open}`],
];
