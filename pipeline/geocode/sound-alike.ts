import { HAN, LATIN } from './fold.ts';
import { lowerBound, type NearName } from './fuzzy.ts';
import type { Gazetteer } from './gazetteer.ts';
import { ALTERNATE_BIT, INDEX_MASK } from './layout.ts';
import { hearingCost, readingsOf } from './letters.ts';
import { kmBetween } from './rank.ts';
import { consonants, leastCost, signatureOf, soundCost, soundsOf } from './sounds.ts';
import { HAN_COUNTRIES } from './words.ts';

interface Heard {
  readonly place: number;
  /** Position among the names that are compared. */
  readonly at: number;
  readonly distance: number;
  readonly weight: number;
}

/** How far a name may be from the one heard, how clearly it must lead, and what ten times the people are worth. */
interface Measure {
  readonly farthest: number;
  readonly margin: number;
  readonly perTenfold: number;
}

/** A Latin name was written by somebody who could have copied it: only a long one that sounds the same (Edinborough). */
const FEWEST_IN_LATIN = 5;
const PEOPLE_IN_LATIN = 15_000;
const IN_LATIN: Measure = { farthest: 0.07, margin: 0.05, perTenfold: 0.05 };
/**
 * Hundredths of a decimal logarithm, by character, as the letters cost (letters.ts); the margin is for the whole name.
 * A Han character stands for more sounds than a letter, so it may cost more.
 */
const IN_HAN: Measure = { farthest: 80, margin: 30, perTenfold: 50 };
const IN_OTHERS: Measure = { farthest: 65, margin: 60, perTenfold: 50 };
const FEWEST_CHARACTERS = 3;
const FEWEST_HAN = 2;
/** A Han character stands for up to four sounds, a letter for two at most; vowels that are not written come on top. */
const SOUNDS_PER_HAN = 4;
const SOUNDS_PER_LETTER = 2.5;
const FEWEST_SOUNDS = 0.4;
const OTHER_NAME = 20;
/** People count from a thousand to some ten millions. */
const LEAST_WEIGHT = 1000;
const TENFOLDS = 4.4;
const SAME_PLACE_KM = 25;
const LESSER = 10;
const HUNDREDTHS = 100;

/**
 * The one larger place of a country that a folded name must mean by its sound, above all in a foreign script:
 * Найроби, 나이로비, नैरोबी and 奈洛比 for Nairobi, where the gazetteer has the place but not that spelling.
 *
 * @param accept leaves out places, e.g. those outside a division
 * @returns null for short names, for Han names where they are native (they mean, not sound), for unknown scripts,
 * and when nothing or more than one thing sounds alike
 */
export function soundAlike(
  gazetteer: Gazetteer,
  country: string,
  folded: string,
  accept: (place: number) => boolean,
): NearName | null {
  if (HAN.test(folded) && HAN_COUNTRIES.has(country)) return null;
  if (LATIN.test(folded)) {
    const sounds = soundsOf(folded);
    if (consonants(sounds) < FEWEST_IN_LATIN) return null;
    return clearest(gazetteer, hearLatin(gazetteer, country, sounds), IN_LATIN, accept);
  }
  const length = [...folded.replaceAll(' ', '')].length;
  if (length < (HAN.test(folded) ? FEWEST_HAN : FEWEST_CHARACTERS)) return null;
  const each = HAN.test(folded) ? IN_HAN : IN_OTHERS;
  const measure = { ...each, farthest: each.farthest * length };
  return clearest(gazetteer, hearOther(gazetteer, country, folded, length, measure), measure, accept);
}

