import type { Comment } from './comment-tokens.ts';

/** Personal data has an @, many digits, or one of these words. */
const mayBePersonal =
  /@|\d(?:[ ()./-]{0,2}\d){5}|passport|identity card|national id|id card|social security/i;

/**
 * The comments of a text that rules about personal data have to see. They are rare, and only for them a lexer is loaded
 * that tells a comment from a `#` within a text.
 */
export async function commentsOf(text: string): Promise<Comment[]> {
  if (!mayHold(text)) return [];
  const { commentsIn } = await import('./comment-tokens.ts');
  return commentsIn(text).filter((comment) => mayBePersonal.test(comment.text));
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
