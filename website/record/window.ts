/** Size of every map of the site in its own units: the world in Equal Earth, without Antarctica. */
export const worldSize = { width: 1000, height: 462 } as const;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Point = readonly [number, number];

const wholeWorld: Box = { x: 0, y: 0, ...worldSize };
/** No map shows less: a dot needs surroundings that a reader knows. */
const leastWidth = 240;

/** The part of the world around some points, in the shape of a map; all of it when there are none. */
export function windowOf(points: readonly Point[]): Box {
  if (points.length === 0) return wholeWorld;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const ratio = worldSize.height / worldSize.width;
  const spread = Math.max(extent(xs), extent(ys) / ratio);
  const width = Math.min(worldSize.width, Math.max(leastWidth, Math.round(spread * 1.3)));
  const height = Math.round(width * ratio);
  return {
    x: within(middle(xs) - width / 2, worldSize.width - width),
    y: within(middle(ys) - height / 2, worldSize.height - height),
    width,
    height,
  };
}

function extent(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function middle(values: readonly number[]): number {
  return (Math.max(...values) + Math.min(...values)) / 2;
}

function within(value: number, most: number): number {
  return Math.round(Math.max(0, Math.min(value, most)));
}
