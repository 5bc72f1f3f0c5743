import { createHash } from 'node:crypto';
import { gzipSync } from 'fflate';
import { zxyToTileId } from 'pmtiles';

/** One tile of an archive, not yet compressed. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly data: Uint8Array;
}

export interface ArchiveHead {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly metadata: Readonly<Record<string, unknown>>;
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  run: number;
}

const headerBytes = 127;
/** Header and root directory must lie within the first 16 KiB. */
const rootLimit = 16_384 - headerBytes;
const entriesPerLeaf = 4_096;

/**
 * A PMTiles archive, version 3, of vector tiles: header, root directory, metadata, leaf directories, tiles. Equal tiles
 * are stored once. https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export function pmtilesArchive(tiles: Iterable<Tile>, head: ArchiveHead): Uint8Array {
  const sorted = [...tiles]
    .map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data: compressed(data) }))
    .sort((a, b) => a.id - b.id);
  const { entries, contents } = store(sorted);
  const { root, leaves } = directories(entries);
  const metadata = compressed(Buffer.from(JSON.stringify(head.metadata)));
  const at = { root: headerBytes, metadata: headerBytes + root.length, leaves: 0, tiles: 0 };
  at.leaves = at.metadata + metadata.length;
  at.tiles = at.leaves + leaves.length;
  const tileBytes = contents.reduce((sum, { length }) => sum + length, 0);

  const header = Buffer.alloc(headerBytes);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const numbers = [
    ...[at.root, root.length, at.metadata, metadata.length, at.leaves, leaves.length, at.tiles, tileBytes],
    ...[sorted.length, entries.length, contents.length],
  ];
  for (const [i, value] of numbers.entries()) header.writeBigUInt64LE(BigInt(value), 8 + 8 * i);
  const gzip = 2;
  const vectorTiles = 1;
  for (const [i, value] of [1, gzip, gzip, vectorTiles, head.minZoom, head.maxZoom].entries())
    header.writeUInt8(value, 96 + i);
  const [west, south, east, north] = head.bounds;
  for (const [i, degrees] of [west, south, east, north].entries())
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i);
  header.writeUInt8(head.minZoom, 118);
  header.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119);
  header.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123);
  return Buffer.concat([header, root, metadata, leaves, ...contents]);
}

/** Without the time of compression, which gzip would note. */
function compressed(data: Uint8Array): Uint8Array {
  return gzipSync(data, { mtime: 0 });
}

function store(tiles: readonly { id: number; data: Uint8Array }[]): {
  entries: Entry[];
  contents: Uint8Array[];
} {
  const entries: Entry[] = [];
  const contents: Uint8Array[] = [];
  const known = new Map<string, number>();
  let end = 0;
  for (const { id, data } of tiles) {
    const hash = createHash('sha256').update(data).digest('base64');
    let offset = known.get(hash);
    if (offset === undefined) {
      offset = end;
      known.set(hash, offset);
      contents.push(data);
      end += data.length;
    }
    const last = entries.at(-1);
    if (last !== undefined && last.offset === offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, offset, length: data.length, run: 1 });
  }
  return { entries, contents };
}

function directories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const root = directory(entries);
  if (root.length <= rootLimit) return { root, leaves: new Uint8Array() };
  const leaves: Uint8Array[] = [];
  const pointers: Entry[] = [];
  let offset = 0;
  for (let from = 0; from < entries.length; from += entriesPerLeaf) {
    const leaf = directory(entries.slice(from, from + entriesPerLeaf));
    // A run of zero says that the entry is a directory.
    pointers.push({ id: entries[from]?.id ?? 0, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: directory(pointers), leaves: Buffer.concat(leaves) };
}

function directory(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  varint(bytes, entries.length);
  for (const [i, { id }] of entries.entries()) varint(bytes, id - (entries[i - 1]?.id ?? 0));
  for (const { run } of entries) varint(bytes, run);
  for (const { length } of entries) varint(bytes, length);
  for (const [i, { offset }] of entries.entries()) {
    const before = entries[i - 1];
    // Zero stands for the place right after the entry before.
    varint(bytes, before !== undefined && before.offset + before.length === offset ? 0 : offset + 1);
  }
  return compressed(Uint8Array.from(bytes));
}

function varint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}
