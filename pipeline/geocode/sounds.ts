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
const VOWEL = /[aeiou]/;

/** Sounds that one language hears for another's, with what the confusion costs; whatever else costs 1. */
const ALIKE = new Map<string, number>();
for (const [sounds, cost] of [
  ['pb td kg fv sz Xk Xh', 0.15],
  ['lr', 0.2],
  ['bv sS zS', 0.3],
  ['pf mn Sg', 0.4],
  ['kh gh fh Sh hS', 0.4],
  ['tS dS tz ds Sk vg', 0.5],
  ['vu vo Si', 0.25],
] as const) {
  for (const [a = '', b = ''] of sounds.split(' ')) {
    ALIKE.set(a + b, cost);
    ALIKE.set(b + a, cost);
  }
}
const OTHER_VOWEL = 0.15;
const LOST_VOWEL = 0.12;
const LOST: Readonly<Record<string, number>> = { h: 0.2, r: 0.45, n: 0.5, X: 0.6, l: 0.7 };
const LOST_CONSONANT = 0.9;

/** The sounds of a name in Latin letters, one letter each. */
export function soundsOf(latin: string): string {
  let sounds = latin;
  for (const [pattern, replacement] of SPELLINGS) sounds = sounds.replace(pattern, replacement);
  return sounds;
}

/** How many consonants a string of sounds has: they carry the name. */
export function consonants(sounds: string): number {
  let count = 0;
  for (const sound of sounds) if (!VOWEL.test(sound)) count++;
  return count;
}

/** How far two names sound apart: 0 for alike, 1 when every consonant differs. */
export function soundDistance(a: string, b: string): number {
  let previous = [0];
  for (let j = 1; j <= b.length; j++) previous.push((previous[j - 1] ?? 0) + lost(b.charAt(j - 1)));
  for (let i = 1; i <= a.length; i++) {
    const from = a.charAt(i - 1);
    const current = [(previous[0] ?? 0) + lost(from)];
    for (let j = 1; j <= b.length; j++) {
      const to = b.charAt(j - 1);
      current.push(
        Math.min(
          (previous[j - 1] ?? 0) + confused(from, to),
          (previous[j] ?? 0) + lost(from),
          (current[j - 1] ?? 0) + lost(to),
        ),
      );
    }
    previous = current;
  }
  return (previous[b.length] ?? 0) / Math.max(1, (consonants(a) + consonants(b)) / 2);
}

function confused(a: string, b: string): number {
  if (a === b) return 0;
  const alike = ALIKE.get(a + b);
  if (alike !== undefined) return alike;
  return VOWEL.test(a) && VOWEL.test(b) ? OTHER_VOWEL : 1;
}

function lost(sound: string): number {
  return VOWEL.test(sound) ? LOST_VOWEL : (LOST[sound] ?? LOST_CONSONANT);
}
