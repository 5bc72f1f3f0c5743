import { scaleLinear } from 'd3-scale';
import { type Html, html } from '../html.ts';
import type { Chart } from './frame.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

const width = 860;
const label = 250;
const rowHeight = 24;

/** Horizontal bars, in the order given, each with its number. */
export function barChart(bars: readonly Bar[]): Chart {
  const x = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, width - label - 60]);
  const marks = bars.map(({ label: name, value }, i) => {
    const y = i * rowHeight;
    return html`<text class="end" x="${label - 10}" y="${y + 16}">${name}</text><rect class="chart-bar" x="${label}" y="${y + 3}" width="${tenth(x(value))}" height="${rowHeight - 7}"/><text class="chart-number" x="${tenth(label + x(value) + 7)}" y="${y + 16}">${value.toLocaleString('en')}</text>\n`;
  });
  return { width, height: bars.length * rowHeight + 6, marks: html`${marks}` };
}

/** One bar a year, and their running sum as a line with a scale of its own on the right. */
export function yearChart(
  years: readonly { readonly year: number; readonly value: number; readonly sum: number }[],
  words: { readonly each: string; readonly sum: string },
): Chart {
  const box = { left: 44, right: width - 52, top: 26, bottom: 320 };
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 1;
  const x = scaleLinear([first, last + 1], [box.left, box.right]);
  const y = scaleLinear([0, Math.max(1, ...years.map(({ value }) => value))], [box.bottom, box.top]).nice();
  const total = scaleLinear([0, Math.max(1, ...years.map(({ sum }) => sum))], [box.bottom, box.top]).nice();
  const step = x(first + 1) - x(first);
  const line = years.map(
    ({ year, sum }, i) => `${i === 0 ? 'M' : 'L'}${tenth(x(year) + step / 2)} ${tenth(total(sum))}`,
  );
  const marks = html`<text class="chart-note" x="0" y="12">${words.each}</text><text class="chart-note end" x="${width}" y="12">${words.sum}</text>
${y.ticks(5).map((tick) => html`<path class="chart-grid" d="M${box.left} ${tenth(y(tick))}H${box.right}"/><text class="chart-number end" x="${box.left - 6}" y="${tenth(y(tick) + 4)}">${tick}</text>`)}
${total.ticks(5).map((tick) => html`<text class="chart-number" x="${box.right + 6}" y="${tenth(total(tick) + 4)}">${tick.toLocaleString('en')}</text>`)}
${years.map(({ year, value }) => html`<rect class="chart-bar" x="${tenth(x(year) + 1)}" y="${tenth(y(value))}" width="${tenth(step - 2)}" height="${tenth(box.bottom - y(value))}"/>`)}
<path class="chart-line" d="${line.join('')}"/>
${years.filter(({ year }) => year % 5 === 0).map(({ year }) => html`<text class="middle" x="${tenth(x(year) + step / 2)}" y="${box.bottom + 18}">${year}</text>`)}`;
  return { width, height: box.bottom + 28, marks };
}

/** What is written on each shade, so that it can be read in the light, in the dark and on paper. */
const inks = ['', '', '', ' on-middle', ' on-dark', ' on-dark'] as const;

/** A table of shaded cells: rows by columns, each with its number. */
export function matrixChart(
  rows: readonly string[],
  columns: readonly string[],
  value: (row: number, column: number) => number,
): Chart {
  const left = 190;
  const head = 150;
  const cell = (width - left) / Math.max(1, columns.length);
  const height = 26;
  const most = Math.max(1, ...rows.flatMap((_, r) => columns.map((__, c) => value(r, c))));
  const shade = (n: number) =>
    n === 0 ? 0 : Math.min(5, 1 + Math.floor((4.999 * Math.sqrt(n)) / Math.sqrt(most)));
  const heads = columns.map(
    (name, c) =>
      html`<text transform="translate(${tenth(left + (c + 0.5) * cell)} ${head - 8}) rotate(-38)">${name}</text>`,
  );
  const body = rows.map((name, r) => {
    const y = head + r * height;
    const cells = columns.map((_, c): Html => {
      const n = value(r, c);
      const at = tenth(left + c * cell);
      return html`<rect class="chart-cell shade-${shade(n)}" x="${tenth(at + 1)}" y="${y + 1}" width="${tenth(cell - 2)}" height="${height - 2}"/>${n > 0 && html`<text class="middle${inks[shade(n)] ?? ''}" x="${tenth(at + cell / 2)}" y="${y + 17}">${n}</text>`}`;
    });
    return html`<text class="end" x="${left - 10}" y="${y + 17}">${name}</text>${cells}\n`;
  });
  return { width: width + 130, height: head + rows.length * height + 4, marks: html`${heads}${body}` };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
