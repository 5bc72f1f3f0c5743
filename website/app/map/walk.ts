export type Direction = 'left' | 'right' | 'up' | 'down';

interface Point {
  readonly x: number;
  readonly y: number;
}

const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The nearest point in a direction: what lies straight ahead is nearer than what lies to the side. */
export function nearestTowards<P extends Point>(
  from: Point,
  direction: Direction,
  points: readonly P[],
): P | null {
  const [dx, dy] = steps[direction];
  let found: P | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const ahead = (point.x - from.x) * dx + (point.y - from.y) * dy;
    const aside = Math.abs((point.x - from.x) * dy) + Math.abs((point.y - from.y) * dx);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * 2;
    if (cost < least) [found, least] = [point, cost];
  }
  return found;
}

export function nearest<P extends Point>(from: Point, points: readonly P[]): P | null {
  let found: P | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const distance = Math.hypot(point.x - from.x, point.y - from.y);
    if (distance < least) [found, least] = [point, distance];
  }
  return found;
}
