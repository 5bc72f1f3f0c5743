import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeWhole } from '../whole-file.ts';
import { buildIndex } from './build/build-index.ts';
import { decodeIndex, encodeIndex, type IndexData } from './index-format.ts';
import { dataVersions, defaultCacheDir, indexFileName } from './packages.ts';

const CACHE_FILE = /^gazetteer-[0-9a-f]{16}\.bin(?:\.\d+\.tmp)?$/;
const WRITING_MS = 60_000;

/** How the index is opened. */
export interface IndexOptions {
  /** Folder of cached indexes. Default: CTATLAS_CACHE, else `.cache` in the package root. */
  readonly cacheDir?: string;
  /** Told in plain words what takes time. Silent when the cache serves. */
  readonly onProgress?: (message: string) => void;
}

/**
 * The index for the installed data packages: from the cache (some milliseconds), or built and cached (some
 * seconds). A missing, damaged or foreign cache is rebuilt; a cache that cannot be written is done without.
 */
export function openIndex(options: IndexOptions = {}, build = buildIndex): IndexData {
  const folder = options.cacheDir ?? defaultCacheDir();
  const path = join(folder, indexFileName(dataVersions()));
  const cached = readCache(path);
  if (cached !== null) return cached;
  const progress = options.onProgress ?? (() => undefined);
  progress('Building the gazetteer index (once per set of data packages)');
  const bytes = encodeIndex(build(progress));
  writeCache(folder, path, bytes, progress);
  const built = decodeIndex(bytes);
  if (built === null) throw new Error('the gazetteer index that was just built cannot be read');
  return built;
}

function readCache(path: string): IndexData | null {
  try {
    return decodeIndex(readFileSync(path));
  } catch {
    return null;
  }
}

/** Indexes of other versions, and what builds that crashed left behind, are of no use any more: 20 MB each. */
function prune(folder: string, keep: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name === keep || !CACHE_FILE.test(name)) continue;
    const isBeingWritten = name.endsWith('.tmp') && Date.now() - changedAt(path) < WRITING_MS;
    if (!isBeingWritten) rmSync(path, { force: true });
  }
}

/** Milliseconds; long ago for a file that another process has just taken away. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function writeCache(
  folder: string,
  path: string,
  bytes: Uint8Array,
  progress: (message: string) => void,
): void {
  const refused = writeWhole(path, () => bytes);
  if (refused !== null) {
    progress(`Gazetteer index not cached: ${refused}`);
    return;
  }
  prune(folder, basename(path));
  progress(`Gazetteer index cached as ${path}`);
}
