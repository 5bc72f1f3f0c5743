/** A run of characters in one style. */
export interface Span {
  readonly text: string;
  readonly style: string;
}

export type Line = readonly Span[];

const colours: Readonly<Record<string, string>> = {
  1: 'bold',
  2: 'dim',
  31: 'red',
  32: 'green',
  33: 'yellow',
  34: 'blue',
  36: 'cyan',
  90: 'dim',
};
/** Codes that end a style, and the styles that they end. */
const ends: Readonly<Record<string, readonly string[]>> = {
  0: Object.values(colours),
  22: ['bold', 'dim'],
  39: ['red', 'green', 'yellow', 'blue', 'cyan', 'dim'],
};

const controlStart = String.fromCharCode(27);
/** A control sequence, or one character. */
const tokens = new RegExp(`${controlStart}\\[([\\d;?]*)([A-Za-z])|[\\s\\S]`, 'gu');

/**
 * What a terminal shows of some output: colours, moves of the cursor within its line, and erasing from there on are
 * followed (ECMA-48 SGR, CHA, ED, EL); longer lines are wrapped.
 */
export function screenOf(output: string, columns: number): Line[] {
  const lines: { text: string; style: string }[][] = [[]];
  const styles = new Set<string>();
  let column = 0;
  const line = () => lines.at(-1) ?? [];
  for (const [token, parameters, command] of output.matchAll(tokens)) {
    if (command === 'm') setStyles(styles, parameters ?? '');
    else if (command === 'G') column = Number(parameters || 1) - 1;
    else if (command === 'J' || command === 'K') line().splice(column);
    else if (command === undefined && token === '\n') {
      lines.push([]);
      column = 0;
    } else if (command === undefined && token === '\r') column = 0;
    else if (command === undefined) {
      if (column >= columns) {
        lines.push([]);
        column = 0;
      }
      line()[column] = { text: token, style: [...styles].sort().join(' ') };
      column += 1;
    }
  }
  return lines.map(spansOf);
}

function setStyles(styles: Set<string>, parameters: string): void {
  for (const code of parameters === '' ? ['0'] : parameters.split(';')) {
    for (const style of ends[code] ?? []) styles.delete(style);
    const style = colours[code];
    if (style !== undefined) styles.add(style);
  }
}

/** Neighbours of one style as one run; cells that nothing was written to are spaces. */
function spansOf(cells: readonly ({ text: string; style: string } | undefined)[]): Line {
  const spans: { text: string; style: string }[] = [];
  for (const { text, style } of Array.from(cells, (cell) => cell ?? { text: ' ', style: '' })) {
    const last = spans.at(-1);
    if (last?.style === style) last.text += text;
    else spans.push({ text, style });
  }
  return spans;
}
