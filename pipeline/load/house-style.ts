import { Lines } from './house-lines.ts';
import {
  apostrophe,
  atEnd,
  atMarker,
  closeList,
  closeMap,
  codesOf,
  colon,
  comma,
  dash,
  deepest,
  endsFlowKey,
  endsFlowText,
  greater,
  hash,
  indicator,
  isStrange,
  keyCharacter,
  longestKey,
  newline,
  openList,
  openMap,
  quote,
  recentKeys,
  resolve,
  space,
  unusual,
  words,
} from './house-scalars.ts';

/**
 * A fast reader for the one style of YAML that the records are written in. Whatever is unusual it leaves to
 * the library: it answers `null` and never guesses. A test holds it to "the same as the library, or nothing".
 */
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

class Reader extends Lines {
  /** A sum over the characters of the key found last: its place among the recent keys. */
  private keySum = 0;

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
    if (
      first !== quote &&
      first !== apostrophe &&
      first !== openList &&
      first !== openMap &&
      first !== greater
    )
      return this.plain(column);
    const indent = column + 2;
    if (first === greater) return this.folded(indent);
    const value =
      first === quote
        ? this.quoted(indent)
        : first === apostrophe
          ? this.singleQuoted(indent)
          : this.flow(depth + 1);
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

  /** A list, map or scalar within one line. */
  private flow(depth: number): unknown {
    if (depth > deepest) throw unusual;
    const first = this.codes[this.at] ?? 0;
    if (first === quote) return this.quoted(-1);
    if (first === apostrophe) return this.singleQuoted(-1);
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
