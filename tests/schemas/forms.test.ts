import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import * as fields from '../../schemas/fields.ts';
import { importMapping } from '../../schemas/import-mapping.ts';
import { ledgerEntry, releaseEntry } from '../../schemas/ledger.ts';
import { metaOf } from '../../schemas/meta.ts';
import { fieldsOf, sourceSchemas } from './fields-of.ts';

const hex = (length: number) => '0123456789abcdef'.repeat(5).slice(0, length);

/** What each form takes, and what is nearly of that form. */
const forms: readonly (readonly [name: string, schema: z.ZodType, right: unknown[], wrong: unknown[]])[] = [
  [
    'a code',
    fields.code('topics', '', ''),
    ['5g', 'smart-city', 'a-1'],
    ['Smart', 'a-', '-a', 'a--b', 'a b', 'a\n', ''],
  ],
  ['a country', fields.country, ['KE', 'XK'], ['KEN', 'K', 'ke', 'KE ', ' KE', 'K1', '']],
  ['a currency', fields.currency, ['USD', 'KES'], ['US', 'USDT', 'usd', ' USD', 'US1', '']],
  [
    'a language',
    fields.language,
    ['en', 'yue', 'zh-Hans', 'es-419', 'de-CH-1996'],
    ['e', 'engl', 'en-', 'en-x', 'xen-', 'EN', 'en_GB', 'en-123456789'],
  ],
  [
    'an item of Wikidata',
    fields.identifiers.shape.wikidata,
    ['Q1', 'Q160120'],
    ['Q', 'Q0', 'Q012', 'P31', 'xQ1', 'Q1x', 'q1'],
  ],
  [
    'an LEI',
    fields.identifiers.shape.lei,
    ['300300C1030211000384'],
    ['300300C10302110003842', '300300C103021100038A', 'x300300C1030211000384', '300300c1030211000384'],
  ],
  [
    'a commit',
    releaseEntry.shape.commit,
    [hex(40), hex(64)],
    [hex(39), hex(65), `x${hex(40)}`, `${hex(40)}x`, hex(40).toUpperCase()],
  ],
  [
    'a checksum',
    releaseEntry.shape.manifest_sha256,
    [hex(64)],
    [hex(63), hex(65), `${hex(64)}x`, `x${hex(64)}`],
  ],
  ['a date', fields.edtf, [2014, '2014', '2014-11'], [2014.5, true, null, '14', ['2014']]],
  ['a kind of the ledger', ledgerEntry.shape.kind, ['presence', 'term'], ['presences', '']],
];

describe.each(forms)('%s', (_name, schema, right, wrong) => {
  it.each(right)('may be %j', (value) => expect(schema.safeParse(value).success).toBe(true));
  it.each(wrong)('is never %j', (value) => expect(schema.safeParse(value).success).toBe(false));
});

describe('a value of a mapping', () => {
  const mapping = (value: unknown) => ({
    kind: 'presence',
    columns: [{ column: 'Country', field: 'locations.country' }],
    values: [{ field: 'confidence', value }],
  });

  it.each(['low', 5, 0, true, false])('may be %j', (value) =>
    expect(importMapping.safeParse(mapping(value)).success).toBe(true),
  );

  it.each(['', null, [], {}, undefined])('is never %j, and the reason is told', (value) => {
    const { error } = importMapping.safeParse(mapping(value));
    expect(error?.issues).toMatchObject([
      { path: ['values', 0, 'value'], message: '`value` is a text, a number, true or false' },
    ]);
  });
});

describe('words are parted', () => {
  it.each(['\t', '\n', '\v', '\f', '\r', ' ', '\u00a0'])('by %j', (space) =>
    expect(fields.countWords(`a${space}b`)).toBe(2),
  );
  it.each(['\b', '\u000e', '\u001f', '!', '-', 'é'])('not by %j', (mark) =>
    expect(fields.countWords(`a${mark}b`)).toBe(1),
  );
});

it('lines of the ledger and of releases say what they are', () => {
  for (const entry of [ledgerEntry, releaseEntry]) {
    expect(metaOf(entry).id).toMatch(/^[a-z]+-entry$/);
    expect(metaOf(entry).description).toMatch(/^(?:An id|A release) that was (?:ever )?published\.$/);
  }
});

it('judgement and wording of the editors are no statements: these fields, and no others', () => {
  const editorial = sourceSchemas.flatMap(([name, schema]) =>
    [...fieldsOf(schema)]
      .filter((field) => metaOf(field.schema).editorial === true)
      .map(({ path }) => `${name}: ${path}`),
  );
  const notes = ['locations[].note', 'amounts[].note', 'financing[].note', 'measures[].note'];
  expect(editorial.sort()).toEqual(
    [
      'place: note',
      'organization: scope',
      'organization: parents[].note',
      'organization: designations[].note',
      'organization: overview',
      'organization: overview_zh',
      'organization: party_state',
      'organization: party_state_zh',
      'term: see_also',
      'term: definition_zh',
      'activity: locations[].note',
      'presence: landings[].note',
      'presence: event',
      'presence: highlight',
      ...notes.map((field) => `presence: ${field}`),
      ...['activity', 'presence'].flatMap((kind) =>
        ['title', 'title_zh', 'summary', 'summary_zh', 'confidence'].map((field) => `${kind}: ${field}`),
      ),
    ].sort(),
  );
});
