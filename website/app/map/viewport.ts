import { worldProjection, worldSize } from '../../core/projection.ts';
import { type Camera, clamp, zoomBounds } from '../../core/view.ts';

/** Where a point of the world stands on the screen: `k * point + (x, y)`, in pixels of the page. */
export interface Viewport {
  readonly k: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the device per pixel of the page. */
  readonly ratio: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const projection = worldProjection();
/** Where a narrow screen looks first: between Africa and China, where most is. */
const middle: readonly [number, number] = [35, 14];

/** Smallest scale: the world fits into the window. */
export function leastScale({ width, height }: Size): number {
  return Math.min(width / worldSize.width, height / worldSize.height);
}

export const mostScale = 2 ** zoomBounds.most;

/** The world as it is seen first. A high window shows less than the whole world, but not a stripe of it. */
export function homeOf(size: Size): { k: number; x: number; y: number } {
  const { width, height } = size;
  const cover = Math.max(width / worldSize.width, height / worldSize.height);
  const k = Math.max(leastScale(size), cover * 0.62);
  if (k * worldSize.width <= width + 1) return centredOn(worldSize.width / 2, worldSize.height / 2, k, size);
  const [x, y] = projection([...middle]) ?? [0, 0];
  return centredOn(clamp(x, width / 2 / k, worldSize.width - width / 2 / k), y, k, size);
}

export function centredOn(
  x: number,
  y: number,
  k: number,
  { width, height }: Size,
): { k: number; x: number; y: number } {
  return { k, x: width / 2 - k * x, y: height / 2 - k * y };
}

export function cameraOf({ k, x, y, width, height }: Viewport): Camera {
  const at = projection.invert?.([(width / 2 - x) / k, (height / 2 - y) / k]) ?? [0, 0];
  const [longitude, latitude] = at.map((degrees) => (Number.isFinite(degrees) ? degrees : 0));
  return { zoom: Math.log2(k), latitude: latitude ?? 0, longitude: longitude ?? 0 };
}

export function transformOf(
  { zoom, latitude, longitude }: Camera,
  size: Size,
): { k: number; x: number; y: number } {
  const [x, y] = projection([longitude, latitude]) ?? [worldSize.width / 2, worldSize.height / 2];
  return centredOn(x, y, clamp(2 ** zoom, leastScale(size), mostScale), size);
}

export function toScreen(
  { k, x, y }: Viewport,
  point: { readonly x: number; readonly y: number },
): [number, number] {
  return [point.x * k + x, point.y * k + y];
}

export function toWorld({ k, x, y }: Viewport, screenX: number, screenY: number): [number, number] {
  return [(screenX - x) / k, (screenY - y) / k];
}

/** What something that lies over the map leaves of it: a panel its left, a sheet at the bottom what is above. */
export function freeBeside(map: HTMLElement, over: HTMLElement): Size {
  const [under, upper] = [map.getBoundingClientRect(), over.getBoundingClientRect()];
  const side = upper.left > under.left + 1;
  return {
    width: side ? upper.left - under.left : under.width,
    height: side ? under.height : upper.top - under.top,
  };
}

/** More pixels than two for one cost time that nobody sees. */
export function pixelRatio(): number {
  return Math.min(devicePixelRatio, 2);
}
