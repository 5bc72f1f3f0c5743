import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Something was asked for that git does not have, or there is no git: in one sentence. */
export class GitRefusal extends Error {}

export interface Repository {
  /** Top folder of the work tree. */
  readonly top: string;
  /** The sources folder below it, without a slash at the end; empty when it is the top itself. */
  readonly sources: string;
}

/** The repository that a sources folder stands in. @throws GitRefusal outside git. */
export async function repositoryOf(sources: string): Promise<Repository> {
  const there = existsSync(sources) ? sources : '.';
  const top = await git(there, ['rev-parse', '--show-toplevel']);
  const prefix = await git(there, ['rev-parse', '--show-prefix']);
  const rest = relative(resolve(there), resolve(sources)).replaceAll('\\', '/');
  return { top, sources: `${prefix}${rest}`.replace(/\/$/, '') };
}

/** Full id of the commit that a name stands for, or null. A name can never be read as an option. */
export async function commitNamed({ top }: Pick<Repository, 'top'>, name: string): Promise<string | null> {
  try {
    return await git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  } catch (error) {
    if (error instanceof GitRefusal) return null;
    throw error;
  }
}

/** The commit that this branch left the main branch at. @throws GitRefusal when there is none. */
export async function whereBranchBegan(repository: Repository): Promise<{ commit: string; label: string }> {
  for (const main of ['origin/main', 'main']) {
    const commit = await commitNamed(repository, main);
    if (commit === null) continue;
    try {
      const base = await git(repository.top, ['merge-base', 'HEAD', commit]);
      return { commit: base, label: `where this branch left ${main} (${base.slice(0, 7)})` };
    } catch (error) {
      if (!(error instanceof GitRefusal)) throw error;
      throw new GitRefusal(
        `HEAD and ${main} have no commit in common here; name what to compare with, or run git fetch --unshallow`,
      );
    }
  }
  throw new GitRefusal(
    'there is no branch main to compare with; name a commit, a branch or a release folder',
  );
}

/**
 * Writes the sources of a commit into a new temporary folder, by way of an index of its own: neither the work tree nor
 * the repository's index is touched. @returns that folder, for the caller to remove, and the sources in it.
 */
export async function writeSources(
  { top, sources }: Repository,
  commit: string,
): Promise<{ folder: string; sources: string }> {
  const tree = sources === '' ? `${commit}^{tree}` : `${commit}:${sources}`;
  const type = await git(top, ['cat-file', '-t', tree]).catch(() => null);
  if (type !== 'tree') throw new GitRefusal(`the commit ${commit.slice(0, 7)} has no folder ${sources}`);
  const folder = mkdtempSync(join(tmpdir(), 'ctatlas-diff-'));
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') };
  await git(top, ['read-tree', tree], env);
  const out = join(folder, 'sources');
  await git(top, ['checkout-index', '--all', `--prefix=${out}/`], env);
  return { folder, sources: out };
}

/**
 * Files below a sources folder that differ from a commit, or that git does not know yet, by their full path. A file that
 * was renamed counts by its new name.
 *
 * @throws GitRefusal outside git, or when there is no such commit.
 */
export async function changedSince(sources: string, name: string): Promise<Set<string>> {
  const repository = await repositoryOf(sources);
  const commit = await commitNamed(repository, name);
  if (commit === null) throw new GitRefusal(`there is no commit or branch ${name}`);
  const folder = repository.sources === '' ? '.' : repository.sources;
  const listed = await Promise.all([
    git(repository.top, ['diff', '--name-only', '--no-renames', '-z', commit, '--', folder]),
    git(repository.top, ['ls-files', '--others', '--exclude-standard', '-z', '--', folder]),
  ]);
  const files = listed.flatMap((names) => names.split('\0')).filter((file) => file !== '');
  // Findings name files by the folder that was given, which may be reached through a link.
  const given = resolve(sources);
  return new Set(files.map((file) => join(given, relative(folder, file))));
}

async function git(folder: string, args: readonly string[], env = process.env): Promise<string> {
  try {
    const { stdout } = await run('git', ['-C', folder, ...args], { env, maxBuffer: 1 << 26 });
    return stdout.replace(/\n$/, '');
  } catch (error) {
    const { code, stderr = '' } = error as { code?: string | number; stderr?: string };
    if (code === 'ENOENT') throw new GitRefusal('git is not installed here');
    if (typeof code === 'number')
      throw new GitRefusal(stderr.trim().split('\n')[0] || `git ${args[0]} failed`);
    throw error;
  }
}
