import type { Atlas, Item } from '../../core/atlas.ts';
import { countFilter, type FilterCounts } from '../../core/counts.ts';
import { testsOf } from '../../core/match.ts';
import { makeIndex, type SearchIndex } from '../../core/search.ts';
import { sorted } from '../../core/sort.ts';
import type { View } from '../../core/view.ts';

/** What a view holds. */
export interface Outcome extends FilterCounts {
  /** Records in the order of the view. */
  readonly rows: readonly Item[];
  readonly countries: number;
  readonly organizations: number;
  /** Records that no point and no line shows. */
  readonly unplaced: number;
  /** Records by position of their country. */
  readonly byCountry: readonly number[];
}

let index: { readonly atlas: Atlas; readonly index: SearchIndex } | null = null;

/** @param texts needed when the view searches in them */
export function outcomeOf(atlas: Atlas, view: View, texts: readonly string[] | null): Outcome {
  if (view.text !== '' && texts !== null && index?.atlas !== atlas)
    index = { atlas, index: makeIndex(atlas, texts) };
  const counts = countFilter(atlas, testsOf(view, atlas, view.text === '' ? undefined : index?.index));
  const { matched } = counts;
  const byCountry = new Array<number>(atlas.codes.country.length).fill(0);
  const organizations = new Set<number>();
  for (const item of matched) {
    for (const at of item.codes.country) byCountry[at] = (byCountry[at] ?? 0) + 1;
    for (const at of item.codes.org) organizations.add(at);
  }
  return {
    ...counts,
    rows: sorted(matched, atlas, view.sort),
    countries: byCountry.filter((count) => count > 0).length,
    organizations: organizations.size,
    unplaced: matched.filter(({ spots }) => spots.length === 0).length,
    byCountry,
  };
}
