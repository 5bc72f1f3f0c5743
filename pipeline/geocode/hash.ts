/**
 * 53-bit hash of a two-letter country and a folded name (cyrb53, public domain construction).
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
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}

/** Position of a value in a sorted array by halving, the first where it repeats; -1 when it is not there. */
export function indexOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value ? low : -1;
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
