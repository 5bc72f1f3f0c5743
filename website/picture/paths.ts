import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';

type Point = readonly [number, number];

/** Lines on paper, as d3-geo draws them: each a run of points, closed for rings. */
interface Stroke {
  readonly points: Point[];
  closed: boolean;
}

/** SVG path data of a shape, simplified to what the eye can see at this size; empty when nothing is left. */
export function pathOf(
  shape: GeoPermissibleObjects,
  projection: GeoProjection,
  tolerance: number,
  smallest = 0,
): string {
  const strokes: Stroke[] = [];
  const last = () => strokes.at(-1);
  geoPath(projection, {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => strokes.push({ points: [[x, y]], closed: false }),
    lineTo: (x, y) => last()?.points.push([x, y]),
    closePath: () => {
      const stroke = last();
      if (stroke !== undefined) stroke.closed = true;
    },
  })(shape);
  return strokes
    .filter(({ points, closed }) => !closed || Math.abs(area(points)) >= smallest)
    .map(({ points, closed }) => write(simplify(points, tolerance, closed), closed))
    .join('');
}

/** GeoJSON turns outer rings counter-clockwise (RFC 7946), d3-geo wants them clockwise. */
export function forD3(shape: Polygon | MultiPolygon): MultiPolygon {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => ring.toReversed())),
  };
}

function area(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** Douglas and Peucker. A ring is cut at the point farthest from its start, so that it keeps its extent. */
function simplify(points: readonly Point[], tolerance: number, closed: boolean): readonly Point[] {
  const [first] = points;
  if (first === undefined || points.length < 3) return points;
  if (!closed) return thin(points, tolerance);
  const ring = [...points, first];
  const cut = farthest(ring, (point) => Math.hypot(point[0] - first[0], point[1] - first[1])).index;
  const half = thin(ring.slice(0, cut + 1), tolerance);
  return [...half.slice(0, -1), ...thin(ring.slice(cut), tolerance).slice(0, -1)];
}

function thin(points: readonly Point[], tolerance: number): readonly Point[] {
  const [from, to] = [points[0], points.at(-1)];
  if (from === undefined || to === undefined || points.length < 3) return points;
  const { index, distance } = farthest(points, (point) => offLine(point, from, to));
  if (distance <= tolerance) return [from, to];
  return [
    ...thin(points.slice(0, index + 1), tolerance).slice(0, -1),
    ...thin(points.slice(index), tolerance),
  ];
}

function farthest(points: readonly Point[], measure: (point: Point) => number) {
  let found = { index: 0, distance: -1 };
  for (const [index, point] of points.entries()) {
    const distance = measure(point);
    if (distance > found.distance) found = { index, distance };
  }
  return found;
}

function offLine([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

/** Steps from point to point in tenths of a pixel: half as long as absolute numbers, and without drift. */
function write(points: readonly Point[], closed: boolean): string {
  const tenths = points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const [start, ...rest] = tenths;
  if (start === undefined || rest.length === 0 || (closed && rest.length < 2)) return '';
  let [atX, atY] = start;
  let path = `M${atX / 10} ${atY / 10}l`;
  const steps: string[] = [];
  for (const [x, y] of rest) {
    if (x === atX && y === atY) continue;
    steps.push(`${short((x - atX) / 10)} ${short((y - atY) / 10)}`);
    [atX, atY] = [x, y];
  }
  if (steps.length === 0) return '';
  path += steps.join(' ').replaceAll(' -', '-');
  return closed ? `${path}z` : path;
}

function short(value: number): string {
  return String(value).replace(/^(-?)0\./, '$1.');
}
