import type { Geometry, Position } from 'geojson';

/** Kilometres between two points on a sphere of the Earth's mean radius (haversine). */
export function kilometres([fromX = 0, fromY = 0]: Position, [toX = 0, toY = 0]: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const chord =
    half(radians(toY - fromY)) +
    Math.cos(radians(fromY)) * Math.cos(radians(toY)) * half(radians(toX - fromX));
  return 2 * 6371.0088 * Math.asin(Math.sqrt(chord));
}

/** The runs of points that a geometry consists of: points one by one, lines and rings as a whole. */
export function runsOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((point) => [point]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(runsOf);
  }
}

/** What RFC 7946 and the release's own rules forbid in one geometry, in words. */
export function* geometryFaults(geometry: Geometry): Generator<string> {
  for (const point of runsOf(geometry).flat()) {
    const [x = Number.NaN, y = Number.NaN] = point;
    if (point.length !== 2) yield `a position has ${point.length} numbers`;
    if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) yield `${x}, ${y} is no place on Earth`;
    if (Math.abs(x) < 0.1 && Math.abs(y) < 0.1) yield 'a point lies at 0, 0';
    if (point.some((degrees) => Number(degrees.toFixed(6)) !== degrees))
      yield `${x}, ${y} has more than 6 decimals`;
  }
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString')
    yield* lineFaults(runsOf(geometry));
  if (
    geometry.type === 'MultiPoint' &&
    new Set(geometry.coordinates.map(String)).size !== geometry.coordinates.length
  )
    yield 'a point stands twice';
  if (geometry.type === 'Polygon') yield* polygonFaults(geometry.coordinates);
  if (geometry.type === 'MultiPolygon')
    for (const polygon of geometry.coordinates) yield* polygonFaults(polygon);
}

/** Points of a line lie at most about 100 km apart; a piece that ends at the 180th meridian goes on across it. */
function* lineFaults(lines: readonly Position[][]): Generator<string> {
  for (const [index, line] of lines.entries()) {
    if (line.length < 2) yield 'a line has one point';
    for (const [at, point] of line.entries()) {
      const before = line[at - 1] ?? point;
      if (Math.abs((point[0] ?? 0) - (before[0] ?? 0)) > 180) yield `a line jumps from ${before} to ${point}`;
      if (kilometres(before, point) > 101) yield `a line has no point between ${before} and ${point}`;
    }
    const [x = 0, y = 0] = line.at(-1) ?? [];
    const next = lines[index + 1]?.[0];
    if (Math.abs(x) === 180 && String(next) !== String([-x, y]))
      yield `a line ends at ${x}, ${y} and goes on at ${next}`;
  }
}

/** Rings are closed and follow the right-hand rule; none crosses the 180th meridian. */
function* polygonFaults(rings: readonly Position[][]): Generator<string> {
  for (const [index, ring] of rings.entries()) {
    if (ring.length < 4 || String(ring[0]) !== String(ring.at(-1))) yield 'a ring is not closed';
    const area = ring.reduce((sum, [x = 0, y = 0], at) => {
      const [nextX = 0, nextY = 0] = ring[at + 1] ?? ring[0] ?? [];
      return sum + x * nextY - nextX * y;
    }, 0);
    if (index === 0 ? area <= 0 : area >= 0) yield 'a ring runs the wrong way round';
    for (const [at, [x = 0]] of ring.entries())
      if (Math.abs(x - (ring[at - 1]?.[0] ?? x)) > 180) yield 'a ring crosses the 180th meridian';
  }
}
