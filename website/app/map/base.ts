import type { Atlas, Item } from '../../core/atlas.ts';
import type { Land, Lines } from '../../core/files.ts';
import { drawNames, type Name } from './names.ts';
import { markColour, type Palette, shadeOf } from './palette.ts';
import type { Viewport } from './viewport.ts';

interface Outlines {
  /** Units of the paths per unit of the world. */
  readonly scale: number;
  readonly countries: readonly { readonly iso3: string; readonly path: Path2D }[];
  /** All of them, to draw every border at once. */
  readonly whole: Path2D;
}

export interface Cable {
  readonly item: number;
  readonly schematic: boolean;
  readonly path: Path2D;
}

/** Part of the window's width and height that is drawn beyond each edge, so that dragging uncovers no blank. */
const beyond = 0.15;
/** A hit counts this many pixels beside a line. */
const reach = 12;

/** Land shaded by the number of presences, and cables: what moves as one picture while somebody drags. */
export class Base {
  readonly canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  readonly #atlas: Atlas;
  readonly #cables: readonly Cable[];
  #land: Outlines;
  /** Position of a country in its list, by ISO3 code. */
  readonly #positions: ReadonlyMap<string, number>;
  #drawn: Viewport | null = null;
  /** Records whose cables are drawn. */
  #shown: ReadonlySet<number> = new Set();

  constructor(atlas: Atlas, land: Land, { scale, lines }: Lines) {
    this.canvas.className = 'map-base';
    this.#context = contextOf(this.canvas);
    this.#atlas = atlas;
    this.#land = outlinesOf(land);
    this.#positions = new Map(atlas.codes.country.map(({ code }, at) => [code, at]));
    this.#cables = lines.map(([item, schematic, d]) => {
      const path = new Path2D();
      path.addPath(new Path2D(d), new DOMMatrix().scale(1 / scale));
      return { item, schematic, path };
    });
  }

  show(items: readonly Item[]): void {
    this.#shown = new Set(items.map(({ index }) => index));
  }

  useLand(land: Land): void {
    this.#land = outlinesOf(land);
  }

  draw(view: Viewport, palette: Palette, counts: readonly number[], names: readonly Name[]): void {
    const { width, height, ratio } = view;
    const [marginX, marginY] = [Math.round(width * beyond), Math.round(height * beyond)];
    resize(this.canvas, width + 2 * marginX, height + 2 * marginY, ratio);
    this.canvas.style.left = `${-marginX}px`;
    this.canvas.style.top = `${-marginY}px`;
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = palette.sea;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    const [x, y] = [(view.x + marginX) * ratio, (view.y + marginY) * ratio];
    const { scale, countries, whole } = this.#land;
    const unit = (view.k * ratio) / scale;
    context.setTransform(unit, 0, 0, unit, x, y);
    const shaded = new Map<string, Path2D>();
    for (const { iso3, path } of countries) {
      const shade = shadeOf(palette, counts[this.#positions.get(iso3) ?? -1] ?? 0);
      const same = shaded.get(shade) ?? new Path2D();
      same.addPath(path);
      shaded.set(shade, same);
    }
    for (const [shade, path] of shaded) {
      context.fillStyle = shade;
      context.fill(path);
    }
    context.lineWidth = (0.7 * scale) / view.k;
    context.lineJoin = 'round';
    context.strokeStyle = palette.border;
    context.stroke(whole);
    context.setTransform(view.k * ratio, 0, 0, view.k * ratio, x, y);
    context.lineCap = 'round';
    for (const cable of this.#cables) if (this.#shown.has(cable.item)) this.#drawCable(cable, view, palette);
    context.setTransform(ratio, 0, 0, ratio, marginX * ratio, marginY * ratio);
    drawNames(context, view, palette, names);
    this.#drawn = view;
    this.canvas.style.transform = '';
  }

  #drawCable({ item, schematic, path }: Cable, { k }: Viewport, palette: Palette): void {
    const category = this.#atlas.codes.cat[this.#atlas.items[item]?.codes.cat[0] ?? -1];
    const context = this.#context;
    context.setLineDash([]);
    context.strokeStyle = palette.halo;
    context.lineWidth = 3.6 / k;
    context.globalAlpha = 0.6;
    context.stroke(path);
    context.globalAlpha = 1;
    context.setLineDash(schematic ? [5 / k, 3.5 / k] : []);
    context.strokeStyle = markColour(palette, category?.colour ?? '#666666');
    context.lineWidth = 1.8 / k;
    context.stroke(path);
    context.setLineDash([]);
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
  cableAt(x: number, y: number, { k }: Viewport): number | null {
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.lineWidth = reach / k;
    const hit = this.#cables.findLast(
      ({ item, path }) => this.#shown.has(item) && context.isPointInStroke(path, x, y),
    );
    return hit?.item ?? null;
  }

  cableOf(item: number): Path2D | null {
    return this.#cables.find((cable) => cable.item === item)?.path ?? null;
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
