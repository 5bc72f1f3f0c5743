const space = 32;
const hyphen = 45;
const dot = 46;

/** Kinds of characters. */
const word = 1;
const digit = 2;
/** Marks of HTML and of e-mail addresses, and brackets. */
const strange = 4;
/** Of these no two stand in a row. */
const stop = 8;
/** A space does not stand before these. */
const closing = 16;

const kinds = new Uint8Array(128).fill(strange, 0, space);
kinds[127] = strange;
for (let code = space; code < 127; code += 1) {
  const character = String.fromCharCode(code);
  if (/\d/.test(character)) kinds[code] = word | digit;
  else if (/\w/.test(character)) kinds[code] = word;
  else if ('<&@()[]{}"'.includes(character)) kinds[code] = strange;
  else if (',;:!?'.includes(character)) kinds[code] = stop | closing;
  else if (character === '.' || character === ' ') kinds[code] = closing;
}

const manyDigits = /\d(?:[ ()./-]{0,2}\d){5}/;
/** Nearly all digits of a record are dates. */
const plainDate = /^\d{4}(?:-\d\d){0,2}$/;
/** What stands before the number of a personal document, which may be nearly all letters; passports are seen apart. */
const namesACard = /card|national id|social security/i;
const standsForNothing = /^(?:n\/?a|n\.a\.|none|null|nil|unknown|tbd|tba|tbc|todo|x{3,5}|test|\?+|\.)\.?$/i;
const longestOfThese = 'unknown.'.length;

/**
 * Whether there is nothing in a text that a rule about texts could find: no character beyond ASCII, no mark of HTML or
 * of an e-mail address, no bracket, no six digits that may be one number, no space or punctuation where none belongs, no
 * word twice in a row, no word that stands for nothing. One look at each character, as there are millions.
 */
export function isPlain(text: string): boolean {
  const { length } = text;
  if (length <= longestOfThese && standsForNothing.test(text)) return false;
  let digits = 0;
  let before = 0;
  let wordStart = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return false;
    const kind = kinds[code] as number;
    if ((kind & word) !== 0) {
      if ((kind & digit) !== 0) digits += 1;
      else if ((code | 32) === 112 && mayBePassport(text, at)) return false;
    } else {
      if (kind === strange) return false;
      if (code === space) {
        if (at === 0 || at === length - 1) return false;
        if (((kinds[text.charCodeAt(at + 1)] ?? 0) & closing) !== 0) return false;
        if (isRepeated(text, wordStart, at)) return false;
      } else if (
        (kind & stop) !== 0 ? (before & stop) !== 0 : code === dot && text.charCodeAt(at - 1) === dot
      )
        return false;
      wordStart = at + 1;
    }
    before = kind;
  }
  if (text.charCodeAt(0) === hyphen) return false;
  if (digits === 0 || plainDate.test(text)) return true;
  return (digits < 6 || !manyDigits.test(text)) && !namesACard.test(text);
}

/** Whether the word that ends here stands once more behind the space. */
function isRepeated(text: string, start: number, end: number): boolean {
  const size = end - start;
  if (size === 0 || (text.charCodeAt(start) | 32) !== (text.charCodeAt(end + 1) | 32)) return false;
  const next = text.charCodeAt(end + 1 + size);
  if (next < 128 && ((kinds[next] as number) & word) !== 0) return false;
  return text.slice(start, end).toLowerCase() === text.slice(end + 1, end + 1 + size).toLowerCase();
}

/** The word, or another that begins like it. */
function mayBePassport(text: string, at: number): boolean {
  return (text.charCodeAt(at + 1) | 32) === 97 && (text.charCodeAt(at + 2) | 32) === 115;
}
