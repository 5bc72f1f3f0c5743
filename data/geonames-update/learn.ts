// Run by hand: npx tsx data/geonames-update/learn.ts. Learns letters.tsv; see README.md.
import { writeFileSync } from 'node:fs';
import { readHanMap } from '../../pipeline/geocode/build/han.ts';
import { readCities500 } from '../../pipeline/geocode/build/read-geonames.ts';
import { applyUpdate } from '../../pipeline/geocode/build/update.ts';
import { fold } from '../../pipeline/geocode/fold.ts';
import { soundsOf } from '../../pipeline/geocode/sounds.ts';
import { HAN_COUNTRIES } from '../../pipeline/geocode/words.ts';

type Pair = readonly [characters: string[], sounds: string];
type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>;

const SCRIPTS =
  'Han Arabic Cyrillic Devanagari Hangul Katakana Thai Hebrew Greek Georgian Armenian Bengali Tamil Telugu Myanmar Khmer Ethiopic Kannada Malayalam Gujarati Gurmukhi Sinhala Lao'.split(
    ' ',
  );
const VOWELS_UNWRITTEN = new Set(['Arabic', 'Hebrew']);
const MOST_PAIRS = 12_000;
const MOST_PAIRS_HAN = 30_000;
const ROUNDS = 6;
const LONGEST = 4;
/** Before anything is learnt: how many sounds a character stands for. */
const FIRST_SHARES = [0.03, 0.3, 0.4, 0.2, 0.07];
const FLOOR = 1e-6;
const KEPT_READINGS = 8;
const LEAST_SHARE = 0.004;

const places = readCities500();
applyUpdate(places);
const han = readHanMap();
const lines = new Map<string, { seen: number; text: string }>();
for (const script of SCRIPTS) {
  const counts = learn(pairsOf(script));
  for (const [character, readings] of counts) {
    const seen = sum(readings.values());
    const kept = [...readings]
      .map(([sounds, count]) => ({ sounds, share: count / seen }))
      .sort((a, b) => b.share - a.share || (a.sounds < b.sounds ? -1 : 1))
      .slice(0, KEPT_READINGS)
      .filter(({ share }) => share > LEAST_SHARE)
      .map(({ sounds, share }) => `${sounds || '-'}${Math.round(-100 * Math.log10(share))}`);
    if (Math.round(seen) < 2 || kept.length === 0 || seen <= (lines.get(character)?.seen ?? 0)) continue;
    lines.set(character, { seen, text: [character, ...kept].join('\t') });
  }
}
const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { text }]) => `${text}\n`);
writeFileSync(new URL('letters.tsv', import.meta.url), sorted.join(''));

/** Names in a script beside the sounds of the Latin name, those that are about as long as each other. */
function pairsOf(script: string): Pair[] {
  const written = new RegExp(`^[\\p{Script=${script}}\\p{M}ー·・ -]+$`, 'u');
  const [least, most] = script === 'Han' ? [0.6, LONGEST] : [0.4, VOWELS_UNWRITTEN.has(script) ? 2.5 : 2.2];
  const pairs: Pair[] = [];
  for (const place of places) {
    if (script === 'Han' && HAN_COUNTRIES.has(place.country)) continue;
    const sounds = soundsOf(fold(place.name).replaceAll(' ', ''));
    if (!/^[a-zSX]{3,}$/.test(sounds)) continue;
    const names = place.otherNames.filter((name) => written.test(name));
    for (const name of new Set(names.map((other) => fold(other, han).replaceAll(' ', '')))) {
      const characters = [...name];
      const ratio = sounds.length / characters.length;
      if (characters.length > 1 && ratio >= least && ratio <= most) pairs.push([characters, sounds]);
    }
  }
  const step = Math.ceil(pairs.length / (script === 'Han' ? MOST_PAIRS_HAN : MOST_PAIRS));
  return pairs.filter((_, i) => i % Math.max(1, step) === 0);
}

/** Expectation maximisation: how often each character was heard as which sounds. */
function learn(pairs: readonly Pair[]): Map<string, Map<string, number>> {
  let shares: Shares | null = null;
  let counts = new Map<string, Map<string, number>>();
  for (let round = 0; round < ROUNDS; round++) {
    counts = new Map();
    for (const pair of pairs) share(pair, shares, counts);
    shares = new Map(
      [...counts].map(([character, readings]) => {
        const total = sum(readings.values());
        return [character, new Map([...readings].map(([sounds, count]) => [sounds, count / total]))];
      }),
    );
  }
  return counts;
}

/** Adds to the counts, in proportion to their likelihood, all ways to share the sounds of one name out. */
function share(
  [characters, sounds]: Pair,
  shares: Shares | null,
  counts: Map<string, Map<string, number>>,
): void {
  const [n, m] = [characters.length, sounds.length];
  const likelihood = (i: number, j: number, length: number): number => {
    const first = FIRST_SHARES[length] ?? 0;
    if (shares === null) return first / 10 ** length;
    return (shares.get(characters[i] ?? '')?.get(sounds.slice(j, j + length)) ?? 0) + FLOOR * first;
  };
  const grid = () => Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const [ahead, behind] = [grid(), grid()];
  const at = (table: Float64Array[], i: number, j: number): number => table[i]?.[j] ?? 0;
  const add = (table: Float64Array[], i: number, j: number, value: number): void => {
    (table[i] as Float64Array)[j] = at(table, i, j) + value;
  };
  add(ahead, 0, 0, 1);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= m; j++)
      for (let length = 0; length <= Math.min(LONGEST, m - j); length++)
        add(ahead, i + 1, j + length, at(ahead, i, j) * likelihood(i, j, length));
  const whole = at(ahead, n, m);
  if (!(whole > 0)) return;
  add(behind, n, m, 1);
  for (let i = n - 1; i >= 0; i--)
    for (let j = 0; j <= m; j++)
      for (let length = 0; length <= Math.min(LONGEST, m - j); length++) {
        const rest = likelihood(i, j, length) * at(behind, i + 1, j + length);
        add(behind, i, j, rest);
        const part = (at(ahead, i, j) * rest) / whole;
        if (part > 1e-3) count(counts, characters[i] ?? '', sounds.slice(j, j + length), part);
      }
}

function count(
  counts: Map<string, Map<string, number>>,
  character: string,
  sounds: string,
  part: number,
): void {
  const readings = counts.get(character) ?? new Map<string, number>();
  counts.set(character, readings);
  readings.set(sounds, (readings.get(sounds) ?? 0) + part);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
