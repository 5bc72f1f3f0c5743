/** One way in which a character is heard in place names: sounds as bytes (sounds.ts), and how unusual it is. */
export interface Reading {
  readonly sounds: Uint8Array;
  /** Hundredths of the negative decimal logarithm of its share. */
  readonly cost: number;
}

/** Readings of the characters of many scripts, as `data/geonames-update/letters.tsv` has them. */
export type Letters = ReadonlyMap<string, readonly Reading[]>;

/** A character heard in a way that was never met: dearer the more it departs from one sound. */
const UNHEARD = 220;
const UNHEARD_PER_SOUND = 80;
const LONGEST_UNHEARD = 3;
const IMPOSSIBLE = 1e9;

/** Reads lines of "character, then sounds and cost for each reading", tab-separated; "-" is no sound at all. */
export function parseLetters(text: string): Letters {
  const letters = new Map<string, Reading[]>();
  for (const line of text.split('\n')) {
    const [character, ...readings] = line.split('\t');
    if (!character) continue;
    letters.set(
      character,
      readings.map((reading) => {
        const [, sounds = '', cost] = /^([a-zSX]*|-)(\d+)$/.exec(reading) ?? [];
        return { sounds: Buffer.from(sounds.replace('-', ''), 'latin1'), cost: Number(cost) };
      }),
    );
  }
  return letters;
}

/** The readings of each character of a folded name; null when more than one of them is unknown. */
export function readingsOf(letters: Letters, folded: string): (readonly Reading[])[] | null {
  const characters = [...folded.replaceAll(' ', '')];
  const readings = characters.map((character) => letters.get(character) ?? []);
  return readings.filter((known) => known.length === 0).length > 1 ? null : readings;
}

let row = new Float64Array(64);
let next = new Float64Array(64);

/**
 * How unlikely it is that a name, given by the readings of its characters, is heard as `sounds[from, to)`: the
 * cheapest way to share those sounds out among the characters.
 *
 * @param most given up, with a huge number, as soon as it must cost more
 */
export function hearingCost(
  readings: readonly (readonly Reading[])[],
  sounds: Uint8Array,
  from: number,
  to: number,
  most: number,
): number {
  const width = to - from;
  if (width + 1 > row.length) {
    row = new Float64Array(2 * width);
    next = new Float64Array(2 * width);
  }
  row.fill(IMPOSSIBLE, 0, width + 1);
  row[0] = 0;
  for (const known of readings) {
    next.fill(IMPOSSIBLE, 0, width + 1);
    let least = IMPOSSIBLE;
    for (let j = 0; j <= width; j++) {
      const before = row[j] as number;
      if (before > most) continue;
      for (const { sounds: heard, cost } of known) {
        const end = j + heard.length;
        const total = before + cost;
        if (end <= width && total < (next[end] as number) && stands(heard, sounds, from + j))
          next[end] = total;
      }
      for (let length = 0; length <= LONGEST_UNHEARD && j + length <= width; length++) {
        const total = before + UNHEARD + UNHEARD_PER_SOUND * Math.abs(length - 1);
        if (total < (next[j + length] as number)) next[j + length] = total;
      }
    }
    for (let j = 0; j <= width; j++) least = Math.min(least, next[j] as number);
    if (least > most) return IMPOSSIBLE;
    [row, next] = [next, row];
  }
  return row[width] as number;
}

function stands(heard: Uint8Array, sounds: Uint8Array, at: number): boolean {
  for (let i = 0; i < heard.length; i++) if (heard[i] !== sounds[at + i]) return false;
  return true;
}
