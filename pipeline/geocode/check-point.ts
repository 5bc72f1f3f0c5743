import type { Coordinates, Location } from '../../schemas/location.ts';
import { countryAt, standing } from './country-check.ts';
import { distanceKm } from './distance.ts';
import * as found from './findings.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PlaceFinding } from './types.ts';

const NULL_ISLAND_DEGREES = 0.01;
const SAME_POINT_KM = 1;
/** Equal but for rounding: nearer than a real site in the middle of that town would be by chance. */
const SAME_LABEL_KM = 0.1;
const FINE = new Set<string>(['site', 'street', 'city']);
const CITY_WARNING_KM = 25;
const CITY_ERROR_KM = 100;
const AREA_WARNING_KM = { 1: 300, 2: 100 } as const;

/** Judges a point by itself: null island, country, swapped axes, decimals, label points. Degrees. */
export function checkPoint(gazetteer: Gazetteer, country: string, point: Coordinates): PlaceFinding[] {
  const { latitude, longitude, precision } = point;
  if (Math.abs(latitude) < NULL_ISLAND_DEGREES && Math.abs(longitude) < NULL_ISLAND_DEGREES) {
    return [found.nullIsland()];
  }
  const findings = checkCountry(country, latitude, longitude);
  const coarse = decimals(latitude) < 2 && decimals(longitude) < 2;
  if (coarse && (precision === 'site' || precision === 'street')) findings.push(found.tooRound(precision));
  const label = gazetteer.countryLabel(country);
  if (label !== null && FINE.has(precision)) {
    const km = distanceKm(latitude, longitude, label.latitude, label.longitude);
    if (km < SAME_POINT_KM) findings.push(found.centroid(country, precision));
  }
  return findings;
}

function checkCountry(country: string, latitude: number, longitude: number): PlaceFinding[] {
  const where = standing(latitude, longitude, country);
  if (where === 'inside') return [];
  const swappable = Math.abs(longitude) <= 90;
  if (swappable && standing(longitude, latitude, country) === 'inside')
    return found.swapped(country, latitude, longitude);
  const severity = where === 'outside' ? 'error' : 'warning';
  return [found.outsideCountry(country, countryAt(latitude, longitude), severity)];
}

/** Judges a point by the place that the record names: the nearest of its namesakes, given as rows. */
export function checkDistance(
  gazetteer: Gazetteer,
  location: Location,
  point: Coordinates,
  places: readonly number[],
): { readonly nearest: number | null; readonly findings: PlaceFinding[] } {
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const row of places) {
    const place = gazetteer.place(row);
    const km = distanceKm(point.latitude, point.longitude, place.latitude, place.longitude);
    if (km < least) {
      least = km;
      nearest = row;
    }
  }
  if (nearest === null || least <= CITY_WARNING_KM) return { nearest, findings: [] };
  const severity = least > CITY_ERROR_KM ? 'error' : 'warning';
  return { nearest: null, findings: [found.farFromPlace(location.place ?? '', least, severity)] };
}

/** Judges a point by the division that the record names, given as a row. */
export function checkAreaDistance(gazetteer: Gazetteer, point: Coordinates, row: number): PlaceFinding[] {
  const area = gazetteer.area(row);
  if (area.label === null) return [];
  const km = distanceKm(point.latitude, point.longitude, area.label.latitude, area.label.longitude);
  return km > AREA_WARNING_KM[area.level] ? [found.farFromPlace(area.name, km, 'warning')] : [];
}

/**
 * A precise point on the label point of a division, in a record that does not name the town which lies there: it was
 * probably taken from a table of divisions. Label points are towns (answers.ts), hence the second half.
 *
 * @param named row of the place that the record names, null when it names none
 */
export function checkAreaLabel(
  gazetteer: Gazetteer,
  point: Coordinates,
  area: number,
  named: number | null,
): PlaceFinding[] {
  const { name, label } = gazetteer.area(area);
  if (label === null || !FINE.has(point.precision)) return [];
  const km = distanceKm(point.latitude, point.longitude, label.latitude, label.longitude);
  if (km >= SAME_LABEL_KM) return [];
  if (named !== null) {
    const place = gazetteer.place(named);
    const apart = distanceKm(place.latitude, place.longitude, label.latitude, label.longitude);
    if (apart < SAME_POINT_KM) return [];
  }
  return [found.centroid(name, point.precision)];
}

function decimals(degrees: number): number {
  return String(degrees).split('.')[1]?.length ?? 0;
}
