import type { Atlas, Item } from './atlas.ts';
import type { SearchIndex } from './search.ts';
import { type Facet, type Filter, facets } from './view.ts';

/** Parts of a filter that can each be set aside, to count what else there would be. */
export type Part = Facet | 'years' | 'hl' | 'q';

type Test = (item: Item) => boolean;

/** The tests of the parts of a filter that leave something out. */
export type Tests = ReadonlyMap<Part, Test>;

/**
 * Makes the tests of a filter. Codes of one facet are alternatives, facets add up.
 *
 * Years: a record stands in an interval when it had begun by its end and is not known to have ended before its
 * beginning. One without any date is in no interval; it stays in unless `undated` is false.
 *
 * @param index needed when the filter holds text
 */
export function testsOf(filter: Filter, { codes }: Pick<Atlas, 'codes'>, index?: SearchIndex): Tests {
  const tests = new Map<Part, Test>();
  for (const facet of facets) {
    if (filter.codes[facet].length === 0) continue;
    const wanted = new Set(
      filter.codes[facet].map((code) => codes[facet].findIndex((of) => of.code === code)),
    );
    tests.set(facet, (item) => item.codes[facet].some((at) => wanted.has(at)));
  }
  if (filter.from !== null || filter.to !== null || !filter.undated)
    tests.set('years', (item) => inYears(item, filter));
  if (filter.highlights) tests.set('hl', (item) => item.highlight);
  if (filter.text !== '') {
    if (index === undefined) throw new Error('a filter with text needs the texts of the records');
    const needles = index.needles(filter.text);
    tests.set('q', (item) => index.finds(item, needles));
  }
  return tests;
}

export function inYears({ begin, end }: Item, { from, to, begun, undated }: Filter): boolean {
  if (begin === null) return undated;
  if (to !== null && begin > to) return false;
  if (from === null) return true;
  return begun ? begin >= from : end === null || end >= from;
}

/** Records of a view, in the order of the release. */
export function matching(items: readonly Item[], tests: Tests): Item[] {
  const all = [...tests.values()];
  return items.filter((item) => all.every((test) => test(item)));
}
