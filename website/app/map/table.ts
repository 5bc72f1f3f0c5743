import type { Item } from '../../core/atlas.ts';
import type { SortKey } from '../../core/view.ts';
import { el } from './dom.ts';
import type { Labels } from './labels.ts';
import type { Store } from './store.ts';

/** Rows that are drawn at once: more would make the page slow, and nobody reads them. */
const portion = 100;

interface Column {
  readonly key: SortKey;
  readonly label: string;
  readonly cell: (item: Item) => string;
}

/** The records of the view as a table: the equal of the map for those who do not see it. */
export class Table {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #labels: Labels;
  readonly #columns: readonly Column[];
  readonly #body = el('tbody');
  readonly #head = el('tr');
  readonly #shown = el('p', { class: 'table-shown' });
  readonly #more: HTMLButtonElement;
  #count = portion;

  constructor(store: Store, labels: Labels) {
    this.#store = store;
    this.#labels = labels;
    const { t } = labels;
    this.#columns = [
      { key: 'title', label: t.title, cell: (item) => labels.title(item) },
      { key: 'org', label: t.org, cell: (item) => labels.all('org', item) },
      { key: 'cat', label: t.cat, cell: (item) => labels.all('cat', item) },
      { key: 'country', label: t.country, cell: (item) => labels.all('country', item) },
      { key: 'year', label: t.year, cell: ({ begin }) => (begin === null ? '' : String(begin)) },
      { key: 'status', label: t.status, cell: (item) => labels.all('status', item) },
      { key: 'conf', label: t.conf, cell: (item) => labels.all('conf', item) },
    ];
    this.#more = el('button', {
      type: 'button',
      class: 'button quiet',
      on: { click: () => this.#showMore() },
    });
    this.element = el(
      'div',
      { class: 'pane-table' },
      el(
        'div',
        { class: 'table-scroll', role: 'region', tabindex: 0, 'aria-label': t.tableCaption },
        el(
          'table',
          { class: 'rows' },
          el('caption', { class: 'visually-hidden' }, t.tableCaption),
          el('thead', {}, this.#head),
          this.#body,
        ),
      ),
      el('div', { class: 'table-foot' }, this.#shown, this.#more),
    );
  }

  update(): void {
    this.#count = portion;
    const { sort } = this.#store.view;
    this.#head.replaceChildren(...this.#columns.map((column) => this.#heading(column, sort)));
    this.#body.replaceChildren();
    this.#fill(0);
  }

  #heading({ key, label }: Column, sort: string): HTMLElement {
    const direction = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : null;
    const next = sort === key ? (`-${key}` as const) : sort === `-${key}` ? 'id' : key;
    const button = el(
      'button',
      {
        type: 'button',
        'aria-label': this.#labels.t.sortBy(label),
        on: {
          click: () => {
            this.#store.change({ sort: next });
            this.#head.querySelector<HTMLButtonElement>(`[data-key="${key}"] button`)?.focus();
          },
        },
      },
      label,
    );
    return el('th', { scope: 'col', 'aria-sort': direction, 'data-key': key }, button);
  }

  #fill(from: number): void {
    const { rows } = this.#store.outcome;
    const { t } = this.#labels;
    const until = Math.min(this.#count, rows.length);
    this.#body.append(...rows.slice(from, until).map((item) => this.#row(item)));
    this.#shown.textContent = t.shown(until, rows.length);
    const left = Math.min(portion, rows.length - until);
    this.#more.hidden = left <= 0;
    this.#more.textContent = t.more(left);
  }

  #row(item: Item): HTMLElement {
    const [first, ...rest] = this.#columns;
    const open = el(
      'button',
      {
        type: 'button',
        class: 'row-open',
        lang: this.#labels.titleLanguage(item),
        on: { click: () => this.#store.change({ selected: item.id }) },
      },
      first?.cell(item) ?? '',
    );
    const mark = item.highlight && el('span', { class: 'row-mark', title: this.#labels.t.ofInterest }, '▲');
    return el(
      'tr',
      { 'data-id': item.id },
      el('th', { scope: 'row' }, open, mark),
      ...rest.map(({ cell, key }) => el('td', { 'data-key': key }, cell(item))),
    );
  }

  #showMore(): void {
    const from = this.#count;
    this.#count += portion;
    this.#fill(from);
    this.#body.querySelectorAll<HTMLElement>('.row-open')[from]?.focus();
  }
}
