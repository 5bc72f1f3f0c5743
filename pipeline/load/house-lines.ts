import {
  apostrophe,
  atEnd,
  atMarker,
  backslash,
  comment,
  dash,
  escapes,
  hash,
  isStrange,
  newline,
  quote,
  space,
  unusual,
} from './house-scalars.ts';

/** A text line by line, comments and blank lines passed over, and the quoted scalars in it. */
export class Lines {
  /** The next character to read; after a value, the first character of the next line that is not a comment. */
  protected at = 0;
  /** The column of that character, while it is the first of its line. */
  protected column = 0;

  constructor(
    protected readonly text: string,
    /** Its characters: an array is quicker to go through than a string. */
    protected readonly codes: Uint16Array,
  ) {}

  /** Goes to the first line from `start` on that is neither blank nor a comment. */
  protected nextLine(from: number): void {
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

  /** A text in double quotes; `indent` is the column of its further lines, or below zero if it has to end on this one. */
  protected quoted(indent: number): string {
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

  protected singleQuoted(): string {
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
}
