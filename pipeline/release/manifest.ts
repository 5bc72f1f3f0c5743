import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../schemas/dataset.ts';

/** One file of a release as the manifest lists it. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly media_type: string;
  readonly table?: string;
  readonly rows?: number;
  readonly columns?: readonly string[];
}

/** What made a release: the commit of its sources, and the versions of tool and gazetteer. */
export interface Provenance {
  readonly commit: string | null;
  /** Files differ from that commit. */
  readonly modified: boolean;
  readonly tool: Readonly<Record<string, string>>;
  readonly gazetteer: Readonly<Record<string, string>>;
  /** The release that `changes` starts from; its hash is absent when it was built for the comparison. */
  readonly previous: {
    readonly version: string;
    readonly schema_version: string;
    readonly manifest_sha256: string | null;
  } | null;
  /** Tables and columns that go with the next major schema version. */
  readonly retiring: readonly { readonly table: string; readonly column?: string; readonly use: string }[];
}

/** Rows and columns of what a file holds. */
export interface Content {
  readonly table: string;
  readonly rows: number;
  readonly columns: readonly string[];
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
  geojson: 'application/geo+json',
  json: 'application/json',
  md: 'text/markdown',
  cff: 'application/yaml',
  html: 'text/html',
  jsonld: 'application/ld+json',
  bib: 'application/x-bibtex',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  sqlite: 'application/vnd.sqlite3',
  arrow: 'application/vnd.apache.arrow.file',
  topojson: 'application/json',
  pmtiles: 'application/vnd.pmtiles',
};

/** Size and checksum of every file below a folder, by path. What is already known is not read again. */
export function listReleaseFiles(
  dir: string,
  contents: ReadonlyMap<string, Content>,
  known: readonly ManifestFile[] = [],
): ManifestFile[] {
  const before = new Map(known.map((file) => [file.path, file]));
  return walk(dir, '').map((path) => {
    const listed = before.get(path);
    if (listed !== undefined) return listed;
    const { bytes, sha256 } = digest(join(dir, path));
    const extension = path.slice(path.lastIndexOf('.') + 1);
    return { path, bytes, sha256, media_type: mediaTypes[extension] ?? 'text/plain', ...contents.get(path) };
  });
}

/** `manifest.json`: the release, what made it, and its files. */
export function writeManifest(
  dir: string,
  dataset: Dataset,
  provenance: Provenance,
  files: readonly ManifestFile[],
): void {
  const { name, title, version, date, schema_version, licence } = dataset;
  const manifest = { name, title, version, date, schema_version, licence, ...provenance, files };
  writeFileSync(join(dir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** `SHA256SUMS` over every file, in the form that `sha256sum --check` reads. @returns the number of files. */
export function writeChecksums(dir: string, known: readonly ManifestFile[]): number {
  const sums = new Map(known.map(({ path, sha256 }) => [path, sha256]));
  const lines = walk(dir, '').map((path) => `${sums.get(path) ?? digest(join(dir, path)).sha256}  ${path}\n`);
  writeFileSync(join(dir, 'SHA256SUMS'), lines.join(''));
  return lines.length;
}

/** Paths of all files below a folder, sorted folder by folder. */
export function listPaths(dir: string): string[] {
  return walk(dir, '');
}

function walk(dir: string, below: string): string[] {
  return readdirSync(join(dir, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? walk(dir, path) : [path];
    })
    .sort();
}

const chunk = Buffer.allocUnsafe(1 << 20);

/** Size and SHA-256 of a file, read piece by piece. */
export function digest(path: string): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  const fd = openSync(path, 'r');
  let bytes = 0;
  for (let read = readSync(fd, chunk); read > 0; read = readSync(fd, chunk)) {
    hash.update(chunk.subarray(0, read));
    bytes += read;
  }
  closeSync(fd);
  return { bytes, sha256: hash.digest('hex') };
}
