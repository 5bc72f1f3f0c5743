import { lowerBound, type NearName } from './fuzzy.ts';
import type { Gazetteer } from './gazetteer.ts';
import { ALTERNATE_BIT, INDEX_MASK } from './layout.ts';
import { kmBetween } from './rank.ts';
import { romanise } from './romanise.ts';
import { consonants, leastCost, signatureOf, soundCost, soundsOf } from './sounds.ts';
import { HAN_COUNTRIES } from './words.ts';

interface Heard {
  readonly place: number;
  /** Position among the names that are compared. */
  readonly at: number;
  readonly distance: number;
  readonly weight: number;
}

/** By the consonants of a name, as two letters are soon alike by chance: least people, and how far apart it may sound. */
const LEAST_PEOPLE = [0, 0, 50_000, 15_000];
const FARTHEST = [0, 0, 0.13, 0.18, 0.25];
const FEWEST_CONSONANTS = 2;
/** A Latin name was written by somebody who could have copied it: only a long one that sounds the same (Edinborough). */
const FEWEST_IN_LATIN = 5;
const FARTHEST_IN_LATIN = 0.07;
/** A place with ten times the people may sound that much farther; the best must be better than all others by so much. */
const PER_TENFOLD = 0.05;
const MARGIN = 0.05;
const SAME_PLACE_KM = 25;
const LESSER = 10;
const HUNDREDTHS = 100;
const LATIN = /^[a-z0-9 ]+$/;
const HAN = /[\u3400-\u9fff]/;

/**
 * The one larger place of a country that a folded name must mean by its sound, above all in a foreign script:
 * Найроби, 나이로비, नैरोबी and 奈洛比 for Nairobi, where the gazetteer has the place but not that spelling.
 *
 * @param accept leaves out places, e.g. those outside a division
 * @returns null for short Latin names, for Han names where they are native (they mean, not sound), for unknown
 * scripts, and when nothing or more than one thing sounds alike
 */
export function soundAlike(
  gazetteer: Gazetteer,
  country: string,
  folded: string,
  accept: (place: number) => boolean,
): NearName | null {
  if (HAN.test(folded) && HAN_COUNTRIES.has(country)) return null;
  const isLatin = LATIN.test(folded);
  const latin = isLatin ? folded : romanise(folded);
  if (latin === null) return null;
  const sounds = soundsOf(latin);
  const count = consonants(sounds);
  if (count < (isLatin ? FEWEST_IN_LATIN : FEWEST_CONSONANTS)) return null;
  const farthest = isLatin ? FARTHEST_IN_LATIN : byConsonants(FARTHEST, count);
  const reach = farthest + MARGIN;
  const near = hear(gazetteer, country, sounds, reach, byConsonants(LEAST_PEOPLE, count));
  const ranked = near
    .filter(({ place }) => accept(place))
    .map((heard) => ({
      ...heard,
      score: heard.distance - PER_TENFOLD * Math.log10(Math.max(1, heard.weight)),
    }))
    .sort((a, b) => a.score - b.score || a.at - b.at);
  const [best] = ranked;
  if (best === undefined || best.distance > farthest) return null;
  const rival = ranked.find(({ place }) => kmBetween(gazetteer, place, best.place) > SAME_PLACE_KM);
  if (rival !== undefined && rival.score < best.score + MARGIN) return null;
  const { fuzzyText, fuzzyStart } = gazetteer.columns;
  const name = fuzzyText.toString('latin1', fuzzyStart[best.at], fuzzyStart[best.at + 1]);
  return { place: best.place, name, edits: 0, weight: best.weight };
}

/** All names of a country's larger places, and of its capital, that sound no farther apart than `most`. */
function hear(gazetteer: Gazetteer, country: string, sounds: string, most: number, people: number): Heard[] {
  const { fuzzyPlace, soundText, soundStart, soundSign, population, feature, features } = gazetteer.columns;
  const [start, end] = gazetteer.placesOf(country);
  const asked = Buffer.from(sounds, 'latin1');
  const signature = signatureOf(sounds);
  const capital = features.indexOf('PPLC');
  const length = consonants(sounds);
  const found: Heard[] = [];
  for (let i = lowerBound(fuzzyPlace, start); i < fuzzyPlace.length; i++) {
    const entry = fuzzyPlace[i] as number;
    const place = entry & INDEX_MASK;
    if (place >= end) break;
    // The average length of the two names, with the other one at its longest that could still be near.
    const limit = most * HUNDREDTHS * (length + 1);
    if (leastCost(signature, soundSign[i] as number) > limit) continue;
    const residents = population[place] as number;
    if (residents < people && feature[place] !== capital) continue;
    const from = soundStart[i] as number;
    const to = soundStart[i + 1] as number;
    const cost = soundCost(asked, soundText, from, to, limit);
    if (cost > limit) continue;
    const other = consonants(soundText.toString('latin1', from, to));
    const distance = cost / HUNDREDTHS / Math.max(1, (length + other) / 2);
    if (distance > most) continue;
    const weight = residents / ((entry & ALTERNATE_BIT) === 0 ? 1 : LESSER);
    found.push({ place, at: i, distance, weight });
  }
  return found;
}

function byConsonants(table: readonly number[], count: number): number {
  return table[Math.min(count, table.length - 1)] ?? 0;
}
