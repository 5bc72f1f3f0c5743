import { fold, type HanMap } from '../fold.ts';
import type { Section } from '../index-format.ts';
import { ALTERNATE_BIT, UNITS_PER_DEGREE } from '../layout.ts';
import { signatureOf, soundsOf } from '../sounds.ts';
import type { RawPlace } from './read-geonames.ts';

/** Smaller places are never suggested for a misspelling: there is always some village that is spelt alike. */
const SUGGESTED_FROM = 15_000;
/** Seats of countries and first-level divisions are suggested whatever their size: Vaduz, Funafuti. */
const SEATS = new Set(['PPLC', 'PPLA']);
/** From this size on also the Latin exonyms are suggested. */
const EXONYMS_FROM = 100_000;
const SHORTEST_SUGGESTED = 4;
const LATIN = /^[a-z0-9 ]+$/;

/** Degrees to whole units of the index. */
export function toUnits(degrees: number): number {
  return Math.round(degrees * UNITS_PER_DEGREE);
}

/** Texts as one UTF-8 blob and their offsets: sections `<name>Text` and `<name>Start`. */
export function packText(name: string, texts: readonly string[]): [string, Section][] {
  const encoded = Buffer.from(texts.join(''), 'utf8');
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = (starts[i] ?? 0) + Buffer.byteLength(text, 'utf8');
  });
  return [
    [`${name}Text`, new Uint8Array(encoded)],
    [`${name}Start`, starts],
  ];
}

/**
 * Folded Latin names of the larger places, in the order of the places: what misspellings are compared with, as they
 * are spelt and as they sound.
 * `fuzzyPlace` holds rows, with the alternate bit where the name is not the place's own.
 */
export function fuzzySections(places: readonly RawPlace[], han: HanMap): [string, Section][] {
  const owners: number[] = [];
  const names: string[] = [];
  places.forEach((place, index) => {
    if (place.population < SUGGESTED_FROM && !SEATS.has(place.feature)) return;
    const own = new Set(place.ownNames.map((name) => fold(name, han)));
    const other = place.population < EXONYMS_FROM ? [] : place.otherNames.map((name) => fold(name, han));
    for (const name of new Set([...own, ...other])) {
      if (name.length < SHORTEST_SUGGESTED || !LATIN.test(name)) continue;
      owners.push(own.has(name) ? index : index | ALTERNATE_BIT);
      names.push(name);
    }
  });
  const sounds = names.map((name) => soundsOf(name.replaceAll(' ', '')));
  return [
    ['fuzzyPlace', Uint32Array.from(owners)],
    ...packText('fuzzy', names),
    ...packText('sound', sounds),
    ['soundSign', Uint32Array.from(sounds, signatureOf)],
  ];
}
