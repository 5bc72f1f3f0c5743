import type { Atlas, Codes, Item, ReleaseNote, Spot } from './atlas.ts';
import type { RowForm, Shards } from './details.ts';
import { eachFacet, type Facet } from './view.ts';

/**
 * An atlas as the file that a page loads first: columns instead of objects, each code and each place written once.
 * A cell of a facet is a position, or several.
 */
export interface Packed {
  readonly release: ReleaseNote;
  readonly codes: Codes;
  readonly groups: Atlas['groups'];
  readonly han: string;
  readonly rows: RowForm;
  readonly shards: Shards;
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly facets: Readonly<Record<Facet, readonly (number | readonly number[])[]>>;
  /** Years; 0 where there is none. */
  readonly begin: readonly number[];
  readonly end: readonly number[];
  /** Positions of highlights. */
  readonly highlights: readonly number[];
  readonly places: readonly (readonly [
    longitude: number,
    latitude: number,
    place: string,
    precision: string,
  ])[];
  readonly spots: readonly (number | readonly number[])[];
  readonly unplaced: readonly (number | readonly number[])[];
}

export interface Loaded {
  readonly atlas: Atlas;
  readonly rows: RowForm;
  readonly shards: Shards;
}

/** @param chinese titles by position, which only a Chinese page loads */
export function unpack(packed: Packed, chinese: readonly string[] = []): Loaded {
  const { release, codes, groups, han, rows, shards } = packed;
  const places: Spot[] = packed.places.map(([longitude, latitude, place, precision]) => ({
    longitude,
    latitude,
    place,
    precision,
  }));
  const highlights = new Set(packed.highlights);
  const items = packed.id.map((id, index): Item => {
    return {
      index,
      id,
      title: packed.title[index] ?? '',
      title_zh: chinese[index] ?? '',
      codes: eachFacet((facet) => several(packed.facets[facet][index])),
      begin: packed.begin[index] || null,
      end: packed.end[index] || null,
      highlight: highlights.has(index),
      spots: several(packed.spots[index]).flatMap((at) => places[at] ?? []),
      unplaced: several(packed.unplaced[index]),
    };
  });
  return { atlas: { release, codes, groups, items, han }, rows, shards };
}

/** The opposite of {@link unpack}. */
export function pack({ atlas, rows, shards }: Loaded): Packed {
  const { release, codes, groups, han, items } = atlas;
  const places = new Map<string, { at: number; spot: Spot }>();
  const placeOf = (spot: Spot): number => {
    const key = JSON.stringify([spot.longitude, spot.latitude, spot.place, spot.precision]);
    const known = places.get(key) ?? { at: places.size, spot };
    places.set(key, known);
    return known.at;
  };
  const spots = items.map((item) => single(item.spots.map(placeOf)));
  return {
    release,
    codes,
    groups,
    han,
    rows,
    shards,
    id: items.map(({ id }) => id),
    title: items.map(({ title }) => title),
    facets: eachFacet((facet) => items.map((item) => single(item.codes[facet]))),
    begin: items.map(({ begin }) => begin ?? 0),
    end: items.map(({ end }) => end ?? 0),
    highlights: items.filter(({ highlight }) => highlight).map(({ index }) => index),
    places: [...places.values()].map(({ spot }) => [
      spot.longitude,
      spot.latitude,
      spot.place,
      spot.precision,
    ]),
    spots,
    unplaced: items.map((item) => single(item.unplaced)),
  };
}

function several(cell: number | readonly number[] | undefined): readonly number[] {
  if (cell === undefined) return [];
  return typeof cell === 'number' ? [cell] : cell;
}

function single(positions: readonly number[]): number | readonly number[] {
  return positions.length === 1 ? (positions[0] ?? []) : positions;
}
