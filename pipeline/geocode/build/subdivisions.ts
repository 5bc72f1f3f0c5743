import { readFileSync } from 'node:fs';
import { fold, type HanMap } from '../fold.ts';
import { dataFile } from '../packages.ts';
import { HAN_COUNTRIES, stripAreaWords } from '../words.ts';
import type { BuiltArea } from './areas.ts';
import type { RawPlace } from './read-geonames.ts';

const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2']);
/** Scripts in which the word for the kind of area is a suffix that leaves the name as it is: 卢克索省, ルクソール県. */
const EAST_ASIAN = /^[\u3041-\u30ff\u3400-\u9fff]+$/;
const SHORTEST = 2;

/**
 * Further names of divisions, from `data/cldr-subdivisions` (its README tells the columns), by position in `areas`.
 * A subdivision of CLDR is the one division whose name is its English name, first level before second.
 * Where the seat bears its division's name, it is given the Chinese and Japanese ones too: changes `places`.
 */
export function subdivisionNames(
  places: readonly RawPlace[],
  areas: readonly BuiltArea[],
  han: HanMap,
): ReadonlyMap<number, readonly string[]> {
  const byName = indexAreas(areas);
  const seats = seatsByDivision(places);
  const found = new Map<number, readonly string[]>();
  for (const line of readFileSync(dataFile('cldr-subdivisions', 'names.tsv'), 'utf8').split('\n')) {
    const [code = '', english = '', names] = line.split('\t');
    if (names === undefined) continue;
    const bare = stripAreaWords(fold(english));
    const country = code.slice(0, 2).toUpperCase();
    const index = only(byName.get(`1${country}${bare}`)) ?? only(byName.get(`2${country}${bare}`));
    if (index === undefined) continue;
    const further = names.split('|');
    found.set(index, further);
    if (HAN_COUNTRIES.has(country)) continue;
    const lent = further
      .map((name) => stripAreaWords(fold(name, han)))
      .filter((name) => EAST_ASIAN.test(name) && name.length >= SHORTEST);
    for (const seat of seats.get((areas[index] as BuiltArea).code) ?? []) {
      if (bears(seat, bare)) seat.otherNames.push(...lent);
    }
  }
  return found;
}

function indexAreas(areas: readonly BuiltArea[]): Map<string, number[]> {
  const byName = new Map<string, number[]>();
  areas.forEach(({ level, country, name }, index) => {
    const key = `${level}${country}${stripAreaWords(fold(name))}`;
    const list = byName.get(key);
    if (list === undefined) byName.set(key, [index]);
    else list.push(index);
  });
  return byName;
}

function seatsByDivision(places: readonly RawPlace[]): Map<string, RawPlace[]> {
  const seats = new Map<string, RawPlace[]>();
  for (const place of places) {
    if (!SEATS.has(place.feature)) continue;
    const code = `${place.country}.${place.admin1}`;
    for (const division of [code, `${code}.${place.admin2}`]) {
      const list = seats.get(division);
      if (list === undefined) seats.set(division, [place]);
      else list.push(place);
    }
  }
  return seats;
}

function only(list: readonly number[] | undefined): number | undefined {
  return list?.length === 1 ? list[0] : undefined;
}

function bears({ ownNames, otherNames }: RawPlace, name: string): boolean {
  return ownNames.some((own) => fold(own) === name) || otherNames.some((other) => fold(other) === name);
}
