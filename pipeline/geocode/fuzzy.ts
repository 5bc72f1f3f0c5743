import type { Gazetteer } from './gazetteer.ts';
import { ALTERNATE_BIT, INDEX_MASK } from './layout.ts';
import { soundDistance, soundsOf } from './sounds.ts';

/** A larger place whose name is spelt like the one asked for. */
export interface NearName {
  readonly place: number;
  /** The folded name that is near. */
  readonly name: string;
  readonly edits: number;
  /** Population, a tenth of it where only a foreign or former name is near. */
  readonly weight: number;
}

const LATIN = /^[a-z0-9 ]+$/;
/** Looser than an answer: what is worth showing as "did you mean". */
const MOST_EDITS_SHOWN = 3;
const DOMINANCE = 5;
const LESSER = 10;
const SOUNDS_ALIKE = 0.03;

/** How many edits a name of this many letters may differ by and still be taken for a misspelling. */
export function allowedEdits(length: number): number {
  if (length < 5) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Larger places of a country (15,000 people and more) with a name near to a folded one, nearest first, then
 * biggest first. Names in other scripts than Latin are not compared: one edit there is a large part of the name.
 *
 * @param accept leaves out places, e.g. those outside a division
 */
export function nearNames(
  gazetteer: Gazetteer,
  country: string,
  folded: string,
  accept: (place: number) => boolean,
): NearName[] {
  if (!LATIN.test(folded) || folded.length < 4) return [];
  const { fuzzyPlace, fuzzyText, fuzzyStart, population } = gazetteer.columns;
  const [start, end] = gazetteer.placesOf(country);
  const most = Math.min(MOST_EDITS_SHOWN, Math.floor(folded.length / 3));
  const found = new Map<number, NearName>();
  for (let i = lowerBound(fuzzyPlace, start); i < fuzzyPlace.length; i++) {
    const place = (fuzzyPlace[i] as number) & INDEX_MASK;
    if (place >= end) break;
    const from = fuzzyStart[i] as number;
    const to = fuzzyStart[i + 1] as number;
    // Names are Latin here, so a byte is a letter: cheap tests before a string is made.
    if (Math.abs(to - from - folded.length) > most || fuzzyText[from] !== folded.charCodeAt(0)) continue;
    if (!accept(place)) continue;
    const name = fuzzyText.toString('latin1', from, to);
    const edits = editDistance(folded, name, most);
    const other = found.get(place);
    if (edits > most || (other !== undefined && other.edits <= edits)) continue;
    const isAlternate = ((fuzzyPlace[i] as number) & ALTERNATE_BIT) !== 0;
    const weight = (population[place] as number) / (isAlternate ? LESSER : 1);
    found.set(place, { place, name, edits, weight });
  }
  return [...found.values()].sort((a, b) => a.edits - b.edits || b.weight - a.weight || a.place - b.place);
}

/**
 * The one place that a misspelling must mean: within the allowed edits, and of the names that are equally near the
 * only one that sounds the same (Brigton for Brighton, not Brixton), or five times the size of every other. Of namesakes
 * it is the biggest.
 */
export function onlyNearName(near: readonly NearName[], folded: string): NearName | null {
  const [first] = near;
  if (first === undefined || first.edits > allowedEdits(folded.length)) return null;
  const level = near.filter(({ edits }) => edits === first.edits);
  const second = level.find(({ name }) => name !== first.name);
  if (second === undefined || first.weight > DOMINANCE * second.weight) return first;
  const sounds = soundsOf(folded);
  const alike = level.filter(({ name }) => soundDistance(sounds, soundsOf(name)) < SOUNDS_ALIKE);
  const [only] = alike;
  return only !== undefined && alike.every(({ name }) => name === only.name) ? only : null;
}

/** Damerau-Levenshtein distance (adjacent letters may swap); anything above `most` is reported as `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      }
      current.push(edits);
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}

/** Position of the first entry of a row, or of a later one, among names sorted by row. */
export function lowerBound(rows: Uint32Array, value: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (((rows[middle] as number) & INDEX_MASK) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
