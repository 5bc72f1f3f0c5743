import { CST, Lexer, LineCounter } from 'yaml';

/** A comment of a YAML text, and where it stands (1-based). */
export interface Comment {
  readonly line: number;
  readonly column: number;
  /** What stands behind the `#`. */
  readonly text: string;
  /** The document of the stream that it stands in. */
  readonly document: number;
}

const marker = /^---(?=[ \t\r\n]|$)/gm;

/** All comments of a text, in order. */
export function commentsIn(text: string): Comment[] {
  const comments: Comment[] = [];
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  const starts = [...text.matchAll(marker)].map(({ index }) => index);
  // Nothing but comments and directives before the first marker is no document of its own.
  const isHeaded = /^[ \t]*[^#%\s]/m.test(text.slice(0, starts[0] ?? text.length));
  let passed = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (CST.tokenType(token) === 'comment') {
      while ((starts[passed] ?? text.length) <= offset) passed += 1;
      const { line, col } = lines.linePos(offset);
      const document = Math.max(0, isHeaded ? passed : passed - 1);
      comments.push({ line, column: col, text: token.slice(1), document });
    }
    // Tokens that stand for no characters of the text.
    if (token !== CST.DOCUMENT && token !== CST.FLOW_END && token !== CST.SCALAR) offset += token.length;
  }
  return comments;
}
