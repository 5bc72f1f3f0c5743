import type { View } from '../../frame/view.ts';
import { type Html, html } from '../../html.ts';

export interface Bar {
  readonly label: string;
  readonly href?: string;
  readonly value: number;
}

/** Numbers as a table whose rows are bars as well, largest first. The bars are SVG: a page has no style of its own. */
export function barTable(view: View, heading: string, bars: readonly Bar[], most = 15): Html {
  const sorted = bars.toSorted((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
  const largest = sorted[0]?.value ?? 1;
  const row = ({ label, href, value }: Bar) =>
    html`<tr><th scope="row">${href === undefined ? label : html`<a href="${href}">${label}</a>`}</th><td class="tally-bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-fill" width="${Math.max(0.6, Math.round((1000 * value) / largest) / 10)}" height="10"/></svg></td><td class="number">${view.number(value)}</td></tr>\n`;
  const table = (rows: readonly Bar[], label: string) =>
    html`<table class="tally"><caption class="visually-hidden">${label}</caption><thead class="visually-hidden"><tr><th scope="col">${heading}</th><th scope="col"><span class="visually-hidden">%</span></th><th scope="col">${view.t.presences}</th></tr></thead><tbody>${rows.map(row)}</tbody></table>`;
  const rest = sorted.slice(most);
  return html`${table(sorted.slice(0, most), heading)}${
    rest.length > 0 &&
    html`<details><summary>${view.t.more} (${rest.length})</summary>${table(rest, `${heading}: ${view.t.more}`)}</details>`
  }`;
}
