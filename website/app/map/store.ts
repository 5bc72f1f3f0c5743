import { fragmentOf, queryOf } from '../../core/address.ts';
import { vocabularyOf } from '../../core/atlas.ts';
import type { Loaded } from '../../core/packed.ts';
import { type Notice, parseView } from '../../core/parse.ts';
import { normalise, type View, wholeView } from '../../core/view.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Source } from './source.ts';

/** What changed, so that each part of the page does only what it must. */
export interface Change {
  readonly rows: boolean;
  readonly pane: boolean;
  readonly selected: boolean;
  readonly camera: boolean;
}

type Listener = (change: Change) => void;

export interface ChangeOptions {
  /** Changes of one key in a row (dragging, typing) make one step of the history. */
  readonly step?: string;
}

/** The view that is shown, the address that says so, and what it holds. */
export class Store {
  readonly loaded: Loaded;
  readonly source: Source;
  view: View;
  outcome: Outcome;
  notices: readonly Notice[];
  #texts: readonly string[] | null = null;
  #lastStep: string | null = null;
  readonly #listeners: Listener[] = [];

  private constructor(loaded: Loaded, source: Source, texts: readonly string[] | null) {
    this.loaded = loaded;
    this.source = source;
    this.#texts = texts;
    const { view, notices } = this.#parse();
    this.view = view;
    this.notices = notices;
    this.outcome = outcomeOf(loaded.atlas, view, texts);
    this.#write('replace');
    addEventListener('popstate', () => void this.#goBack());
  }

  /** Reads the view from the address. Texts are loaded first when it searches in them. */
  static async open(loaded: Loaded, source: Source): Promise<Store> {
    const { view } = parseView(location.href, vocabularyOf(loaded.atlas));
    return new Store(loaded, source, view.text === '' ? null : await source.load('texts.json'));
  }

  subscribe(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Shows another view and makes a step of the history. */
  change(part: Partial<View>, { step }: ChangeOptions = {}): void {
    const next = normalise({ ...this.view, ...part });
    if (sameAddress(next, this.view)) return;
    void this.#show(next, step !== undefined && step === this.#lastStep ? 'replace' : 'push');
    this.#lastStep = step ?? null;
  }

  /** Looks elsewhere on the map: no step of the history. */
  look(camera: View['camera']): void {
    this.view = normalise({ ...this.view, camera });
    this.#write('replace');
  }

  /** Takes everything out of the filter. */
  reset(): void {
    this.notices = [];
    this.change({ ...wholeView, pane: this.view.pane });
    this.#tell({ rows: true, pane: false, selected: false, camera: true });
  }

  dismissNotices(): void {
    this.notices = [];
    this.#tell({ rows: false, pane: false, selected: false, camera: false });
  }

  /** Loads what a search needs, before anybody finishes typing. */
  async prepareSearch(): Promise<void> {
    this.#texts ??= await this.source.load('texts.json');
  }

  async #show(next: View, how: 'push' | 'replace' | 'none'): Promise<void> {
    const before = this.view;
    this.view = next;
    this.#write(how);
    if (next.text !== '' && this.#texts === null) {
      await this.prepareSearch();
      // Somebody may have gone on meanwhile.
      if (this.view !== next) return;
    }
    const rows = !sameRows(before, next);
    if (rows) this.outcome = outcomeOf(this.loaded.atlas, next, this.#texts);
    this.#tell({
      rows,
      pane: before.pane !== next.pane,
      selected: before.selected !== next.selected,
      camera: how === 'none' && JSON.stringify(before.camera) !== JSON.stringify(next.camera),
    });
  }

  async #goBack(): Promise<void> {
    const { view, notices } = this.#parse();
    this.notices = notices;
    this.#lastStep = null;
    await this.#show(view, 'none');
  }

  #parse() {
    return parseView(location.href, vocabularyOf(this.loaded.atlas));
  }

  #write(how: 'push' | 'replace' | 'none'): void {
    if (how === 'none') return;
    const address = `${queryOf(this.view)}${fragmentOf(this.view)}`;
    try {
      history[how === 'push' ? 'pushState' : 'replaceState'](
        null,
        '',
        address === '' ? location.pathname : address,
      );
    } catch {
      // A page without an origin of its own (a sandboxed frame) may not change its address; the view works all the same.
    }
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}

function sameAddress(a: View, b: View): boolean {
  return queryOf(a) + fragmentOf(a) === queryOf(b) + fragmentOf(b);
}

function sameRows(a: View, b: View): boolean {
  const rows = (view: View) => queryOf({ ...view, selected: null, pane: 'map' });
  return rows(a) === rows(b);
}
