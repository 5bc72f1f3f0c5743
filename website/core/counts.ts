import type { Atlas, Item } from './atlas.ts';
import type { Part, Tests } from './match.ts';
import { eachFacet, type Facet, facets } from './view.ts';

export interface FilterCounts {
  readonly matched: readonly Item[];
  /** For each code of each facet: how many records there would be if it were the only one chosen in its facet. */
  readonly facets: Readonly<Record<Facet, readonly number[]>>;
  /** Highlights among the records, were they not already asked for. */
  readonly highlights: number;
  /** Records by their first year, were no years chosen. */
  readonly years: ReadonlyMap<number, number>;
  readonly undated: number;
}

/** Counts in one pass: a record that fails one part only still counts among the choices of that part. */
export function countFilter({ items, codes }: Atlas, tests: Tests): FilterCounts {
  const counts = eachFacet((facet) => new Array<number>(codes[facet].length).fill(0));
  const years = new Map<number, number>();
  let highlights = 0;
  const matched: Item[] = [];
  const parts = [...tests];
  for (const item of items) {
    const failed = failedPart(item, parts);
    if (failed === 'several') continue;
    if (failed === null) matched.push(item);
    for (const facet of facets)
      if (failed === null || failed === facet) addTo(counts[facet], item.codes[facet]);
    if (item.begin !== null && (failed === null || failed === 'years'))
      years.set(item.begin, (years.get(item.begin) ?? 0) + 1);
    if (item.highlight && (failed === null || failed === 'hl')) highlights += 1;
  }
  return {
    matched,
    facets: counts,
    highlights,
    years,
    undated: matched.filter(({ begin }) => begin === null).length,
  };
}

function failedPart(
  item: Item,
  parts: readonly (readonly [Part, (item: Item) => boolean])[],
): Part | 'several' | null {
  let failed: Part | null = null;
  for (const [part, test] of parts) {
    if (test(item)) continue;
    if (failed !== null) return 'several';
    failed = part;
  }
  return failed;
}

function addTo(counts: number[], positions: readonly number[]): void {
  for (const at of positions) counts[at] = (counts[at] ?? 0) + 1;
}

/** One line of the statistics of a view. */
export interface Count {
  readonly code: string;
  readonly label: string;
  readonly label_zh: string;
  readonly count: number;
}

/** Records of a view by the codes of a facet, most first; a record with several codes counts in each. */
export function countBy({ codes }: Pick<Atlas, 'codes'>, items: readonly Item[], facet: Facet): Count[] {
  const counts = new Array<number>(codes[facet].length).fill(0);
  for (const item of items) addTo(counts, item.codes[facet]);
  return codes[facet]
    .map(({ code, label, label_zh }, at) => ({ code, label, label_zh, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** Records of a view by first year, each year between the first and the last included. */
export function countByYear(items: readonly Item[]): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const { begin } of items) if (begin !== null) counts.set(begin, (counts.get(begin) ?? 0) + 1);
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  const length = Math.max(...counts.keys()) - first + 1;
  return Array.from({ length }, (_, i) => ({ year: first + i, count: counts.get(first + i) ?? 0 }));
}
