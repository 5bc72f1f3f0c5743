import type { Precision } from '../../schemas/location.ts';

/** Geocoders that can be asked over the network, each by its own API. */
export type Provider = 'nominatim' | 'photon' | 'pelias';

/** A place in a country that nobody here knows. */
export interface RemoteQuestion {
  readonly place: string;
  readonly country: string;
  readonly admin1?: string | undefined;
}

/** What a provider says of it, not yet checked. Degrees. */
export interface RemoteAnswer {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2 in upper case, where the provider tells it. */
  readonly country: string | null;
  readonly precision: Precision;
  /** Such as `node/123` of OpenStreetMap; null where the answer comes from elsewhere. */
  readonly osm: string | null;
}

const ANSWERS = '5';
/** Kinds of things as the three APIs call them; what is not here is a site. */
const PRECISION: Readonly<Record<string, Precision>> = {
  country: 'country',
  state: 'admin1',
  region: 'admin1',
  macroregion: 'admin1',
  province: 'admin1',
  county: 'admin2',
  state_district: 'admin2',
  district_municipality: 'admin2',
  road: 'street',
  street: 'street',
};
const TOWNS =
  /^(?:city|town|village|hamlet|municipality|locality|localadmin|borough|suburb|quarter|neighbourhood|district|isolated_dwelling|administrative)$/;
const OSM_TYPES: Readonly<Record<string, string>> = { N: 'node', W: 'way', R: 'relation' };

/** The address to ask, with one place and its country. Parameters that the endpoint brings are kept. */
export function remoteUrl(provider: Provider, endpoint: string, question: RemoteQuestion): URL {
  const { place, country, admin1 } = question;
  const text = admin1 === undefined ? place : `${place}, ${admin1}`;
  const url = new URL(endpoint);
  const path = { nominatim: 'search', photon: 'api', pelias: 'v1/search' }[provider];
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
  const parameters = {
    nominatim: {
      q: text,
      countrycodes: country.toLowerCase(),
      format: 'jsonv2',
      addressdetails: '1',
      limit: ANSWERS,
    },
    photon: { q: text, countrycode: country, limit: ANSWERS },
    pelias: { text, 'boundary.country': country, size: ANSWERS },
  }[provider];
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/**
 * Reads what a provider answered. Things without a name or a point are left out.
 *
 * @returns null when it is not what the provider's API says
 */
export function readAnswers(provider: Provider, body: unknown): RemoteAnswer[] | null {
  const list = provider === 'nominatim' ? body : field(body, 'features');
  if (!Array.isArray(list)) return null;
  return list.flatMap((item: unknown) => (provider === 'nominatim' ? ofNominatim(item) : ofGeoJson(item)));
}

function ofNominatim(item: unknown): RemoteAnswer[] {
  const kind = text(item, 'addresstype') ?? text(item, 'type') ?? '';
  const [type, id] = [text(item, 'osm_type'), field(item, 'osm_id')];
  return answer({
    name: text(item, 'name') || text(item, 'display_name')?.split(',')[0],
    latitude: Number(field(item, 'lat')),
    longitude: Number(field(item, 'lon')),
    country: text(field(item, 'address'), 'country_code'),
    kind,
    osm: type !== undefined && id !== undefined ? `${type}/${id}` : null,
  });
}

/** Photon and Pelias answer GeoJSON; their properties differ. */
function ofGeoJson(item: unknown): RemoteAnswer[] {
  const properties = field(item, 'properties');
  const coordinates = field(field(item, 'geometry'), 'coordinates');
  const [longitude, latitude] = Array.isArray(coordinates) ? coordinates : [];
  const [type, id] = [text(properties, 'osm_type') ?? '', field(properties, 'osm_id')];
  const gid = /:((?:node|way|relation)\/\d+)$/.exec(text(properties, 'gid') ?? '');
  return answer({
    name: text(properties, 'name'),
    latitude: Number(latitude),
    longitude: Number(longitude),
    country: text(properties, 'countrycode') ?? text(properties, 'country_code'),
    kind: text(properties, 'layer') ?? text(properties, 'type') ?? '',
    osm: id === undefined ? (gid?.[1] ?? null) : `${OSM_TYPES[type] ?? type}/${id}`,
  });
}

function answer(found: {
  name: string | undefined;
  latitude: number;
  longitude: number;
  country: string | undefined;
  kind: string;
  osm: string | null;
}): RemoteAnswer[] {
  const { name, latitude, longitude, country, kind, osm } = found;
  if (!name || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return [];
  const precision = PRECISION[kind] ?? (TOWNS.test(kind) ? 'city' : 'site');
  return [{ name, latitude, longitude, country: country?.toUpperCase() ?? null, precision, osm }];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function text(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === 'string' ? found : undefined;
}
