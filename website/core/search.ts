import { fold, type HanMap } from '../../pipeline/geocode/fold.ts';
import type { Atlas, Item } from './atlas.ts';

/** Han characters of a text are matched anywhere, other words from their beginning: "oman" is not in "Romania". */
const eastAsian = /^[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff]/;

const apostrophe = /['’‘`ʼʻ]/;
const apostrophes = /['’‘`ʼʻ]/g;

/** What is searched for: folded, ready to be found in folded texts. */
export type Needles = readonly string[];

/** Folds texts for comparison: accents, letter case, full width and traditional characters make no difference. */
export class Folder {
  private readonly han: HanMap;

  constructor(pairs: string) {
    const han = new Map<number, number>();
    for (let i = 0; i + 1 < pairs.length; i += 2) han.set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
    this.han = han;
  }

  /**
   * Each part on a line of its own behind a space, so that words are found where they begin. What has an apostrophe
   * is found as one word and as two: "divoire", "d ivoire".
   */
  hay(parts: readonly string[]): string {
    return parts
      .flatMap((part) => (apostrophe.test(part) ? [part, part.replace(apostrophes, ' ')] : [part]))
      .map((part) => ` ${fold(part, this.han)}`)
      .join('\n');
  }

  needles(text: string): Needles {
    return text
      .split(/\s+/u)
      .map((word) => fold(word, this.han))
      .filter((word) => word !== '')
      .map((word) => (eastAsian.test(word) ? word : ` ${word}`));
  }
}

export function holds(hay: string, needles: Needles): boolean {
  return needles.every((needle) => hay.includes(needle));
}

/** All words by which a record is found: title, organizations, category, countries, and the rest of its text, the Chinese title among it. */
export function partsOf(item: Item, { codes }: Pick<Atlas, 'codes'>, text: string): string[] {
  const parts = [item.title];
  for (const facet of ['org', 'cat', 'country', 'topic'] as const)
    for (const at of item.codes[facet]) {
      const code = codes[facet][at];
      if (code !== undefined) parts.push(code.label, code.label_zh);
    }
  return [...parts, ...text.split('\n')].filter((part) => part !== '');
}

/** Folds the text of each record once, when somebody first searches. */
export function makeIndex(atlas: Atlas, texts: readonly string[]): SearchIndex {
  const folder = new Folder(atlas.han);
  const hays = atlas.items.map((item) => folder.hay(partsOf(item, atlas, texts[item.index] ?? '')));
  return {
    needles: (text) => folder.needles(text),
    finds: (item, needles) => holds(hays[item.index] ?? '', needles),
  };
}

export interface SearchIndex {
  needles(text: string): Needles;
  finds(item: Item, needles: Needles): boolean;
}
