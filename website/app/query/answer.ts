import { csvOf } from '../../core/csv.ts';
import { el } from '../map/dom.ts';
import { save } from '../map/save.ts';
import type { Row, Value } from './tables.ts';
import type { Words } from './words.ts';

/** Rows that are drawn; more would make the page slow. */
const most = 500;

/** The answer to a question: how many rows, a download of all of them, and the first as a table. */
export function drawAnswer(columns: readonly string[], rows: readonly Row[], ms: number, t: Words): Node[] {
  const summary = [t.rows(rows.length, ms), rows.length > most ? t.shown(most) : ''].join(' ').trim();
  if (rows.length === 0) return [el('p', {}, t.none)];
  const download = el(
    'button',
    { type: 'button', class: 'button quiet', on: { click: () => save('answer.csv', fileOf(columns, rows)) } },
    t.download,
  );
  const head = el(
    'tr',
    {},
    ...columns.map((name) => el('th', { scope: 'col', class: isNumber(rows, name) ? 'number' : null }, name)),
  );
  const body = rows
    .slice(0, most)
    .map((row) => el('tr', {}, ...columns.map((name) => cellOf(row[name] ?? null))));
  return [
    el('div', { class: 'query-summary' }, el('p', { class: 'query-count' }, summary), download),
    el(
      'div',
      { class: 'table-scroll', role: 'region', tabindex: 0, 'aria-label': t.answer },
      el('table', { class: 'answer' }, el('thead', {}, head), el('tbody', {}, ...body)),
    ),
  ];
}

function isNumber(rows: readonly Row[], name: string): boolean {
  return typeof rows.find((row) => row[name] !== null)?.[name] === 'number';
}

function cellOf(value: Value): HTMLElement {
  return el(
    'td',
    { class: typeof value === 'number' ? 'number' : null },
    value === null ? '' : String(value),
  );
}

function fileOf(columns: readonly string[], rows: readonly Row[]): Blob {
  const cells = rows.map((row) => columns.map((name) => (row[name] === null ? '' : String(row[name] ?? ''))));
  return new Blob([csvOf([columns, ...cells])], { type: 'text/csv;charset=utf-8' });
}
