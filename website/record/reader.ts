import type { Words } from '../words/index.ts';

/** What drawing a record needs to know of the page it stands on: the build and the browser each bring their own. */
export interface Reader {
  readonly t: Words;
  pick(english: string, chinese: string | undefined): string;
  country(iso3: string): string;
  organization(id: string): string;
  category(code: string): string;
  code(list: string, code: string): string;
  to(path: string): string;
  asset(entry: string): string;
}
