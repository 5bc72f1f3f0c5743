import { hashKey } from '../hash.ts';
import type { Section } from '../index-format.ts';
import { ALTERNATE_BIT, INDEX_MASK, KIND_AREA, KIND_COUNTRY, KIND_SHIFT, LIST_BIT } from '../layout.ts';
import { stripAreaWords } from '../words.ts';

/** Longer "names" are sentences or addresses. */
const MAX_KEY_LENGTH = 80;
const BUCKETS = 2 ** 16;
const HASHES_A_BUCKET = 2 ** 53 / BUCKETS;

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
    sortTogether(hashes, slots);
    for (let i = 1; i < next; i++) {
      if (hashes[i] === hashes[i - 1]) throw new Error('two names share a hash: change hashKey');
    }
    return [
      ['hash', hashes],
      ['slot', slots],
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

/** Sorts hashes and moves their slots with them: by their upper bits into small buckets, then within each. */
function sortTogether(hashes: Float64Array, slots: Uint32Array): void {
  const bucketOf = (hash: number): number => Math.floor(hash / HASHES_A_BUCKET);
  const starts = new Uint32Array(BUCKETS + 1);
  for (const hash of hashes) starts[bucketOf(hash) + 1] = (starts[bucketOf(hash) + 1] as number) + 1;
  for (let i = 0; i < BUCKETS; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const [fromHashes, fromSlots, filled] = [hashes.slice(), slots.slice(), new Uint32Array(BUCKETS)];
  fromHashes.forEach((hash, i) => {
    const bucket = bucketOf(hash);
    const start = starts[bucket] as number;
    let at = start + (filled[bucket] as number);
    filled[bucket] = (filled[bucket] as number) + 1;
    for (; at > start && (hashes[at - 1] as number) > hash; at--) {
      hashes[at] = hashes[at - 1] as number;
      slots[at] = slots[at - 1] as number;
    }
    hashes[at] = hash;
    slots[at] = fromSlots[i] as number;
  });
}
