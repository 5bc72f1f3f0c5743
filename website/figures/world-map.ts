import type { View } from '../frame/view.ts';
import { type Html, html } from '../html.ts';
import { windowOf, worldSize } from '../record/window.ts';

interface Dot {
  readonly longitude: number;
  readonly latitude: number;
  /** Known by province or district only. */
  readonly area: boolean;
}

/** What a map shows beside the land. Countries go by their ISO3 code. */
export interface MapLayers {
  /** What the map shows, for those who do not see it. */
  readonly title: string;
  readonly description: string;
  readonly dots?: readonly Dot[];
  /** Countries in a colour of their own. */
  readonly marked?: ReadonlySet<string>;
  /** Only the part of the world around the dots. */
  readonly close?: boolean;
  /** Paths of cables, in units of the map. */
  readonly lines?: readonly string[];
}

/** Countries shaded by a number, each a link. */
export interface Choropleth extends Pick<MapLayers, 'title' | 'description'> {
  readonly counts: ReadonlyMap<string, number>;
  readonly link: (iso3: string) => { readonly href: string; readonly label: string } | null;
}

/** Least number for each shade of the land. */
export const shades = [1, 5, 15, 30, 60] as const;

/** The world with dots, lines and marked countries, as one picture. Colours come from the style sheet. */
export function worldMap(view: View, layers: MapLayers): Html {
  const { title, description, dots = [], marked, lines = [], close = false } = layers;
  const shapes = view.asset('world');
  const points = dots.flatMap(({ longitude, latitude, area }) => {
    const at = view.site.world.place(longitude, latitude);
    return at === null ? [] : [{ at, area }];
  });
  const { x, y, width, height } = windowOf(close ? points.map(({ at }) => at) : []);
  // Closer, marks grow in the eye, but less than the land does.
  const scale = Math.sqrt(width / worldSize.width);
  const round = (value: number) => Math.round(value * scale * 100) / 100;
  return html`<svg class="world" viewBox="${x} ${y} ${width} ${height}" role="img" aria-label="${title}. ${description}">
<use href="${shapes}#land" class="land"/>${[...(marked ?? [])].map((iso3) => html`<use href="${shapes}#${iso3}" class="land here"/>`)}
${lines.map((line) => html`<path class="line" d="${line}"/>`)}${points.map(
  ({ at: [cx, cy], area }) =>
    html`<circle class="${area ? 'dot area' : 'dot'}" cx="${cx}" cy="${cy}" r="${round(area ? 5 : 3.4)}" stroke-width="${round(area ? 1.6 : 0.7)}"/>`,
)}</svg>`;
}

/** The world with countries shaded by a number; those with a page are links, which lists beside the map repeat. */
export function choropleth(view: View, { title, description, counts, link }: Choropleth): Html {
  const shapes = view.asset('world');
  const countries = [...view.site.world.boxes.keys()].map((iso3) => {
    const shape = html`<use href="${shapes}#${iso3}" class="land shade-${shadeOf(counts.get(iso3) ?? 0)}"/>`;
    const target = link(iso3);
    // Out of the order of the Tab key: the same links stand in a list, and a hundred stops help nobody.
    return target === null
      ? shape
      : html`<a href="${target.href}" tabindex="-1" aria-label="${target.label}"><title>${target.label}</title>${shape}</a>`;
  });
  return html`<svg class="world" viewBox="0 0 ${worldSize.width} ${worldSize.height}" role="group" aria-label="${title}. ${description}">${countries}</svg>`;
}

/** What the shades mean. */
export function shadeLegend(view: View): Html {
  return html`<ul class="legend" aria-label="${view.t.presences}">${shades.map(
    (from, i) =>
      html`<li><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><rect class="key shade-${i + 1}" width="16" height="16"/></svg>${from}${i === shades.length - 1 ? '+' : `–${(shades[i + 1] ?? 0) - 1}`}</li>`,
  )}</ul>`;
}

function shadeOf(count: number): number {
  return shades.findLastIndex((from) => count >= from) + 1;
}
