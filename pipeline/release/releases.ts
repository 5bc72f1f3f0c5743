import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../schemas/dataset.ts';
import type { ReleaseEntry } from '../../schemas/ledger.ts';
import { digest } from './manifest.ts';

/**
 * `releases.json`: every release with its schema version and the hash of its manifest, the newest first. It tells the
 * hash of this release's own manifest too, and so it is written after it and not listed in it.
 */
export function writeReleases(
  dir: string,
  { name, version, date, schema_version }: Dataset,
  published: readonly ReleaseEntry[],
  commit: string | null,
): void {
  const own = {
    version,
    date,
    schema_version,
    commit,
    manifest_sha256: digest(join(dir, 'manifest.json')).sha256,
  };
  const before = published.filter((release) => release.version !== version);
  const releases = [own, ...before.toReversed()];
  writeFileSync(
    join(dir, 'releases.json'),
    `${JSON.stringify({ name, latest: version, releases }, null, 2)}\n`,
  );
}
