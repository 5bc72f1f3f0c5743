import type { Item } from '../../core/atlas.ts';
import type { Land, Lines } from '../../core/files.ts';
import { Base, type Extent } from './base.ts';
import { el } from './dom.ts';
import { Gestures } from './gestures.ts';
import { Hits, type Pointer } from './hits.ts';
import type { Labels } from './labels.ts';
import { Marks } from './marks.ts';
import { onPaletteChange, type Palette, readPalette } from './palette.ts';
import { Places, type Stop } from './places.ts';
import { ringsOf } from './rings.ts';
import type { Store } from './store.ts';
import {
  cameraOf,
  centredOn,
  freeBeside,
  homeOf,
  pixelRatio,
  toScreen,
  toWorld,
  transformOf,
  type Viewport,
} from './viewport.ts';
import { type Direction, nearest, nearestTowards } from './walk.ts';

/** From this scale on the fine outlines are worth their weight. */
const fineFrom = 3;
/** The land is drawn anew when nothing has moved for so many milliseconds. */
const settleAfter = 140;

export interface MapEvents {
  open(stop: Stop): void;
  openRecord(item: Item): void;
  say(text: string): void;
}

/** The map: two canvases, what lies where, and where one looks. */
export class WorldMap {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #labels: Labels;
  readonly #base: Base;
  readonly #marks: Marks;
  readonly #places: Places;
  readonly #hits: Hits;
  readonly #gestures: Gestures;
  #palette: Palette;
  #view: Viewport = { k: 1, x: 0, y: 0, width: 0, height: 0, ratio: 1 };
  #home = true;
  #walked: Stop | null = null;
  #opened: Stop | null = null;
  #revealed: readonly [Stop | Item | null, HTMLElement] | null = null;
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #fine = false;

  constructor(store: Store, labels: Labels, land: Land, lines: Lines) {
    this.#store = store;
    this.#labels = labels;
    const { atlas } = store.loaded;
    this.#base = new Base(atlas, land, lines);
    this.#marks = new Marks(atlas.codes.cat);
    this.#places = new Places(atlas, labels);
    this.#hits = new Hits(store, labels, this.#base, this.#places);
    this.element = el('div', { class: 'map-canvases' }, this.#base.canvas, this.#marks.canvas);
    this.#palette = readPalette(document.documentElement);
    this.#gestures = new Gestures(this.element, {
      move: (place) => this.#move(place),
      settle: () => this.#looked(),
    });
    new ResizeObserver(() => this.#resize()).observe(this.element);
    onPaletteChange(() => {
      this.#palette = readPalette(document.documentElement);
      this.#marks.forgetColours();
      this.#drawAll();
    });
  }

  /** Shows the records of the view. */
  update(): void {
    const { rows } = this.#store.outcome;
    this.#places.update(rows);
    this.#base.show(rows);
    if (this.#walked !== null && this.#walked.items.length === 0) this.#walked = null;
    this.#drawAll('sight');
    this.#settleSoon();
  }

  /** Draws what is open anew. */
  mark(): void {
    this.#drawMarks();
  }

  lookWhereTheViewSays(): void {
    const { camera } = this.#store.view;
    this.#home = camera === null;
    this.#gestures.goTo(camera === null ? homeOf(this.#view) : transformOf(camera, this.#view));
  }

  /** Moves or enlarges what is shown, as a person asked for by a key or a button. */
  nudge({ factor = 1, x = 0, y = 0 }): void {
    if (factor !== 1) this.#gestures.zoomBy(factor);
    else this.#gestures.panBy(x, y);
    this.#looked();
  }

  #looked(): void {
    this.#home = false;
    this.#store.look(cameraOf(this.#view));
  }

  showWorld(): void {
    this.#home = true;
    this.#gestures.goTo(homeOf(this.#view));
    this.#store.look(null);
  }

