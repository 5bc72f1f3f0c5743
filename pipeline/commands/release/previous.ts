import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Previous, previousManifest } from '../../compare/steps/previous.ts';
import { digest } from '../../release/manifest.ts';
import type { Progress } from '../../report/progress.ts';
import { commitNamed, GitRefusal, repositoryOf, writeSources } from '../diff-git.ts';
import { Incomparable } from '../diff-sides.ts';
import { build, type Order } from './build.ts';

/**
 * Opens the release that `--previous` names: a folder, checked against its manifest, or a commit, whose release is built
 * in a temporary folder, in the formats of the new one: they would count as new otherwise. `close` removes what was written for it.
 *
 * @throws Incomparable when it is neither, or no release can be made of it.
 */
export async function openPrevious(
  word: string,
  order: Pick<Order, 'sources' | 'formats'>,
  progress: Progress,
): Promise<{ previous: Previous; close(): void }> {
  if (existsSync(join(word, 'manifest.json'))) return { previous: standing(word), close: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'ctatlas-previous-'));
  const close = () => rmSync(folder, { recursive: true, force: true });
  try {
    return { previous: await builtAt(word, order, folder, progress), close };
  } catch (error) {
    close();
    throw error instanceof GitRefusal ? new Incomparable(error.message) : error;
  }
}

async function builtAt(
  word: string,
  { sources, formats }: Pick<Order, 'sources' | 'formats'>,
  folder: string,
  progress: Progress,
): Promise<Previous> {
  const repository = await repositoryOf(sources);
  const commit = await commitNamed(repository, word);
  if (commit === null)
    throw new Incomparable(
      `"${word}" is neither a release folder (with manifest.json) nor a commit of this repository`,
    );
  const written = await writeSources(repository, commit);
  try {
    const { release } = await build(
      { sources: written.sources, dir: folder, site: false, formats, previous: null },
      progress,
    );
    if (release === null)
      throw new Incomparable(
        `the sources of ${commit.slice(0, 7)} have errors by today's rules; name the folder of its release instead`,
      );
  } finally {
    rmSync(written.folder, { recursive: true, force: true });
  }
  return { ...standing(folder), manifestSha256: null };
}

/** A release folder whose tables are what its manifest says. */
function standing(dir: string): Previous {
  const file = join(dir, 'manifest.json');
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Incomparable(`${file} cannot be read: ${(error as Error).message}`);
  }
  const { data: manifest } = previousManifest.safeParse(json);
  if (manifest === undefined) throw new Incomparable(`${file} is not the manifest of a release`);
  for (const { path, sha256 } of manifest.files) {
    if (!/^(?:tables\/)?[a-z_]+\.(?:csv|parquet)$/.test(path)) continue;
    if (!existsSync(join(dir, path)) || digest(join(dir, path)).sha256 !== sha256)
      throw new Incomparable(`${join(dir, path)} is not what its manifest says; download the release again`);
  }
  return { dir, manifest, manifestSha256: digest(file).sha256 };
}
