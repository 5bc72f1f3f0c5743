import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ReleaseManifest, releaseManifest } from '../compare/release-files.ts';
import { commitNamed, GitRefusal, repositoryOf, whereBranchBegan, writeSources } from './diff-git.ts';

/** Two things cannot be compared, for a reason that is not ours: in one sentence. */
export class Incomparable extends Error {}

export type Side =
  | {
      readonly of: 'release';
      readonly label: string;
      readonly dir: string;
      readonly manifest: ReleaseManifest;
    }
  | { readonly of: 'sources'; readonly label: string; readonly dir: string };

/** The word for the sources as they stand. */
export const worktree = 'worktree';

/** Finds out what the two words of the command line mean; `close` removes what was written for it. */
export async function openSides(
  old: string | undefined,
  fresh: string | undefined,
  sources: string,
): Promise<{ old: Side; new: Side; close(): void }> {
  const folders: string[] = [];
  const close = () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
  const atCommit = async (name: string, label?: string): Promise<Side> => {
    const repository = await repositoryOf(sources);
    const commit = await commitNamed(repository, name);
    if (commit === null)
      throw new Incomparable(
        `"${name}" is neither a release folder (with manifest.json), nor a commit of this repository, nor "${worktree}"`,
      );
    const short = commit.slice(0, 7);
    const written = await writeSources(repository, commit);
    folders.push(written.folder);
    return {
      of: 'sources',
      label: label ?? (commit.startsWith(name) ? short : `${name} (${short})`),
      dir: written.sources,
    };
  };
  const open = async (word: string): Promise<Side> => {
    if (word === worktree) return { of: 'sources', label: worktree, dir: sources };
    return existsSync(join(word, 'manifest.json')) ? openRelease(word) : atCommit(word);
  };
  /** Beside sources a release stands for the commit that it was made from. */
  const asSources = async (side: Side): Promise<Side> => {
    if (side.of === 'sources') return side;
    const { commit, modified } = side.manifest;
    if (typeof commit !== 'string' || modified === true)
      throw new Incomparable(
        `${side.dir} was not made from a commit alone, and a release cannot be compared with sources: make a release of the sources first`,
      );
    return atCommit(commit, `${side.label}, made from ${commit.slice(0, 7)}`);
  };
  try {
    const first = old === undefined ? await beginning(sources, atCommit) : await open(old);
    const second = await open(fresh ?? worktree);
    if (first.of === second.of) return { old: first, new: second, close };
    return { old: await asSources(first), new: await asSources(second), close };
  } catch (error) {
    close();
    if (error instanceof GitRefusal) throw new Incomparable(error.message);
    throw error;
  }
}

async function beginning(
  sources: string,
  atCommit: (name: string, label: string) => Promise<Side>,
): Promise<Side> {
  const { commit, label } = await whereBranchBegan(await repositoryOf(sources));
  return atCommit(commit, label);
}

function openRelease(dir: string): Side {
  const file = join(dir, 'manifest.json');
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Incomparable(`${file} cannot be read: ${(error as Error).message}`);
  }
  const { data, success } = releaseManifest.safeParse(json);
  if (!success) throw new Incomparable(`${file} is not the manifest of a release`);
  return { of: 'release', label: `${dir} (${data.title} ${data.version})`, dir, manifest: data };
}
