import { facets, type View } from '../../core/view.ts';
import { el } from './dom.ts';
import type { Labels } from './labels.ts';
import type { Store } from './store.ts';

interface Chip {
  readonly label: string;
  readonly without: Partial<View>;
}

/** What is chosen, each with a button that takes it out again. */
export class Chips {
  readonly element = el('ul', { class: 'chips' });
  readonly #store: Store;
  readonly #labels: Labels;

  constructor(store: Store, labels: Labels) {
    this.#store = store;
    this.#labels = labels;
  }

  update(): void {
    const chips = this.#chips();
    this.element.hidden = chips.length === 0;
    this.element.replaceChildren(
      ...chips.map(({ label, without }) =>
        el(
          'li',
          {},
          el(
            'button',
            {
              type: 'button',
              class: 'chip',
              'aria-label': this.#labels.t.remove(label),
              on: { click: () => this.#store.change(without) },
            },
            el('span', {}, label),
            el('span', { 'aria-hidden': 'true', class: 'chip-x' }, '×'),
          ),
        ),
      ),
    );
  }

  #chips(): Chip[] {
    const { view, loaded } = this.#store;
    const { t } = this.#labels;
    const { codes } = loaded.atlas;
    const chips: Chip[] = facets.flatMap((facet) =>
      view.codes[facet].map((code) => ({
        label: this.#labels.at(
          facet,
          codes[facet].findIndex((of) => of.code === code),
        ),
        without: { codes: { ...view.codes, [facet]: view.codes[facet].filter((other) => other !== code) } },
      })),
    );
    if (view.from !== null || view.to !== null)
      chips.push({
        label: t.yearsOf(
          view.from === null ? '…' : String(view.from),
          view.to === null ? '…' : String(view.to),
        ),
        without: { from: null, to: null },
      });
    if (view.begun) chips.push({ label: t.begun, without: { begun: false } });
    if (view.highlights) chips.push({ label: t.ofInterest, without: { highlights: false } });
    if (!view.undated) chips.push({ label: t.withoutUndated, without: { undated: true } });
    if (view.text !== '') chips.push({ label: `“${view.text}”`, without: { text: '' } });
    return chips;
  }
}
