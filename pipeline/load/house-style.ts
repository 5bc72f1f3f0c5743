/**
 * A fast reader for the one style of YAML that the records are written in. Whatever is unusual it leaves to
 * the library: it answers `null` and never guesses. A test holds it to "the same as the library, or nothing".
 */
const newline = 10;
const space = 32;
const quote = 34;
const hash = 35;
const apostrophe = 39;
const comma = 44;
const dash = 45;
const colon = 58;
const openList = 91;
const backslash = 92;
const closeList = 93;
const openMap = 123;
const closeMap = 125;

/** Values of `column` where no line of the document is left: before `---` and at the end of the text. */
const atMarker = -1;
const atEnd = -2;

const deepest = 20;
const longestKey = 200;
/** Longer numbers may lose digits, and readers differ on which. */
const longestNumber = 15;

/** What comments hold: no control characters, no space at the end. */
const comment = /^#(?:[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\uff00-\uffef]*[^ ])?$/;
const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const otherNumber = /^(?:0[xo]|[-+]?\.(?:inf|nan)$)/i;

const keyCharacter = table('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-');
/** With these a plain scalar does not begin, or not without further rules. */
const indicator = table('-?:,[]{}#&*!|>\'"%@`\n ');
/** Only what begins with one of these can be something else than text. */
const ambiguous = table('+-.0123456789~nNtTfF');
/** Within a flow collection, a colon before one of these ends a key. */
const endsFlowKey = table(' ,[]{}\n');
/** And a space before one of these ends a plain scalar. */
const endsFlowText = table('#,[]{}\n');

const words = new Map<string, null | boolean>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const escapes = new Map([...'"\\/'].map((mark) => [mark.charCodeAt(0), mark]));

/** The same few keys come again and again: a string that has been a key before is cheaper than a new one. */
const recentKeys = new Array<string | undefined>(1024).fill(undefined);

const unusual = new Error('not in house style');

/** The documents of a text in house style; `null` for any other text, be it YAML or not. */
export function readHouseStyle(text: string): unknown[] | null {
  if (!text.endsWith('\n')) return null;
  try {
    return new Reader(text, codesOf(text)).documents();
  } catch (error) {
    if (error !== unusual) throw error;
    return null;
  }
}

let bytes = Buffer.alloc(1 << 17);
let shared = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);

/** The characters of a text and a zero; good until the next call. */
function codesOf(text: string): Uint16Array {
  if (text.length >= shared.length) {
    bytes = Buffer.alloc(text.length * 4);
    shared = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  }
  bytes.write(text, 'utf16le');
  shared[text.length] = 0;
  return shared;
}

class Reader {
  /** The next character to read; after a value, the first character of the next line that is not a comment. */
  private at = 0;
  /** The column of that character, while it is the first of its line. */
  private column = 0;
  /** A sum over the characters of the key found last: its place among the recent keys. */
  private keySum = 0;

  constructor(
    private readonly text: string,
    /** Its characters: an array is quicker to go through than a string. */
    private readonly codes: Uint16Array,
  ) {}

  documents(): unknown[] {
    const documents: unknown[] = [];
    this.nextLine(0);
    if (this.column === atMarker) this.nextLine(this.at + 4);
    for (;;) {
      documents.push(this.block(0, 0));
      if (this.column === atEnd) return documents;
      if (this.column !== atMarker) throw unusual;
      this.nextLine(this.at + 4);
    }
  }

  /** Goes to the first line from `start` on that is neither blank nor a comment. */
  private nextLine(from: number): void {
    const { text, codes } = this;
    let start = from;
    while (start < text.length) {
      let at = start;
      while (codes[at] === space) at += 1;
      const first = codes[at] ?? 0;
      if (first !== newline && first !== hash) {
        this.at = at;
        this.column = first === dash && text.startsWith('\n---\n', at - 1) ? atMarker : at - start;
        if (at === 0 && text.startsWith('---\n')) this.column = atMarker;
        return;
      }
      const end = first === newline ? at : text.indexOf('\n', at);
      if (first === newline ? at > start : !comment.test(text.slice(at, end))) throw unusual;
      start = end + 1;
    }
    this.column = atEnd;
  }

