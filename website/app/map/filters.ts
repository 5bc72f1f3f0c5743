import { isFiltered } from '../../core/view.ts';
import { el } from './dom.ts';
import { FacetList } from './facet.ts';
import type { Labels } from './labels.ts';
import type { Store } from './store.ts';
import { Years } from './years.ts';

/** The form of all filters. On a narrow screen it is a sheet that rises from the bottom. */
export class Filters {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #text: HTMLInputElement;
  readonly #highlights: HTMLInputElement;
  readonly #highlightsText = el('span');
  readonly #reset: HTMLButtonElement;
  readonly #parts: readonly { readonly element: HTMLElement; update(): void }[];

  constructor(store: Store, labels: Labels, close: () => void) {
    this.#store = store;
    const { t } = labels;
    this.#text = el('input', {
      type: 'search',
      id: 'atlas-search',
      name: 'q',
      autocomplete: 'off',
      placeholder: t.searchHint,
      on: {
        focus: () => void store.prepareSearch(),
        input: () => store.change({ text: this.#text.value }, { step: 'text' }),
      },
    });
    this.#highlights = el('input', {
      type: 'checkbox',
      name: 'hl',
      on: { change: () => store.change({ highlights: this.#highlights.checked }) },
    });
    this.#reset = el('button', { type: 'reset', class: 'button quiet' }, t.reset);
    const years = new Years(store, labels);
    const facets = (['org', 'cat', 'topic', 'country', 'status', 'conf'] as const).map(
      (facet) => new FacetList(store, labels, facet, facet === 'cat'),
    );
    this.#parts = [years, ...facets];
    const form = el(
      'form',
      {
        class: 'filter-form',
        on: {
          submit: (event) => {
            event.preventDefault();
            close();
          },
          reset: (event) => {
            event.preventDefault();
            store.reset();
          },
        },
      },
      el(
        'div',
        { class: 'filter-head' },
        el('h2', { class: 'filter-title' }, t.filters),
        this.#reset,
        el('button', { type: 'submit', class: 'button sheet-only' }, t.closeFilters),
      ),
      el('div', { class: 'filter-text' }, el('label', { for: 'atlas-search' }, t.search), this.#text),
      years.element,
      el('label', { class: 'check' }, this.#highlights, this.#highlightsText),
      ...facets.map(({ element }) => element),
    );
    this.element = el(
      'aside',
      { class: 'filters', id: 'atlas-filters', tabindex: -1, 'aria-label': t.filters },
      form,
    );
    this.update = () => {
      const { view, outcome } = store;
      if (document.activeElement !== this.#text) this.#text.value = view.text;
      this.#highlights.checked = view.highlights;
      this.#highlightsText.textContent = t.highlights(outcome.highlights);
      this.#reset.disabled = !isFiltered(this.#store.view);
      for (const part of this.#parts) part.update();
    };
  }

  readonly update: () => void;
}
