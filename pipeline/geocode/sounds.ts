/** Spellings of one sound, longest first. Capitals stand for sounds: S sh, ch, zh, j; X kh. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|dzh|sch|zh|sh|ch|cz|dj|sz|cs/g, 'S'],
  [/j/g, 'S'],
  [/ts|tz|dz/g, 'z'],
  [/ph/g, 'f'],
  [/kh/g, 'X'],
  [/([tdgbr])h/g, '$1'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ng(?![aeiouy])/g, 'n'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/\d| /g, ''],
  [/(.)\1+/g, '$1'],
  [/([aeiou])[aeiou]+/g, '$1'],
];
const VOWELS = 'aeiou';
const CODES = 128;

/** Costs are hundredths: a consonant heard as an unlike one, or not heard at all, is about 100. */
const UNLIKE = 100;
const OTHER_VOWEL = 15;
const LOST_VOWEL = 12;
const LOST_CONSONANT = 90;
/** Sounds that one language hears for another's. */
const ALIKE = [
  ['pb td kg fv sz Xk Xh', 15],
  ['lr', 20],
  ['vu vo Si', 25],
  ['bv sS zS', 30],
  ['pf mn Sg kh gh fh Sh', 40],
  ['tS dS tz ds Sk vg', 50],
] as const;
const confusion = new Uint8Array(CODES * CODES).fill(UNLIKE);
const loss = new Uint8Array(CODES).fill(LOST_CONSONANT);
const isVowel = new Uint8Array(CODES);
for (const vowel of VOWELS) {
  const code = vowel.charCodeAt(0);
  isVowel[code] = 1;
  loss[code] = LOST_VOWEL;
  for (const other of VOWELS) confusion[code * CODES + other.charCodeAt(0)] = OTHER_VOWEL;
}
for (const [sound, cost] of [
  ['h', 20],
  ['r', 45],
  ['n', 50],
  ['X', 60],
  ['l', 70],
] as const) {
  loss[sound.charCodeAt(0)] = cost;
}
for (const [pairs, cost] of ALIKE) {
  for (const pair of pairs.split(' ')) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    confusion[a * CODES + b] = cost;
    confusion[b * CODES + a] = cost;
  }
}
for (let code = 0; code < CODES; code++) confusion[code * CODES + code] = 0;

/** The sounds of a name in Latin letters, one letter each. */
export function soundsOf(latin: string): string {
  let sounds = latin;
  for (const [pattern, replacement] of SPELLINGS) sounds = sounds.replace(pattern, replacement);
  return sounds;
}

/** How many consonants some sounds have: they carry the name. */
export function consonants(sounds: string): number {
  let count = 0;
  for (let i = 0; i < sounds.length; i++) if (isVowel[sounds.charCodeAt(i)] === 0) count++;
  return count;
}

/** How far two names sound apart: 0 for alike, about 1 when every consonant differs. */
export function soundDistance(a: string, b: string): number {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const cost = soundCost(bytes(a), bytes(b), 0, b.length, Number.POSITIVE_INFINITY);
  return cost / UNLIKE / Math.max(1, (consonants(a) + consonants(b)) / 2);
}

let before = new Int32Array(64);
let current = new Int32Array(64);

/** Cost of hearing `a` as `b[from, to)`, letters as bytes; given up as soon as it must exceed `most`. */
export function soundCost(a: Uint8Array, b: Uint8Array, from: number, to: number, most: number): number {
  const width = to - from;
  if (width + 1 > before.length) {
    before = new Int32Array(2 * width);
    current = new Int32Array(2 * width);
  }
  before[0] = 0;
  for (let j = 0; j < width; j++)
    before[j + 1] = (before[j] as number) + (loss[b[from + j] as number] as number);
  for (let i = 0; i < a.length; i++) {
    const sound = a[i] as number;
    const lost = loss[sound] as number;
    let left = (before[0] as number) + lost;
    let least = left;
    current[0] = left;
    for (let j = 0; j < width; j++) {
      const other = b[from + j] as number;
      const heard = (before[j] as number) + (confusion[sound * CODES + other] as number);
      const dropped = (before[j + 1] as number) + lost;
      const added = left + (loss[other] as number);
      left = Math.min(heard, dropped, added);
      current[j + 1] = left;
      if (left < least) least = left;
    }
    if (least > most) return least;
    [before, current] = [current, before];
  }
  return before[width] as number;
}

/** Kinds of consonants; between kinds a confusion costs at least 40, a loss 45. h and kh are left out. */
const KINDS = ['pbfv', 'td', 'kg', 'szS', 'lr', 'mn'];
const kindOf = new Int8Array(CODES).fill(-1);
KINDS.forEach((letters, kind) => {
  for (const letter of letters) kindOf[letter.charCodeAt(0)] = kind;
});
const KIND_BITS = 5;
const KIND_MASK = 0b11111;
const LEAST_PER_KIND = 20;

/** How many consonants of each kind there are, five bits each: what makes most names unlike at a glance. */
export function signatureOf(sounds: string): number {
  const counts = KINDS.map(() => 0);
  for (let i = 0; i < sounds.length; i++) {
    const kind = kindOf[sounds.charCodeAt(i)] as number;
    if (kind >= 0) counts[kind] = Math.min(KIND_MASK, (counts[kind] as number) + 1);
  }
  return counts.reduce((packed, count, kind) => packed | (count << (kind * KIND_BITS)), 0);
}

/** A cost that two names must have at least, from their signatures. */
export function leastCost(a: number, b: number): number {
  let difference = 0;
  for (let shift = 0; shift < KINDS.length * KIND_BITS; shift += KIND_BITS) {
    difference += Math.abs(((a >>> shift) & KIND_MASK) - ((b >>> shift) & KIND_MASK));
  }
  return difference * LEAST_PER_KIND;
}
