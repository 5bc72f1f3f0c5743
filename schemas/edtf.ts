/** How finely a date is known: one day, one month, one year, or somewhere between two dates. */
export type DatePrecision = 'day' | 'month' | 'year' | 'range';

export interface EdtfDate {
  /** First day that the date can mean, `yyyy-mm-dd`. */
  readonly earliest: string;
  /** Last day that the date can mean, `yyyy-mm-dd`. */
  readonly latest: string;
  readonly precision: DatePrecision;
}

const single = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/;
const oneOf = /^\[(\d{4}(?:-\d{2}(?:-\d{2})?)?)\.\.(\d{4}(?:-\d{2}(?:-\d{2})?)?)\]$/;

/** The same forms as one pattern, for JSON Schema. Impossible days are left to {@link parseEdtf}. */
export const edtfPattern =
  '^(\\d{4}(-\\d{2}(-\\d{2})?)?[~?%]?|\\[\\d{4}(-\\d{2}(-\\d{2})?)?\\.\\.\\d{4}(-\\d{2}(-\\d{2})?)?\\])$';

/**
 * Reads the EDTF forms (ISO 8601-2) that records use: `2014`, `2014-11`, `2014-11-24`, each optionally
 * followed by `~` (approximate), `?` (uncertain) or `%` (both), and `[2014..2016]` (one day in that span).
 * A qualifier does not widen the bounds: the text itself carries it.
 *
 * @returns bounds and precision, or `null` for any other text, an impossible day or a span that runs backwards.
 */
export function parseEdtf(text: string): EdtfDate | null {
  let date = read.get(text);
  if (date === undefined) {
    date = parse(text);
    if (read.size < mostRead) read.set(text, date);
  }
  return date;
}

/** The dates of a dataset are few, and each is asked for by schema, rules and tables. */
const read = new Map<string, EdtfDate | null>();
const mostRead = 50_000;

function parse(text: string): EdtfDate | null {
  const simple = parseSingle(text);
  if (simple !== null) return simple;
  const span = oneOf.exec(text);
  if (span === null) return null;
  const from = parseSingle(span[1] ?? '');
  const to = parseSingle(span[2] ?? '');
  if (from === null || to === null || from.earliest > to.latest) return null;
  return { earliest: from.earliest, latest: to.latest, precision: 'range' };
}

function parseSingle(text: string): EdtfDate | null {
  const match = single.exec(text);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year' };
  const last = daysInMonth(Number(year), Number(month));
  if (last === 0) return null;
  if (day === undefined) {
    return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}`, precision: 'month' };
  }
  if (Number(day) < 1 || Number(day) > last) return null;
  const date = `${year}-${month}-${day}`;
  return { earliest: date, latest: date, precision: 'day' };
}

/** Days of a month in the Gregorian calendar; 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
