import { checksum } from './hash.ts';

/** Raise on any change of layout, folding or build: caches of older versions are then rebuilt. */
export const FORMAT_VERSION = 10;

const MAGIC = 0x5a414743; // "CGAZ", little endian
const HEADER_BYTES = 24;
const ALIGNMENT = 8;

export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
export type SectionKind = 'u8' | 'u16' | 'u32' | 'i32' | 'f64';

interface Entry {
  readonly name: string;
  readonly kind: SectionKind;
  readonly offset: number;
  readonly length: number;
}

interface Directory {
  readonly meta: IndexMeta;
  readonly sections: readonly Entry[];
}

/** The small facts about an index that are kept as JSON beside the arrays. */
export interface IndexMeta {
  readonly countries: readonly string[];
  readonly features: readonly string[];
  readonly packages: Readonly<Record<string, string>>;
}

/** An index in memory: its facts and its arrays by name. */
export interface IndexData {
  readonly meta: IndexMeta;
  readonly sections: ReadonlyMap<string, Section>;
}

/**
 * Packs named arrays into one buffer.
 * Layout: magic, version, checksum, directory length, body offset, total length (uint32 each); directory as JSON; arrays, each aligned to 8 bytes.
 */
export function encodeIndex(data: IndexData): Uint8Array {
  const entries: Entry[] = [];
  let offset = 0;
  for (const [name, section] of data.sections) {
    entries.push({ name, kind: kindOf(section), offset, length: section.length });
    offset = align(offset + section.byteLength);
  }
  const directory = new TextEncoder().encode(
    JSON.stringify({ meta: data.meta, sections: entries } satisfies Directory),
  );
  const bodyOffset = align(HEADER_BYTES + directory.length);
  const bytes = new Uint8Array(bodyOffset + offset);
  bytes.set(directory, HEADER_BYTES);
  for (const entry of entries) {
    const section = data.sections.get(entry.name);
    if (section === undefined) throw new Error(`section ${entry.name} vanished`);
    bytes.set(
      new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
      bodyOffset + entry.offset,
    );
  }
  const header = new Uint32Array(bytes.buffer, 0, HEADER_BYTES / 4);
  header.set([MAGIC, FORMAT_VERSION, checksumOf(bytes), directory.length, bodyOffset, bytes.length]);
  return bytes;
}

/**
 * Opens a packed index as views over the given bytes; nothing is copied.
 *
 * @returns null when the bytes are no index of this version or are damaged: the caller rebuilds.
 */
export function decodeIndex(bytes: Uint8Array): IndexData | null {
  if (bytes.length < HEADER_BYTES || bytes.length % ALIGNMENT !== 0 || bytes.byteOffset % ALIGNMENT !== 0)
    return null;
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_BYTES / 4);
  const [magic, version, sum, directoryLength = 0, bodyOffset = 0, total] = header;
  if (magic !== MAGIC || version !== FORMAT_VERSION || total !== bytes.length) return null;
  if (sum !== checksumOf(bytes)) return null;
  const directory = JSON.parse(
    new TextDecoder().decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + directoryLength)),
  ) as Directory;
  const sections = new Map<string, Section>();
  for (const entry of directory.sections) sections.set(entry.name, view(bytes, bodyOffset, entry));
  return { meta: directory.meta, sections };
}

function view(bytes: Uint8Array, bodyOffset: number, entry: Entry): Section {
  const start = bytes.byteOffset + bodyOffset + entry.offset;
  const { length } = entry;
  switch (entry.kind) {
    case 'u8':
      return new Uint8Array(bytes.buffer, start, length);
    case 'u16':
      return new Uint16Array(bytes.buffer, start, length);
    case 'u32':
      return new Uint32Array(bytes.buffer, start, length);
    case 'i32':
      return new Int32Array(bytes.buffer, start, length);
    case 'f64':
      return new Float64Array(bytes.buffer, start, length);
  }
}

function kindOf(section: Section): SectionKind {
  if (section instanceof Uint8Array) return 'u8';
  if (section instanceof Uint16Array) return 'u16';
  if (section instanceof Uint32Array) return 'u32';
  return section instanceof Int32Array ? 'i32' : 'f64';
}

function checksumOf(bytes: Uint8Array): number {
  const start = bytes.byteOffset + HEADER_BYTES;
  return checksum(new Uint32Array(bytes.buffer, start, (bytes.length - HEADER_BYTES) / 4));
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
