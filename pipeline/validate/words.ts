import { Sum } from './sum.ts';

/** Of each ASCII letter or digit its lower case; 0 for what stands between words. */
const lowerCase = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code).toLowerCase();
  if (/[a-z0-9]/.test(character)) lowerCase[code] = character.charCodeAt(0);
}

/** The character of a word in lower case, or 0. Beyond ASCII, nothing but letters and digits is left by then. */
function letterOf(code: number): number {
  return code < 128 ? (lowerCase[code] as number) : code;
}

const beyondAscii = /[^\0-\x7f]/;
const sum = new Sum();

/** The words of a text as numbers, whatever their case: quick to compare. Two words may share one. */
export function wordNumbers(text: string): number[] {
  const plain = beyondAscii.test(text) ? text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ' ') : text;
  const numbers: number[] = [];
  let number = 0;
  let length = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const letter = letterOf(plain.charCodeAt(at));
    if (letter !== 0) {
      number = (Math.imul(number, 31) + letter) | 0;
      length += 1;
    } else if (length > 0) {
      numbers.push(number);
      number = 0;
      length = 0;
    }
  }
  if (length > 0) numbers.push(number);
  return numbers;
}

/** Words that make no difference between two titles. */
const little = new Set(
  ['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with'].map((word) => {
    sum.addText(word);
    return sum.end();
  }),
);
const longestLittle = 4;
const letterS = 's'.charCodeAt(0);
const upperHalf = 2 ** 32;

/**
 * A sum over the words of a text, whatever their order, case and accents; little words and the s of a plural do not count.
 */
export function sumOfWords(text: string): number {
  const plain = beyondAscii.test(text)
    ? text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\p{L}\p{N}]/gu, ' ')
        .toLowerCase()
    : text;
  // Two halves that cannot overflow: a sum that is rounded would depend on the order.
  let upper = 0;
  let under = 0;
  let length = 0;
  for (let at = 0; at <= plain.length; at += 1) {
    // The end of the text ends its last word.
    const letter = at < plain.length ? letterOf(plain.charCodeAt(at)) : 0;
    if (letter !== 0) {
      const endsPlural = letter === letterS && length > 2 && (letterOf(plain.charCodeAt(at + 1)) || 0) === 0;
      if (!endsPlural) sum.add(letter);
      length += 1;
    } else if (length > 0) {
      const word = sum.end();
      if (length > longestLittle || !little.has(word)) {
        upper = (upper + Math.floor(word / upperHalf)) % 2 ** 21;
        under = (under + (word >>> 0)) >>> 0;
      }
      length = 0;
    }
  }
  return upperHalf * upper + under;
}
