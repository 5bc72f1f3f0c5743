import * as z from 'zod';
import { code, confidence, currency, edtf, id, line, prose, summary, summaryZh, titleZh } from './fields.ts';
import { locationSchema } from './location.ts';
import { counterparties, dates, organizations } from './parties.ts';
import { sources } from './source.ts';

const money = z.number().nonnegative();
const note = line(300).meta({
  editorial: true,
  description: 'What a reader of this value must know.',
  examples: ['Value of the whole programme.'],
});

export const amount = z
  .strictObject({
    kind: code('amount-kinds', 'What the money is.', 'contract'),
    amount: money
      .meta({ unit: 'currency units', description: 'The amount.', examples: [15000000000] })
      .optional(),
    low: money
      .meta({
        unit: 'currency units',
        description: 'Lower bound when a range is given.',
        examples: [100000000],
      })
      .optional(),
    high: money
      .meta({
        unit: 'currency units',
        description: 'Upper bound when a range is given.',
        examples: [150000000],
      })
      .optional(),
    currency,
    as_of: edtf
      .meta({ description: 'Date that the amount holds for (EDTF).', examples: ['2014'] })
      .optional(),
    note: note.optional(),
  })
  .refine((item) => (item.amount !== undefined) !== (item.low !== undefined || item.high !== undefined), {
    error: 'give either `amount`, or `low` and `high`',
    params: { hint: 'One figure goes into `amount`; a range goes into `low` and `high`.' },
  })
  .meta({ id: 'amount', description: 'Money with its kind and currency.' });

export const instruments = [
  'loan',
  'concessional-loan',
  'preferential-credit',
  'buyers-credit',
  'suppliers-credit',
  'credit-line',
  'credit-insurance',
  'grant',
  'equity',
  'other',
] as const;

export const financing = z
  .strictObject({
    lender: line(160).meta({ description: 'Who finances.', examples: ['China Eximbank'] }),
    instrument: z.enum(instruments).meta({ description: 'Instrument.', examples: ['loan'] }),
    amount: money
      .meta({ unit: 'currency units', description: 'Amount financed.', examples: [850000000] })
      .optional(),
    currency: currency.optional(),
    interest_percent: z
      .number()
      .min(0)
      .max(100)
      .meta({ unit: 'percent', description: 'Interest per year.', examples: [2] })
      .optional(),
    term_years: z
      .number()
      .positive()
      .max(100)
      .meta({ unit: 'years', description: 'Term.', examples: [20] })
      .optional(),
    share_percent: z
      .number()
      .min(0)
      .max(100)
      .meta({ unit: 'percent', description: 'Share of the cost that is financed.', examples: [85] })
      .optional(),
    note: note.optional(),
  })
  .refine((item) => (item.amount === undefined) === (item.currency === undefined), {
    error: '`amount` and `currency` go together',
    params: { hint: 'Give both or neither.' },
  })
  .meta({ id: 'financing', description: 'Who finances it, and how.' });

export const measure = z
  .strictObject({
    measure: code('measures', 'What is counted.', 'cameras'),
    value: z
      .number()
      .nonnegative()
      .meta({ description: "How many, in the codelist's unit.", examples: [1800] }),
    as_of: edtf.meta({ description: 'Date that the value holds for (EDTF).', examples: ['2016'] }).optional(),
    note: note.optional(),
  })
  .meta({ id: 'measure', description: 'A counted size.' });

const landings = z
  .array(locationSchema)
  .min(1)
  .meta({ description: 'Landing points of a cable.', examples: [[{ place: 'Gwadar', country: 'PK' }]] });
const placeName = line(120);

/**
 * Which landing places a cable joins: pairs of place names, or `in-order` when the source gives the course.
 * Written as one schema with a check, not a union, so that a mistake is named once.
 */
const segments = z
  .custom<'in-order' | [string, string][]>(
    (value) =>
      value === 'in-order' ||
      z
        .array(z.tuple([placeName, placeName]))
        .min(1)
        .safeParse(value).success,
    {
      error: '`segments` is `in-order` or a list of pairs of landing places',
      params: {
        hint: 'Write `segments: in-order`, or `segments: [[Gwadar, Karachi], [Karachi, Djibouti]]`.',
      },
    },
  )
  .meta({
    json: {
      anyOf: [
        { const: 'in-order' },
        {
          type: 'array',
          minItems: 1,
          items: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'string' } },
        },
      ],
    },
    description:
      'Pairs of landing places that the cable joins, or `in-order`; leave out when the course is not known.',
    examples: ['in-order', [['Gwadar', 'Karachi']]],
  });

/** One point of overseas presence; see the coding manual for what counts as one. */
export const presence = z
  .strictObject({
    title: line(120).meta({
      editorial: true,
      description: 'Short neutral title in own words.',
      examples: ['Nairobi safe-city network'],
    }),
    title_zh: titleZh.optional(),
    organizations,
    category: code('categories', 'What kind of presence this is.', 'smart-city-public-security'),
    programme: code('programmes', 'Programme that the presence belongs to.', 'safe-city').optional(),
    event: id
      .meta({
        editorial: true,
        description: 'Shared by records of one deal, whose amounts then count once.',
        examples: ['cis-scanners-2019'],
      })
      .optional(),
    status: code('statuses', 'State of the presence, as of `status_as_of`.', 'active'),
    status_as_of: edtf
      .meta({ description: 'Date for which the status is known (EDTF).', examples: ['2019'] })
      .optional(),
    locations: z
      .array(locationSchema)
      .min(1)
      .meta({
        description: 'Where it is; a country alone is a location too.',
        examples: [[{ place: 'Nairobi', country: 'KE' }]],
      })
      .optional(),
    landings: landings.optional(),
    segments: segments.optional(),
    length_km: z
      .number()
      .positive()
      .max(100000)
      .meta({ unit: 'km', description: 'Length of the cable.', examples: [6000] })
      .optional(),
    dates: dates.optional(),
    counterparties: counterparties.optional(),
    topics: z
      .array(code('topics', 'Subject.', 'video-surveillance'))
      .min(1)
      .meta({ description: 'Subjects.', examples: [['video-surveillance']] })
      .optional(),
    amounts: z.array(amount).min(1).meta({ description: 'Amounts of money, each with its kind.' }).optional(),
    financing: z.array(financing).min(1).meta({ description: 'Who finances it.' }).optional(),
    stake_percent: z
      .number()
      .min(0)
      .max(100)
      .meta({ unit: 'percent', description: 'Stake held.', examples: [25] })
      .optional(),
    measures: z.array(measure).min(1).meta({ description: 'Counted sizes.' }).optional(),
    summary,
    summary_zh: summaryZh.optional(),
    highlight: prose(40)
      .meta({
        editorial: true,
        description: 'Why the record is of particular interest; the coding manual has the criteria.',
        examples: ['First export of the system to the region.'],
      })
      .optional(),
    confidence,
    sources,
  })
  .refine((record) => (record.locations === undefined) !== (record.landings === undefined), {
    error: 'give either `locations` or, for a cable, `landings`',
    params: {
      of: ['locations', 'landings'],
      hint: 'A cable has `landings:`, everything else has `locations:`. A country alone is enough: `- {country: KE}`.',
    },
  })
  .meta({ id: 'presence', title: 'Presence', description: 'One point of overseas presence.' });

export type Presence = z.infer<typeof presence>;
