import { styleText } from 'node:util';
import type { Change } from '../compare/changes.ts';
import { type Comparison, isIdentical, type RecordName } from '../compare/compare.ts';
import type { PinChange } from '../compare/pins.ts';
import { markdownFailure } from './diff-markdown.ts';
import {
  fateText,
  figureText,
  fileWords,
  kmText,
  plainLine,
  precisionText,
  signed,
  split,
  summaryOf,
  tableText,
  valueText,
} from './diff-words.ts';

export type DiffFormat = 'text' | 'markdown' | 'json';

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** A comparison as a person reads it in a terminal. */
export function diffText(comparison: Comparison, colour: boolean): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const { old, new: fresh, added, removed, moved, changed, pins, uncompared, files, tables } = comparison;
  const name = ({ kind, id, title }: RecordName) => `${kind} ${paint('bold', id)}  ${plainLine(title)}`;
  const sections: [string, readonly string[]][] = [
    [
      'Could not be compared',
      uncompared.map(
        ({ side, file, line, message }) =>
          `${paint('red', `${file}:${line}`)} of the ${side} side: ${plainLine(message)}`,
      ),
    ],
    [
      'Removed',
      removed.map((record) => {
        const why = record.reason === null ? 'no line in retired.yaml says why' : plainLine(record.reason);
        return `${paint('red', '-')} ${name(record)}\n    ${why}`;
      }),
    ],
    [
      'Moved',
      moved.map((record) => {
        const head = `${name(record)}\n    ${fateText(record)}: ${plainLine(record.reason)}`;
        return `${head}${changeLines(record.changes, paint)}`;
      }),
    ],
    ['Changed', changed.map((record) => `${name(record)}${changeLines(record.changes, paint)}`)],
    ['Added', added.map((record) => `${paint('green', '+')} ${name(record)}`)],
    ['Pins', pins.filter(isTold).map((pin) => pinLine(pin))],
    ['Headline', headlineLines(comparison, paint)],
    ['Tables', tables.map((table) => `${table.table}: ${tableText(table)}`)],
    ['Files', files.map(({ file, change }) => `${plainLine(file)}: ${fileWords[change]}`)],
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `\n${paint('bold', title)}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return `${plainLine(old.label)} -> ${plainLine(fresh.label)}\n${summaryOf(comparison)}\n${body.join('')}`;
}

/** Pins of records that came or went are counted; these are told one by one. */
function isTold({ change }: PinChange): boolean {
  return change === 'moved' || change === 'precision';
}

function pinLine(pin: PinChange): string {
  const how = pin.change === 'moved' ? `${kmText(pin.km ?? 0)} away` : 'same point';
  const places = [...new Set([pin.old?.place, pin.new?.place].filter((place) => typeof place === 'string'))];
  return `${pin.kind} ${pin.id} ${pin.path}: ${how}, ${precisionText(pin, ' -> ')}  ${plainLine(places.join(' -> '))}`.trimEnd();
}

function changeLines(changes: readonly Change[], paint: Paint): string {
  const { made, computed } = split(changes);
  const lines = made.map(({ path, change, old, new: fresh, from }) => {
    if (change === 'added') return `${paint('green', `+ ${path}`)}  ${valueText(fresh)}`;
    if (change === 'removed') return `${paint('red', `- ${path}`)}  ${valueText(old)}`;
    if (change === 'reordered') return `${paint('yellow', `~ ${path}`)}  was ${from}`;
    return `${paint('yellow', `~ ${path}`)}  ${valueText(old)} -> ${valueText(fresh)}`;
  });
  if (computed.length > 0) lines.push(paint('dim', `  computed: ${computed.join(', ')}`));
  return lines.map((line) => `\n    ${line}`).join('');
}

function headlineLines({ headline }: Comparison, paint: Paint): string[] {
  if (headline === null) return ['could not be compared: a side has no headline.json'];
  const rows = headline.map((change) => [
    figureText(change),
    change.old.toLocaleString('en'),
    change.new.toLocaleString('en'),
    signed(change.difference),
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = [0, 1, 2, 3].map(width);
  return rows.map(([figure = '', old = '', fresh = '', difference = '']) => {
    const colour = difference.startsWith('+') ? 'green' : 'red';
    const figures = `${old.padStart(widths[1] ?? 0)} -> ${fresh.padStart(widths[2] ?? 0)}`;
    return `${figure.padEnd(widths[0] ?? 0)}  ${figures}  ${paint(colour, difference.padStart(widths[3] ?? 0))}`;
  });
}

/** The whole comparison for machines. */
export function diffJson(comparison: Comparison): string {
  return `${JSON.stringify({ compared: true, identical: isIdentical(comparison), ...comparison }, null, 2)}\n`;
}

/** What stands on the output when nothing could be compared; for a terminal nothing, the reason is told beside it. */
export function diffFailure(reason: string, format: DiffFormat): string {
  if (format === 'json') return `${JSON.stringify({ compared: false, reason }, null, 2)}\n`;
  return format === 'markdown' ? markdownFailure(reason) : '';
}
