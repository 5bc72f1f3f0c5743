import { createHash } from 'node:crypto';
import { type Bytes, bytesOf } from './bytes.ts';

/** Bytes of files, each read once: what is summed is what is read, whoever writes the files meanwhile. */
export class HeldBytes {
  private readonly held = new Map<string, Bytes>();

  of(file: string): Bytes {
    let bytes = this.held.get(file);
    if (bytes === undefined) {
      const shared = bytesOf(file);
      bytes = typeof shared === 'number' ? shared : Buffer.from(shared);
      this.held.set(file, bytes);
    }
    return bytes;
  }

  /** A sum of files with their names, in order. */
  sum(files: readonly string[]): string {
    const sum = createHash('sha256');
    for (const file of files) {
      const bytes = this.of(file);
      sum.update(`${file}\n${typeof bytes === 'number' ? bytes : bytes.length}\n`);
      if (typeof bytes !== 'number') sum.update(bytes);
    }
    return sum.digest('hex');
  }
}
