import type { Item } from '../../core/atlas.ts';
import type { Base } from './base.ts';
import type { Labels } from './labels.ts';
import { placeAt } from './marks.ts';
import type { Places, Stop } from './places.ts';
import type { Store } from './store.ts';
import { toWorld, type Viewport } from './viewport.ts';

/** How near a pointer must come to a mark, in pixels. */
const reach = { mouse: 3, touch: 12 } as const;
export type Pointer = keyof typeof reach;

/** What lies under a pointer. */
export class Hits {
  readonly #store: Store;
  readonly #labels: Labels;
  readonly #base: Base;
  readonly #places: Places;

  constructor(store: Store, labels: Labels, base: Base, places: Places) {
    this.#store = store;
    this.#labels = labels;
    this.#base = base;
    this.#places = places;
  }

  /** What lies under a point of the screen: a place, a cable, or a country with records. */
  at(view: Viewport, x: number, y: number, pointer: Pointer): Stop | Item | null {
    const place = placeAt(view, this.#places.spotted, x, y, reach[pointer]);
    if (place !== null) return place;
    const [worldX, worldY] = toWorld(view, x, y);
    const { items, codes } = this.#store.loaded.atlas;
    const cable = this.#base.cableAt(worldX, worldY, view);
    if (cable !== null) return items[cable] ?? null;
    const iso3 = this.#base.countryAt(worldX, worldY);
    return iso3 === null ? null : this.country(codes.country.findIndex(({ code }) => code === iso3));
  }

  /** A country with all its records, placed or not. */
  country(at: number): Stop | null {
    const code = this.#store.loaded.atlas.codes.country[at];
    const items = this.#store.outcome.rows.filter((item) => item.codes.country.includes(at));
    if (code === undefined || items.length === 0) return null;
    const { x, y } = this.#places.countryStop(at) ?? { x: Number.NaN, y: Number.NaN };
    return { kind: 'country', name: this.#labels.of(code), country: at, x, y, items };
  }
}
