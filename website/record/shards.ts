import type { Sheet } from './sheet.ts';

/** Sheets of the records of a shard, by kind and id. */
export type Shard = Readonly<Record<string, Sheet>>;

/** A label in English and in Chinese. */
export type Label = readonly [english: string, chinese: string];

/** Names of everything that a sheet mentions by a code. */
export interface Labels {
  readonly countries: Readonly<Record<string, Label>>;
  readonly organizations: Readonly<Record<string, Label>>;
  readonly categories: Readonly<Record<string, Label>>;
  readonly codes: Readonly<Record<string, Readonly<Record<string, Label>>>>;
}

const shardCount = 256;

/** Names of all shards: two hexadecimal digits. */
export function shardNames(): string[] {
  return Array.from({ length: shardCount }, (_, i) => nameOf(i));
}

function nameOf(shard: number): string {
  return shard.toString(16).padStart(2, '0');
}

/** The shard that holds a record: FNV-1a over its kind and id, so that a browser finds it without a list. */
export function shardOf(kind: Sheet['kind'], id: string): string {
  let hash = 0x811c9dc5;
  for (const character of keyOf(kind, id))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return nameOf((hash >>> 0) % shardCount);
}

export function keyOf(kind: Sheet['kind'], id: string): string {
  return `${kind}/${id}`;
}
