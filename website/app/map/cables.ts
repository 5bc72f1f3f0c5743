import type { Atlas } from '../../core/atlas.ts';
import type { Lines } from '../../core/files.ts';
import { markColour, type Palette } from './palette.ts';
import { type Part, type Run, runsOf, trace } from './runs.ts';
import type { Viewport } from './viewport.ts';

interface Cable {
  readonly item: number;
  readonly schematic: boolean;
  readonly runs: readonly Run[];
  /** As fine as it is known. */
  readonly path: Path2D;
}

/** A hit counts this many pixels beside a line. */
const reach = 12;
/** Dashes and gaps of a line that is schematic, in pixels. */
const dashes = [7, 4] as const;
/** What of a line a pixel would not show is left out. */
const eyesight = 0.35;

/** Lines of cables: those of the records of a view are drawn, and found under a pointer. */
export class Cables {
  readonly #atlas: Atlas;
  readonly #cables: readonly Cable[];
  #shown: ReadonlySet<number> = new Set();

  constructor(atlas: Atlas, { scale, lines }: Lines) {
    this.#atlas = atlas;
    this.#cables = lines.map(([item, schematic, d]) => {
      const path = new Path2D();
      path.addPath(new Path2D(d), new DOMMatrix().scale(1 / scale));
      return { item, schematic, path, runs: runsOf(d, scale) };
    });
  }

  /** @param shown positions of the records of the view. */
  show(shown: ReadonlySet<number>): void {
    this.#shown = shown;
  }

  /** Draws what of the lines lies in a part of the world; the context is set to units of the world. */
  draw(context: CanvasRenderingContext2D, { k }: Viewport, palette: Palette, part: Part): void {
    // Round ends would double the time that dashes take.
    context.lineCap = 'butt';
    context.lineJoin = 'round';
    for (const { item, schematic, runs } of this.#cables) {
      if (!this.#shown.has(item)) continue;
      const path = new Path2D();
      trace(path, runs, part, eyesight / k);
      const category = this.#atlas.codes.cat[this.#atlas.items[item]?.codes.cat[0] ?? -1];
      context.strokeStyle = palette.halo;
      context.lineWidth = 3.6 / k;
      context.globalAlpha = 0.6;
      context.stroke(path);
      context.globalAlpha = 1;
      context.setLineDash(schematic ? dashes.map((length) => length / k) : []);
      context.strokeStyle = markColour(palette, category?.colour ?? '#666666');
      context.lineWidth = 1.8 / k;
      context.stroke(path);
      context.setLineDash([]);
    }
  }

  /** Position of the record whose line lies under a point of the world. */
  at(context: CanvasRenderingContext2D, x: number, y: number, { k }: Viewport): number | null {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.lineWidth = reach / k;
    const hit = this.#cables.findLast(
      ({ item, path }) => this.#shown.has(item) && context.isPointInStroke(path, x, y),
    );
    return hit?.item ?? null;
  }

  of(item: number): Path2D | null {
    return this.#cables.find((cable) => cable.item === item)?.path ?? null;
  }
}
