import { distanceKm } from '../distance.ts';
import { AIRPORT } from '../layout.ts';
import type { RawArea, RawPlace } from './read-geonames.ts';

/** A division with its place in the index and a point to label it by. */
export interface BuiltArea {
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly level: 1 | 2;
  /** Index of the division of level 1 that contains it; itself for level 1; -1 when unknown. */
  readonly parent: number;
  /** The place nearest to the middle of all its places: inside the area, unlike a plain mean. */
  readonly label: RawPlace | null;
  /** Sum over its places. */
  readonly population: number;
}

/** Joins divisions with their places. Divisions without any place keep their name but have no label point. */
export function buildAreas(
  places: readonly RawPlace[],
  level1: readonly RawArea[],
  level2: readonly RawArea[],
): BuiltArea[] {
  const members = new Map<string, RawPlace[]>();
  for (const place of places) {
    if (place.admin1 === '' || place.feature === AIRPORT) continue;
    const code = `${place.country}.${place.admin1}`;
    push(members, code, place);
    if (place.admin2 !== '') push(members, `${code}.${place.admin2}`, place);
  }
  const index = new Map(level1.map((area, i) => [area.code, i]));
  const build = (area: RawArea, level: 1 | 2): BuiltArea => {
    const inside = members.get(area.code) ?? [];
    const parentCode = area.code.split('.').slice(0, 2).join('.');
    return {
      code: area.code,
      name: area.name,
      country: area.code.slice(0, 2),
      level,
      parent: index.get(parentCode) ?? -1,
      label: middlePlace(inside),
      population: inside.reduce((sum, place) => sum + place.population, 0),
    };
  };
  return [...level1.map((area) => build(area, 1)), ...level2.map((area) => build(area, 2))];
}

function push(members: Map<string, RawPlace[]>, code: string, place: RawPlace): void {
  const list = members.get(code);
  if (list === undefined) members.set(code, [place]);
  else list.push(place);
}

/** Means are taken on the sphere, so that areas across the 180th meridian have their middle inside. */
function middlePlace(places: readonly RawPlace[]): RawPlace | null {
  let x = 0;
  let y = 0;
  let z = 0;
  for (const place of places) {
    const lat = (place.latitude * Math.PI) / 180;
    const lon = (place.longitude * Math.PI) / 180;
    x += Math.cos(lat) * Math.cos(lon);
    y += Math.cos(lat) * Math.sin(lon);
    z += Math.sin(lat);
  }
  const latitude = (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI;
  const longitude = (Math.atan2(y, x) * 180) / Math.PI;
  let best: RawPlace | null = null;
  let bestKm = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const km = distanceKm(latitude, longitude, place.latitude, place.longitude);
    if (km < bestKm) {
      best = place;
      bestKm = km;
    }
  }
  return best;
}
