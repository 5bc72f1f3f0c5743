import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { organization, parent } from '../../schemas/organization.ts';
import { place } from '../../schemas/place.ts';
import { amount, financing, presence } from '../../schemas/presence.ts';
import { recordScheme, storyTarget } from '../../schemas/story.ts';

/** Which fields belong together, and which exclude each other. */
const rules: readonly {
  readonly what: string;
  readonly schema: z.ZodType;
  readonly common: object;
  readonly right: readonly object[];
  readonly wrong: readonly object[];
  readonly told: object;
}[] = [
  {
    what: 'a body above an organization',
    schema: parent,
    common: { relation: 'owner' },
    right: [{ name: 'Holding' }, { organization: 'huawei' }],
    wrong: [{}, { name: 'Holding', organization: 'huawei' }],
    told: {
      message: 'give either `name` or `organization`',
      params: {
        hint: 'Use `organization: <id>` for an organization of this dataset and `name:` for any other body.',
      },
    },
  },
  {
    what: 'an amount',
    schema: amount,
    common: { kind: 'contract', currency: 'USD' },
    right: [{ amount: 1 }, { low: 1 }, { high: 2 }, { low: 1, high: 2 }],
    wrong: [{}, { amount: 1, low: 1 }, { amount: 1, high: 2 }, { amount: 1, low: 1, high: 2 }],
    told: {
      message: 'give either `amount`, or `low` and `high`',
      params: { hint: 'One figure goes into `amount`; a range goes into `low` and `high`.' },
    },
  },
  {
    what: 'financing',
    schema: financing,
    common: { lender: 'China Eximbank', instrument: 'loan' },
    right: [{}, { amount: 1, currency: 'USD' }],
    wrong: [{ amount: 1 }, { currency: 'USD' }],
    told: { message: '`amount` and `currency` go together', params: { hint: 'Give both or neither.' } },
  },
  {
    what: 'a place',
    schema: place,
    common: { name: 'Example Park', country: 'KE' },
    right: [
      { kind: 'city', geonames_id: 1 },
      { kind: 'admin1', admin1: 'Nairobi County' },
    ],
    wrong: [{ kind: 'city' }, { kind: 'admin1' }, { kind: 'city', admin1: 'Nairobi County' }],
    told: {
      message: 'give geonames_id, coordinates, or both',
      path: ['coordinates'],
      params: { of: ['kind', 'geonames_id', 'coordinates', 'admin1'] },
    },
  },
  {
    what: 'a presence',
    schema: presence,
    common: {
      ...{ title: 'Office', organizations: [{ id: 'zte' }], category: 'overseas-office', status: 'active' },
      ...{ summary: 'An office.', confidence: 'low' },
      sources: [{ url: 'https://example.org', title: 'T', publisher: 'P', language: 'en', type: 'news' }],
    },
    right: [{ locations: [{ country: 'NA' }] }, { landings: [{ country: 'NA' }] }],
    wrong: [{}, { locations: [{ country: 'NA' }], landings: [{ country: 'NA' }] }],
    told: {
      message: 'give either `locations` or, for a cable, `landings`',
      path: [],
      params: {
        of: ['locations', 'landings'],
        hint: 'A cable has `landings:`, everything else has `locations:`. A country alone is enough: `- {country: KE}`.',
      },
    },
  },
];

describe.each(rules)('what belongs together in $what', ({ schema, common, right, wrong, told }) => {
  it.each(right)('may be %j', (fields) => {
    expect(schema.safeParse({ ...common, ...fields }).error?.issues ?? []).toEqual([]);
  });

  it.each(wrong)('is never %j, and is told with what helps', (fields) => {
    expect(schema.safeParse({ ...common, ...fields }).error?.issues).toMatchObject([told]);
  });
});

describe('the target of a link of a case study', () => {
  it.each([`${recordScheme}nairobi-safe-city`, 'https://www.example.org/a'])('may be %s', (target) =>
    expect(storyTarget.safeParse(target).success).toBe(true),
  );
  it.each(['record:', 'record:Nairobi', 'nairobi', 'see record:nairobi', 'nairobi-record:', 'ftp://a.b'])(
    'is never %s',
    (target) => expect(storyTarget.safeParse(target).success).toBe(false),
  );
});

it.each(['KEN', 'xKE', 'K'])('the seat of an organization is in a country, and never in %s', (country) => {
  const seat = organization.shape.headquarters;
  expect(seat.safeParse({ country: 'KE' }).success).toBe(true);
  expect(seat.safeParse({ country }).success).toBe(false);
});
