import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keysOf, planOf, type Scalar, visitScalars } from '../../schemas/walk.ts';

const text = (description: string) => z.string().meta({ description });
const record = z.strictObject({
  title: text('the title'),
  places: z
    .array(
      z.strictObject({
        place: text('a place'),
        size: z.number().nullable().meta({ description: 'its size' }),
      }),
    )
    .meta({ description: 'all places' })
    .optional(),
  open: z.boolean().meta({ description: 'whether it is open' }).optional(),
  note: text('a note').meta({ editorial: true }).optional(),
  pairs: z.array(z.array(text('an end'))).optional(),
});

/** What a walk is told, as `path: description = value`. */
function walk(value: unknown, ...skip: Parameters<typeof visitScalars>[3][]): string[] {
  const seen: string[] = [];
  const visit = (scalar: Scalar, { description }: { description?: string | undefined }, path: string) =>
    seen.push(`${path}: ${description} = ${JSON.stringify(scalar)}`);
  visitScalars(planOf(record), value, visit, ...skip);
  return seen;
}

describe('a walk over a record', () => {
  it('sees every text, number and truth value with what its field says of itself, positions counted from 1', () => {
    const value = {
      title: 'A',
      places: [
        { place: 'B', size: 0 },
        { place: '', size: 2.5 },
      ],
      open: false,
      pairs: [['C', 'D'], ['E']],
    };
    expect(walk(value)).toEqual([
      'title: the title = "A"',
      'places[1].place: a place = "B"',
      'places[1].size: its size = 0',
      'places[2].place: a place = ""',
      'places[2].size: its size = 2.5',
      'open: whether it is open = false',
      'pairs[1][1]: an end = "C"',
      'pairs[1][2]: an end = "D"',
      'pairs[2][1]: an end = "E"',
    ]);
  });

  it('passes over what is not there, and does not stumble over a group where a text belongs', () => {
    expect(walk({ title: undefined, places: [{ place: 'B', size: null }, null] })).toEqual([
      'places[1].place: a place = "B"',
    ]);
    expect(walk({ title: { en: 'A' }, more: 'B' })).toEqual([
      'title.en: the title = "A"',
      'more: undefined = "B"',
    ]);
    expect(walk(null)).toEqual([]);
  });

  it('does not enter fields that it is told to skip, by what they say of themselves or by name', () => {
    const value = { title: 'A', places: [{ place: 'B', size: 1 }], note: 'C' };
    expect(walk(value, ({ editorial }) => editorial === true)).toHaveLength(3);
    expect(walk(value, (_meta, name) => name === 'places')).toEqual([
      'title: the title = "A"',
      'note: a note = "C"',
    ]);
  });
});

describe('the plan of a schema', () => {
  it('has the fields and items that stand behind what may be left out, and is made once', () => {
    const plan = planOf(record);
    expect(planOf(record)).toBe(plan);
    expect([...(plan.fields?.keys() ?? [])]).toEqual(['title', 'places', 'open', 'note', 'pairs']);
    expect(plan.item).toBeNull();
    const places = plan.fields?.get('places');
    expect(places?.meta.description).toBe('all places');
    expect(places?.fields).toBeNull();
    expect([...(places?.item?.fields?.keys() ?? [])]).toEqual(['place', 'size']);
    expect(plan.fields?.get('title')).toMatchObject({ fields: null, item: null });
  });
});

describe('a written path', () => {
  it.each([
    ['title', ['title']],
    ['locations[1].place', ['locations', 0, 'place']],
    ['segments[12][3]', ['segments', 11, 2]],
    ['as_of', ['as_of']],
  ])('%s leads by its keys', (path, keys) => expect(keysOf(path)).toEqual(keys));
});
