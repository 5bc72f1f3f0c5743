/** A comment of a YAML file that may hold what no record may hold, and where it stands (1-based). */
export interface Comment {
  readonly line: number;
  readonly column: number;
  /** What stands behind the `#`. */
  readonly text: string;
  /** The document of the stream that it stands in. */
  readonly document: number;
}

/** Personal data has an @, many digits, or one of these words. */
const mayBePersonal =
  /@|\d(?:[ ()./-]{0,2}\d){5}|passport|identity card|national id|id card|social security/i;
const marker = /^---(?=[ \t\r\n]|$)/gm;

/**
 * The comments of a text that rules about personal data have to see. They are rare, and only for them a lexer is loaded
 * that tells a comment from a `#` within a text.
 */
export async function commentsOf(text: string): Promise<Comment[]> {
  if (!mayHold(text)) return [];
  const { CST, Lexer } = await import('yaml');
  const comments: Comment[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'comment' && mayBePersonal.test(token))
      comments.push({ ...placeOf(text, offset), text: token.slice(1) });
    // Tokens that stand for no characters of the text.
    if (token !== CST.DOCUMENT && token !== CST.FLOW_END && token !== CST.SCALAR) offset += token.length;
  }
  return comments;
}

/** Whether a line has personal data behind a `#`, be that a comment or not. */
function mayHold(text: string): boolean {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at)) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (mayBePersonal.test(text.slice(at, end))) return true;
    at = end;
  }
  return false;
}

function placeOf(text: string, offset: number): Omit<Comment, 'text'> {
  const before = text.slice(0, offset).split('\n');
  const starts = [...text.matchAll(marker)].map(({ index }) => index);
  // Nothing but comments before the first marker is no document of its own.
  const first = /^[ \t]*[^#\s]/m.test(text.slice(0, starts[0] ?? 0)) ? 0 : 1;
  const document = Math.max(0, starts.filter((start) => start <= offset).length - first);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, document };
}
