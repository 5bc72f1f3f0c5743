import { geoEquirectangular, geoPath } from 'd3-geo';
import type { Position } from 'geojson';

/** Degrees in, degrees out: what is left is d3-geo's cutting of what crosses the 180th meridian or holds a pole. */
const plate = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .precision(0)
  .reflectY(true);

/**
 * Cuts a polygon at the 180th meridian (RFC 7946, 3.1.9): its rings, as d3-geo turns them, become one or more polygons,
 * each on one side. A polygon that does not cross stays as it is.
 */
export function cutAtAntimeridian(rings: readonly Position[][]): Position[][][] {
  if (!rings.some(crosses)) return [[...rings]];
  const coasts = rings.filter((ring) => !isPole(ring));
  if (coasts.length > 1)
    throw new Error('a polygon with holes crosses the 180th meridian; cut its holes too');
  const pieces: Position[][][] = [];
  geoPath(plate, {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => pieces.push([[[x, y]]]),
    lineTo: (x, y) => pieces.at(-1)?.[0]?.push([x, y]),
    closePath: () => {
      const ring = pieces.at(-1)?.[0];
      if (ring?.[0] !== undefined) ring.push(ring[0]);
    },
  })({ type: 'Polygon', coordinates: coasts });
  return pieces;
}

/** Natural Earth leaves a pinhole at the South Pole, where its rectangle ended. */
function isPole(ring: readonly Position[]): boolean {
  return ring.every(([, y = 0]) => Math.abs(y) > 89.9);
}

function crosses(ring: readonly Position[]): boolean {
  return ring.some(([x = 0], i) => Math.abs(x - (ring[i - 1]?.[0] ?? x)) > 180);
}
