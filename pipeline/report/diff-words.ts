import type { Change } from '../compare/changes.ts';
import { type Comparison, isEmpty, type Moved } from '../compare/compare.ts';
import type { FigureChange } from '../compare/headline.ts';
import type { PinChange } from '../compare/pins.ts';
import type { TableChange } from '../compare/tables.ts';
import { isList, isMap, type Tree } from '../compare/tree.ts';
import { plural } from './findings.ts';

const longest = 240;

/** A value on one line, without what would turn a line of text around or end it; cut where it is long. */
export function valueText(value: Tree): string {
  const text = plainLine(flow(value));
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** Control characters and overrides of direction have no place in a report. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

function flow(value: Tree): string {
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isMap(value)) return value === null ? '' : String(value);
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name}: ${flow(inner ?? null)}`)
    .join(', ')}}`;
}

/** `2 records added, 1 changed; 1 pin moved`, or that nothing differs, or that this is not known. */
export function summaryOf(comparison: Comparison): string {
  const { added, removed, moved, changed, pins, uncompared, files, tables } = comparison;
  const unknown =
    uncompared.length === 0 ? '' : `; ${plural(uncompared.length, 'file')} could not be compared, see below`;
  if (isEmpty(comparison)) return `${unknown === '' ? 'No differences' : 'No differences found'}${unknown}.`;
  const records = counts([
    [added.length, 'added'],
    [removed.length, 'removed'],
    [moved.length, 'moved'],
    [changed.length, 'changed'],
  ]);
  const form = files.filter(({ change }) => change === 'form').length;
  const parts = [
    records === '' ? 'no record differs' : `records: ${records}`,
    ...pinCounts(pins),
    ...(files.length > form ? [`${plural(files.length - form, 'other file')} changed`] : []),
    ...(form > 0 ? [`${plural(form, 'file')} changed in form only`] : []),
    ...(tables.length > 0 ? [`${plural(tables.length, 'table')} differ`] : []),
  ];
  return `${sentence(parts.join('; '))}${unknown}.`;
}

function pinCounts(pins: readonly PinChange[]): string[] {
  const n = (change: PinChange['change']) => pins.filter((pin) => pin.change === change).length;
  const text = counts([
    [n('added'), 'added'],
    [n('removed'), 'removed'],
    [n('moved'), 'moved'],
    [n('precision'), 'with another precision'],
  ]);
  return text === '' ? [] : [`pins: ${text}`];
}

function counts(all: readonly (readonly [number, string])[]): string {
  return all
    .filter(([n]) => n > 0)
    .map(([n, what]) => `${n.toLocaleString('en')} ${what}`)
    .join(', ');
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Changes that a person made, and the names of the columns that follow from them. */
export function split(changes: readonly Change[]): { made: Change[]; computed: string[] } {
  return {
    made: changes.filter(({ computed }) => computed !== true),
    computed: changes.filter(({ computed }) => computed === true).map(({ path }) => path),
  };
}

/** `merged into a, b`. */
export function fateText({ fate, targets }: Pick<Moved, 'fate' | 'targets'>): string {
  const to = targets.join(', ');
  if (fate === 'moved') return `now ${to}`;
  return fate === 'merged' ? `merged into ${to}` : `split into ${to}`;
}

export function kmText(km: number): string {
  return `${km < 10 ? km.toFixed(2) : Math.round(km).toLocaleString('en')} km`;
}

/** `city -> site`, or one of them where both are the same. */
export function precisionText({ old, new: fresh }: PinChange, arrow: string): string {
  const both = [old?.precision, fresh?.precision].filter((precision) => precision !== undefined);
  return [...new Set(both)].join(arrow);
}

const parts: Readonly<Record<string, string>> = {
  groups: 'group',
  categories: 'category',
  programmes: 'programme',
};

/** `group Research: presences`, or the name of a total in words. A group and a category may share a label. */
export function figureText({ figure, label }: FigureChange): string {
  const [part = '', , measure = ''] = figure.split('.');
  return label === null ? figure.replaceAll('_', ' ') : `${parts[part]} ${plainLine(label)}: ${measure}`;
}

export function signed(n: number): string {
  return `${n > 0 ? '+' : '−'}${Math.abs(n).toLocaleString('en')}`;
}

/** What differs in a table, in one line. */
export function tableText({
  only,
  added,
  removed,
  changed,
  columns,
  newColumns,
  lostColumns,
}: TableChange): string {
  if (only !== null) return `only the ${only} release has it`;
  const rows = counts([
    [added, 'added'],
    [removed, 'removed'],
    [changed, 'changed'],
  ]);
  const names = Object.entries(columns)
    .map(([name, n]) => `${name} ${n.toLocaleString('en')}`)
    .join(', ');
  return [
    ...(rows === '' ? [] : [`rows: ${rows}${names === '' ? '' : ` (${names})`}`]),
    ...(newColumns.length > 0 ? [`new columns: ${newColumns.join(', ')}`] : []),
    ...(lostColumns.length > 0 ? [`lost columns: ${lostColumns.join(', ')}`] : []),
  ].join('; ');
}

export const fileWords = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  form: 'changed in form only',
} as const;