/** The best of what was heard, if it is near enough and everything elsewhere is clearly worse. */
function clearest(
  gazetteer: Gazetteer,
  heard: readonly Heard[],
  { farthest, margin, perTenfold }: Measure,
  accept: (place: number) => boolean,
): NearName | null {
  const ranked = heard
    .filter(({ place }) => accept(place))
    .map((one) => ({ ...one, score: one.distance - perTenfold * Math.log10(Math.max(1, one.weight)) }))
    .sort((a, b) => a.score - b.score || a.at - b.at);
  const [best] = ranked;
  if (best === undefined || best.distance > farthest) return null;
  const rival = ranked.find(({ place }) => kmBetween(gazetteer, place, best.place) > SAME_PLACE_KM);
  if (rival !== undefined && rival.score < best.score + margin) return null;
  const { fuzzyText, fuzzyStart } = gazetteer.columns;
  const name = fuzzyText.toString('latin1', fuzzyStart[best.at], fuzzyStart[best.at + 1]);
  return { place: best.place, name, edits: 0, weight: best.weight };
}

/** All names of a country's larger places, and of its capital, that sound like a Latin name. */
function hearLatin(gazetteer: Gazetteer, country: string, sounds: string): Heard[] {
  const { soundText, soundStart, soundSign, population, feature, features } = gazetteer.columns;
  const asked = Buffer.from(sounds, 'latin1');
  const signature = signatureOf(sounds);
  const capital = features.indexOf('PPLC');
  const length = consonants(sounds);
  const most = IN_LATIN.farthest + IN_LATIN.margin;
  // The average length of the two names, with the other one at its longest that could still be near.
  const limit = most * HUNDREDTHS * (length + 1);
  const found: Heard[] = [];
  for (const { at, place, isOther } of namesOf(gazetteer, country)) {
    if (leastCost(signature, soundSign[at] as number) > limit) continue;
    const residents = population[place] as number;
    if (residents < PEOPLE_IN_LATIN && feature[place] !== capital) continue;
    const [from, to] = [soundStart[at] as number, soundStart[at + 1] as number];
    const cost = soundCost(asked, soundText, from, to, limit);
    if (cost > limit) continue;
    const other = consonants(soundText.toString('latin1', from, to));
    const distance = cost / HUNDREDTHS / Math.max(1, (length + other) / 2);
    if (distance <= most) found.push({ place, at, distance, weight: residents / (isOther ? LESSER : 1) });
  }
  return found;
}

/** All names of a country's larger places as which a name in another script may be heard. */
function hearOther(
  gazetteer: Gazetteer,
  country: string,
  folded: string,
  length: number,
  { farthest, margin, perTenfold }: Measure,
): Heard[] {
  const readings = readingsOf(gazetteer.letters(), folded);
  if (readings === null) return [];
  const { soundText, soundStart, population } = gazetteer.columns;
  const longest = length * (HAN.test(folded) ? SOUNDS_PER_HAN : SOUNDS_PER_LETTER);
  const worthShowing = margin + perTenfold * TENFOLDS + OTHER_NAME;
  let most = farthest + worthShowing;
  const found: Heard[] = [];
  for (const { at, place, isOther } of namesOf(gazetteer, country)) {
    const [from, to] = [soundStart[at] as number, soundStart[at + 1] as number];
    if (to - from > longest || to - from < length * FEWEST_SOUNDS) continue;
    const cost = hearingCost(readings, soundText, from, to, most);
    if (cost > most) continue;
    // What is that much dearer could not come near, however many people it has.
    most = Math.min(most, cost + worthShowing);
    const weight = Math.max(LEAST_WEIGHT, population[place] as number);
    found.push({ place, at, distance: cost + (isOther ? OTHER_NAME : 0), weight });
  }
  return found;
}

/** The names of a country that misspellings are compared with: their position, row, and whether it is another name. */
function* namesOf(
  gazetteer: Gazetteer,
  country: string,
): Generator<{ at: number; place: number; isOther: boolean }> {
  const { fuzzyPlace } = gazetteer.columns;
  const [start, end] = gazetteer.placesOf(country);
  for (let at = lowerBound(fuzzyPlace, start); at < fuzzyPlace.length; at++) {
    const entry = fuzzyPlace[at] as number;
    const place = entry & INDEX_MASK;
    if (place >= end) return;
    yield { at, place, isOther: (entry & ALTERNATE_BIT) !== 0 };
  }
}
