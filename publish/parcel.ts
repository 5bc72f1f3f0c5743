import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { listPaths } from '../pipeline/release/manifest.ts';
import { NoRelease, verifyFiles } from '../pipeline/release/verify.ts';

/** A release as it is sent: one archive of all of it, and the files that people look at first. */
export interface Parcel {
  readonly version: string;
  readonly title: string;
  readonly notes: string;
  /** Metadata of the deposit, where the release has them. */
  readonly deposit: Record<string, unknown> | null;
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
}

/** Files that are sent by themselves too. */
const single = [
  ['SHA256SUMS', 'text/plain'],
  ['SHA256SUMS.minisig', 'text/plain'],
  ['manifest.json', 'application/json'],
  ['china-tech-atlas.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['china-tech-atlas.sqlite', 'application/vnd.sqlite3'],
] as const;

/**
 * Reads a release and packs it. The same release gives the same archive, wherever and whenever it is packed.
 *
 * @throws NoRelease when it is not whole: nothing is sent that nobody could verify.
 */
export function pack(dist: string): Parcel {
  const { manifest, faults } = verifyFiles(dist);
  const [fault] = faults;
  if (manifest === null || fault !== undefined)
    throw new NoRelease(`${dist} is not whole: ${fault?.file}: ${fault?.message} (ctatlas verify ${dist})`);
  const { version, title } = manifest;
  const root = `china-tech-atlas-${version}`;
  const { date } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as { date: string };
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // Archives hold local time: this is midnight in every time zone.
  const mtime = new Date(year, month - 1, day);
  const entries = listPaths(dist).map(
    (path) => [`${root}/${path}`, new Uint8Array(readFileSync(join(dist, path)))] as const,
  );
  const archive = zipSync(Object.fromEntries(entries), { mtime, level: 6, os: 3, attrs: 0o644 << 16 });
  const deposit = join(dist, '.zenodo.json');
  return {
    version,
    title,
    notes: readFileSync(join(dist, 'RELEASE_NOTES.md'), 'utf8'),
    deposit: existsSync(deposit)
      ? (JSON.parse(readFileSync(deposit, 'utf8')) as Record<string, unknown>)
      : null,
    files: [
      { name: `${root}.zip`, type: 'application/zip', bytes: archive },
      ...single
        .filter(([name]) => existsSync(join(dist, name)))
        .map(([name, type]) => ({ name, type, bytes: new Uint8Array(readFileSync(join(dist, name))) })),
    ],
  };
}