  private block(column: number, depth: number): unknown {
    if (this.column !== column || depth > deepest) throw unusual;
    return this.codes[this.at] === dash ? this.list(column, depth) : this.map(column, depth);
  }

  private list(column: number, depth: number): unknown[] {
    const { codes } = this;
    const list: unknown[] = [];
    do {
      if (codes[this.at] !== dash || codes[this.at + 1] !== space) throw unusual;
      this.at += 2;
      list.push(this.keyEnd() < 0 ? this.value(column, depth) : this.map(column + 2, depth + 1));
    } while (this.column === column);
    return list;
  }

  private map(column: number, depth: number): Record<string, unknown> {
    const { codes } = this;
    const map: Record<string, unknown> = {};
    do {
      const key = this.key(map);
      if (codes[this.at] === newline) {
        this.nextLine(this.at + 1);
        map[key] = this.block(column + 2, depth + 1);
      } else {
        this.at += 1;
        map[key] = this.value(column, depth);
      }
    } while (this.column === column);
    return map;
  }

  /** Where the colon of the key stands that begins here; below zero when no plain key does. */
  private keyEnd(): number {
    const { codes } = this;
    let at = this.at;
    let sum = 0;
    let here = codes[at] ?? 0;
    if (here < 65) return -1;
    while (keyCharacter[here] === 1) {
      sum = (sum * 31 + here) & 1023;
      at += 1;
      here = codes[at] ?? 0;
    }
    if (here !== colon || at === this.at) return -1;
    this.keySum = sum;
    const next = codes[at + 1] ?? 0;
    return next === space || next === newline ? at : -1;
  }

  /** A key that `map` neither has nor inherits; stops behind its colon. */
  private key(map: Record<string, unknown>): string {
    const { text, at } = this;
    const end = this.keyEnd();
    if (end < 0 || end - at > longestKey) throw unusual;
    let key = recentKeys[this.keySum];
    if (key === undefined || key.length !== end - at || !text.startsWith(key, at)) {
      key = text.slice(at, end);
      if (words.has(key)) throw unusual;
      recentKeys[this.keySum] = key;
    }
    if (map[key] !== undefined) throw unusual;
    this.at = end + 1;
    return key;
  }

  /** The value that takes up the rest of the line, and its continuation; goes to the next line. */
  private value(column: number, depth: number): unknown {
    const first = this.codes[this.at] ?? 0;
    if (first !== quote && first !== apostrophe && first !== openList && first !== openMap)
      return this.plain(column);
    const value = first === quote ? this.quoted(column + 2) : this.flow(depth + 1);
    if (this.codes[this.at] !== newline) throw unusual;
    this.nextLine(this.at + 1);
    return value;
  }

  private plain(column: number): unknown {
    const { text, codes } = this;
    this.checkFirst();
    let folded = '';
    for (;;) {
      const start = this.at;
      let end = start;
      for (let here = codes[end] ?? 0; here !== newline; here = codes[end] ?? 0) {
        end += 1;
        if (here > colon && here < 127) continue;
        if (here === colon) {
          const next = codes[end] ?? 0;
          if (next === space || next === newline) throw unusual;
        } else if (here === space) {
          const next = codes[end] ?? 0;
          if (next === hash || next === newline) throw unusual;
        } else if (isStrange(here)) throw unusual;
      }
      const line = text.slice(start, end);
      this.nextLine(end + 1);
      const continues = this.column > column && this.at - this.column === end + 1;
      if (!continues) return folded === '' ? resolve(line) : folded + line;
      if (this.column !== column + 2) throw unusual;
      folded += `${line} `;
    }
  }

  private checkFirst(): void {
    const first = this.codes[this.at] ?? 0;
    if (indicator[first] !== 1) return;
    const next = this.codes[this.at + 1] ?? 0;
    if (first !== dash || next < 48 || next > 57) throw unusual;
  }

