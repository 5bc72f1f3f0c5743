import { BUCKETS, bucketOf, hashKey } from '../hash.ts';
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

  /** Arrays `bucket` (starts), `hash` (lower halves), `slot` (parallel to it), `posting`. Throws if two keys share a hash. */
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
    return [...inBuckets(hashes, slots), ['posting', Uint32Array.from(lists)]];
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

/** Sorts hashes, and their slots with them: into their buckets, and within each. */
function inBuckets(hashes: Float64Array, slots: Uint32Array): [string, Section][] {
  const starts = new Uint32Array(BUCKETS + 1);
  for (const hash of hashes) starts[bucketOf(hash) + 1] = (starts[bucketOf(hash) + 1] as number) + 1;
  for (let i = 0; i < BUCKETS; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const lower = new Uint32Array(hashes.length);
  const sorted = new Uint32Array(hashes.length);
  const ends = starts.slice();
  hashes.forEach((hash, i) => {
    const bucket = bucketOf(hash);
    const half = hash >>> 0;
    let at = ends[bucket] as number;
    ends[bucket] = at + 1;
    for (; at > (starts[bucket] as number) && (lower[at - 1] as number) >= half; at--) {
      if (lower[at - 1] === half) throw new Error('two names share a hash: change hashKey');
      lower[at] = lower[at - 1] as number;
      sorted[at] = sorted[at - 1] as number;
    }
    lower[at] = half;
    sorted[at] = slots[i] as number;
  });
  return [
    ['bucket', starts],
    ['hash', lower],
    ['slot', sorted],
  ];
}
