/** A sum over characters in two 32-bit halves (cyrb53), which takes them one by one. */
export class Sum {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;

  add(code: number): void {
    this.high = Math.imul(this.high ^ code, 2654435761);
    this.low = Math.imul(this.low ^ code, 1597334677);
  }

  addText(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.add(text.charCodeAt(at));
  }

  /** 53 bits, which two texts share by no chance that matters; the next characters begin a new sum. */
  end(): number {
    const { high, low } = this;
    this.high = 0xdeadbeef;
    this.low = 0x41c6ce57;
    const first = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    const second = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
    return 4294967296 * (2097151 & second) + (first >>> 0);
  }
}
