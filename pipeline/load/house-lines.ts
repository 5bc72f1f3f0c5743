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
        value += `${text.slice(start, at)} `;
        start = this.continuation(start, at, indent);
        at = start - 1;
      } else if (isStrange(here)) throw unusual;
    }
  }

  /** The same in single quotes, which know one escape: two of them are one. */
  protected singleQuoted(indent: number): string {
    const { text, codes } = this;
    let value = '';
    let start = this.at + 1;
    for (let at = start; ; at += 1) {
      const here = codes[at] ?? 0;
      if (here > apostrophe && here < 127) continue;
      if (here === apostrophe) {
        value += text.slice(start, at);
        if (codes[at + 1] !== apostrophe) {
          this.at = at + 1;
          return value;
        }
        at += 1;
        start = at;
      } else if (here === newline) {
        value += `${text.slice(start, at)} `;
        start = this.continuation(start, at, indent);
        at = start - 1;
      } else if (isStrange(here)) throw unusual;
    }
  }

  /** A text after `>-`: lines at `indent`, none of them blank, which are one line; goes to the next line. */
  protected folded(indent: number): string {
    const { text, codes } = this;
    if (codes[this.at + 1] !== dash || codes[this.at + 2] !== newline) throw unusual;
    let value = '';
    let start = this.at + 3;
    for (;;) {
      let first = start;
      while (codes[first] === space) first += 1;
      if (codes[first] === newline || (value === '' && first - start !== indent)) throw unusual;
      if (first - start < indent) break;
      if (first - start > indent) throw unusual;
      let end = first;
      for (let here = codes[end] ?? 0; here !== newline; here = codes[end] ?? 0) {
        if (isStrange(here)) throw unusual;
        end += 1;
      }
      if (codes[end - 1] === space) throw unusual;
      value += `${value === '' ? '' : ' '}${text.slice(first, end)}`;
      start = end + 1;
    }
    this.nextLine(start);
    return value;
  }

  /** Where a quoted text goes on that began its line at `start` and breaks at `end`: one line further, at `indent`. */
  private continuation(start: number, end: number, indent: number): number {
    const { codes } = this;
    if (indent < 0 || end === start || codes[end - 1] === space) throw unusual;
    const next = end + 1 + indent;
    for (let before = end + 1; before < next; before += 1) if (codes[before] !== space) throw unusual;
    const first = codes[next] ?? 0;
    if (first === space || first === newline || first === 0) throw unusual;
    return next;
  }
}
