import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../export/read.ts';
import { fingerprint, run, sha256 } from '../support/release.ts';

/** Whatever is wrong with the list and the checksums of a release's files. An empty list means that it is whole. */
export async function manifestFaults(dist: string): Promise<string[]> {
  const faults: string[] = [];
  const actual = fingerprint(dist);
  const { SHA256SUMS: _sums, ...summed } = actual;
  // `releases.json` tells the hash of the manifest, which therefore cannot tell its hash.
  const { 'manifest.json': _manifest, 'releases.json': _releases, ...listed } = summed;

  const lines = readFileSync(join(dist, 'SHA256SUMS'), 'utf8');
  const expected = Object.entries(summed).map(([path, sum]) => `${sum}  ${path}\n`);
  if (lines !== expected.join('')) faults.push(`SHA256SUMS: ${firstDifference(lines, expected)}`);

  const { files } = readManifest(dist);
  if (String(files.map(({ path }) => path)) !== String(Object.keys(listed)))
    faults.push(`manifest.json: lists ${files.length} of ${Object.keys(listed).length} files`);
  for (const { path, bytes, sha256: sum, media_type } of files) {
    if (actual[path] !== sum) faults.push(`manifest.json: ${path} has another checksum`);
    if (actual[path] !== undefined && readFileSync(join(dist, path)).length !== bytes)
      faults.push(`manifest.json: ${path} has not ${bytes} bytes`);
    if (!/^[a-z]+\/[a-z0-9.+-]+$/.test(media_type)) faults.push(`manifest.json: ${path} is a ${media_type}`);
  }
  return faults;
}

function firstDifference(text: string, expected: readonly string[]): string {
  const lines = text.split(/(?<=\n)/);
  const at = expected.findIndex((line, index) => lines[index] !== line);
  return at < 0
    ? `${lines.length} lines for ${expected.length} files`
    : `${lines[at]} instead of ${expected[at]}`;
}

/** What `sha256sum --check` says; `null` where there is no such command. */
export async function sha256sumFaults(dist: string): Promise<string | null> {
  const { code, stdout, stderr } = await run('sh', [
    '-c',
    'command -v sha256sum >/dev/null || exit 127; cd "$1" && sha256sum --check --strict --quiet SHA256SUMS',
    'sh',
    dist,
  ]);
  return code === 127 ? null : `${code} ${stdout}${stderr}`.trim();
}

/** One checksum for a whole release. */
export function releaseSum(dist: string): string {
  return sha256(join(dist, 'SHA256SUMS'));
}
