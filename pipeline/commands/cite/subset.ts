import { organizationAliases } from '../../../schemas/release/organizations.ts';
import { rowsOf } from '../../../website/data/csv.ts';
import type { Release } from '../../../website/data/release.ts';
import { nearest } from '../../validate/nearest.ts';

/** What can be cited of a release: one of these, or the whole of it. */
export interface Wanted {
  readonly record?: string;
  readonly organization?: string;
  readonly country?: string;
}

/** A part of a release: its name in a citation, and its records as `kind/id`. */
export interface Subset {
  readonly key: string;
  readonly title: string;
  readonly records: readonly string[];
}

/** Nothing of that name can be cited; the message says what can. */
export class NotInRelease extends Error {}

/** The part of a release that is asked for; nothing for the whole. @throws {NotInRelease} */
export function subsetOf(release: Release, { record, organization, country }: Wanted): Subset | null {
  if (record !== undefined) return ofRecord(release, record);
  if (organization !== undefined) return ofOrganization(release, organization);
  return country === undefined ? null : ofCountry(release, country);
}

function ofRecord(release: Release, wanted: string): Subset {
  const titles = titlesOf(release);
  const found = [...titles.keys()].filter((name) => name === wanted || name.endsWith(`/${wanted}`));
  const [name, ...others] = found;
  if (name === undefined) throw new NotInRelease(unknownRecord(release, wanted, [...titles.keys()]));
  if (others.length > 0)
    throw new NotInRelease(`More than one record has the id "${wanted}": write ${found.join(' or ')}.`);
  return { key: idOf(name), title: `${titles.get(name)} (${name})`, records: [name] };
}

/** Titles of all records by `kind/id`. */
function titlesOf({ presences, activities, organizations, glossary }: Release): Map<string, string> {
  return new Map([
    ...[...presences.values()].map(({ id, title }) => [`presence/${id}`, title] as const),
    ...[...activities.values()].map(({ id, title }) => [`activity/${id}`, title] as const),
    ...[...organizations.values()].map(({ id, name }) => [`organization/${id}`, name] as const),
    ...glossary.map(({ id, term }) => [`term/${id}`, term] as const),
  ]);
}

function unknownRecord(release: Release, wanted: string, names: readonly string[]): string {
  const gone = release.retired.find(({ kind, id }) => wanted === id || wanted === `${kind}/${id}`);
  if (gone !== undefined) {
    const heirs = gone.successors === '' ? '' : ` Cite ${gone.successors.replaceAll('; ', ' or ')} instead.`;
    return `The record "${wanted}" was ${gone.status}: ${gone.reason}${heirs}`;
  }
  const candidates = wanted.includes('/') ? names : names.map(idOf);
  return unknown('record', wanted, candidates, 'tables/id_registry.csv lists all ids.');
}

function ofOrganization(release: Release, wanted: string): Subset {
  const { organizations, presencesOf, activitiesOf } = release;
  const names = new Map<string, string>();
  for (const { id, name, name_zh } of organizations.values())
    for (const text of [name, name_zh]) if (text !== '') names.set(folded(text), id);
  for (const { alias, organization_id } of rowsOf(release.folder, organizationAliases))
    if (!names.has(folded(alias))) names.set(folded(alias), organization_id);
  for (const id of organizations.keys()) names.set(id, id);
  const id = names.get(folded(wanted));
  const organization = organizations.get(id ?? '');
  if (id === undefined || organization === undefined)
    throw new NotInRelease(
      unknown('organization', wanted, [...names.keys()], 'tables/organizations.csv lists them.'),
    );
  return {
    key: id,
    title: `Records of ${organization.name} (${id})`,
    records: [
      `organization/${id}`,
      ...(presencesOf.organization.get(id) ?? []).map((row) => `presence/${row.id}`),
      ...(activitiesOf.get(id) ?? []).map((row) => `activity/${row.id}`),
    ],
  };
}

function ofCountry({ countries, presencesOf }: Release, wanted: string): Subset {
  const named = [...countries.values()].flatMap(({ iso3, iso2, name, name_zh }) =>
    [iso3, iso2, name, name_zh].filter((text) => text !== '').map((text) => [folded(text), iso3] as const),
  );
  const iso3 = new Map(named).get(folded(wanted)) ?? '';
  const country = countries.get(iso3);
  if (country === undefined)
    throw new NotInRelease(
      unknown(
        'country',
        wanted,
        named.map(([text]) => text),
        'Write its ISO 3166-1 code or its English name, such as KEN.',
      ),
    );
  return {
    key: iso3,
    title: `Presences in ${country.name} (${iso3})`,
    records: (presencesOf.country.get(iso3) ?? []).map(({ id }) => `presence/${id}`),
  };
}

function unknown(what: string, wanted: string, names: readonly string[], otherwise: string): string {
  const near = nearest(folded(wanted), names);
  const meant = near === null ? withWordsOf(wanted, names) : [near];
  const hint =
    meant.length === 0 ? otherwise : `Did you mean ${meant.map((name) => `"${name}"`).join(' or ')}?`;
  return `There is no ${what} "${wanted}" in the release. ${hint}`;
}

/** The shortest names that hold every word of what was written, three at most. */
function withWordsOf(wanted: string, names: readonly string[]): string[] {
  const words = folded(wanted)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  if (words.length === 0) return [];
  return names
    .filter((name) => words.every((word) => name.includes(word)))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, 3);
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

function idOf(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}
