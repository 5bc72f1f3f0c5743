import type { Html } from '../html.ts';
import type { Language, View } from './view.ts';

/** The parts of the site that the navigation leads to. */
export type Section =
  | 'start'
  | 'map'
  | 'organizations'
  | 'countries'
  | 'categories'
  | 'cables'
  | 'records'
  | 'stories'
  | 'statistics'
  | 'compare'
  | 'query'
  | 'data'
  | 'changes'
  | 'how-to-use'
  | 'glossary'
  | 'methodology'
  | 'contribute'
  | 'about'
  | 'accessibility'
  | 'sitemap';

/** What stands in the frame. */
export interface Content {
  /** Heading and title of the window. */
  readonly title: string;
  /** The title as it is shown, where it is marked as in another language than the page. */
  readonly heading?: Html | string;
  /** One or two sentences for search engines and link previews. */
  readonly description: string;
  readonly body: Html;
  /** Pages above this one, outermost first. */
  readonly trail?: readonly { readonly title: string; readonly path: string }[];
  /** Entries of `website/app/` that the page runs, beside the theme. */
  readonly scripts?: readonly string[];
  /** schema.org description of what the page is about; the frame adds the page itself. */
  readonly about?: Readonly<Record<string, unknown>>;
  /**
   * `bare`: the body brings its own heading; `full`: it takes the whole width of the window as well; `frame`: there is
   * no header and no footer either.
   */
  readonly shape?: 'bare' | 'full' | 'frame';
  /** The same content in other forms, for machines. */
  readonly alternates?: readonly { readonly type: string; readonly href: string }[];
  readonly noIndex?: boolean;
}

/** A page of the site: where it stands, and how it is drawn in a language. */
export interface Page {
  /** Path below the language: `''` for the start page, `organizations/huawei/`, `404.html`. */
  readonly path: string;
  readonly section: Section;
  /** In these languages only; in all of them when left out. */
  readonly languages?: readonly Language[];
  draw(view: View): Content;
}
