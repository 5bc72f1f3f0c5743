import { readFileSync } from 'node:fs';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { dataFile, loadLazily } from '../packages.ts';
import { area, innermostPoint } from './polygon.ts';
import type { RawPlace } from './read-geonames.ts';

/** A country with the point that labels it (degrees) and its names in the UN languages and Portuguese. */
export interface BuiltCountry {
  readonly code: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly names: readonly string[];
}

const LANGUAGES = ['en', 'zh', 'fr', 'es', 'ar', 'ru', 'pt'];
const KOSOVO = 'XK';
interface Countries {
  numericToAlpha2(code: string): string | undefined;
}

/** Label points come from the biggest polygon; countries that the atlas lacks are labelled by their capital. */
export function buildCountries(places: readonly RawPlace[]): BuiltCountry[] {
  const polygons = readPolygons();
  const names = readNames();
  const main = new Map<string, RawPlace>();
  for (const place of places) {
    const other = main.get(place.country);
    if (other === undefined || weight(place) > weight(other)) main.set(place.country, place);
  }
  const codes = [...new Set([...main.keys(), ...names.keys()])].sort();
  return codes.flatMap((code) => {
    const rings = polygons.get(code);
    const capital = main.get(code);
    const point = rings ? innermostPoint(rings) : capital && [capital.longitude, capital.latitude];
    if (!point) return [];
    const [longitude = 0, latitude = 0] = point;
    return [{ code, latitude, longitude, names: names.get(code) ?? [] }];
  });
}

function weight(place: RawPlace): number {
  return place.population + (place.feature === 'PPLC' ? 1e9 : 0);
}

function readNames(): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const language of LANGUAGES) {
    const file = JSON.parse(
      readFileSync(dataFile('i18n-iso-countries', 'langs', `${language}.json`), 'utf8'),
    ) as { countries: Record<string, string | string[]> };
    for (const [code, value] of Object.entries(file.countries)) {
      names.set(code, [...(names.get(code) ?? []), ...(Array.isArray(value) ? value : [value])]);
    }
  }
  return names;
}

function readPolygons(): Map<string, Position[][]> {
  const iso = loadLazily<Countries>('i18n-iso-countries');
  const { feature } = loadLazily<typeof import('topojson-client')>('topojson-client');
  const topology = JSON.parse(
    readFileSync(dataFile('world-atlas', 'countries-50m.json'), 'utf8'),
  ) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const found = new Map<string, Position[][]>();
  for (const country of feature(topology, topology.objects.countries).features) {
    const { geometry, properties, id } = country as Feature<Polygon | MultiPolygon, { name: string }>;
    const code =
      properties.name === 'Kosovo' ? KOSOVO : id === undefined ? undefined : iso.numericToAlpha2(String(id));
    if (code === undefined || geometry === null) continue;
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const biggest = parts.toSorted((a, b) => area(b[0] ?? []) - area(a[0] ?? []))[0];
    // The atlas draws some countries in two features (Australia and its territories share a code): keep the bigger.
    const other = found.get(code);
    if (biggest && (!other || area(biggest[0] ?? []) > area(other[0] ?? []))) found.set(code, biggest);
  }
  return found;
}
