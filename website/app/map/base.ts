import type { Atlas, Item } from '../../core/atlas.ts';
import type { Land, Lines } from '../../core/files.ts';
import { Cables } from './cables.ts';
import { drawNames, type Name } from './names.ts';
import { type Palette, shadeOf } from './palette.ts';
import { toWorld, type Viewport } from './viewport.ts';

interface Outlines {
  /** Units of the paths per unit of the world. */
  readonly scale: number;
  readonly countries: readonly { readonly iso3: string; readonly path: Path2D }[];
  /** All of them, to draw every border at once. */
  readonly whole: Path2D;
}

/** What is drawn: what is in sight, or what lies beyond the edges of the window too. */
export type Extent = 'sight' | 'whole';

/** Part of the window's width and height that is drawn beyond each edge, so that dragging uncovers no blank. */
const beyond = 0.15;

/** Land shaded by the number of presences, and cables: what moves as one picture while somebody drags. */
export class Base {
  readonly canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  readonly #cables: Cables;
  #land: Outlines;
  /** Position of a country in its list, by ISO3 code. */
  readonly #positions: ReadonlyMap<string, number>;
  #drawn: Viewport | null = null;

  constructor(atlas: Atlas, land: Land, lines: Lines) {
    this.canvas.className = 'map-base';
    this.#context = contextOf(this.canvas);
    this.#land = outlinesOf(land);
    this.#positions = new Map(atlas.codes.country.map(({ code }, at) => [code, at]));
    this.#cables = new Cables(atlas, lines);
  }

  show(items: readonly Item[]): void {
    this.#cables.show(new Set(items.map(({ index }) => index)));
  }

  useLand(land: Land): void {
    this.#land = outlinesOf(land);
  }

  /**
   * Draws the picture anew.
   *
   * @param part `sight` leaves what lies beyond the edges of the window as it was: that can wait
   */
  draw(
    view: Viewport,
    palette: Palette,
    counts: readonly number[],
    names: readonly Name[],
    part: Extent,
  ): void {
    const { width, height, ratio, k } = view;
    const [marginX, marginY] = [Math.round(width * beyond), Math.round(height * beyond)];
    resize(this.canvas, width + 2 * marginX, height + 2 * marginY, ratio);
    this.canvas.style.left = `${-marginX}px`;
    this.canvas.style.top = `${-marginY}px`;
    const [outX, outY] = part === 'sight' ? [0, 0] : [marginX, marginY];
    const context = this.#context;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, marginX * ratio, marginY * ratio);
    context.beginPath();
    context.rect(-outX, -outY, width + 2 * outX, height + 2 * outY);
    context.clip();
    context.fillStyle = palette.sea;
    context.fill();
    context.translate(view.x, view.y);
    context.scale(k, k);
    this.#drawLand(k, palette, counts);
    const [left, top] = toWorld(view, -outX, -outY);
    const [right, bottom] = toWorld(view, width + outX, height + outY);
    this.#cables.draw(context, view, palette, { left, top, right, bottom });
    context.setTransform(ratio, 0, 0, ratio, marginX * ratio, marginY * ratio);
    drawNames(context, view, palette, names);
    context.restore();
    this.#drawn = view;
    this.canvas.style.transform = '';
  }

  #drawLand(k: number, palette: Palette, counts: readonly number[]): void {
    const { scale, countries, whole } = this.#land;
    const shaded = new Map<string, Path2D>();
    for (const { iso3, path } of countries) {
      const shade = shadeOf(palette, counts[this.#positions.get(iso3) ?? -1] ?? 0);
      const same = shaded.get(shade) ?? new Path2D();
      same.addPath(path);
      shaded.set(shade, same);
    }
    const context = this.#context;
    context.save();
    context.scale(1 / scale, 1 / scale);
    for (const [shade, path] of shaded) {
      context.fillStyle = shade;
      context.fill(path);
    }
    context.lineWidth = (0.7 * scale) / k;
    context.lineJoin = 'round';
    context.strokeStyle = palette.border;
    context.stroke(whole);
    context.restore();
  }

  /** Moves the picture as it is, until there is time to draw it again. */
  move(view: Viewport): void {
    if (this.#drawn === null) return;
    const { k, x, y, width, height } = this.#drawn;
    const factor = view.k / k;
    const [left, top] = [width * beyond, height * beyond];
    // The canvas begins beyond the window's corner: that corner, not the canvas's own, stays in its place.
    const dx = view.x - x * factor - left * (factor - 1);
    const dy = view.y - y * factor - top * (factor - 1);
    this.canvas.style.transform = `translate(${dx}px, ${dy}px) scale(${factor})`;
  }

  /** Country under a point of the world. */
  countryAt(x: number, y: number): string | null {
    const { scale, countries } = this.#land;
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    return countries.findLast(({ path }) => context.isPointInPath(path, x * scale, y * scale))?.iso3 ?? null;
  }

  /** Cable under a point of the world. */
  cableAt(x: number, y: number, view: Viewport): number | null {
    return this.#cables.at(this.#context, x, y, view);
  }

  cableOf(item: number): Path2D | null {
    return this.#cables.of(item);
  }
}

function outlinesOf({ scale, paths }: Land): Outlines {
  const countries = Object.entries(paths).map(([iso3, d]) => ({ iso3, path: new Path2D(d) }));
  return { scale, countries, whole: new Path2D(Object.values(paths).join('')) };
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no canvas');
  return context;
}

/** Gives a canvas its size, when that changes: even the same size would cost a new picture. */
export function resize(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  if (canvas.width === Math.floor(width * ratio) && canvas.height === Math.floor(height * ratio)) return;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}
