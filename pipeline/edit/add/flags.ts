import type { RecordKind } from '../../../schemas/dataset.ts';
import { type Field, fieldOf } from '../fields.ts';
import { formOfKind } from '../form.ts';
import type { Draft } from './library.ts';

/** A flag of the command and the field that it fills. */
export interface Flag {
  readonly name: string;
  readonly path: readonly string[];
  readonly field: Field;
  /** Name of the list whose item it fills, if it does. */
  readonly list: string | null;
}

/** Flags that are called otherwise than their fields. */
const given: Readonly<Record<string, string>> = {
  'organizations.id': 'organization',
  'organizations.role': 'role',
  'locations.place': 'place',
  'locations.admin1': 'admin1',
  'locations.country': 'country',
  'locations.address': 'address',
  'locations.precision': 'precision',
  'locations.coordinates.latitude': 'latitude',
  'locations.coordinates.longitude': 'longitude',
  'locations.coordinates.precision': 'coordinates-precision',
  'locations.coordinates.source': 'coordinates-source',
  'counterparties.name': 'counterparty',
  'amounts.amount': 'amount',
  'amounts.currency': 'currency',
  'financing.lender': 'lender',
  'financing.instrument': 'instrument',
  'measures.measure': 'measure',
  'coordinates.latitude': 'latitude',
  'coordinates.longitude': 'longitude',
  'sources.url': 'source',
  'sources.publisher': 'publisher',
  'sources.published': 'published',
  'sources.language': 'language',
  'sources.archived': 'archived',
  'sources.licence': 'source-licence',
  'sources.supports': 'supports',
};
const singles: Readonly<Record<string, string>> = {
  organizations: 'organization',
  landings: 'landing',
  locations: 'location',
  counterparties: 'counterparty',
  amounts: 'amount',
  measures: 'measure',
  sources: 'source',
  parents: 'parent',
  listings: 'listing',
  designations: 'designation',
  topics: 'topic',
  aliases: 'alias',
  sectors: 'sector',
  names: 'other-name',
};
/** Groups whose fields need no prefix. */
const bare = new Set(['dates', 'identifiers']);

/** A cable's landings are given as its locations are; designations, each with sources of its own, are written by hand. */
const without = new Set(['landings', 'designations']);

/** All flags of a kind, made from its schema. */
export function flagsOf(kind: RecordKind): Flag[] {
  const { fields } = fieldOf(formOfKind(kind).schema);
  return [...(fields ?? [])]
    .filter(([name]) => !without.has(name))
    .flatMap(([name, field]) => flagsBelow(field, [name], null));
}

function flagsBelow(field: Field, path: readonly string[], list: string | null): Flag[] {
  const top = path[0] ?? '';
  if (field.type === 'group')
    return [...(field.fields ?? [])].flatMap(([name, inner]) => flagsBelow(inner, [...path, name], list));
  if (field.type === 'list' && field.item?.type === 'group')
    return list === null && path.length === 1 ? flagsBelow(field.item, path, top) : [];
  return [{ name: flagName(path), path, field, list }];
}

/** One of a list, in a word. */
export function singular(list: string): string {
  return singles[list] ?? list;
}

/** Name of the flag of a field, by its path. */
export function flagName(path: readonly string[]): string {
  const [top = '', ...rest] = path.map((name, i) => (i === 0 && name === 'landings' ? 'locations' : name));
  const own = given[[top, ...rest].join('.')];
  const words = own !== undefined ? [own] : [...(bare.has(top) ? [] : [singular(top)]), ...rest];
  return words.join('-').replaceAll('_', '-');
}

/** The flag that fills a path of the record. */
export function flagAt(flags: readonly Flag[], path: readonly PropertyKey[]): string | null {
  const names = path
    .filter((key) => typeof key === 'string')
    .map((key) => (key === 'landings' ? 'locations' : key));
  return flags.find((flag) => flag.path.join('.') === names.join('.'))?.name ?? null;
}

/** What stands at a path of a record; undefined when nothing does. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

/** Flags without which the record is not complete: required fields, and those of every item that was begun. */
export function missingFlags(kind: RecordKind, flags: readonly Flag[], draft: Draft): string[] {
  const missing = new Set<string>();
  const look = (field: Field, value: unknown, path: readonly string[]) => {
    if (field.type === 'list' && field.item?.type === 'group') {
      const items = Array.isArray(value) ? value : field.optional ? [] : [{}];
      for (const item of items) look(field.item, item, path);
    } else if (field.type === 'group') {
      if (value === undefined && field.optional) return;
      for (const [name, inner] of field.fields ?? [])
        look(inner, (value as Draft | undefined)?.[name], [...path, name]);
    } else if (value === undefined && !field.optional) {
      const name = flagAt(flags, path);
      if (name !== null) missing.add(`--${name}`);
    }
  };
  look(fieldOf(formOfKind(kind).schema), draft, []);
  if (kind === 'presence' && draft.locations === undefined && draft.landings === undefined)
    missing.add('--country');
  return [...missing];
}
