import type { Section } from './index-format.ts';

/** A name of Chinese characters only, with the dot that parts foreign names: 阿克拉, 圣文森特·德. */
const form = /^[\u3400-\u9fff]+(?:[·・•‧][\u3400-\u9fff]+)*$/;
const separator = '\n';

/** Those of some names that are written in Chinese characters, each once. GeoNames does not tell Chinese from Japanese. */
export function hanNamesAmong(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => form.test(name)))];
}

/** The places of an index that have such names: their rows in ascending order, and a text for each. */
export function hanTexts(places: readonly (readonly string[])[]): { rows: Uint32Array; texts: string[] } {
  const named = places
    .map((names, row) => ({ row, names: hanNamesAmong(names) }))
    .filter(({ names }) => names.length > 0);
  return {
    rows: Uint32Array.from(named, ({ row }) => row),
    texts: named.map(({ names }) => names.join(separator)),
  };
}

/** Position of a row among rows in ascending order, or -1. */
export function positionOfRow(rows: Section, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row ? low : -1;
}

/** The opposite of one text of {@link hanTexts}. */
export function namesIn(text: string): string[] {
  return text.split(separator);
}
