import { clamp } from '../../core/view.ts';
import { el, svg } from './dom.ts';
import type { Labels } from './labels.ts';
import type { Store } from './store.ts';

const beat = 700;
const barHeight = 34;

/** Years from and to: a slider with two handles under the number of records of each year, and a player. */
export class Years {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #labels: Labels;
  readonly #first: number;
  readonly #last: number;
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #range = el('output', { class: 'years-range' });
  readonly #bars = svg('svg', { class: 'years-bars', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  readonly #play: HTMLButtonElement;
  readonly #begun: HTMLInputElement;
  readonly #undated: HTMLInputElement;
  readonly #undatedText = el('span');
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(store: Store, labels: Labels) {
    this.#store = store;
    this.#labels = labels;
    const years = store.loaded.atlas.items.flatMap(({ begin }) => begin ?? []);
    this.#first = years.reduce((least, year) => Math.min(least, year), 2100);
    this.#last = years.reduce((most, year) => Math.max(most, year), this.#first);
    const { t } = labels;
    this.#from = this.#handle(t.from, () => this.#drag('from'));
    this.#to = this.#handle(t.to, () => this.#drag('to'));
    this.#play = el('button', { type: 'button', class: 'play', on: { click: () => this.#toggle() } });
    this.#begun = el('input', {
      type: 'checkbox',
      on: { change: () => store.change({ begun: this.#begun.checked }) },
    });
    this.#undated = el('input', {
      type: 'checkbox',
      on: { change: () => store.change({ undated: this.#undated.checked }) },
    });
    const hint = el(
      'details',
      { class: 'hint' },
      el('summary', { 'aria-label': t.yearsMean }, '?'),
      el('p', {}, t.yearsHelp),
    );
    this.element = el(
      'fieldset',
      { class: 'years' },
      el('legend', {}, t.years),
      el('div', { class: 'years-head' }, this.#range, hint, this.#play),
      this.#bars,
      el('div', { class: 'years-slider' }, this.#from, this.#to),
      el('label', { class: 'check' }, this.#begun, el('span', {}, t.begun)),
      el('label', { class: 'check' }, this.#undated, this.#undatedText),
    );
  }

  #handle(label: string, input: () => void): HTMLInputElement {
    return el('input', {
      type: 'range',
      min: this.#first,
      max: this.#last,
      step: 1,
      'aria-label': label,
      on: { input },
    });
  }

  #drag(moved: 'from' | 'to'): void {
    this.#stop();
    const [from, to] = [Number(this.#from.value), Number(this.#to.value)];
    this.#set(moved === 'from' ? from : Math.min(from, to), moved === 'to' ? to : Math.max(from, to));
  }

  /** The first and the last year of all leave the interval open. */
  #set(from: number, to: number): void {
    this.#store.change(
      { from: from <= this.#first ? null : from, to: to >= this.#last ? null : to },
      { step: 'years' },
    );
  }

  #toggle(): void {
    const playing = this.#timer !== null;
    this.#stop();
    if (playing) return;
    this.#step();
    if (!this.#still.matches) this.#timer = setInterval(() => this.#step(), beat);
    this.#label();
  }

  /** An interval with both ends moves as a whole; otherwise years add up from its beginning. */
  #step(): void {
    const { from, to } = this.#store.view;
    if (from !== null && to !== null) {
      this.#set(from + 1, to + 1);
    } else if (to !== null) {
      this.#set(this.#first, to + 1);
    } else if (this.#timer !== null) {
      // The last year opens the end: all is shown.
      this.#stop();
    } else {
      this.#set(from ?? this.#first, from ?? this.#first);
    }
  }

  #stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#label();
  }

  #label(): void {
    const { t } = this.#labels;
    const playing = this.#timer !== null;
    const words = playing
      ? [t.pause, t.pause]
      : this.#still.matches
        ? [t.next, t.next]
        : [t.playShort, t.play];
    this.#play.textContent = words[0] ?? '';
    this.#play.setAttribute('aria-label', words[1] ?? '');
    this.#play.classList.toggle('playing', playing);
  }

  update(): void {
    const { view, outcome } = this.#store;
    const { t } = this.#labels;
    const from = clamp(view.from ?? this.#first, this.#first, this.#last);
    const to = clamp(view.to ?? this.#last, this.#first, this.#last);
    this.#from.value = String(from);
    this.#to.value = String(to);
    const all = view.from === null && view.to === null;
    this.#range.textContent = all
      ? t.allYears
      : t.yearsOf(String(view.from ?? this.#first), String(view.to ?? this.#last));
    this.#begun.checked = view.begun;
    this.#undated.checked = view.undated;
    const undated = this.#store.loaded.atlas.items.filter(({ begin }) => begin === null).length;
    this.#undatedText.textContent = t.undated(view.undated ? outcome.undated : undated);
    this.#label();
    this.#draw(from, to);
  }

  #draw(from: number, to: number): void {
    const { years } = this.#store.outcome;
    const most = Math.max(1, ...years.values());
    this.#bars.setAttribute('viewBox', `0 0 ${this.#last - this.#first + 1} ${barHeight}`);
    this.#bars.replaceChildren(
      ...[...years].map(([year, count]) => {
        const height = Math.max(1.5, (count / most) * barHeight);
        const within = year >= from && year <= to;
        return svg('rect', {
          x: year - this.#first + 0.1,
          y: barHeight - height,
          width: 0.8,
          height,
          class: within ? 'within' : 'without',
        });
      }),
    );
  }
}
