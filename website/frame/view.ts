import type { Release } from '../data/release.ts';
import type { World } from '../figures/world.ts';
import { type Html, inOwnLanguage } from '../html.ts';
import { type Words, words } from '../words/index.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** What is the same on all pages: the release, and the names of scripts and styles, which carry a hash. */
export interface Site {
  readonly release: Release;
  readonly world: World;
  /** File name below `assets/` by entry (`map` -> `map-1A2B.js`). */
  readonly assets: Readonly<Record<string, string>>;
  /** Records have no file of their own: their pages are drawn from shards. */
  readonly sharded: boolean;
  /** Address at which the site is published, ending in `/`, when the release names one. */
  readonly address: string | null;
}

/** A site seen from one page in one language: its words, and addresses relative to the page. */
export class View {
  readonly site: Site;
  readonly lang: Language;
  /** Path of the page below its language, such as `organizations/huawei/`. */
  readonly path: string;
  readonly t: Words;
  /** The way back to the root of the site. */
  readonly #root: string;

  constructor(site: Site, lang: Language, path: string) {
    this.site = site;
    this.lang = lang;
    this.path = path;
    this.t = words[lang];
    // The page for addresses that lead nowhere is shown at any depth.
    this.#root =
      path === '404.html' ? rootOf(site) : '../'.repeat(this.filePath(path).split('/').length - 1) || './';
  }

  get release(): Release {
    return this.site.release;
  }

  /** Address of a page in this language. */
  to(path: string, lang: Language = this.lang): string {
    return this.#root + prefixOf(lang) + path;
  }

  /** Address of a script or style by the name of its entry. */
  asset(entry: string): string {
    const file = this.site.assets[entry];
    if (file === undefined) throw new Error(`there is no script or style named ${entry}`);
    return `${this.#root}assets/${file}`;
  }

  /** Address of a file of the release. */
  file(path: string): string {
    return `${this.#root}data/${path}`;
  }

  /** Path below the site of the file that holds a page. */
  filePath(path: string, lang: Language = this.lang): string {
    return prefixOf(lang) + path + (path === '' || path.endsWith('/') ? 'index.html' : '');
  }

  /** Address on the web of a page, when the site knows its own. */
  canonical(path: string, lang: Language = this.lang): string | null {
    return this.site.address === null ? null : this.site.address + prefixOf(lang) + path;
  }

  /** The Chinese text where the page is Chinese and there is one; the English text otherwise. */
  pick(english: string, chinese: string | undefined): string {
    return this.lang === 'zh' && chinese !== undefined && chinese !== '' ? chinese : english;
  }

  /** The same for a text that is read out: English on a Chinese page is marked as that. */
  text(english: string, chinese: string | undefined): Html | string {
    return inOwnLanguage(this.lang, english, chinese);
  }

  number(value: number | string): string {
    return Number(value).toLocaleString('en');
  }

  /** Name of a country by its ISO3 code. */
  country(iso3: string): string {
    const row = this.release.countries.get(iso3);
    return row === undefined ? iso3 : this.pick(row.name, row.name_zh);
  }

  organization(id: string): string {
    const row = this.release.organizations.get(id);
    return row === undefined ? id : this.pick(row.name, row.name_zh);
  }

  category(code: string): string {
    const row = this.release.categories.get(code);
    return row === undefined ? code : this.pick(row.label, row.label_zh);
  }

  /** Label of a code of one of the other codelists. */
  code(list: string, code: string): string {
    const row = this.release.codes.get(list)?.get(code);
    return row === undefined ? code : this.pick(row.label, row.label_zh);
  }

  /** Path of the page of a record. In a large release all records share one page, which draws what its address asks for. */
  recordPath(kind: 'presence' | 'activity', id: string): string {
    const folder = kind === 'presence' ? 'records' : 'activities';
    return this.site.sharded ? `${folder}/record/?id=${id}` : `${folder}/${id}/`;
  }
}

function prefixOf(lang: Language): string {
  return lang === 'en' ? '' : `${lang}/`;
}

function rootOf({ address }: Site): string {
  return address === null ? '/' : new URL(address).pathname;
}
