import type { LineString, MultiLineString, MultiPoint, Point } from 'geojson';
import { type LonLat, lineGeometry, pointGeometry } from './route.ts';

/** A landing of a cable with its resolved point; null coordinates when only the country is known. */
export interface Landing {
  readonly place?: string | undefined;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Pairs of landing places, or `in-order` when the landings are listed along the course. */
export type Segments = 'in-order' | readonly (readonly [string, string])[];

/** Shape of a cable. Lines are drawn by us between landings, never surveyed: `schematic`. */
export interface CableShape {
  readonly geometry: LineString | MultiLineString | MultiPoint | Point | null;
  readonly lineKind: 'schematic' | null;
  /** Names in segments that no landing bears. */
  readonly unknown: readonly string[];
}

/**
 * Draws a cable. Two landings are a segment by themselves; without segments more than two landings are only
 * points; a landing known only by country never bends a line.
 */
export function cableGeometry(landings: readonly Landing[], segments?: Segments): CableShape {
  const { courses, unknown } = coursesOf(landings, segments);
  const line = lineGeometry(courses);
  return line === null
    ? { geometry: pointGeometry(landings), lineKind: null, unknown }
    : { geometry: line, lineKind: 'schematic', unknown };
}

function coursesOf(
  landings: readonly Landing[],
  segments: Segments | undefined,
): { courses: LonLat[][]; unknown: string[] } {
  if (segments === 'in-order' || (segments === undefined && landings.length === 2)) {
    return { courses: [withoutRepeats(landings.flatMap(toPoint))], unknown: [] };
  }
  const courses: LonLat[][] = [];
  const unknown = new Set<string>();
  for (const pair of segments ?? []) {
    const ends = pair.flatMap((name) => {
      const landing = landings.find(({ place }) => place === name);
      if (landing === undefined) unknown.add(name);
      return landing === undefined ? [] : toPoint(landing);
    });
    if (ends.length === 2) join(courses, withoutRepeats(ends));
  }
  return { courses, unknown: [...unknown] };
}

/** A segment that begins where the last one ended continues its course. */
function join(courses: LonLat[][], segment: LonLat[]): void {
  const last = courses.at(-1);
  const [from, to] = segment;
  const end = last?.at(-1);
  if (from === undefined || to === undefined) return;
  if (last !== undefined && end !== undefined && same(end, from)) last.push(to);
  else courses.push(segment);
}

function withoutRepeats(course: readonly LonLat[]): LonLat[] {
  return course.filter((point, i) => {
    const before = course[i - 1];
    return before === undefined || !same(before, point);
  });
}

function same(a: LonLat, b: LonLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function toPoint({ latitude, longitude }: Landing): LonLat[] {
  return latitude === null || longitude === null ? [] : [[longitude, latitude]];
}
