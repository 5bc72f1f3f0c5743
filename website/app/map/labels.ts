import type { Code, Item } from '../../core/atlas.ts';
import type { Facet } from '../../core/view.ts';
import type { Pages } from './pages.ts';
import type { Words } from './words/en.ts';
import { number } from './words/number.ts';

export type Language = 'en' | 'zh';

/** Words of one language: a page loads no other. */
export async function loadWords(lang: Language): Promise<Words> {
  const { words } = await (lang === 'zh' ? import('./words/zh.ts') : import('./words/en.ts'));
  return words;
}

/** Words and names in the language of the page. */
export class Labels {
  readonly lang: Language;
  readonly t: Words;
  readonly pages: Pages | null;
  readonly #codes: Readonly<Record<Facet, readonly Code[]>>;

  constructor(
    lang: Language,
    words: Words,
    codes: Readonly<Record<Facet, readonly Code[]>>,
    pages: Pages | null,
  ) {
    this.lang = lang;
    this.t = words;
    this.pages = pages;
    this.#codes = codes;
  }

  of({ label, label_zh }: Pick<Code, 'label' | 'label_zh'>): string {
    return this.lang === 'zh' && label_zh !== '' ? label_zh : label;
  }

  at(facet: Facet, position: number | undefined): string {
    const code = this.#codes[facet][position ?? -1];
    return code === undefined ? '' : this.of(code);
  }

  all(facet: Facet, item: Item): string {
    return item.codes[facet].map((at) => this.at(facet, at)).join(this.t.list);
  }

  title({ title, title_zh }: Item): string {
    return this.lang === 'zh' && title_zh !== '' ? title_zh : title;
  }

  /** The language of a title, where it is not that of the page. */
  titleLanguage({ title_zh }: Item): Language | null {
    return this.lang === 'zh' && title_zh === '' ? 'en' : null;
  }

  number(value: number): string {
    return number(value);
  }

  size(bytes: number): string {
    if (bytes < 1000) return `${bytes} B`;
    if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
    return `${(bytes / 1_000_000).toFixed(1)} MB`;
  }
}
