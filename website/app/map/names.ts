import type { Palette } from './palette.ts';
import { toScreen, type Viewport } from './viewport.ts';

/** A name that may be written on the map, at a point of the world. */
export interface Name {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Names of more weight are written first. */
  readonly weight: number;
}

/** From these scales on there is room for names of countries and of places. */
export const namesFrom = { countries: 2.2, places: 9 } as const;
const lineHeight = 15;

/** Writes as many names as fit without touching each other, the weightiest first. */
export function drawNames(
  context: CanvasRenderingContext2D,
  view: Viewport,
  { ink, halo }: Palette,
  names: readonly Name[],
): void {
  const taken: (readonly [left: number, top: number, right: number, bottom: number])[] = [];
  context.font = '12px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.fillStyle = ink;
  for (const { text, x, y } of names.toSorted((a, b) => b.weight - a.weight)) {
    const [atX, atY] = toScreen(view, { x, y });
    if (atX < 0 || atY < 0 || atX > view.width || atY > view.height) continue;
    const half = context.measureText(text).width / 2 + 3;
    const box = [atX - half, atY - lineHeight / 2, atX + half, atY + lineHeight / 2] as const;
    if (
      taken.some(
        ([left, top, right, bottom]) => box[0] < right && box[2] > left && box[1] < bottom && box[3] > top,
      )
    )
      continue;
    taken.push(box);
    context.strokeText(text, atX, atY);
    context.fillText(text, atX, atY);
  }
}
