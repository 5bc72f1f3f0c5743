import type { LineString, MultiLineString, MultiPoint, Point } from 'geojson';
import { distanceKm, roundDegrees } from './distance.ts';

/** Longitude, latitude in degrees, within ±180 and ±90. */
export type LonLat = [longitude: number, latitude: number];

const STEP_KM = 100;
const RADIANS = Math.PI / 180;

/**
 * The shortest way over the globe as a line with a point about every 100 km, at most six decimals, its ends
 * exactly as given. It may jump from +180 to -180: see {@link cutAtAntimeridian}.
 * Between antipodes, where every way is the shortest, the straight line over degrees is taken.
 */
export function greatCircle(a: LonLat, b: LonLat): LonLat[] {
  const start = toVector(a);
  const end = toVector(b);
  const angle = (distanceKm(a[1], a[0], b[1], b[0]) / distanceKm(0, 0, 0, 180)) * Math.PI;
  const steps = Math.max(1, Math.ceil(distanceKm(a[1], a[0], b[1], b[0]) / STEP_KM));
  const sine = Math.sin(angle);
  const line: LonLat[] = [a];
  for (let i = 1; i < steps; i++) {
    const t = i / steps;
    if (sine < 1e-9) {
      line.push([roundDegrees(a[0] + t * (b[0] - a[0])), roundDegrees(a[1] + t * (b[1] - a[1]))]);
      continue;
    }
    const p = Math.sin((1 - t) * angle) / sine;
    const q = Math.sin(t * angle) / sine;
    line.push(toLonLat([p * start[0] + q * end[0], p * start[1] + q * end[1], p * start[2] + q * end[2]]));
  }
  line.push(b);
  return line;
}

/**
 * Cuts a line wherever it jumps over the 180th meridian (RFC 7946, section 3.1.9): one piece ends at exactly
 * +180 or -180, the next begins at the opposite one, both at the same latitude. Pieces have two points or more.
 */
export function cutAtAntimeridian(line: readonly LonLat[]): LonLat[][] {
  const [first, ...others] = line;
  if (first === undefined) return [];
  let last = first;
  let piece: LonLat[] = [first];
  const pieces = [piece];
  for (const next of others) {
    const turn = next[0] - last[0];
    const longitude = next[0] + (turn > 180 ? -360 : turn < -180 ? 360 : 0);
    if (Math.abs(longitude) <= 180) {
      last = [longitude, next[1]];
      piece.push(last);
      continue;
    }
    const edge = longitude > 0 ? 180 : -180;
    const share = (edge - last[0]) / (longitude - last[0]);
    const latitude = roundDegrees(last[1] + share * (next[1] - last[1]));
    if (last[0] !== edge) piece.push([edge, latitude]);
    // A point that already stands on the edge keeps its own latitude, so that the pieces join.
    piece = [[-edge, last[0] === edge ? last[1] : latitude]];
    pieces.push(piece);
    last = [roundDegrees(longitude - 2 * edge), next[1]];
    piece.push(last);
  }
  return pieces.filter((points) => points.length > 1);
}

/** One point, several, or none; equal points count once. Points without coordinates are left out. */
export function pointGeometry(
  points: readonly { readonly latitude: number | null; readonly longitude: number | null }[],
): Point | MultiPoint | null {
  const distinct = new Map<string, LonLat>();
  for (const { latitude, longitude } of points) {
    if (latitude !== null && longitude !== null)
      distinct.set(`${longitude},${latitude}`, [longitude, latitude]);
  }
  const coordinates = [...distinct.values()];
  const [only] = coordinates;
  if (only === undefined) return null;
  return coordinates.length === 1
    ? { type: 'Point', coordinates: only }
    : { type: 'MultiPoint', coordinates };
}

/** Draws great circles between consecutive points of each course: one line, or several where cut or branching. */
export function lineGeometry(courses: readonly (readonly LonLat[])[]): LineString | MultiLineString | null {
  const pieces = courses.flatMap((course) => cutAtAntimeridian(alongGreatCircles(course)));
  const [only] = pieces;
  if (only === undefined) return null;
  return pieces.length === 1
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: pieces };
}

function alongGreatCircles(course: readonly LonLat[]): LonLat[] {
  const line: LonLat[] = [];
  for (const [i, point] of course.entries()) {
    const before = course[i - 1];
    if (before === undefined) line.push(point);
    else line.push(...greatCircle(before, point).slice(1));
  }
  return line;
}

function toVector([longitude, latitude]: LonLat): [number, number, number] {
  const lat = latitude * RADIANS;
  const lon = longitude * RADIANS;
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

function toLonLat([x, y, z]: [number, number, number]): LonLat {
  return [roundDegrees(Math.atan2(y, x) / RADIANS), roundDegrees(Math.atan2(z, Math.hypot(x, y)) / RADIANS)];
}
