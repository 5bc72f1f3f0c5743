import type { Category } from '../../core/atlas.ts';
import { clamp } from '../../core/view.ts';
import { contextOf, resize } from './base.ts';
import { markColour, type Palette } from './palette.ts';
import type { Mark, Spotted, Stop } from './places.ts';
import { shapePath } from './shapes.ts';
import { toScreen, type Viewport } from './viewport.ts';

/** Golden angle: turning by it, marks of one place fill a disc evenly however many there are. */
const turn = Math.PI * (3 - Math.sqrt(5));

/** Places of marks around their point, in spacings. */
const spiral: readonly (readonly [number, number])[] = Array.from({ length: 4000 }, (_, i) => {
  const radius = Math.sqrt(i);
  return [radius * Math.cos(i * turn), radius * Math.sin(i * turn)];
});

export function markRadius(k: number): number {
  return clamp(3.1 + 0.75 * Math.log2(k), 2.7, 6.5);
}

function spacing(k: number): number {
  return markRadius(k) * 1.85;
}

/** Radius of the disc that the marks of a place fill. */
export function discRadius(count: number, k: number): number {
  return spacing(k) * Math.sqrt(Math.max(0, count - 1)) + markRadius(k);
}

/** A mark in pixels of the device, drawn once and stamped many times. */
interface Sprite {
  readonly image: CanvasImageSource;
  readonly half: number;
}

/** What of the map changes at every frame: the marks, and rings around what is walked to or open. */
export class Marks {
  readonly canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  readonly #categories: readonly Category[];
  #sprites = new Map<number, Sprite>();
  #spritesFor = '';

  constructor(categories: readonly Category[]) {
    this.canvas.className = 'map-marks';
    this.#context = contextOf(this.canvas);
    this.#categories = categories;
  }

  forgetColours(): void {
    this.#sprites.clear();
  }

  draw(view: Viewport, palette: Palette, places: readonly Spotted[], rings: readonly Ring[]): void {
    const { width, height, ratio, k } = view;
    resize(this.canvas, width, height, ratio);
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width * ratio, height * ratio);
    const radius = Math.round(markRadius(k) * 4) / 4;
    this.#prepare(`${radius}/${ratio}`);
    const gap = spacing(k);
    const highlights: (readonly [Mark, number, number])[] = [];
    for (const place of places) {
      const [x, y] = toScreen(view, place);
      const disc = discRadius(place.marks.length, k) + 8;
      if (x < -disc || y < -disc || x > width + disc || y > height + disc) continue;
      for (const [i, mark] of place.marks.entries()) {
        const [dx, dy] = spiral[i] ?? [0, 0];
        const [atX, atY] = [x + dx * gap, y + dy * gap];
        if (mark.item.highlight) highlights.push([mark, atX, atY]);
        else this.#stamp(mark, atX, atY, radius, ratio, palette);
      }
    }
    for (const [mark, x, y] of highlights) this.#stamp(mark, x, y, radius, ratio, palette);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const ring of rings) this.#ring(ring, view, palette);
  }

  #prepare(size: string): void {
    if (this.#spritesFor === size) return;
    this.#sprites = new Map();
    this.#spritesFor = size;
  }

  #stamp({ item, area }: Mark, x: number, y: number, radius: number, ratio: number, palette: Palette): void {
    const category = item.codes.cat[0] ?? 0;
    const key = category * 4 + (item.highlight ? 2 : 0) + (area ? 1 : 0);
    let sprite = this.#sprites.get(key);
    if (sprite === undefined) {
      sprite = makeSprite(this.#categories[category], item.highlight, area, radius, ratio, palette);
      this.#sprites.set(key, sprite);
    }
    // Whole pixels: the browser copies them, and need not filter.
    this.#context.drawImage(
      sprite.image,
      Math.round(x * ratio) - sprite.half,
      Math.round(y * ratio) - sprite.half,
    );
  }

  #ring({ stop, count, line }: Ring, view: Viewport, palette: Palette): void {
    const context = this.#context;
    if (line !== null) {
      context.save();
      context.transform(view.k, 0, 0, view.k, view.x, view.y);
      context.lineWidth = 5 / view.k;
      context.strokeStyle = palette.focus;
      context.globalAlpha = 0.8;
      context.stroke(line);
      context.restore();
    }
    if (stop === null) return;
    const [x, y] = toScreen(view, stop);
    for (const [colour, width] of [
      [palette.halo, 6],
      [palette.focus, 3],
    ] as const) {
      context.beginPath();
      context.setLineDash(stop.kind === 'country' ? [6, 4] : []);
      context.arc(x, y, discRadius(count, view.k) + 5, 0, Math.PI * 2);
      context.lineWidth = width;
      context.strokeStyle = colour;
      context.stroke();
    }
    context.setLineDash([]);
  }
}

/** Drawn around what is open or walked to. */
export interface Ring {
  readonly stop: Stop | null;
  readonly count: number;
  readonly line: Path2D | null;
}

/** The place whose marks lie nearest to a point of the screen, if any is near enough. */
export function placeAt(
  view: Viewport,
  places: readonly Spotted[],
  x: number,
  y: number,
  reach: number,
): Spotted | null {
  const gap = spacing(view.k);
  let found: Spotted | null = null;
  let least = markRadius(view.k) + reach;
  for (const place of places) {
    const [placeX, placeY] = toScreen(view, place);
    const disc = discRadius(place.marks.length, view.k) + reach;
    if (Math.abs(placeX - x) > disc || Math.abs(placeY - y) > disc) continue;
    for (let i = 0; i < place.marks.length; i++) {
      const [dx, dy] = spiral[i] ?? [0, 0];
      const distance = Math.hypot(placeX + dx * gap - x, placeY + dy * gap - y);
      if (distance < least) [found, least] = [place, distance];
    }
  }
  return found;
}

function makeSprite(
  category: Category | undefined,
  highlight: boolean,
  area: boolean,
  radius: number,
  ratio: number,
  palette: Palette,
): Sprite {
  const size = highlight ? radius * 1.35 : radius;
  const half = Math.ceil((size * 1.5 + 2) * ratio);
  const canvas = new OffscreenCanvas(half * 2, half * 2);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no canvas');
  context.setTransform(ratio, 0, 0, ratio, half, half);
  context.lineJoin = 'round';
  const path = new Path2D(shapePath(highlight ? 'triangle' : (category?.shape ?? 'circle'), size));
  const colour = markColour(palette, category?.colour ?? '#666666');
  context.strokeStyle = palette.halo;
  context.lineWidth = 2;
  context.stroke(path);
  context.fillStyle = area ? palette.halo : colour;
  context.fill(path);
  context.lineWidth = area ? 1.6 : highlight ? 1.4 : 0;
  context.strokeStyle = area ? colour : palette.signal;
  if (context.lineWidth > 0 && (area || highlight)) context.stroke(path);
  return { image: canvas.transferToImageBitmap(), half };
}
