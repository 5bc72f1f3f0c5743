import type { Atlas, Item } from './atlas.ts';
import type { Sort, SortKey } from './view.ts';

type Value = string | number | null;

/** Sorts records; equal ones keep the order of the release, and those without the value stand last either way. */
export function sorted(items: readonly Item[], { codes }: Pick<Atlas, 'codes'>, sort: Sort): readonly Item[] {
  if (sort === 'id') return items;
  const key = sort.replace(/^-/, '') as SortKey;
  const turn = sort.startsWith('-') ? -1 : 1;
  const value = valueBy(codes, key);
  return items
    .map((item) => ({ item, value: value(item) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      if (a.value === b.value) return a.item.index - b.item.index;
      return (a.value < b.value ? -1 : 1) * turn;
    })
    .map(({ item }) => item);
}

/** Words are compared by their characters, without the habits of any language: the order is the same everywhere. */
function valueBy(codes: Atlas['codes'], key: SortKey): (item: Item) => Value {
  switch (key) {
    case 'id':
      return ({ index }) => index;
    case 'title':
      return ({ title }) => title.toLowerCase();
    case 'year':
      return ({ begin }) => begin;
    case 'status':
    case 'conf':
      // Codelists of status and confidence stand in an order that means something.
      return (item) => item.codes[key][0] ?? null;
    default:
      return (item) => codes[key][item.codes[key][0] ?? -1]?.label.toLowerCase() ?? null;
  }
}
