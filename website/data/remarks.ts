import type { SheetDispute, SheetEvidence, SheetIssue, SheetSource } from '../record/sheet.ts';
import { type Activity, listed, type Presence, type Release } from './release.ts';

/** What the release says of the evidence of a record by a fixed formula, beside the judgement of the editors. */
export function evidenceOf(row: Presence | Activity): SheetEvidence {
  return {
    computed: row.confidence_computed,
    publishers: Number(row.n_publishers),
    independent: Number(row.n_independent_publishers),
    caveats: listed(row.research_caveats),
  };
}

/** Who disputes a record or a value of it; disputes that were withdrawn come last. */
export function disputesOf(release: Release, kind: string, id: string): SheetDispute[] {
  const rows = release.disputes.get(`${kind} ${id}`) ?? [];
  return rows
    .toSorted((a, b) => Number(a.status === 'withdrawn') - Number(b.status === 'withdrawn'))
    .map(({ field, disputed_by, organization_id, statement, date, status, sources }) => ({
      field,
      by: disputed_by,
      organization: organization_id,
      statement,
      date,
      status,
      sources: listed(sources).map((source) => sourceOf(release, source, '')),
    }));
}

/** What is known to be wrong or missing in a record, as far as it is not mended. */
export function issuesOf({ knownIssues }: Release, id: string): SheetIssue[] {
  return knownIssues
    .filter(({ records, status }) => status === 'open' && listed(records).includes(id))
    .map(({ title, description, workaround }) => ({ title, description, workaround }));
}

/** @param supports the fields that it supports, as `record_sources` has them. */
export function sourceOf({ sources }: Release, id: string, supports: string): SheetSource {
  const source = sources.get(id);
  if (source === undefined) throw new Error(`the release cites a source that it does not hold: ${id}`);
  const { url, title, publisher, published, language, type, archived } = source;
  return {
    url,
    title,
    supplied: source.title_supplied === 'true',
    publisher,
    published,
    language,
    type,
    independent: source.independent === 'true',
    archived,
    supports: listed(supports),
  };
}
