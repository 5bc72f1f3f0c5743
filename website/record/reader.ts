import type { Html } from '../html.ts';
import type { dates } from '../words/dates.ts';
import type { fields } from '../words/fields.ts';
import type { records } from '../words/records.ts';

/** The words that a record is told with: few enough to be sent to a browser. */
export type RecordWords = (typeof records)['en'] & (typeof dates)['en'] & (typeof fields)['en'];

/** What drawing a record needs to know of the page it stands on: the build and the browser each bring their own. */
export interface Reader {
  readonly t: RecordWords;
  pick(english: string, chinese: string | undefined): string;
  /** The same, marked as English where a Chinese page has nothing else. */
  text(english: string, chinese: string | undefined): Html | string;
  country(iso3: string): string;
  organization(id: string): string;
  category(code: string): string;
  code(list: string, code: string): string;
  to(path: string): string;
  asset(entry: string): string;
}
