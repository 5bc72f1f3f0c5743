import { styleText } from 'node:util';
import { codeFrameColumns } from '@babel/code-frame';

/** Columns of a line that a terminal shows without breaking it. */
const widest = 110;

/**
 * The line that a finding is about, with its neighbours and a mark below the column.
 *
 * @param text the whole file
 * @param line counted from 1, as is `column`
 */
export function codeFrame(text: string, line: number, column: number, colour: boolean): string {
  const first = Math.max(line - 1, 1);
  const lines = text.split('\n', line + 1).slice(first - 1);
  if (lines.every((one) => one.trim() === '')) return '';
  // Of a long line only what stands around the column is shown.
  const from = column > widest - 20 ? column - 60 : 0;
  const shown = lines.map((one) => visible(one.slice(from, from + widest)));
  const at = { start: { line, column: column - from } };
  const frame = codeFrameColumns(shown.join('\n'), at, { linesAbove: 1, linesBelow: 1, startLine: first });
  return `${frame
    .split('\n')
    .map((one) => `  ${colour ? paint(one) : one}`.trimEnd())
    .join('\n')}\n`;
}

/** What could move the cursor of a terminal, or turn its text round, is shown as a sign for it. */
function visible(line: string): string {
  return line
    .replace(/\r$/, '')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');
}

function paint(line: string): string {
  if (line.startsWith('>')) return styleText('red', '>') + line.slice(1);
  return /^ *\| *\^/.test(line)
    ? line.replace(/\^+/, (mark) => styleText('red', mark))
    : styleText('dim', line);
}
