import type {
  Activity,
  Category,
  CategoryRecord,
  Code,
  Country,
  CountryRecord,
  Index,
  Organization,
  OrganizationRecord,
  Place,
  Presence,
  PresenceReference,
  Term,
} from './types.js';

/** Reads a file of the static API by its path, such as `countries/KEN.json`, as parsed JSON. */
export type Read = (path: string) => Promise<unknown>;

/** Which presences are wanted; all that are named must hold. */
export interface PresenceFilter {
  /** ISO3 code: presences that lie there, or land there. */
  readonly country?: string;
  /** Id of an organization that takes part, in whatever role. */
  readonly organization?: string;
  /** Code of the category. */
  readonly category?: string;
}

/** The static API of a release. Every file is read at most once. */
export interface Atlas {
  /** Version of the data. */
  version(): Promise<string>;
  index(): Promise<Index>;
  organizations(): Promise<readonly Organization[]>;
  organization(id: string): Promise<OrganizationRecord>;
  countries(): Promise<readonly Country[]>;
  /** A country that has presences, by its ISO3 code. */
  country(iso3: string): Promise<CountryRecord>;
  categories(): Promise<readonly Category[]>;
  /** A category that has presences. */
  category(code: string): Promise<CategoryRecord>;
  glossary(): Promise<readonly Term[]>;
  /** Places that the editors keep beside the gazetteer. */
  places(): Promise<readonly Place[]>;
  codes(): Promise<readonly Code[]>;
  /** Whole presences with their details and sources, by id. */
  presences(filter?: PresenceFilter): Promise<readonly Presence[]>;
  /** Whole activities inside China, by id: all, or those that an organization takes part in. */
  activities(filter?: { readonly organization?: string }): Promise<readonly Activity[]>;
}

/** A file could not be read. */
export class AtlasError extends Error {
  override readonly name = 'AtlasError';
}

/**
 * Opens the release at an address, such as `https://example.org/data/`, or by a function that reads its files.
 *
 * @throws {AtlasError} from each question whose files cannot be read or are of another version of the API, with the
 * `cause` where there is one. What a function of your own throws is passed on as it is.
 */
export function openAtlas(at: string | URL | Read): Atlas {
  const read = typeof at === 'function' ? at : reader(at);
  const answers = new Map<string, Promise<{ version: string; data: unknown }>>();
  const answer = (path: string) => {
    const asked = answers.get(path) ?? read(path).then((json) => checked(path, json));
    answers.set(path, asked);
    // What failed may be asked for again.
    asked.catch(() => answers.delete(path));
    return asked;
  };
  const get = async <T>(path: string) => (await answer(path)).data as T;
  const named = <T>(folder: string, name: string) => get<T>(`${folder}/${encodeURIComponent(name)}.json`);

  const atlas: Atlas = {
    version: async () => (await answer('index.json')).version,
    index: () => get('index.json'),
    organizations: () => get('organizations.json'),
    organization: (id) => named('organizations', id),
    countries: () => get('countries.json'),
    country: (iso3) => named('countries', iso3),
    categories: () => get('categories.json'),
    category: (code) => named('categories', code),
    glossary: () => get('glossary.json'),
    places: () => get('places.json'),
    codes: () => get('codes.json'),
    async presences(filter = {}) {
      checkFilter(filter, ['country', 'organization', 'category']);
      const wanted = await listed(atlas, filter);
      const index = await atlas.index();
      const shards = wanted?.map(({ country_iso3 }) => country_iso3) ?? Object.keys(index.presences);
      const files = [...new Set(shards)].map((country) => named<readonly Presence[]>('presences', country));
      const ids = wanted && new Set(wanted.map(({ id }) => id));
      const records = (await Promise.all(files)).flat();
      return records.filter(({ id }) => ids === null || ids.has(id)).sort(byId);
    },
    async activities(filter = {}) {
      checkFilter(filter, ['organization']);
      const { organization } = filter;
      const wanted = organization === undefined ? null : (await atlas.organization(organization)).activities;
      const index = await atlas.index();
      const shards = wanted?.map(({ organization_id }) => organization_id) ?? Object.keys(index.activities);
      const files = [...new Set(shards)].map((id) => named<readonly Activity[]>('activities', id));
      const ids = wanted && new Set(wanted.map(({ id }) => id));
      const records = (await Promise.all(files)).flat();
      return records.filter(({ id }) => ids === null || ids.has(id)).sort(byId);
    },
  };
  return atlas;
}

/** @throws {AtlasError} when a filter would be passed over, or could never hold. */
function checkFilter(filter: PresenceFilter, known: readonly (keyof PresenceFilter)[]): void {
  const stray = Object.keys(filter).find((key) => !known.some((name) => name === key));
  if (stray !== undefined)
    throw new AtlasError(`"${stray}" is no key of this filter. Its keys: ${known.join(', ')}.`);
  const { country } = filter;
  if (country !== undefined && !/^[A-Z]{3}$/.test(country))
    throw new AtlasError(`"${country}" is no ISO 3166-1 alpha-3 code of a country, such as KEN.`);
}

/** Presences that a filter leaves, in short; nothing when it asks for all. */
async function listed(atlas: Atlas, filter: PresenceFilter): Promise<PresenceReference[] | null> {
  const { country, organization, category } = filter;
  const index = await atlas.index();
  const empty = { presences: [] };
  const lists = await Promise.all([
    ...(organization === undefined ? [] : [atlas.organization(organization)]),
    // Only what has presences has a file.
    ...(country === undefined ? [] : [index.countries[country] ? atlas.country(country) : empty]),
    ...(category === undefined ? [] : [index.categories[category] ? atlas.category(category) : empty]),
  ]);
  const [first, ...others] = lists.map(({ presences }) => presences);
  if (first === undefined) return null;
  return first.filter(({ id }) => others.every((list) => list.some((other) => other.id === id)));
}

function reader(at: string | URL): Read {
  const base = String(at).endsWith('/') ? String(at) : `${at}/`;
  return async (path) => {
    const address = `${base}api/v1/${path}`;
    const text = await textAt(address);
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      throw new AtlasError(`${address} is not JSON: ${reason(cause)}`, { cause });
    }
  };
}

/** @throws {AtlasError} when there is no server, no such file, or the connection breaks. */
async function textAt(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    if (response.ok) return await response.text();
    throw new AtlasError(`${address}: ${response.status} ${response.statusText}`);
  } catch (cause) {
    if (cause instanceof AtlasError) throw cause;
    throw new AtlasError(`${address} cannot be read: ${reason(cause)}`, { cause });
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function checked(path: string, json: unknown): { version: string; data: unknown } {
  if (typeof json === 'object' && json !== null && 'version' in json && 'data' in json)
    return json as { version: string; data: unknown };
  throw new AtlasError(`${path} is no file of this version of the API.`);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
