import { hashKey, indexOf } from '../hash.ts';
import type { Section } from '../index-format.ts';
import { ALTERNATE_BIT, INDEX_MASK, KIND_AREA, KIND_COUNTRY, KIND_SHIFT, LIST_BIT } from '../layout.ts';
import { stripAreaWords } from '../words.ts';

/** Longer "names" are sentences or addresses. */
const MAX_KEY_LENGTH = 80;

/** Collects what each name leads to, per country, and packs it into sorted arrays. */
export class KeyTable {
  private readonly postings = new Map<string, number | number[]>();

  /** A place under its own names and, with the alternate bit, under its other names. All folded. */
  addPlace(country: string, own: readonly string[], other: readonly string[], index: number): void {
    if (index > INDEX_MASK) throw new Error(`too many places for a posting: ${index}`);
    const done = new Set<string>();
    for (const name of own) {
      if (!done.has(name)) this.add(country, name, index);
      done.add(name);
    }
    for (const name of other) {
      if (!done.has(name)) this.add(country, name, index | ALTERNATE_BIT);
      done.add(name);
    }
  }

  /** A division under its name, with and without the words for its kind. */
  addArea(country: string, name: string, index: number): void {
    const bare = stripAreaWords(name);
    this.add(country, name, index | (KIND_AREA << KIND_SHIFT));
    if (bare !== name) this.add(country, bare, index | (KIND_AREA << KIND_SHIFT));
  }

  /** A country under one of its names, so that `place: Kenya, country: KE` is recognised. */
  addCountry(code: string, name: string, index: number): void {
    this.add(code, name, index | (KIND_COUNTRY << KIND_SHIFT));
  }

  /** Arrays `hash` (sorted), `slot` (parallel to it) and `posting`. Throws if two keys share a hash. */
  toSections(): [string, Section][] {
    const hashes = new Float64Array(this.postings.size);
    const slots = new Uint32Array(this.postings.size);
    const lists: number[] = [];
    let next = 0;
    for (const [key, posting] of this.postings) {
      hashes[next] = hashKey(key, key.slice(2));
      if (typeof posting === 'number') slots[next] = posting;
      else {
        slots[next] = lists.length | LIST_BIT;
        lists.push(posting.length, ...posting);
      }
      next++;
    }
    const sorted = hashes.toSorted();
    const sortedSlots = new Uint32Array(sorted.length);
    for (let i = 0; i < hashes.length; i++) {
      const at = indexOf(sorted, hashes[i] as number);
      if (sorted[at + 1] === sorted[at]) throw new Error('two names share a hash: change hashKey');
      sortedSlots[at] = slots[i] as number;
    }
    return [
      ['hash', sorted],
      ['slot', sortedSlots],
      ['posting', Uint32Array.from(lists)],
    ];
  }

  private add(country: string, name: string, posting: number): void {
    if (name === '' || name.length > MAX_KEY_LENGTH) return;
    const key = country + name;
    const before = this.postings.get(key);
    if (before === undefined) this.postings.set(key, posting);
    else if (typeof before !== 'number') {
      if (!before.includes(posting)) before.push(posting);
    } else if (before !== posting) this.postings.set(key, [before, posting]);
  }
}
