import type { Category, Code } from '../../core/atlas.ts';
import { Folder, holds } from '../../core/search.ts';
import type { Facet } from '../../core/view.ts';
import { el } from './dom.ts';
import type { Labels } from './labels.ts';
import { swatch } from './shapes.ts';
import type { Store } from './store.ts';

/** From this length on a list has a box to find in it. */
const longList = 12;

/** The codes of one facet as a list of checkboxes with live counts, behind a heading that opens it. */
export class FacetList {
  readonly element: HTMLDetailsElement;
  readonly #store: Store;
  readonly #facet: Facet;
  readonly #labels: Labels;
  readonly #chosen = el('span', { class: 'facet-chosen' });
  readonly #rows: {
    readonly code: Code;
    readonly row: HTMLElement;
    readonly box: HTMLInputElement;
    readonly count: HTMLElement;
  }[];

  constructor(store: Store, labels: Labels, facet: Facet, open = false) {
    this.#store = store;
    this.#facet = facet;
    this.#labels = labels;
    const codes = store.loaded.atlas.codes[facet];
    this.#rows = codes.map((code) => this.#row(code));
    const list = el('div', { class: 'facet-list' }, ...this.#rows.map(({ row }) => row));
    this.element = el(
      'details',
      { class: 'facet', open, on: { toggle: () => this.update() } },
      el('summary', {}, el('span', {}, labels.t[facet]), this.#chosen),
      el(
        'fieldset',
        {},
        el('legend', { class: 'visually-hidden' }, labels.t[facet]),
        codes.length > longList && this.#finder(),
        list,
      ),
    );
  }

  #row(code: Code) {
    const box = el('input', {
      type: 'checkbox',
      name: this.#facet,
      value: code.code,
      on: { change: () => this.#choose() },
    });
    const count = el('span', { class: 'count' });
    const name = el('span', { class: 'facet-name' }, this.#labels.of(code));
    const row = el(
      'label',
      { class: 'facet-row' },
      box,
      this.#facet === 'cat' && swatch(code as Category),
      name,
      count,
    );
    return { code, row, box, count };
  }

  #finder(): HTMLElement {
    const { t } = this.#labels;
    const folder = new Folder(this.#store.loaded.atlas.han);
    const hays = this.#rows.map(({ code }) => folder.hay([code.label, code.label_zh, code.code]));
    const box = el('input', {
      type: 'search',
      class: 'facet-find',
      'aria-label': t.findIn(t[this.#facet]),
      placeholder: t.findIn(t[this.#facet]),
      autocomplete: 'off',
      on: {
        input: () => {
          const needles = folder.needles(box.value);
          for (const [i, { row, box: choice }] of this.#rows.entries())
            row.hidden = !choice.checked && !holds(hays[i] ?? '', needles);
        },
      },
    });
    return box;
  }

  #choose(): void {
    const chosen = this.#rows.filter(({ box }) => box.checked).map(({ code }) => code.code);
    this.#store.change({ codes: { ...this.#store.view.codes, [this.#facet]: chosen } });
  }

  /** Shows what is chosen, and how many records each choice would have: at once in an open list, else when it is opened. */
  update(): void {
    const chosen = new Set(this.#store.view.codes[this.#facet]);
    this.#chosen.textContent = chosen.size === 0 ? '' : this.#labels.number(chosen.size);
    if (this.element.open) this.#fill(chosen);
  }

  #fill(chosen: ReadonlySet<string>): void {
    const counts = this.#store.outcome.facets[this.#facet];
    for (const [i, { code, row, box, count }] of this.#rows.entries()) {
      const number = counts[i] ?? 0;
      box.checked = chosen.has(code.code);
      count.textContent = this.#labels.number(number);
      row.classList.toggle('none', number === 0 && !box.checked);
    }
  }
}
