import type { Atlas, Item } from '../../core/atlas.ts';
import { worldProjection } from '../../core/projection.ts';
import type { Labels } from './labels.ts';
import { discRadius } from './marks.ts';
import { type Name, namesFrom } from './names.ts';

/** Somewhere that one can walk to: a place with marks, or a country of which nothing finer is known. */
export interface Stop {
  readonly kind: 'place' | 'country';
  readonly name: string;
  /** Position of the country in its list, for a stop that is one. */
  readonly country: number;
  /** In units of the world. */
  readonly x: number;
  readonly y: number;
  readonly items: readonly Item[];
}

interface Place extends Stop {
  items: Item[];
}

/** What the map knows of one mark beside its record. */
export interface Mark {
  readonly item: Item;
  /** Known by its province or district only. */
  readonly area: boolean;
}

export interface Spotted extends Place {
  marks: Mark[];
}

const areas = new Set(['admin1', 'admin2']);

/** All places of an atlas, and which records of a view stand there. */
export class Places {
  readonly #places: Spotted[] = [];
  readonly #placeOf: (readonly (readonly [Spotted, area: boolean])[])[];
  readonly #countries: (Place | null)[];
  readonly #order: readonly number[];

  constructor({ items, codes }: Atlas, labels: Labels) {
    const projection = worldProjection();
    const known = new Map<string, Spotted>();
    this.#placeOf = items.map((item) =>
      item.spots.map(({ longitude, latitude, place, precision }) => {
        const key = `${longitude},${latitude}`;
        let at = known.get(key);
        if (at === undefined) {
          const [x, y] = projection([longitude, latitude]) ?? [Number.NaN, Number.NaN];
          at = { kind: 'place', name: place, country: -1, x, y, items: [], marks: [] };
          known.set(key, at);
          this.#places.push(at);
        }
        return [at, areas.has(precision)] as const;
      }),
    );
    this.#countries = codes.country.map((country, at): Place | null => {
      if (country.label_point === null) return null;
      const [x, y] = projection([...country.label_point]) ?? [Number.NaN, Number.NaN];
      return { kind: 'country', name: labels.of(country), country: at, x, y, items: [] };
    });
    // Marks of one colour lie beside each other.
    this.#order = codes.cat
      .map(({ group, code }) => `${group} ${code}`)
      .map((key, _, all) => all.toSorted().indexOf(key));
  }

  /** Puts the records of a view where they belong. */
  update(items: readonly Item[]): void {
    for (const place of this.#places) {
      place.items = [];
      place.marks = [];
    }
    for (const country of this.#countries) if (country !== null) country.items = [];
    for (const item of items) {
      for (const [place, area] of this.#placeOf[item.index] ?? []) {
        if (place.items.at(-1) !== item) place.items.push(item);
        place.marks.push({ item, area });
      }
      for (const at of item.unplaced) this.#countries[at]?.items.push(item);
    }
    for (const { marks } of this.#places)
      if (marks.length > 1) marks.sort((a, b) => this.#rank(a) - this.#rank(b));
  }

  #rank({ item }: Mark): number {
    return this.#order[item.codes.cat[0] ?? 0] ?? 0;
  }

  /** Places with marks. */
  get spotted(): readonly Spotted[] {
    return this.#places.filter(({ marks, x }) => marks.length > 0 && !Number.isNaN(x));
  }

  /** All that one can walk to. */
  get stops(): readonly Stop[] {
    return [
      ...this.spotted,
      ...this.#countries.filter((country): country is Place => country !== null && country.items.length > 0),
    ];
  }

  /** Names that there is room for at a scale: of countries, then of places, set below their marks. */
  namesAt(k: number): Name[] {
    const countries = k < namesFrom.countries ? [] : this.#countries.flatMap((of) => of ?? []);
    const places = k < namesFrom.places ? [] : this.spotted.filter(({ name }) => name !== '');
    return [
      ...countries.map(({ name, x, y }) => ({ text: name, x, y, weight: 1e6 })),
      ...places.map(({ name, x, y, marks }) => ({
        text: name,
        x,
        y: y + (discRadius(marks.length, k) + 10) / k,
        weight: marks.length,
      })),
    ];
  }

  placesOf(item: Item): readonly Spotted[] {
    return (this.#placeOf[item.index] ?? []).map(([place]) => place);
  }

  countryStop(at: number): Stop | null {
    return this.#countries[at] ?? null;
  }
}
