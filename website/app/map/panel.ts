import type { Item } from '../../core/atlas.ts';
import { el } from './dom.ts';
import type { Labels } from './labels.ts';
import type { Stop } from './places.ts';
import { drawRecord } from './record.ts';
import { detailsOf } from './save.ts';
import { swatch } from './shapes.ts';
import type { Store } from './store.ts';

/** What a person opened: one record, or what stands at a place or in a country. */
export class Panel {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #labels: Labels;
  readonly #body = el('div', { class: 'panel-body' });
  readonly #back: HTMLButtonElement;
  #list: Stop | null = null;
  #opener: HTMLElement | null = null;

  constructor(
    store: Store,
    labels: Labels,
    { show, reveal }: { show(item: Item): void; reveal(what: Stop | Item | null): void },
  ) {
    this.#store = store;
    this.#labels = labels;
    this.#show = show;
    this.#reveal = reveal;
    const { t } = labels;
    this.#back = el(
      'button',
      { type: 'button', class: 'button quiet', on: { click: () => this.#goBack() } },
      `← ${t.back}`,
    );
    const close = el(
      'button',
      { type: 'button', class: 'panel-close', 'aria-label': t.close, on: { click: () => this.close() } },
      '×',
    );
    this.element = el(
      'aside',
      {
        class: 'panel',
        'aria-label': t.details,
        tabindex: -1,
        hidden: true,
        on: {
          keydown: (event) => {
            if ((event as KeyboardEvent).key !== 'Escape') return;
            event.stopPropagation();
            this.close();
          },
        },
      },
      el('div', { class: 'panel-head' }, this.#back, close),
      this.#body,
    );
  }

  readonly #show: (item: Item) => void;
  readonly #reveal: (what: Stop | Item | null) => void;

  /** Lists what stands somewhere. */
  openList(stop: Stop): void {
    this.#remember();
    this.#list = stop;
    if (this.#store.view.selected !== null) this.#store.change({ selected: null });
    this.#drawList(stop);
    this.#open();
    this.#reveal(stop);
  }

  /** Shows the record that the view names, or nothing. */
  async update(): Promise<void> {
    const { selected } = this.#store.view;
    const item = this.#store.loaded.atlas.items.find(({ id }) => id === selected);
    if (item === undefined) {
      if (this.#list === null) this.#hide();
      return;
    }
    if (this.#list !== null && !this.#list.items.includes(item)) this.#list = null;
    this.#remember();
    this.#back.hidden = this.#list === null;
    this.#body.replaceChildren(el('p', {}, this.#labels.t.loading));
    this.#open();
    try {
      const [details] = await detailsOf(this.#store, [item.index]);
      if (details === undefined || this.#store.view.selected !== item.id) return;
      this.#body.replaceChildren(
        ...drawRecord(item, details, this.#store.loaded, this.#labels, () => this.#show(item)),
      );
      // Only now the panel has its size.
      this.#reveal(item);
    } catch {
      const retry = el(
        'button',
        { type: 'button', class: 'button', on: { click: () => void this.update() } },
        this.#labels.t.retry,
      );
      this.#body.replaceChildren(el('p', {}, `${this.#labels.t.failed} `, retry));
    }
  }

  close(): void {
    this.#list = null;
    if (this.#store.view.selected !== null) this.#store.change({ selected: null });
    this.#hide();
    // The keyboard goes on where it was.
    this.#opener?.focus();
    this.#opener = null;
  }

  #goBack(): void {
    const list = this.#list;
    if (list !== null) this.openList(list);
  }

  #remember(): void {
    const { activeElement } = document;
    if (this.element.hidden && activeElement instanceof HTMLElement) this.#opener = activeElement;
  }

  #open(): void {
    this.element.hidden = false;
    this.element.scrollTop = 0;
    // Whoever only opened an address has not asked to be moved.
    if (document.activeElement !== document.body) this.element.focus({ preventScroll: true });
  }

  #hide(): void {
    this.element.hidden = true;
    this.#reveal(null);
    this.#body.replaceChildren();
  }

  #drawList({ kind, name, country, items }: Stop): void {
    const { t, pages } = this.#labels;
    this.#back.hidden = true;
    const code = this.#store.loaded.atlas.codes.country[country];
    const unplaced = kind === 'country' ? items.filter((item) => item.unplaced.includes(country)) : [];
    const placed = items.filter((item) => !unplaced.includes(item));
    this.#body.replaceChildren(
      el('h2', {}, name),
      el('p', { class: 'panel-count' }, t.here(items.length)),
      ...(unplaced.length === 0 ? [] : [el('h3', {}, t.unplacedHere), this.#links(unplaced)]),
      ...(placed.length === 0
        ? []
        : [kind === 'country' ? el('h3', {}, t.placedHere) : '', this.#links(placed)]),
      code !== undefined && pages !== null
        ? el('p', {}, el('a', { href: pages.to(`countries/${code.code}/`) }, t.countryPage))
        : '',
    );
  }

  #links(items: readonly Item[]): HTMLElement {
    const { cat } = this.#store.loaded.atlas.codes;
    return el(
      'ul',
      { class: 'panel-list' },
      ...items.map((item) => {
        const category = cat[item.codes.cat[0] ?? -1];
        return el(
          'li',
          {},
          el(
            'button',
            { type: 'button', on: { click: () => this.#store.change({ selected: item.id }) } },
            category !== undefined &&
              swatch(item.highlight ? { ...category, shape: 'triangle', line: false } : category),
            el(
              'span',
              {},
              el('span', { lang: this.#labels.titleLanguage(item) }, this.#labels.title(item)),
              el('small', {}, [this.#labels.all('org', item), item.begin].filter(Boolean).join(' · ')),
            ),
          ),
        );
      }),
    );
  }
}
