import type { View } from '../frame/view.ts';
import { type Html, html } from '../html.ts';
import { type Box, worldSize } from './world.ts';

/** What a map shows beside the land. All figures of countries are by ISO3 code. */
export interface MapLayers {
  /** What the map shows, for those who do not see it. */
  readonly title: string;
  readonly description: string;
  /** Number behind the shade of a country. */
  readonly counts?: ReadonlyMap<string, number>;
  /** Address of a country's page: the shapes become links. */
  readonly link?: (iso3: string) => { readonly href: string; readonly label: string } | null;
  readonly dots?: readonly {
    readonly longitude: number;
    readonly latitude: number;
    readonly area: boolean;
  }[];
  /** Part of the world to show. */
  readonly box?: Box;
}

/** Least number for each shade of the land. */
export const shades = [1, 5, 15, 30, 60] as const;

export function shadeOf(count: number): number {
  return shades.findLastIndex((from) => count >= from) + 1;
}

/** A map as part of a page. Shapes come from one file that all maps share; colours come from the style sheet. */
export function worldMap(view: View, { title, description, counts, link, dots = [], box }: MapLayers): Html {
  const { world } = view.site;
  const whole = { x: 0, y: 0, ...worldSize };
  const { x, y, width, height } = box ?? whole;
  const scale = width / worldSize.width;
  const shapes = [...world.boxes.keys()].map((iso3) => {
    const shade = shadeOf(counts?.get(iso3) ?? 0);
    const shape = html`<use href="${view.asset('world')}#${iso3}" class="land shade-${shade}"/>`;
    const target = link?.(iso3) ?? null;
    return target === null
      ? shape
      : html`<a href="${target.href}" tabindex="-1"><title>${target.label}</title>${shape}</a>`;
  });
  const marks = dots.flatMap(({ longitude, latitude, area }) => {
    const point = world.place(longitude, latitude);
    return point === null
      ? []
      : [
          html`<circle class="${area ? 'dot area' : 'dot'}" cx="${point[0]}" cy="${point[1]}" r="${round(3.2 * Math.max(scale, 0.12))}"/>`,
        ];
  });
  return html`<svg class="world" viewBox="${x} ${y} ${width} ${height}" role="${link === undefined ? 'img' : 'group'}" aria-label="${title}. ${description}">
<g>${shapes}</g>
<g>${marks}</g>
</svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
