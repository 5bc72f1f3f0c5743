import type { z } from 'zod';
import type { cslItem } from '../../../schemas/release/references.ts';
import type { Reference } from './reference.ts';

export type CslItem = z.infer<typeof cslItem>;

/** A reference as CSL-JSON 1.0.2, which reference managers and citeproc read. */
export function cslOf(reference: Reference): CslItem {
  const { key, kind, container, authors, publisher, issued, version, language, url, doi } = reference;
  const note = notesOf(reference).join('. ');
  return {
    id: key,
    type: kind,
    title: shownTitle(reference),
    ...(container === null ? {} : { 'container-title': container }),
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    publisher,
    ...(issued === null
      ? {}
      : {
          issued: {
            'date-parts': issued.points.map((parts) => [...parts]),
            ...(issued.circa ? { circa: true } : {}),
          },
        }),
    ...(version === null ? {} : { version }),
    ...(language === null ? {} : { language }),
    ...(url === null ? {} : { URL: url }),
    ...(doi === null ? {} : { DOI: doi }),
    ...(note === '' ? {} : { note }),
  };
}

/** Square brackets tell a description by the editors from a title, as citation styles do. */
export function shownTitle({ title, titleSupplied }: Reference): string {
  return titleSupplied ? `[${title}]` : title;
}

export function notesOf({ archived }: Reference): string[] {
  return archived === null ? [] : [`Archived: ${archived}`];
}
