import { countBy, countByYear } from '../../core/counts.ts';
import type { Facet } from '../../core/view.ts';
import { el } from './dom.ts';
import type { Labels } from './labels.ts';
import type { Store } from './store.ts';

const portion = 15;

interface Line {
  readonly label: string;
  readonly count: number;
  /** Narrows the filter to this line. */
  readonly choose?: () => void;
}

/** Counts of the view as tables with bars; each line narrows the filter to itself. */
export class Stats {
  readonly element = el('div', { class: 'pane-stats' });
  readonly #store: Store;
  readonly #labels: Labels;

  constructor(store: Store, labels: Labels) {
    this.#store = store;
    this.#labels = labels;
  }

  update(): void {
    const { t } = this.#labels;
    const { matched } = this.#store.outcome;
    const years = countByYear(matched).map(({ year, count }) => ({ label: String(year), count }));
    this.element.replaceChildren(
      el(
        'div',
        { class: 'charts' },
        this.#chart(t.byYear, years, years.length),
        ...(['cat', 'org', 'country', 'topic', 'status', 'conf'] as const).map((facet) =>
          this.#byFacet(facet),
        ),
      ),
      el('p', { class: 'stats-note' }, t.statsNote),
    );
  }

  #byFacet(facet: Facet): HTMLElement {
    const { loaded, view, outcome } = this.#store;
    const lines = countBy(loaded.atlas, outcome.matched, facet).map((line) => ({
      label: this.#labels.of(line),
      count: line.count,
      choose: () => this.#store.change({ codes: { ...view.codes, [facet]: [line.code] } }),
    }));
    return this.#chart(this.#labels.t[facet], lines, portion);
  }

  #chart(title: string, lines: readonly Line[], first: number): HTMLElement {
    const { t } = this.#labels;
    const most = Math.max(1, ...lines.map(({ count }) => count));
    const rows = lines.map((line) => this.#row(line, most));
    const body = el('tbody', {}, ...rows.slice(0, first));
    const all = el(
      'button',
      {
        type: 'button',
        class: 'button quiet',
        on: {
          click: () => {
            body.append(...rows.slice(first));
            all.remove();
          },
        },
      },
      t.showAll(rows.length),
    );
    return el(
      'section',
      { class: 'chart' },
      el(
        'table',
        { class: 'bars' },
        el('caption', {}, title),
        el(
          'thead',
          { class: 'visually-hidden' },
          el('tr', {}, el('th', { scope: 'col' }, title), el('th', { scope: 'col' }, t.presences)),
        ),
        body,
      ),
      rows.length > first && all,
    );
  }

  #row({ label, count, choose }: Line, most: number): HTMLElement {
    const bar = el('span', { class: 'bar', 'aria-hidden': 'true' });
    bar.hidden = count === 0;
    bar.style.inlineSize = `${(count / most) * 100}%`;
    const name =
      choose === undefined
        ? label
        : el('button', { type: 'button', class: 'bar-name', on: { click: choose } }, label);
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, name),
      el(
        'td',
        {},
        el('span', { class: 'bar-track' }, bar),
        el('span', { class: 'bar-count' }, this.#labels.number(count)),
      ),
    );
  }
}
