import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { largestFile } from './limits.ts';

/** Nearly every file fits into this, and is read with one call into the same memory. */
const shared = Buffer.allocUnsafe(1 << 16);

/** Bytes of a file, good until the next are read; or their number when there are far too many. */
export type Bytes = Buffer | number;

export function bytesOf(file: string): Bytes {
  const open = openSync(file, 'r');
  try {
    const length = readSync(open, shared, 0, shared.length, 0);
    if (length < shared.length) return shared.subarray(0, length);
    const { size } = fstatSync(open);
    return size > largestFile ? size : readFileSync(open);
  } finally {
    closeSync(open);
  }
}
