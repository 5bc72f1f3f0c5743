import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Part, type Run, runsOf, trace } from '../../website/app/map/runs.ts';

type Point = readonly [number, number];
const everywhere: Part = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };

function traced(runs: readonly Run[], part: Part, tolerance: number): Point[][] {
  const lines: Point[][] = [];
  const path = {
    moveTo: (x: number, y: number) => void lines.push([[x, y]]),
    lineTo: (x: number, y: number) => void lines.at(-1)?.push([x, y]),
  };
  trace(path, runs, part, tolerance);
  return lines;
}

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const t =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}

/** A great circle as the map shows it: a curve that bends evenly. */
const curve = fc
  .tuple(
    fc.integer({ min: 10, max: 400 }),
    fc.double({ min: 50, max: 3000, noNaN: true }),
    fc.integer({ min: 3, max: 80 }),
  )
  .map(([width, radius, points]) =>
    Float64Array.from({ length: points * 2 }, (_, i) => {
      const angle = ((Math.floor(i / 2) / (points - 1)) * width) / radius;
      return i % 2 === 0 ? 500 + radius * Math.cos(angle) : 250 + radius * Math.sin(angle);
    }),
  );

describe('the course of a cable on the map', () => {
  it('is read from path data: from each point one step further', () => {
    const runs = runsOf('M10 20l5-5-2.5.5M0-1l.5 1', 10);
    expect(runs.map((run) => [...run])).toEqual([
      [1, 2, 1.5, 1.5, 1.25, 1.55],
      [0, -0.1, 0.05, 0],
    ]);
  });

  it('keeps its ends, and has fewer points that lie on it', () => {
    fc.assert(
      fc.property(curve, fc.double({ min: 0.01, max: 2, noNaN: true }), (run, tolerance) => {
        const [line = []] = traced([run], everywhere, tolerance);
        const points = Array.from(
          { length: run.length / 2 },
          (_, i): Point => [run[2 * i] ?? 0, run[2 * i + 1] ?? 0],
        );
        expect(line[0]).toEqual(points[0]);
        expect(line.at(-1)).toEqual(points.at(-1));
        for (const point of points) {
          const off = line.slice(1).map((to, i) => distance(point, line[i] ?? to, to));
          expect(Math.min(...off)).toBeLessThanOrEqual(tolerance * 1.5);
        }
      }),
    );
  });

  it('has every piece that is in sight, and none that lies on one side of it', () => {
    const part: Part = { left: 0, top: 0, right: 10, bottom: 10 };
    const inside = Float64Array.of(-20, 5, -15, 7, 5, 5, 6, 8, 30, 8, 40, 90);
    expect(traced([inside], part, 0)).toEqual([
      [
        [-15, 7],
        [5, 5],
        [6, 8],
        [30, 8],
      ],
    ]);
    expect(traced([Float64Array.of(-20, 5, -15, 30), Float64Array.of(2, 11, 8, 40)], part, 0)).toEqual([]);
    // From one side to the other without a point in between.
    expect(traced([Float64Array.of(-5, 5, 15, 5)], part, 0)).toHaveLength(1);
  });

  it('goes on after a gap where it comes back into sight', () => {
    const part: Part = { left: 0, top: 0, right: 10, bottom: 10 };
    const lines = traced([Float64Array.of(5, 5, 5, 20, 8, 30, 9, 20, 8, 5)], part, 0);
    expect(lines).toEqual([
      [
        [5, 5],
        [5, 20],
      ],
      [
        [9, 20],
        [8, 5],
      ],
    ]);
  });
});
