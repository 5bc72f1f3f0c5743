import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { digest, listPaths } from './manifest.ts';

/** What is wrong with a file of a release, in a sentence. */
export interface Fault {
  readonly file: string;
  readonly message: string;
}

/** What checking needs of `manifest.json`; other fields may come and go with versions. */
const manifestSchema = z.object({
  title: z.string(),
  version: z.string(),
  schema_version: z.string(),
  files: z.array(
    z.object({
      path: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      table: z.string().optional(),
      rows: z.int().optional(),
      columns: z.array(z.string()).optional(),
    }),
  ),
});
export type VerifiedManifest = z.infer<typeof manifestSchema>;

const sums = 'SHA256SUMS';
export const signatureFile = 'SHA256SUMS.minisig';
/** The manifest cannot list itself, nor what tells its hash; the website has a manifest of its own. */
const unlisted = /^(?:manifest\.json|releases\.json|site-standalone\.html|site\/.*)$/;

/** The folder holds no release at all. */
export class NoRelease extends Error {}

/**
 * Checks a downloaded release by itself: every file has the checksum of `SHA256SUMS` and the size of the manifest, none
 * is missing and none was added.
 *
 * @throws NoRelease
 */
export function verifyFiles(dir: string): {
  manifest: VerifiedManifest | null;
  files: number;
  faults: Fault[];
} {
  for (const name of ['manifest.json', sums])
    if (!existsSync(join(dir, name))) throw new NoRelease(`${dir} holds no release: there is no ${name}`);
  const faults: Fault[] = [];
  const present = listPaths(dir).filter((path) => path !== sums && path !== signatureFile);
  const found = new Map(present.map((path) => [path, digest(join(dir, path))]));
  const listed = readSums(readFileSync(join(dir, sums), 'utf8'), faults);
  for (const [path, sum] of listed) {
    const file = found.get(path);
    if (file === undefined) faults.push({ file: path, message: 'The file is missing.' });
    else if (file.sha256 !== sum)
      faults.push({
        file: path,
        message: 'The file is not the one that was published: its checksum differs.',
      });
  }
  for (const path of present)
    if (!listed.has(path))
      faults.push({
        file: path,
        message: `The file does not belong to the release: ${sums} does not list it.`,
      });
  const manifest = readManifest(dir, faults);
  if (manifest !== null) faults.push(...manifestFaults(dir, manifest, found));
  return { manifest, files: present.length + 1, faults };
}

function readSums(text: string, faults: Fault[]): Map<string, string> {
  const listed = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [, sum = '', path = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (path === '' || path.startsWith('/') || path.split('/').includes('..'))
      faults.push({ file: sums, message: `Line ${index + 1} is not a checksum and a path of the release.` });
    else listed.set(path, sum);
  }
  return listed;
}

function readManifest(dir: string, faults: Fault[]): VerifiedManifest | null {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  } catch {
    faults.push({ file: 'manifest.json', message: 'The manifest is not JSON.' });
    return null;
  }
  const { data } = manifestSchema.safeParse(json);
  if (data === undefined)
    faults.push({ file: 'manifest.json', message: 'The manifest is not that of a release.' });
  return data ?? null;
}

function manifestFaults(
  dir: string,
  { version, files }: VerifiedManifest,
  found: ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>,
): Fault[] {
  const faults: Fault[] = [];
  for (const { path, bytes, sha256 } of files) {
    const file = found.get(path);
    if (file === undefined)
      faults.push({ file: path, message: 'The manifest lists the file, and it is missing.' });
    else if (file.bytes !== bytes || file.sha256 !== sha256)
      faults.push({ file: path, message: `The manifest says ${bytes} bytes and another checksum.` });
  }
  const listed = new Set(files.map(({ path }) => path));
  for (const path of found.keys())
    if (!listed.has(path) && !unlisted.test(path))
      faults.push({ file: path, message: 'The manifest does not list the file.' });
  const own = ownEntry(dir, version);
  if (own !== null && own !== found.get('manifest.json')?.sha256)
    faults.push({ file: 'releases.json', message: `The hash of ${version} is not that of this manifest.` });
  return faults;
}

const releasesSchema = z.object({
  releases: z.array(z.object({ version: z.string(), manifest_sha256: z.string() })),
});

/** The hash of a version's manifest as `releases.json` tells it; `null` where there is no such file. */
function ownEntry(dir: string, version: string): string | null {
  const path = join(dir, 'releases.json');
  if (!existsSync(path)) return null;
  try {
    const { data } = releasesSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return data?.releases.find((release) => release.version === version)?.manifest_sha256 ?? '';
  } catch {
    return '';
  }
}
