/** Seeded random numbers (mulberry32): the same seed gives the same sources on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number between two bounds, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** Like {@link pick}, but the first items come up most often, as large companies and countries do. */
  favour<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() ** 2 * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** Several different items, in the order of the list. */
  some<T>(items: readonly T[], count: number): T[] {
    const taken = new Set<T>();
    while (taken.size < Math.min(count, items.length)) taken.add(this.pick(items));
    return items.filter((item) => taken.has(item));
  }
}
