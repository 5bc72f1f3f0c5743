/** Traditional to simplified Han, one character to one character: key and value are UTF-16 code units. */
export type HanMap = ReadonlyMap<number, number>;

const NO_HAN: HanMap = new Map();
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** Letters that Unicode does not decompose, and spellings that one writer uses and the next does not. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ı: 'i',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ə: 'a',
  ħ: 'h',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. Marks of Indic scripts are vowels and stay. */
const ACCENTS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Apostrophe, okina, ayin, hamza-like signs and tatweel: they vanish instead of splitting a word. */
const SILENT = /['‘’‛`´ʹʻʼʽʾʿˈʿ′＇\u0640\u0621\u0674\u00ad\u200b-\u200f\u2060\ufeff]/g;
const ASCII = /^[\0-\x7f]*$/;
const NOT_A_LETTER = /[^\p{L}\p{N}\p{M}]+/gu;
export const HAN = /[\u3400-\u9fff]/;
/** A folded name in Latin letters. */
export const LATIN = /^[a-z0-9 ]+$/;
const EAST_ASIAN = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff]/;
/** Spaces that one writer sets between the parts of a foreign name and the next does not: 里约 热内卢, リオ・デ. */
const EAST_ASIAN_SPACE =
  /(?<=[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff]) (?=[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff])/g;

/**
 * Brings a place name to the form in which names are compared. Index and query must both pass through it.
 *
 * @param text a name in any script
 * @param han conversion of Han characters (the gazetteer carries its own); without it they stay as written
 * @returns lower-case letters and digits separated by single spaces; '' when nothing is left. Idempotent.
 */
export function fold(text: string, han: HanMap = NO_HAN): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (ASCII.test(lower)) return lower.replace(SILENT, '').replace(NOT_A_LETTER, ' ').trim();
  let folded = lower.normalize('NFKD').toLowerCase().replace(SILENT, '').replace(ACCENTS, '');
  folded = folded.replace(LETTER, (letter) => LETTERS[letter] ?? letter);
  // A second pass over decomposition: a mapped or lower-cased letter may itself decompose.
  folded = folded.normalize('NFKD').replace(ACCENTS, '').replace(NOT_A_LETTER, ' ').trim();
  if (!EAST_ASIAN.test(folded)) return folded;
  folded = folded.replace(EAST_ASIAN_SPACE, '');
  return HAN.test(folded) ? simplify(folded, han) : folded;
}

function simplify(text: string, han: HanMap): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    out += String.fromCharCode(han.get(unit) ?? unit);
  }
  return out;
}
