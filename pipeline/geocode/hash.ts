const HALF = 2 ** 32;
/** The upper 16 bits of a hash: the index is in so many buckets, of some ten names each. */
export const BUCKETS = 2 ** 16;

/**
 * 48-bit hash of a two-letter country and a folded name (as cyrb53, public domain construction).
 * The index is sorted by it; the build fails if two different keys share a hash.
 */
export function hashKey(country: string, folded: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < 2; i++) {
    const unit = country.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return HALF * (h2 & (BUCKETS - 1)) + (h1 >>> 0);
}

/** The bucket of a hash; its lower 32 bits, `hash >>> 0`, are what a bucket holds of it. */
export function bucketOf(hash: number): number {
  return Math.floor(hash / HALF);
}

/** Position of a hash in the index; -1 when it is not there. `starts` has one more than there are buckets. */
export function positionOf(hash: number, starts: Uint32Array, lower: Uint32Array): number {
  const bucket = bucketOf(hash);
  const half = hash >>> 0;
  const end = starts[bucket + 1] as number;
  for (let at = starts[bucket] as number; at < end; at++) if (lower[at] === half) return at;
  return -1;
}

/** Checksum over 32-bit words, four lanes so that 20 MB take a few milliseconds. For damage, not for malice. */
export function checksum(words: Uint32Array): number {
  let a = 1;
  let b = 2;
  let c = 3;
  let d = 4;
  const whole = words.length - (words.length % 4);
  for (let i = 0; i < whole; i += 4) {
    a = Math.imul(a ^ (words[i] as number), 0x9e3779b1);
    b = Math.imul(b ^ (words[i + 1] as number), 0x85ebca77);
    c = Math.imul(c ^ (words[i + 2] as number), 0xc2b2ae3d);
    d = Math.imul(d ^ (words[i + 3] as number), 0x27d4eb2f);
  }
  for (let i = whole; i < words.length; i++) a = Math.imul(a ^ (words[i] as number), 0x9e3779b1);
  return (a ^ (b >>> 3) ^ (c >>> 7) ^ (d >>> 11)) >>> 0;
}
