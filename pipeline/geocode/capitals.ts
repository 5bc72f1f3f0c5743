import type { Gazetteer } from './gazetteer.ts';
import { type Ranked, toRanked } from './rank.ts';

const BIG_ENOUGH = 100_000;
const CITY_SEATS = new Set(['PPLC', 'PPLA', 'PPLA2']);

/** A capital or large city that bears its country's name as its own: Singapore, Luxembourg, Panamá. */
export function isChief(gazetteer: Gazetteer, ranked: Ranked | undefined): boolean {
  if (ranked === undefined || ranked.alternate) return false;
  const { population } = gazetteer.columns;
  return isCapital(gazetteer, ranked.place) || (population[ranked.place] as number) >= BIG_ENOUGH;
}

/**
 * 新加坡 and Macao are cities because Singapore and Macau are their own names; Mexico and Guatemala are not,
 * because those capitals are called Mexico City and Guatemala City.
 */
export function capitalNamedLikeCountry(gazetteer: Gazetteer, country: string): Ranked | null {
  const [start, end] = gazetteer.placesOf(country);
  for (let row = start; row < end; row++) {
    if (!isCapital(gazetteer, row)) continue;
    const own = gazetteer.fold(gazetteer.place(row).name);
    return gazetteer.find(country, own).isCountryName ? toRanked(gazetteer, row) : null;
  }
  return null;
}

/** Seat of a country, or of a division of the first or second level. */
export function isCitySeat(gazetteer: Gazetteer, row: number): boolean {
  return CITY_SEATS.has(featureOf(gazetteer, row));
}

function isCapital(gazetteer: Gazetteer, row: number): boolean {
  return featureOf(gazetteer, row) === 'PPLC';
}

function featureOf(gazetteer: Gazetteer, row: number): string {
  const { feature, features } = gazetteer.columns;
  return features[feature[row] as number] ?? '';
}
