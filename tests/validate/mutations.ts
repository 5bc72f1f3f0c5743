import fc from 'fast-check';

/** One slip in a record: which of its values, and what befalls it. */
type Slip = readonly [where: number, (container: Container, key: string | number) => void];
type Container = Record<string | number, unknown>;

/**
 * Values that people write where others belong, and values that programs stumble over. A record takes a copy: a list
 * that two places share, or that one run leaves changed to the next, is nothing that a reader of files could give.
 */
const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    '',
    ' ',
    '=1',
    [],
    {},
    [[]],
    { a: 1 },
    { toString: 1 },
    Number.NaN,
    Infinity,
  ),
  fc.constantFrom<unknown>(
    2014,
    2014.5,
    -1,
    0,
    101,
    1e9,
    '2014',
    '2014-02-30',
    '[2016..2014]',
    '[2014..2016]',
  ),
  fc.constantFrom<unknown>(
    'in-order',
    [['Gwadar', 'Karachi']],
    ['Gwadar'],
    'KE',
    'ke',
    'huawei',
    'high',
    'en',
  ),
  fc.constantFrom<unknown>(
    'a\nb',
    'a\ud800',
    '\u{1F600}'.repeat(61),
    'x'.repeat(121),
    'word '.repeat(61).trim(),
  ),
  fc.constantFrom<unknown>(
    'https://www.example.org/a',
    'ftp://example.org',
    'amounts[1].amount',
    'constructor',
  ),
  fc.string({ unit: 'binary', maxLength: 130 }),
  fc.string({ maxLength: 20 }),
  fc.double(),
  fc.integer(),
  fc.jsonValue({ maxDepth: 2 }),
);

const names = fc.constantFrom(
  'id',
  'titel',
  '__proto__',
  'toString',
  'note',
  'landings',
  'place',
  'as_of',
  'lei',
);

const slip: fc.Arbitrary<Slip> = fc.tuple(
  fc.nat(),
  fc.oneof(
    values.map((value) => (at: Container, key: string | number) => {
      at[key] = structuredClone(value);
    }),
    // No reader gives a list a field beside its items.
    fc.tuple(names, values).map(([name, value]) => (at: Container) => {
      if (Array.isArray(at)) return;
      Object.defineProperty(at, name, {
        value: structuredClone(value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }),
    fc.constant((at: Container, key: string | number) => {
      if (Array.isArray(at)) at.splice(Number(key), 1);
      else delete at[key];
    }),
    fc.constant((at: Container, key: string | number) => {
      if (Array.isArray(at)) at.push(structuredClone(at[Number(key)]));
    }),
    fc.constant((at: Container, key: string | number) => {
      if (typeof at[key] === 'string' && /^\d{4}$/.test(at[key])) at[key] = Number(at[key]);
    }),
    // The same fields in another order are the same record.
    fc.constant((at: Container, key: string | number) => {
      const moved = at[key];
      if (Array.isArray(at)) at.reverse();
      else {
        delete at[key];
        at[key] = moved;
      }
    }),
  ),
);

/** Slips that a record may suffer together. */
export const slips = fc.array(slip, { minLength: 1, maxLength: 3 });

/** A copy of a record with slips in it. */
export function withSlips(record: unknown, befall: readonly Slip[]): unknown {
  const copy: unknown = structuredClone(record);
  for (const [where, change] of befall) {
    const spots = spotsOf(copy);
    const spot = spots[where % spots.length];
    if (spot !== undefined) change(...spot);
  }
  return copy;
}

function spotsOf(value: unknown): [Container, string | number][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [
    [value as Container, key] as [Container, string | number],
    ...spotsOf((value as Container)[key]),
  ]);
}