  /** A text in double quotes; `indent` is the column of its further lines, or below zero if it has to end on this one. */
  private quoted(indent: number): string {
    const { text, codes } = this;
    let value = '';
    let start = this.at + 1;
    for (let at = start; ; at += 1) {
      const here = codes[at] ?? 0;
      if (here > backslash && here < 127) continue;
      if (here === quote) {
        this.at = at + 1;
        return value + text.slice(start, at);
      }
      if (here === backslash) {
        const mark = escapes.get(codes[at + 1] ?? 0);
        if (mark === undefined) throw unusual;
        value += text.slice(start, at) + mark;
        at += 1;
        start = at + 1;
      } else if (here === newline) {
        if (indent < 0 || at === start || codes[at - 1] === space) throw unusual;
        value += `${text.slice(start, at)} `;
        start = at + 1 + indent;
        for (let before = at + 1; before < start; before += 1) if (codes[before] !== space) throw unusual;
        const first = codes[start] ?? 0;
        if (first === space || first === newline || Number.isNaN(first)) throw unusual;
        at = start - 1;
      } else if (isStrange(here)) throw unusual;
    }
  }

  private singleQuoted(): string {
    const { text, codes } = this;
    let end = this.at;
    do end = text.indexOf("'", end + 2);
    while (end >= 0 && codes[end + 1] === apostrophe);
    if (end < 0) throw unusual;
    const value = text.slice(this.at + 1, end);
    for (let at = 0; at < value.length; at += 1) if (isStrange(value.charCodeAt(at))) throw unusual;
    this.at = end + 1;
    return value.replaceAll("''", "'");
  }

  /** A list, map or scalar within one line. */
  private flow(depth: number): unknown {
    if (depth > deepest) throw unusual;
    const first = this.codes[this.at] ?? 0;
    if (first === quote) return this.quoted(-1);
    if (first === apostrophe) return this.singleQuoted();
    if (first === openList) {
      const list: unknown[] = [];
      while (this.another(list.length === 0, closeList)) list.push(this.flow(depth + 1));
      return list;
    }
    if (first !== openMap) return this.flowPlain();
    const map: Record<string, unknown> = {};
    for (let count = 0; this.another(count === 0, closeMap); count += 1) {
      const key = this.key(map);
      if (this.codes[this.at] !== space) throw unusual;
      this.at += 1;
      map[key] = this.flow(depth + 1);
    }
    return map;
  }

  /** Goes to the next entry of a flow collection, or past its end. */
  private another(isFirst: boolean, close: number): boolean {
    const { codes } = this;
    if (isFirst) this.at += 1;
    const here = codes[this.at] ?? 0;
    if (here === close) {
      this.at += 1;
      return false;
    }
    if (isFirst) return true;
    if (here !== comma || codes[this.at + 1] !== space) throw unusual;
    this.at += 2;
    return true;
  }

  private flowPlain(): unknown {
    const { text, codes } = this;
    this.checkFirst();
    const start = this.at;
    let at = start;
    for (;;) {
      const here = codes[at] ?? 0;
      at += 1;
      if (here > colon && here < openList) continue;
      if (here > closeList && here < openMap) continue;
      if (here === comma || here === closeList || here === closeMap) break;
      if (here === colon) {
        if (endsFlowKey[codes[at] ?? 0] === 1) throw unusual;
      } else if (here === space) {
        if (endsFlowText[codes[at] ?? 0] === 1) throw unusual;
      } else if (here === openList || here === openMap || isStrange(here)) throw unusual;
    }
    at -= 1;
    this.at = at;
    return resolve(text.slice(start, at));
  }
}

/** Line ends, control characters, surrogates, and others that readers treat differently. */
function isStrange(code: number): boolean {
  if (code < 0xa0) return code < space || code > 126;
  if (code < 0xd800) return code === 0x2028 || code === 0x2029;
  return !(code >= 0xff00 && code <= 0xffef);
}

function resolve(text: string): unknown {
  if (ambiguous[text.charCodeAt(0)] !== 1) return text;
  const word = text.length > 5 ? undefined : words.get(text);
  if (word !== undefined) return word;
  if (decimal.test(text)) {
    if (text.length > longestNumber) throw unusual;
    return Number(text);
  }
  if (otherNumber.test(text)) throw unusual;
  return text;
}

function table(characters: string): Uint8Array {
  const marked = new Uint8Array(128);
  for (const character of characters) marked[character.charCodeAt(0)] = 1;
  return marked;
}
