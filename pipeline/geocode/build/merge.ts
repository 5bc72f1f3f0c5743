import { distanceKm } from '../distance.ts';
import { fold } from '../fold.ts';
import type { FreshPlace, RawPlace } from './read-geonames.ts';

const SAME_PLACE_KM = 3;
const SAME_POINT_KM = 0.2;
/** A place of this size does not vanish between two editions: an unmatched neighbour is its new name. */
const TOO_BIG_TO_VANISH = 15_000;
const CELL_DEGREES = 0.03;

/**
 * Brings the 2023 places up to date with the fresher list: new names, new codes of divisions, new places.
 * Changes `places` in place and appends to it.
 *
 * A fresh row is, in this order: a place of the same own name within 3 km; a place at the same point; a
 * place that bears the name as an alternate; a place that no row of its own name claims (a rename, such as
 * Port Elizabeth to Gqeberha); else a place of its own.
 */
export function mergeFresh(
  places: RawPlace[],
  fresh: readonly FreshPlace[],
  codes: ReadonlySet<string>,
): void {
  const grid = new Grid(places);
  const claimed = new Set<RawPlace>();
  const open: FreshPlace[] = [];
  for (const row of fresh) {
    const name = fold(row.name);
    const isNamed = (own: string): boolean => own === row.name || fold(own) === name;
    const found = grid.near(row).find((near) => near.place.ownNames.some(isNamed));
    if (found === undefined) open.push(row);
    else claim(found.place, row, claimed);
  }
  const stillOpen: FreshPlace[] = [];
  for (const row of open) {
    const name = fold(row.name);
    const near = grid.near(row).filter(({ place }) => !claimed.has(place));
    const same = near.find(({ km }) => km < SAME_POINT_KM);
    const alias = near.find(({ place }) => place.otherNames.some((other) => fold(other) === name));
    const renamed = same ?? alias;
    if (renamed === undefined) stillOpen.push(row);
    else rename(renamed.place, row, claimed);
  }
  for (const row of stillOpen) {
    const near = grid.near(row).filter(({ place }) => !claimed.has(place));
    const big = near.find(({ place }) => place.population >= TOO_BIG_TO_VANISH);
    if (big === undefined) places.push(toPlace(row));
    else rename(big.place, row, claimed);
  }
  adoptCodes(places, fresh, codes);
}

function claim(place: RawPlace, row: FreshPlace, claimed: Set<RawPlace>): void {
  claimed.add(place);
  place.admin1 = row.admin1;
  place.admin2 = row.admin2;
}

function rename(place: RawPlace, row: FreshPlace, claimed: Set<RawPlace>): void {
  claim(place, row, claimed);
  place.name = row.name;
  place.ownNames.push(row.name);
}

function toPlace(row: FreshPlace): RawPlace {
  return {
    geonamesId: 0,
    name: row.name,
    ownNames: [row.name],
    otherNames: [],
    latitude: Number(row.lat),
    longitude: Number(row.lng),
    feature: 'PPL',
    country: row.country,
    admin1: row.admin1,
    admin2: row.admin2,
    population: 0,
  };
}

/** Places whose division was abolished since (465 in Vietnam, 201 in Norway) take that of the nearest fresh row. */
function adoptCodes(
  places: readonly RawPlace[],
  fresh: readonly FreshPlace[],
  codes: ReadonlySet<string>,
): void {
  const valid = fresh.filter((row) => codes.has(`${row.country}.${row.admin1}`));
  for (const place of places) {
    if (place.admin1 === '' || codes.has(`${place.country}.${place.admin1}`)) continue;
    let best = Number.POSITIVE_INFINITY;
    let nearest: FreshPlace | undefined;
    for (const row of valid) {
      if (row.country !== place.country) continue;
      const km = distanceKm(place.latitude, place.longitude, Number(row.lat), Number(row.lng));
      if (km < best) {
        best = km;
        nearest = row;
      }
    }
    place.admin1 = nearest?.admin1 ?? '';
    place.admin2 = '';
  }
}

interface Near {
  readonly place: RawPlace;
  readonly km: number;
}

/** Places by country and cell, so that neighbours within 3 km are found without comparing all with all. */
class Grid {
  private readonly cells = new Map<string, RawPlace[]>();

  constructor(places: readonly RawPlace[]) {
    for (const place of places) {
      const key = this.key(place.country, row(place.latitude), column(place.latitude, place.longitude));
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [place]);
      else cell.push(place);
    }
  }

  /** Places of the row's country within 3 km, nearest first. */
  near(fresh: FreshPlace): Near[] {
    const latitude = Number(fresh.lat);
    const longitude = Number(fresh.lng);
    const found: Near[] = [];
    for (let r = row(latitude) - 1; r <= row(latitude) + 1; r++) {
      const middle = column((r + 0.5) * CELL_DEGREES, longitude);
      for (let c = middle - 1; c <= middle + 1; c++) {
        for (const place of this.cells.get(this.key(fresh.country, r, c)) ?? []) {
          const km = distanceKm(latitude, longitude, place.latitude, place.longitude);
          if (km < SAME_PLACE_KM) found.push({ place, km });
        }
      }
    }
    return found.sort((a, b) => a.km - b.km);
  }

  private key(country: string, r: number, c: number): string {
    return `${country}${r},${c}`;
  }
}

function row(latitude: number): number {
  return Math.floor(latitude / CELL_DEGREES);
}

/** Cells are as wide as they are high in kilometres; all points of one row use that row's width. */
function column(latitude: number, longitude: number): number {
  const middle = (row(latitude) + 0.5) * CELL_DEGREES;
  const width = CELL_DEGREES / Math.max(0.01, Math.cos((middle * Math.PI) / 180));
  return Math.floor(longitude / width);
}