  /** Looks at where a record is, near enough to tell its place from others. */
  showItem(item: Item): void {
    const [place] = this.#places.placesOf(item);
    const stop = place ?? this.#places.countryStop(item.codes.country[0] ?? -1);
    if (stop === null || stop === undefined) return;
    this.#gestures.goTo(
      centredOn(stop.x, stop.y, Math.max(this.#view.k, place === undefined ? 3 : 8), this.#view),
    );
    this.#looked();
  }

  /** Rings what is open, and brings it out from under what lies over the map; `null` when nothing is. */
  reveal(what: Stop | Item | null, over: HTMLElement): void {
    this.#revealed = [what, over];
    this.#opened = what === null || 'id' in what ? null : what;
    const place = what === null ? null : 'id' in what ? this.#places.placesOf(what)[0] : what;
    if (place !== null && place !== undefined && !Number.isNaN(place.x) && this.#view.width > 0) {
      const [x, y] = toScreen(this.#view, place);
      const free = freeBeside(this.element, over);
      if (x < 0 || y < 0 || x > free.width - 30 || y > free.height - 30) {
        this.#gestures.panBy(free.width / 2 - x, free.height / 2 - y);
        this.#home = false;
      }
    }
    this.#drawMarks();
  }

  /** Walks to the next stop in a direction. @returns what there is to say. */
  walk(direction: Direction): string {
    const { t } = this.#labels;
    const { stops } = this.#places;
    const [x, y] = toWorld(this.#view, this.#view.width / 2, this.#view.height / 2);
    const next =
      this.#walked === null ? nearest({ x, y }, stops) : nearestTowards(this.#walked, direction, stops);
    if (next === null) return t.noStop;
    this.#walked = next;
    this.#keepInSight(next);
    this.#drawMarks();
    const say = next.kind === 'place' ? t.stop : t.stopUnplaced;
    return say(next.name, next.items.length);
  }

  get walkedTo(): Stop | null {
    return this.#walked;
  }

  leave(): void {
    this.#walked = null;
    this.#drawMarks();
  }

  /** What lies under a point of the screen. */
  at(x: number, y: number, pointer: Pointer): Stop | Item | null {
    return this.#hits.at(this.#view, x, y, pointer);
  }

  /** A country with all its records, placed or not. */
  countryStop(at: number): Stop | null {
    return this.#hits.country(at);
  }

  #keepInSight(stop: Stop): void {
    const [x, y] = toScreen(this.#view, stop);
    const { width, height, k } = this.#view;
    const edge = Math.min(width, height) * 0.12;
    if (x > edge && y > edge && x < width - edge && y < height - edge) return;
    this.#gestures.goTo(centredOn(stop.x, stop.y, k, this.#view));
    this.#home = false;
  }

  #move(place: { k: number; x: number; y: number }): void {
    this.#view = { ...this.#view, ...place };
    if (this.#frame === 0)
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#base.move(this.#view);
        this.#drawMarks();
      });
    this.#settleSoon();
    if (this.#view.k >= fineFrom && !this.#fine) void this.#refine();
  }

  #settleSoon(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#drawAll(), settleAfter);
  }

  async #refine(): Promise<void> {
    this.#fine = true;
    try {
      this.#base.useLand(await this.#store.source.load('land-fine.json'));
      this.#drawAll();
    } catch {
      // The coarse outlines stay, and the next movement asks again.
      this.#fine = false;
    }
  }

  #resize(): void {
    const { width, height } = this.element.getBoundingClientRect();
    const same = this.#view.width === Math.round(width) && this.#view.height === Math.round(height);
    if (width === 0 || height === 0 || (same && this.#view.ratio === pixelRatio())) return;
    const before = this.#view;
    this.#view = { ...before, width: Math.round(width), height: Math.round(height), ratio: pixelRatio() };
    this.#gestures.resize(this.#view);
    const first = before.width === 0;
    if (first) this.#home = this.#store.view.camera === null;
    if (first || this.#home) this.lookWhereTheViewSays();
    else {
      // What was in the middle stays there.
      const { k, x, y } = before;
      this.#gestures.goTo({ k, x: x + (width - before.width) / 2, y: y + (height - before.height) / 2 });
    }
    this.#drawAll();
    // What an address opens is there before the map has its size.
    if (first && this.#revealed !== null) this.reveal(...this.#revealed);
  }

  #drawAll(part: Extent = 'whole'): void {
    if (this.#view.width === 0) return;
    clearTimeout(this.#settling);
    const names = this.#places.namesAt(this.#view.k);
    this.#base.draw(this.#view, this.#palette, this.#store.outcome.byCountry, names, part);
    this.#drawMarks();
  }

  #drawMarks(): void {
    if (this.#view.width === 0) return;
    const rings = ringsOf(this.#store, this.#places, this.#base, [this.#walked, this.#opened]);
    this.#marks.draw(this.#view, this.#palette, this.#places.spotted, rings);
  }
}
