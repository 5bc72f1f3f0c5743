// Characters and scalars of the house style: what house-style.ts reads, and what it leaves to the library.

export const newline = 10;
export const space = 32;
export const quote = 34;
export const hash = 35;
export const apostrophe = 39;
export const comma = 44;
export const dash = 45;
export const colon = 58;
export const greater = 62;
export const openList = 91;
export const backslash = 92;
export const closeList = 93;
export const openMap = 123;
export const closeMap = 125;

/** Values of `column` where no line of the document is left: before `---` and at the end of the text. */
export const atMarker = -1;
export const atEnd = -2;

export const deepest = 20;
export const longestKey = 200;
/** Longer numbers may lose digits, and readers differ on which. */
export const longestNumber = 15;

/** What comments hold: no control characters, no space at the end. */
export const comment = /^#(?:[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\uff00-\uffef]*[^ ])?$/;
export const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** Readers differ on whether such a number is octal; its writer mostly meant a text. */
const leadingZero = /^[-+]?0\d/;
export const otherNumber = /^(?:0[xo]|[-+]?\.(?:inf|nan)$)/i;

export const keyCharacter = table('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-');
/** With these a plain scalar does not begin, or not without further rules. */
export const indicator = table('-?:,[]{}#&*!|>\'"%@`\n ');
/** Only what begins with one of these can be something else than text. */
export const ambiguous = table('+-.0123456789~nNtTfF');
/** Within a flow collection, a colon before one of these ends a key. */
export const endsFlowKey = table(' ,[]{}\n');
/** And a space before one of these ends a plain scalar. */
export const endsFlowText = table('#,[]{}\n');

export const words = new Map<string, null | boolean>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
export const escapes = new Map([...'"\\/'].map((mark) => [mark.charCodeAt(0), mark]));

/** The same few keys come again and again: a string that has been a key before is cheaper than a new one. */
export const recentKeys = new Array<string | undefined>(1024).fill(undefined);

export const unusual = new Error('not in house style');

let bytes = Buffer.alloc(1 << 17);
let shared = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);

/** The characters of a text and a zero; good until the next call. */
export function codesOf(text: string): Uint16Array {
  if (text.length >= shared.length) {
    bytes = Buffer.alloc(text.length * 4);
    shared = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  }
  bytes.write(text, 'utf16le');
  shared[text.length] = 0;
  return shared;
}

/** Line ends, control characters, surrogates, and others that readers treat differently. */
export function isStrange(code: number): boolean {
  if (code < 0xa0) return code < space || code > 126;
  if (code < 0xd800) return code === 0x2028 || code === 0x2029;
  return !(code >= 0xff00 && code <= 0xffef);
}

export function resolve(text: string): unknown {
  if (ambiguous[text.charCodeAt(0)] !== 1) return text;
  const word = text.length > 5 ? undefined : words.get(text);
  if (word !== undefined) return word;
  if (decimal.test(text)) {
    if (text.length > longestNumber || leadingZero.test(text)) throw unusual;
    return Number(text);
  }
  if (otherNumber.test(text)) throw unusual;
  return text;
}

export function table(characters: string): Uint8Array {
  const marked = new Uint8Array(128);
  for (const character of characters) marked[character.charCodeAt(0)] = 1;
  return marked;
}
