import { queryOf } from '../../core/address.ts';
import type { Pane } from '../../core/view.ts';
import { panes } from '../../core/view.ts';
import { Actions } from './actions.ts';
import { Chips } from './chips.ts';
import { el } from './dom.ts';
import { Filters } from './filters.ts';
import type { Labels } from './labels.ts';
import type { MapPane } from './map-pane.ts';
import { Panel } from './panel.ts';
import { Stats } from './stats.ts';
import type { Change, Store } from './store.ts';
import { Table } from './table.ts';
import type { MapEvents } from './world-map.ts';

/** The page of views: filter, map, table, statistics and details, which all show one view. */
export class AtlasApp {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #labels: Labels;
  readonly #status = el('p', { class: 'atlas-status', role: 'status' });
  readonly #said = el('p', { class: 'visually-hidden', role: 'status' });
  readonly #notices = el('div', { class: 'notices', role: 'alert' });
  readonly #tabs: Readonly<Record<Pane, HTMLAnchorElement>>;
  readonly #open: HTMLButtonElement;
  readonly #map: MapPane;
  readonly #panel: Panel;
  readonly #panes: Readonly<Record<'table' | 'stats', { readonly element: HTMLElement; update(): void }>>;
  /** What is drawn anew whenever the records change. */
  readonly #parts: readonly { update(): void }[];
  readonly #stale = new Set<Pane>(panes);

  constructor(
    store: Store,
    labels: Labels,
    { embedded = false }: { readonly embedded?: boolean },
    makeMap: (events: MapEvents) => MapPane,
  ) {
    this.#store = store;
    this.#labels = labels;
    const { t } = labels;
    this.#panel = new Panel(store, labels, {
      show: (item) => {
        store.change({ pane: 'map' });
        this.#map.map.showItem(item);
      },
      reveal: (what) => this.#map.map.reveal(what, this.#panel.element),
    });
    this.#map = makeMap({
      open: (stop) => this.#panel.openList(stop),
      openRecord: (item) => store.change({ selected: item.id }),
      say: (text) => this.#say(text),
    });
    this.#panes = { table: new Table(store, labels), stats: new Stats(store, labels) };
    const filters = new Filters(store, labels, () => this.#toResults());
    const chips = new Chips(store, labels);
    const actions = new Actions(store, labels);
    this.#parts = [filters, chips, actions];
    this.#open = el(
      'button',
      {
        type: 'button',
        class: 'button filters-open',
        'aria-controls': 'atlas-filters',
        'aria-expanded': 'false',
        on: { click: () => this.#toggleFilters(!this.element.classList.contains('filtering')) },
      },
      t.filters,
    );
    this.#tabs = { map: this.#tab('map'), table: this.#tab('table'), stats: this.#tab('stats') };
    const bar = el(
      'div',
      { class: 'atlas-bar' },
      el('h1', { class: 'visually-hidden' }, store.loaded.atlas.release.title),
      this.#open,
      el('nav', { class: 'atlas-panes', 'aria-label': t.panes }, ...panes.map((pane) => this.#tabs[pane])),
      this.#status,
      actions.element,
    );
    this.element = el(
      'div',
      { class: embedded ? 'atlas embedded' : 'atlas' },
      filters.element,
      el(
        'section',
        { class: 'atlas-results', 'aria-label': t.presences, tabindex: -1 },
        bar,
        this.#notices,
        el(
          'div',
          { class: 'atlas-stage' },
          chips.element,
          this.#map.element,
          this.#panes.table.element,
          this.#panes.stats.element,
          this.#panel.element,
        ),
        this.#said,
      ),
    );
    if (embedded) openOutside(this.#panel.element);
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#toggleFilters(false);
    });
  }

  start(): void {
    this.#store.subscribe((change) => this.#update(change));
    this.#update({ rows: true, pane: true, selected: true, camera: false });
  }

  #tab(pane: Pane): HTMLAnchorElement {
    return el(
      'a',
      {
        href: '',
        on: {
          click: (event) => {
            const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
            if (ctrlKey || metaKey || shiftKey) return;
            event.preventDefault();
            this.#store.change({ pane });
          },
        },
      },
      this.#labels.t[pane],
    );
  }

  #update({ rows, pane, selected, camera }: Change): void {
    const { view, outcome } = this.#store;
    const { t } = this.#labels;
    if (rows) {
      for (const part of this.#parts) part.update();
      for (const each of panes) this.#stale.add(each);
      this.#status.textContent = outcome.matched.length === 0 ? t.nothing : this.#summary();
    }
    if (rows || pane) this.#showPane(view.pane);
    if (selected) {
      void this.#panel.update();
      this.#map.map.mark();
    }
    if (camera) this.#map.map.lookWhereTheViewSays();
    for (const each of panes) this.#tabs[each].href = queryOf({ ...view, pane: each }) || location.pathname;
    const chosen = this.element.querySelectorAll('.chips > li').length;
    this.#open.textContent = chosen === 0 ? t.filters : t.filtersChosen(chosen);
    this.#drawNotices();
  }

  #summary(): string {
    const { t } = this.#labels;
    const { matched, countries, organizations, undated, unplaced } = this.#store.outcome;
    const rest = [unplaced > 0 ? t.unplacedOf(unplaced) : '', undated > 0 ? t.undatedOf(undated) : ''];
    return [t.summary(matched.length, countries, organizations), ...rest]
      .filter((part) => part !== '')
      .join(' · ');
  }

  #showPane(pane: Pane): void {
    this.element.dataset.pane = pane;
    this.#map.element.hidden = pane !== 'map';
    this.#panes.table.element.hidden = pane !== 'table';
    this.#panes.stats.element.hidden = pane !== 'stats';
    for (const each of panes) {
      if (each === pane) this.#tabs[each].setAttribute('aria-current', 'page');
      else this.#tabs[each].removeAttribute('aria-current');
    }
    if (!this.#stale.delete(pane)) return;
    if (pane === 'map') this.#map.map.update();
    else this.#panes[pane].update();
  }

  #drawNotices(): void {
    const { notices } = this.#store;
    const { t } = this.#labels;
    this.#notices.hidden = notices.length === 0;
    if (notices.length === 0) return;
    const close = el(
      'button',
      { type: 'button', class: 'button quiet', on: { click: () => this.#store.dismissNotices() } },
      t.close,
    );
    this.#notices.replaceChildren(
      ...notices.map(({ kind, key, value }) => el('p', {}, t.notice[kind](key, value))),
      close,
    );
  }

  #toggleFilters(open: boolean): void {
    this.element.classList.toggle('filtering', open);
    this.#open.setAttribute('aria-expanded', String(open));
    if (open) this.element.querySelector<HTMLElement>('#atlas-filters')?.focus();
  }

  /** The keyboard goes on with what the filter left, past all its other parts. */
  #toResults(): void {
    this.#toggleFilters(false);
    this.element.querySelector<HTMLElement>('.atlas-results')?.focus();
  }

  #say(text: string): void {
    // The same words twice are told twice.
    this.#said.textContent = this.#said.textContent === text ? `${text}\u00a0` : text;
  }
}

/** A link in a frame leads out of it: nobody wants a whole site in the window of a picture. */
function openOutside(element: HTMLElement): void {
  element.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link !== null) link.target = '_blank';
  });
}
