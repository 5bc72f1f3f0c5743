import { isCitySeat } from './capitals.ts';
import { HAN, LATIN } from './fold.ts';
import type { Gazetteer, Hits } from './gazetteer.ts';
import { type Ranked, rank } from './rank.ts';
import { splitVariants } from './variants.ts';
import { HAN_COUNTRIES } from './words.ts';

const OUTWEIGHS = 10;
const DWARFS = 100;

/**
 * A translated name that the gazetteer knows only of a small place is that of its namesake too, ten times as big:
 * 华盛顿 is listed for Washington in Utah alone, フランクフルト for Frankfurt (Oder) alone. Where Han names are native, one
 * spelling in Latin letters is many names; there only a city that dwarfs a village of the name is meant instead (新乡).
 *
 * @param folded the name asked for
 * @param best the best place of that name
 * @param accept leaves out places, e.g. those outside a division
 * @returns the places of the Latin name, best first; null when there is no such namesake
 */
export function biggerNamesake(
  gazetteer: Gazetteer,
  country: string,
  folded: string,
  best: Ranked | undefined,
  accept: (place: number) => boolean,
): readonly Ranked[] | null {
  if (best?.alternate !== true || LATIN.test(folded)) return null;
  const place = gazetteer.place(best.place);
  const isNative = HAN.test(folded) && HAN_COUNTRIES.has(country);
  if (isNative && place.feature === 'PPLA3') return null;
  const own = gazetteer.fold(place.name);
  const plain = gazetteer.fold(splitVariants(place.name)[0]?.name ?? place.name);
  for (const name of new Set([own, plain])) {
    const hits = gazetteer.find(country, name);
    const known = name === own ? { ...hits, alternates: [] } : qualified(gazetteer, hits, name);
    const ranked = rank(gazetteer, known, accept);
    const [bigger] = ranked;
    if (bigger === undefined || bigger.weight <= OUTWEIGHS * best.weight) continue;
    const dwarfs = bigger.weight > DWARFS * best.weight && isCitySeat(gazetteer, bigger.place);
    if (!isNative || dwarfs) return ranked;
  }
  return null;
}

/** Places of that name, and those that bear it with an addition of their own: Frankfurt (Oder), Frankfurt am Main. */
function qualified(gazetteer: Gazetteer, hits: Hits, name: string): Hits {
  const isQualified = (row: number): boolean =>
    gazetteer.fold(gazetteer.place(row).name).startsWith(`${name} `);
  return { ...hits, alternates: hits.alternates.filter(isQualified) };
}
