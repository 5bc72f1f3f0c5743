import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back the memory of what is no longer needed. V8 sees no reason to: it does not know that DuckDB,
 * outside its heap, is about to need as much again.
 */
export function releaseMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}

/**
 * Keeps the room for young objects as small as it is. V8 would let it grow to 48 MB, for a few percent of speed, and
 * DuckDB needs that room.
 */
export function keepYoungSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
