import type * as z from 'zod';
import { country, identifiers } from '../fields.ts';
import { locationSchema } from '../location.ts';
import { counterparty, organizations } from '../parties.ts';
import { geoColumns } from './geo.ts';
import { integer, maybe, shows, text } from './table.ts';

/** A reference to the record that a row belongs to. */
export function owner(table: string, kind: string, example: string) {
  return text(`Id of the ${kind}.`, example, { key: true, references: `${table}.id` });
}

export const position = integer('Position in the record, from 1.', 1, { key: true });

/** Columns that name a country by its code. */
export const countryColumns = {
  country_iso3: text('ISO 3166-1 alpha-3 code, XKX for Kosovo: the key for countries.', 'KEN', {
    references: 'countries.iso3',
  }),
  country_iso2: text(
    'ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R.',
    'KE',
  ),
  country: text('Name of the country in English.', 'Kenya'),
  country_zh: text('Name of the country in Chinese.', '肯尼亚'),
} as const;

const place = locationSchema.shape;

/** A row for each place of a record. `path` is the field that holds the places (`locations[]`). */
export function locationColumns(path: string) {
  return {
    place: shows(`${path}.place`, place.place),
    admin1: shows(`${path}.admin1`, place.admin1),
    ...countryColumns,
    country_iso3: shows(`${path}.country`, country, { ...metaOfIso3() }),
    address: shows(`${path}.address`, place.address),
    note: maybe(text('What a reader must know of the place.', 'Near the port.'), 'not-written'),
    stated_precision: shows(`${path}.precision`, place.precision, {}),
    ...geoColumns,
    gazetteer_name: maybe(text('Name of the place in the gazetteer.', 'Nairobi')),
    gazetteer_names_zh: maybe(
      text(
        'Names of the place in Chinese characters, joined by `; `: those of the gazetteer, which does not tell Chinese from Japanese, and those of `place_names`.',
        '内罗毕; 奈洛比',
      ),
      'none',
    ),
    gazetteer_admin1: maybe(text('First-level division of the place in the gazetteer.', 'Nairobi Area')),
  };
}

function metaOfIso3(): z.core.GlobalMeta {
  return {
    description: 'ISO 3166-1 alpha-3 code, XKX for Kosovo: the key for countries.',
    examples: ['KEN'],
    references: 'countries.iso3',
  };
}

const member = organizations.element.shape;
export const memberColumns = {
  organization_id: shows('organizations[].id', member.id, { references: 'organizations.id' }),
  organization: text('Name of the organization.', 'Huawei'),
  role: shows('organizations[].role', member.role),
};

const party = counterparty.shape;
export const counterpartyColumns = {
  name: text('Name of the body.', 'Safaricom'),
  name_as_written: shows('counterparties[].name', party.name, {
    description: 'Name as written in the record; empty where the body is an organization of this dataset.',
    missing: ['not-applicable'],
  }),
  name_zh: shows('counterparties[].name_zh', party.name_zh),
  organization_id: shows('counterparties[].organization', party.organization, {
    references: 'organizations.id',
    missing: ['not-applicable'],
  }),
  role: shows('counterparties[].role', party.role),
  wikidata: shows('counterparties[].identifiers.wikidata', identifiers.shape.wikidata),
  lei: shows('counterparties[].identifiers.lei', identifiers.shape.lei),
};
