import type { Item } from '../../core/atlas.ts';
import type { Land, Lines } from '../../core/files.ts';
import { el } from './dom.ts';
import type { Labels } from './labels.ts';
import { shadeSteps } from './palette.ts';
import type { Stop } from './places.ts';
import type { Store } from './store.ts';
import type { Direction } from './walk.ts';
import { type MapEvents, WorldMap } from './world-map.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const panStep = 120;

/** The map with its buttons and legend, for pointer and keyboard: one tab stop, arrow keys walk. */
export class MapPane {
  readonly element: HTMLElement;
  readonly map: WorldMap;
  readonly #labels: Labels;
  readonly #events: MapEvents;
  readonly #stage: HTMLElement;
  readonly #tip = el('div', { class: 'map-tip', 'aria-hidden': 'true', hidden: true });

  constructor(store: Store, labels: Labels, land: Land, lines: Lines, events: MapEvents) {
    this.#labels = labels;
    this.#events = events;
    this.map = new WorldMap(store, labels, land, lines);
    const { t } = labels;
    this.#stage = el(
      'div',
      {
        class: 'map-stage',
        tabindex: 0,
        role: 'application',
        'aria-label': t.mapLabel,
        'aria-describedby': 'map-help',
        on: {
          keydown: (event) => this.#key(event as KeyboardEvent),
          blur: () => this.map.leave(),
          click: (event) => this.#click(event as PointerEvent),
          pointermove: (event) => this.#hover(event as PointerEvent),
          pointerleave: () => this.#hideTip(),
        },
      },
      this.map.element,
      this.#tip,
    );
    const button = (label: string, sign: string, click: () => void) =>
      el('button', { type: 'button', 'aria-label': label, title: label, on: { click } }, sign);
    this.element = el(
      'div',
      { class: 'pane-map' },
      el('p', { id: 'map-help', class: 'visually-hidden' }, t.mapHelp),
      this.#stage,
      el(
        'div',
        { class: 'map-buttons' },
        button(t.zoomIn, '+', () => this.map.nudge({ factor: 2 })),
        button(t.zoomOut, '−', () => this.map.nudge({ factor: 0.5 })),
        button(t.wholeWorld, '⤢', () => this.map.showWorld()),
      ),
      this.#legend(),
    );
  }

  focus(): void {
    this.#stage.focus();
  }

  #legend(): HTMLElement {
    const { t } = this.#labels;
    const shades = shadeSteps.map((from, i) =>
      el(
        'li',
        {},
        el('span', { class: `shade shade-${i + 1}`, 'aria-hidden': 'true' }),
        `${from}${i === shadeSteps.length - 1 ? '+' : ''}`,
      ),
    );
    return el(
      'details',
      { class: 'map-legend' },
      el('summary', {}, t.legend),
      el('p', {}, t.legendShade),
      el('ul', { class: 'shades' }, ...shades),
      el('p', {}, t.legendCategory),
      el(
        'p',
        {},
        el('span', { class: 'legend-mark highlight', 'aria-hidden': 'true' }, '▲'),
        ' ',
        t.legendHighlight,
      ),
      el('p', {}, el('span', { class: 'legend-mark', 'aria-hidden': 'true' }, '○'), ' ', t.legendArea),
      el('p', {}, el('span', { class: 'legend-mark', 'aria-hidden': 'true' }, '┄'), ' ', t.legendSchematic),
      el('p', { class: 'borders' }, t.borders),
    );
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    if (direction !== undefined && event.shiftKey) this.#pan(direction);
    else if (direction !== undefined) this.#events.say(this.map.walk(direction));
    else if (event.key === 'Enter') {
      const stop = this.map.walkedTo;
      if (stop === null) return;
      this.#open(stop.kind === 'country' ? (this.map.countryStop(stop.country) ?? stop) : stop);
    } else if (event.key === 'Escape') this.map.leave();
    else if (event.key === '+' || event.key === '=') this.map.nudge({ factor: 2 });
    else if (event.key === '-') this.map.nudge({ factor: 0.5 });
    else if (event.key === '0') this.map.showWorld();
    else return;
    event.preventDefault();
  }

  #pan(direction: Direction): void {
    const x = direction === 'left' ? panStep : direction === 'right' ? -panStep : 0;
    const y = direction === 'up' ? panStep : direction === 'down' ? -panStep : 0;
    this.map.nudge({ x, y });
  }

  #click(event: PointerEvent): void {
    const found = this.#under(event);
    this.#hideTip();
    if (found !== null) this.#open(found);
  }

  #open(found: Stop | Item): void {
    if ('id' in found) this.#events.openRecord(found);
    else if (found.kind === 'place' && found.items.length === 1 && found.items[0] !== undefined)
      this.#events.openRecord(found.items[0]);
    else this.#events.open(found);
  }

  #under(event: PointerEvent): Stop | Item | null {
    const { left, top } = this.#stage.getBoundingClientRect();
    const pointer = event.pointerType === 'touch' ? 'touch' : 'mouse';
    return this.map.at(event.clientX - left, event.clientY - top, pointer);
  }

  #hover(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) {
      this.#hideTip();
      return;
    }
    const found = this.#under(event);
    this.#stage.classList.toggle('over', found !== null);
    if (found === null) {
      this.#hideTip();
      return;
    }
    const { left, top, width } = this.#stage.getBoundingClientRect();
    this.#tip.textContent = this.#told(found);
    this.#tip.hidden = false;
    const x = event.clientX - left;
    this.#tip.style.top = `${event.clientY - top + 14}px`;
    this.#tip.style.left = `${Math.max(0, Math.min(x + 12, width - this.#tip.offsetWidth - 4))}px`;
  }

  #told(found: Stop | Item): string {
    if ('id' in found) return this.#labels.title(found);
    const [only] = found.items;
    if (found.kind === 'place' && found.items.length === 1 && only !== undefined)
      return `${found.name} · ${this.#labels.title(only)}`;
    return this.#labels.t.stop(found.name, found.items.length);
  }

  #hideTip(): void {
    this.#tip.hidden = true;
  }
}
