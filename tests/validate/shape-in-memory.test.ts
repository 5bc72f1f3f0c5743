import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkShape, hiddenRemarks } from '../../pipeline/validate/shape.ts';
import { example, schema, shapeFaults } from './shape-faults.ts';

type Said = readonly [rule: string, path: readonly PropertyKey[], message: string, hint: string];
const told = (remarks: ReturnType<typeof checkShape>['remarks']): Said[] =>
  remarks.map(({ rule, path, message, hint }) => [rule, path, message, hint]);
const said = (fields: Record<string, unknown>): Said[] =>
  told(checkShape(schema, { name: 'ab', ...fields }).remarks);

describe('a record of the right shape', () => {
  it('comes back with its types', () => {
    const { value, remarks } = checkShape(schema, { name: 'ab', date: 2014 });
    expect(value).toEqual({ name: 'ab', date: '2014' });
    expect(remarks).toEqual([]);
  });

  it('may be one that only zod understands', () => {
    expect(checkShape(schema, { name: '\u{1F600}\u{1F600}\u{1F600}' }).value).not.toBeNull();
  });
});

describe('a fault of the shape', () => {
  it.each(shapeFaults)('is told in a sentence: %s', (_what, fields, expected) => {
    expect(
      said(fields).map(
        ([rule, path, message, hint]) => `${rule} ${path.join('.') || '-'}: ${message} ${hint}`,
      ),
    ).toEqual([expected]);
  });

  it('is told of each field, and once of each', () => {
    expect(said({ name: '', count: -1, kind: 'x' }).map(([rule, path]) => [rule, path])).toEqual([
      ['empty-field', ['name']],
      ['out-of-range', ['count']],
      ['not-allowed', ['kind']],
    ]);
    const words = 'aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd';
    expect(said({ summary: words }).map(([rule]) => rule)).toEqual(['too-long']);
    expect(said({ summary: ` ${words}` }).map(([rule]) => rule)).toEqual(['too-long', 'stray-space']);
  });

  it('of a text that is empty is not one of its form', () => {
    expect(said({ code: '' }).map(([rule]) => rule)).toEqual(['wrong-form']);
    const both = z.strictObject({ code: z.string().min(1).regex(/^a+$/) });
    expect(told(checkShape(both, { code: '' }).remarks).map(([rule]) => rule)).toEqual(['empty-field']);
  });

  it('of what is no group of fields is told of the record', () => {
    expect(told(checkShape(schema, 'text').remarks)).toEqual([
      ['wrong-type', [], '"record" should be a group of fields, not text.', example.none],
    ]);
    expect(told(checkShape(schema, null).remarks).map(([rule, , message]) => [rule, message])).toEqual([
      ['empty-field', '"record" is empty.'],
    ]);
    expect(told(checkShape(schema, undefined).remarks).map(([, , message]) => message)).toEqual([
      '"record" is missing.',
    ]);
  });

  it('by a key stands at the key, and by a value at the value', () => {
    const [key] = checkShape(schema, { name: 'ab', nmae: 1 }).remarks;
    const [value] = checkShape(schema, { name: 'ab', count: -1 }).remarks;
    expect(key?.atKey).toBe(true);
    expect(value?.atKey).toBeUndefined();
  });

  it('in a key of great length is cut, and nothing is guessed of it', () => {
    const cut = `"${'n'.repeat(60)}..." is not a field of this record.`;
    expect(said({ ['n'.repeat(101)]: 1 })[0]?.slice(2)).toEqual([
      cut,
      'Allowed: name, count, share, open, kind, topics, place, date, summary, table, code.',
    ]);
  });

  it('that comes two hundred times is told so often, and how many there are more', () => {
    const many = (count: number) =>
      said(Object.fromEntries(Array.from({ length: count }, (_, at) => [`field_${at}`, 1])));
    expect(many(200)).toHaveLength(200);
    expect(many(200).at(-1)?.[0]).toBe('unknown-field');
    expect(many(1400)).toHaveLength(201);
    expect(many(1400).at(-1)).toEqual([
      'many-faults',
      [],
      'The record has 1,200 faults more.',
      'Begin with those that are listed; is this file a record at all?',
    ]);
  });
});

describe('what a fault hides', () => {
  const rest = { count: 1, share: 2, open: false };

  it('is a check of the record as a whole that reads nothing of what was lost', () => {
    expect(told([...hiddenRemarks(schema, rest, new Set(['name']))])).toEqual([
      ['wrong-shape', [], 'Here: there is a count or a share, not both.', 'Remove one.'],
    ]);
  });

  it('stays hidden where it reads what was lost, where it is kept, and where there is no check', () => {
    expect(hiddenRemarks(schema, rest, new Set(['share']))).toEqual([]);
    expect(hiddenRemarks(schema, { count: 1 }, new Set(['name']))).toEqual([]);
    expect(hiddenRemarks(z.strictObject({ a: z.int() }), {}, new Set())).toEqual([]);
    expect(hiddenRemarks(z.string(), 'a', new Set())).toEqual([]);
  });
});
