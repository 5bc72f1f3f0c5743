import { queryOf, rowsQueryOf } from '../../core/address.ts';
import { formats } from '../../core/details.ts';
import { el } from './dom.ts';
import type { Labels } from './labels.ts';
import { fileOf, save } from './save.ts';
import type { Store } from './store.ts';

const names = { csv: 'CSV', geojson: 'GeoJSON', json: 'JSON' } as const;

/** Downloads of exactly what is shown, and the address, citation and embedding of the view. */
export class Actions {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #labels: Labels;
  readonly #what = el('p');
  readonly #sizes: Readonly<Record<(typeof formats)[number], HTMLElement>> = {
    csv: el('span', { class: 'count' }),
    geojson: el('span', { class: 'count' }),
    json: el('span', { class: 'count' }),
  };
  readonly #done = el('p', { role: 'status', class: 'done' });
  readonly #address = el('input', { type: 'text', readonly: true, id: 'atlas-address' });
  readonly #citation = el('textarea', { readonly: true, rows: 4, id: 'atlas-citation' });
  readonly #frame = el('textarea', { readonly: true, rows: 4, id: 'atlas-frame' });

  constructor(store: Store, labels: Labels) {
    this.#store = store;
    this.#labels = labels;
    const { t } = labels;
    const buttons = formats.map((format) =>
      el(
        'button',
        {
          type: 'button',
          class: 'button',
          'data-format': format,
          on: { click: () => void this.#download(format) },
        },
        names[format],
        ' ',
        this.#sizes[format],
      ),
    );
    this.element = el(
      'div',
      { class: 'actions' },
      menu(t.download, this.#what, el('div', { class: 'download-buttons' }, ...buttons), this.#done),
      menu(
        t.share,
        ...this.#copyable(t.copyLink, this.#address),
        ...this.#copyable(t.citeView, this.#citation),
        ...(labels.pages === null ? [] : this.#copyable(t.embed, this.#frame)),
      ),
    );
  }

  #copyable(label: string, field: HTMLInputElement | HTMLTextAreaElement): HTMLElement[] {
    const { t } = this.#labels;
    const button = el(
      'button',
      { type: 'button', class: 'button quiet', 'aria-label': `${t.copyThis}: ${label}` },
      t.copyThis,
    );
    button.addEventListener('click', async () => {
      field.select();
      await navigator.clipboard.writeText(field.value).catch(() => document.execCommand('copy'));
      button.textContent = t.copied;
      setTimeout(() => {
        button.textContent = t.copyThis;
      }, 2000);
    });
    return [el('label', { for: field.id }, label), field, button];
  }

  async #download(format: (typeof formats)[number]): Promise<void> {
    const { t } = this.#labels;
    this.#done.textContent = t.downloading;
    try {
      const { name, blob } = await fileOf(this.#store, format);
      save(name, blob);
      this.#done.textContent = `${t.downloaded(name)} (${this.#labels.size(blob.size)})`;
    } catch {
      this.#done.textContent = `${t.failed} ${t.retry}.`;
    }
  }

  update(): void {
    const { outcome, loaded, view } = this.#store;
    const { t, pages } = this.#labels;
    const count = outcome.matched.length;
    this.#what.textContent = t.downloadWhat(count);
    for (const format of formats)
      this.#sizes[format].textContent = t.about(this.#labels.size(count * loaded.shards.weight[format]));
    this.#done.textContent = '';
    const base = location.href.split(/[?#]/, 1)[0] ?? '';
    this.#address.value = base + queryOf(view);
    this.#citation.value = `${loaded.atlas.release.citation} ${t.citedView}: ${base}${rowsQueryOf(view)}`;
    if (pages !== null) {
      const frame = new URL(`${pages.to('embed/')}${queryOf({ ...view, pane: 'map' })}`, location.href).href;
      this.#frame.value = `<iframe src="${frame.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="800" height="500" title="${loaded.atlas.release.title}" loading="lazy"></iframe>`;
    }
  }
}

/** A button that opens a small window below itself. Escape closes it. */
function menu(label: string, ...content: readonly (HTMLElement | null)[]): HTMLElement {
  const box = el(
    'details',
    { class: 'action' },
    el('summary', { class: 'button quiet' }, label),
    el('div', { class: 'action-panel' }, ...content),
  );
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !box.open) return;
    box.open = false;
    box.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !box.contains(event.target)) box.open = false;
  });
  return box;
}
