/** A line without a break: x, y, x, y ... in units of the world. */
export type Run = Float64Array;

/** A part of the world. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Reads path data of the site's own files: `M x y l dx dy dx dy ...`, once or several times. */
export function runsOf(d: string, scale: number): Run[] {
  return d
    .split('M')
    .slice(1)
    .map((text) => {
      const run = Float64Array.from(text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? [], Number);
      for (let i = 2; i < run.length; i++) run[i] = (run[i] ?? 0) + (run[i - 2] ?? 0);
      return run.map((value) => value / scale);
    });
}

/** Draws what of some lines touches a part of the world, without points that move it by less than `tolerance`. */
export function trace(
  path: Pick<Path2D, 'moveTo' | 'lineTo'>,
  runs: readonly Run[],
  part: Part,
  tolerance: number,
): void {
  for (const run of runs) {
    let drawing = false;
    for (let from = 0; from + 3 < run.length; ) {
      const to = reachOf(run, from, tolerance ** 2);
      if (passes(run, from, to, part)) {
        if (!drawing) path.moveTo(run[from] ?? 0, run[from + 1] ?? 0);
        path.lineTo(run[to] ?? 0, run[to + 1] ?? 0);
        drawing = true;
      } else drawing = false;
      from = to;
    }
  }
}

/** How far one may go straight from a point: until a point in between would lie beside the way. */
function reachOf(run: Run, from: number, most: number): number {
  let to = from + 2;
  for (let next = from + 4; next < run.length; next += 2) {
    // A curve bends evenly: the point halfway lies farthest off, and the last one tells of a corner.
    const halfway = from + 2 * Math.ceil((next - from) / 4);
    if (offWay(run, from, next, halfway) > most || offWay(run, from, next, to) > most) break;
    to = next;
  }
  return to;
}

/** Square of the distance of a point from the straight way between two others. */
function offWay(run: Run, from: number, to: number, between: number): number {
  const [x, y] = [run[from] ?? 0, run[from + 1] ?? 0];
  const [dx, dy] = [(run[to] ?? 0) - x, (run[to + 1] ?? 0) - y];
  const [ex, ey] = [(run[between] ?? 0) - x, (run[between + 1] ?? 0) - y];
  const length = dx * dx + dy * dy;
  return length === 0 ? ex * ex + ey * ey : (dx * ey - dy * ex) ** 2 / length;
}

/** Whether a straight line may pass through a part of the world: not when it lies on one side of it. */
function passes(run: Run, from: number, to: number, { left, top, right, bottom }: Part): boolean {
  const [x1, y1, x2, y2] = [run[from] ?? 0, run[from + 1] ?? 0, run[to] ?? 0, run[to + 1] ?? 0];
  return (
    Math.max(x1, x2) >= left &&
    Math.min(x1, x2) <= right &&
    Math.max(y1, y2) >= top &&
    Math.min(y1, y2) <= bottom
  );
}
