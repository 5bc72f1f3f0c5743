import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** What every format must say of a reference, as citation-js reads it. */
export interface ReadReference {
  readonly id: unknown;
  readonly title: unknown;
  readonly publisher: unknown;
  readonly url: unknown;
  readonly date: unknown;
  readonly note: unknown;
}

/** Reads BibTeX, RIS or CSL-JSON with a reader that is not ours. */
export function readCitation(text: string): ReadReference[] {
  return new Cite(text).data.map((item) => ({
    id: item.id,
    title: item.title,
    publisher: item.publisher,
    url: item.URL,
    date: (item.issued as { 'date-parts'?: unknown } | undefined)?.['date-parts'],
    note: item.note,
  }));
}
