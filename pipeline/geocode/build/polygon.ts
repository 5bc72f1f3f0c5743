import type { Position } from 'geojson';

/** Steps per side when looking for the innermost point. */
const STEPS = 10;

/** Planar area with the longitude shrunk by latitude: good enough to find the biggest part. */
export function area(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[i] ?? [];
    sum += (x1 * y2 - x2 * y1) * Math.cos((y1 * Math.PI) / 180);
  }
  return Math.abs(sum / 2);
}

/** The grid point inside the polygon that is farthest from its border, refined twice. */
export function innermostPoint(rings: readonly Position[][]): Position {
  const outer = rings[0] ?? [];
  // Flat arrays: the loops below run over every corner hundreds of times.
  const lines = rings.map((ring) => Float64Array.from(ring.flatMap(([x = 0, y = 0]) => [x, y])));
  const xs = outer.map(([x = 0]) => x);
  const ys = outer.map(([, y = 0]) => y);
  let box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  let best: Position = outer[0] ?? [0, 0];
  let bestDistance = -1;
  for (let round = 0; round < 3; round++) {
    const [west, south, east, north] = box;
    const stepX = (east - west) / STEPS;
    const stepY = (north - south) / STEPS;
    for (let i = 0; i <= STEPS; i++) {
      for (let j = 0; j <= STEPS; j++) {
        const x = west + i * stepX;
        const y = south + j * stepY;
        const distance = inside(x, y, lines) ? borderDistance(x, y, lines, bestDistance) : -1;
        if (distance > bestDistance) {
          best = [x, y];
          bestDistance = distance;
        }
      }
    }
    const [x = 0, y = 0] = best;
    box = [x - stepX, y - stepY, x + stepX, y + stepY];
  }
  return best;
}

/** Lines are x, y, x, y ... of each ring. */
function inside(x: number, y: number, lines: readonly Float64Array[]): boolean {
  let odd = false;
  for (const line of lines) {
    for (let i = 2; i < line.length; i += 2) {
      const x1 = line[i - 2] as number;
      const y1 = line[i - 1] as number;
      const x2 = line[i] as number;
      const y2 = line[i + 1] as number;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
    }
  }
  return odd;
}

/** Distance to the nearest border; 0 as soon as it is sure not to exceed `atLeast`. */
function borderDistance(x: number, y: number, lines: readonly Float64Array[], atLeast: number): number {
  const shrink = Math.cos((y * Math.PI) / 180);
  const floor = atLeast > 0 ? atLeast * atLeast : -1;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    for (let i = 2; i < line.length; i += 2) {
      const x1 = line[i - 2] as number;
      const y1 = line[i - 1] as number;
      const ax = (x1 - x) * shrink;
      const ay = y1 - y;
      const dx = ((line[i] as number) - x1) * shrink;
      const dy = (line[i + 1] as number) - y1;
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
      const across = ax + t * dx;
      const along = ay + t * dy;
      least = Math.min(least, across * across + along * along);
      if (least <= floor) return 0;
    }
  }
  return Math.sqrt(least);
}
