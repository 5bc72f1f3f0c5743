import type { View } from '../../frame/view.ts';
import { type Html, html } from '../../html.ts';

/** Outlines in a box of 16 by 16, by the name that the codelist of categories gives them. */
const outlines: Readonly<Record<string, string>> = {
  circle: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z',
  square: 'M3 3h10v10H3z',
  cross: 'M6 2h4v4h4v4h-4v4H6v-4H2V6h4z',
  diamond: 'M8 1.5l6.5 6.5-6.5 6.5L1.5 8z',
  'triangle-down': 'M1.5 3h13L8 14z',
  star: 'M8 1l2.1 4.700 5 .5-3.800 3.400 1.1 5L8 12l-4.400 2.600 1.1-5L.9 6.200l5-.5z',
  hexagon: 'M8 1.5l5.800 3.300v6.400L8 14.5l-5.800-3.300V4.800z',
  pentagon: 'M8 1.5l6.600 4.800-2.5 7.800H3.900L1.400 6.300z',
  line: 'M1 6.5h14v3H1z',
};

/** The shape and colour by which the map shows a category. */
export function swatch(view: View, code: string): Html | null {
  const row = view.release.categories.get(code);
  if (row === undefined) return null;
  const outline = outlines[row.geometry === 'line' ? 'line' : row.shape] ?? outlines.circle ?? '';
  return html`<svg class="swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path fill="${row.colour}" d="${outline}"/></svg>`;
}
