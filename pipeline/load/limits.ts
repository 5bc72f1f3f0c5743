import type { Finding } from '../finding.ts';

/** Bytes of a file. A record has about one thousand; this is a stream of several thousand. */
export const largestFile = 8 * 2 ** 20;
/** Characters of one record or codelist. */
const largestDocument = 256 * 2 ** 10;
/** Characters of a line. */
const longestLine = 10_000;

const marker = /^---(?=\s|$)/gm;
const control = /(?![\t\n\r\u0085])\p{Cc}/u;

type Fault = Pick<Finding, 'line' | 'column' | 'message' | 'hint'> & {
  readonly rule: 'too-big' | 'control-character';
};

/** What makes a text nothing that a person wrote and others can review: nothing more is done with it. */
export function excessOf(text: string): Fault | null {
  if (text.length <= longestLine) return null;
  for (let start = 0, line = 1; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > longestLine)
      return tooBig(
        line,
        `This line has ${count(end - start)} characters.`,
        `Lines have at most ${count(longestLine)}.`,
      );
    start = end + 1;
  }
  if (text.length <= largestDocument) return null;
  const starts = [0, ...[...text.matchAll(marker)].map(({ index }) => index), text.length];
  const big = starts.findIndex((start, at) => (starts[at + 1] ?? start) - start > largestDocument);
  if (big < 0) return null;
  const line = text.slice(0, starts[big]).split('\n').length;
  return tooBig(
    line,
    'This record is far too long.',
    `A record has at most ${count(largestDocument)} characters.`,
  );
}

/** The first control character of a text, which YAML does not allow. */
export function controlCharacterOf(text: string): Fault | null {
  const at = text.search(control);
  if (at < 0) return null;
  const before = text.slice(0, at).split('\n');
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: 'control-character',
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: `There is a control character (U+${code}${code === '0000' ? ', NUL' : ''}) in the file.`,
    hint: 'Remove it; is this a text file, saved as UTF-8?',
  };
}

function tooBig(line: number, message: string, hint: string): Fault {
  return { rule: 'too-big', line, column: 1, message, hint };
}

function count(characters: number): string {
  return characters.toLocaleString('en');
}
