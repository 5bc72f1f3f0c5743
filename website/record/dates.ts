import type { dates } from '../words/dates.ts';

type DateWords = (typeof dates)['en'];

/** A date in EDTF as a reader says it: `2014~` is about 2014, `[2014..2016]` between 2014 and 2016. */
export function dateWords(edtf: string, t: DateWords): string {
  const range = /^\[(.*)\.\.(.*)\]$/.exec(edtf);
  if (range !== null) {
    const [, from = '', to = ''] = range;
    if (from === '') return t.notAfter(dateWords(to, t));
    return to === '' ? t.notBefore(dateWords(from, t)) : t.betweenDates(dateWords(from, t), dateWords(to, t));
  }
  if (edtf.endsWith('~')) return t.aboutDate(edtf.slice(0, -1));
  if (edtf.endsWith('?')) return t.uncertainDate(edtf.slice(0, -1));
  if (edtf.endsWith('%')) return t.uncertainDate(t.aboutDate(edtf.slice(0, -1)));
  return edtf;
}
