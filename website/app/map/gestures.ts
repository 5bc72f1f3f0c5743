import { worldSize } from '../../core/projection.ts';
import { clamp } from '../../core/view.ts';
import { leastScale, mostScale } from './viewport.ts';

/** Share of the window that stays filled when somebody drags the world away. */
const kept = 0.25;
/** A pointer that moved less than this has clicked. */
const slack = 4;

export interface Placement {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Moved {
  /** Every movement, by a person or not. */
  move(place: Placement): void;
  /** A person has finished a movement. */
  settle(): void;
}

/**
 * Dragging, wheel, pinch and double click. d3-zoom does the same and weighs 19 KB with what it brings along, more than
 * the rest of the map's own code.
 */
export class Gestures {
  readonly #element: HTMLElement;
  readonly #moved: Moved;
  readonly #pointers = new Map<number, Point>();
  #place: Placement = { k: 1, x: 0, y: 0 };
  #size = { width: 1, height: 1 };
  #start: Point = { x: 0, y: 0 };
  #dragged = false;
  #wheeling: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, moved: Moved) {
    this.#element = element;
    this.#moved = moved;
    element.addEventListener('pointerdown', (event) => this.#down(event));
    element.addEventListener('pointermove', (event) => this.#drag(event));
    for (const type of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(type, (event) => this.#up(event));
    element.addEventListener('click', (event) => this.#click(event), { capture: true });
    element.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    element.addEventListener('dblclick', (event) => {
      this.#zoomAbout(this.#at(event), event.shiftKey ? 0.5 : 2);
      moved.settle();
    });
  }

  resize(size: { readonly width: number; readonly height: number }): void {
    this.#size = size;
  }

  /** Looks elsewhere, as far as the edges of the world allow. */
  goTo({ k, x, y }: Placement): void {
    const { width, height } = this.#size;
    const scale = clamp(k, leastScale(this.#size), mostScale);
    this.#place = {
      k: scale,
      x: held(x, scale, worldSize.width, width),
      y: held(y, scale, worldSize.height, height),
    };
    this.#moved.move(this.#place);
  }

  zoomBy(factor: number): void {
    this.#zoomAbout({ x: this.#size.width / 2, y: this.#size.height / 2 }, factor);
  }

  panBy(x: number, y: number): void {
    this.goTo({ k: this.#place.k, x: this.#place.x + x, y: this.#place.y + y });
  }

  #at({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** The point stays where it is on the screen. */
  #zoomAbout(point: Point, factor: number): void {
    const k = clamp(this.#place.k * factor, leastScale(this.#size), mostScale);
    const real = k / this.#place.k;
    this.goTo({
      k,
      x: point.x - (point.x - this.#place.x) * real,
      y: point.y - (point.y - this.#place.y) * real,
    });
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const point = this.#at(event);
    if (this.#pointers.size === 0) {
      this.#start = point;
      this.#dragged = false;
    }
    this.#pointers.set(event.pointerId, point);
  }

  #drag(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    const point = this.#at(event);
    if (!this.#dragged) {
      if (Math.hypot(point.x - this.#start.x, point.y - this.#start.y) < slack) return;
      this.#dragged = true;
      // From here on the pointer may leave the map; captured earlier, it would swallow clicks.
      this.#element.setPointerCapture(event.pointerId);
    }
    const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    this.#pointers.set(event.pointerId, point);
    if (other === undefined) {
      this.panBy(point.x - before.x, point.y - before.y);
      return;
    }
    // Both fingers keep the points of the world that they took hold of.
    const wider = distance(point, other) / Math.max(1, distance(before, other));
    this.#zoomAbout(middle(before, other), wider);
    const shift = {
      x: middle(point, other).x - middle(before, other).x,
      y: middle(point, other).y - middle(before, other).y,
    };
    this.panBy(shift.x, shift.y);
  }

  #up(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId)) return;
    if (this.#dragged && this.#pointers.size === 0) this.#moved.settle();
  }

  /** The click that ends a drag is none. */
  #click(event: MouseEvent): void {
    if (this.#dragged) event.stopPropagation();
    this.#dragged = false;
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 0.05 : event.deltaMode === 2 ? 1 : 0.002;
    // Browsers tell a pinch on a touchpad as a wheel with Ctrl, in small steps.
    this.#zoomAbout(this.#at(event), 2 ** (-event.deltaY * unit * (event.ctrlKey ? 10 : 1)));
    clearTimeout(this.#wheeling);
    this.#wheeling = setTimeout(() => this.#moved.settle(), 200);
  }
}

/** Keeps at least `kept` of the window filled with world, or as much as there is of it. */
function held(shift: number, k: number, world: number, window: number): number {
  const filled = Math.min(window * kept, k * world);
  return clamp(shift, filled - k * world, window - filled);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
