import { unpack } from '../../core/packed.ts';
import { AtlasApp } from './atlas-app.ts';
import { el } from './dom.ts';
import { Labels, type Language, loadWords } from './labels.ts';
import { MapPane } from './map-pane.ts';
import type { Pages } from './pages.ts';
import type { Source } from './source.ts';
import { Store } from './store.ts';
import type { MapEvents } from './world-map.ts';

export interface Options {
  readonly lang: Language;
  /** `null` where there is no site around. */
  readonly pages: Pages | null;
  /** Only the map with what one opens on it, for a frame in somebody's page. */
  readonly embedded?: boolean;
}

/** Takes the place of what an element holds: filter, map, table, statistics and details of one view. */
export async function startAtlas(root: HTMLElement, source: Source, options: Options): Promise<void> {
  const words = await loadWords(options.lang);
  try {
    const [packed, chinese, land, lines] = await Promise.all([
      source.load('atlas.json'),
      options.lang === 'zh' ? source.load('titles-zh.json') : [],
      source.load('land.json'),
      source.load('lines.json'),
    ]);
    const store = await Store.open(unpack(packed, chinese), source);
    const labels = new Labels(options.lang, words, store.loaded.atlas.codes, options.pages);
    const makeMap = (events: MapEvents) => new MapPane(store, labels, land, lines, events);
    const app = new AtlasApp(store, labels, options, makeMap);
    root.replaceChildren(app.element);
    app.start();
    // Two frames later the first picture stands on the screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        root.dataset.ready = 'true';
        performance.mark('atlas-ready');
      }),
    );
  } catch (error) {
    const { failed, retry } = words;
    root.dataset.failed = 'true';
    root.prepend(
      el(
        'p',
        { role: 'alert', class: 'atlas-failed' },
        `${failed} `,
        el('a', { href: location.href }, retry),
        '.',
      ),
    );
    throw error;
  }
}
