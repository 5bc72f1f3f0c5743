import { styleText } from 'node:util';
import type { Verdict } from '../edit/import/judge.ts';
import type { ImportRemark } from '../edit/import/sheet.ts';
import { plural } from './findings.ts';

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const;
/** Rows of which the places are named when the same is wrong with all of them. */
const mostPlaces = 3;

/** What is wrong with the rows of an import. What is wrong with many rows in the same way is said once. */
export function remarksText(remarks: readonly ImportRemark[], colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text) : text;
  return alike(remarks)
    .map(([first, ...others]) => {
      const { severity, rule, column, message, hint } = first;
      const places = [first, ...others].map(({ where }) => where);
      const more = places.length - mostPlaces;
      const named = places.slice(0, more > 0 ? mostPlaces : places.length);
      const head = named.map((where) => paint('bold', where)).join(', ');
      const rest = more > 0 ? ` and ${more.toLocaleString('en')} more` : '';
      const about = column === null ? '' : `${column}: `;
      return `${head}${rest}  ${paint(colours[severity], severity)}  ${paint('dim', rule)}\n  ${about}${message}\n  ${paint('dim', hint)}\n`;
    })
    .join('');
}

function alike(remarks: readonly ImportRemark[]): [ImportRemark, ...ImportRemark[]][] {
  const groups = new Map<string, [ImportRemark, ...ImportRemark[]]>();
  for (const remark of remarks) {
    const { column, rule, message, hint } = remark;
    const key = JSON.stringify([column, rule, message, hint]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [remark]);
    else if (group.every(({ where }) => where !== remark.where)) group.push(remark);
  }
  return [...groups.values()];
}

/** Columns from which nothing was taken. */
export function unusedText(unused: readonly { readonly column: string; readonly cells: number }[]): string {
  if (unused.length === 0) return '';
  const list = unused.map(({ column, cells }) => `${column} (${plural(cells, 'cell')})`).join(', ');
  return `Nothing was taken from ${list}. Name these columns in the mapping, under \`columns\` or \`ignore\`.\n`;
}

/** What became of the records of a file, in one line. */
export function importTally(read: number, { fresh, same, faulty }: Verdict): string {
  const parts = [
    `${plural(read, 'record')} read`,
    ...(same > 0 ? [`${same.toLocaleString('en')} there already with the same values`] : []),
    ...(faulty > 0 ? [`${faulty.toLocaleString('en')} with errors`] : []),
    `${fresh.length.toLocaleString('en')} to write`,
  ];
  return parts.join(', ');
}
