import { readFileSync } from 'node:fs';
import { distanceKm } from '../distance.ts';
import { dataFile } from '../packages.ts';
import type { RawPlace } from './read-geonames.ts';

/** The update has no feature codes: a new place so near to one so much bigger is taken for a part of it. */
const PART_WITHIN_KM = 15;
const PART_SHARE = 1 / 4;
const BIG = 100_000;
const COLUMNS_OF_NEW = 7;

/**
 * Brings the places of 2023 up to date with `data/geonames-update` (its README tells the columns): further names,
 * changed numbers of people, and new places, which are appended. Changes `places` in place.
 */
export function applyUpdate(places: RawPlace[]): void {
  const known = new Map(places.map((place) => [place.geonamesId, place]));
  const cities = new Map<string, RawPlace[]>();
  const fresh: RawPlace[] = [];
  for (const line of readFileSync(dataFile('geonames-update', 'places.tsv'), 'utf8').split('\n')) {
    if (line === '') continue;
    const columns = line.split('\t');
    const [id, names = ''] = columns;
    if (columns.length === COLUMNS_OF_NEW) {
      fresh.push(toPlace(columns));
      continue;
    }
    const place = known.get(Number(id));
    if (place === undefined) continue;
    if (names !== '') place.otherNames.push(...names.split('|'));
    if (columns[2]) place.population = Number(columns[2]);
  }
  for (const place of [...places, ...fresh]) {
    if (place.population < BIG) continue;
    const list = cities.get(place.country);
    if (list === undefined) cities.set(place.country, [place]);
    else list.push(place);
  }
  for (const place of fresh) {
    if (isPart(place, cities.get(place.country) ?? [])) place.feature = 'PPLX';
    places.push(place);
  }
}

function toPlace(columns: readonly string[]): RawPlace {
  const [id, names = '', country = '', admin1 = '', latitude, longitude, people] = columns;
  const [name = '', ...otherNames] = names.split('|');
  return {
    geonamesId: Number(id),
    name,
    ownNames: [name],
    otherNames,
    latitude: Number(latitude),
    longitude: Number(longitude),
    feature: 'PPL',
    country,
    admin1: admin1 === '00' ? '' : admin1,
    admin2: '',
    population: Number(people),
  };
}

function isPart(place: RawPlace, cities: readonly RawPlace[]): boolean {
  return cities.some(
    (city) =>
      place.population < city.population * PART_SHARE &&
      Math.abs(city.latitude - place.latitude) < 1 &&
      distanceKm(city.latitude, city.longitude, place.latitude, place.longitude) < PART_WITHIN_KM,
  );
}
