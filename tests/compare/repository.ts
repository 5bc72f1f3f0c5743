import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { vi } from 'vitest';
import { diffCommand } from '../../pipeline/commands/diff.ts';
import type { Comparison } from '../../pipeline/compare/compare.ts';
import type { DiffFormat } from '../../pipeline/report/diff.ts';
import { makeSources, type Sources } from '../support/sources.ts';

const person = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];

/** Runs git as nobody in particular. @returns what it prints. */
export function git(folder: string, ...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', ['-C', folder, ...person, ...args], {
    encoding: 'utf8',
    env,
    stdio: 'pipe',
  }).trim();
}

/** The small valid set as the first commit of a repository of its own, on the branch main. */
export function makeRepository(files: Readonly<Record<string, string>> = {}): Sources {
  const sources = makeSources(files);
  git(join(sources.dir, '..'), 'init', '--quiet', '--initial-branch=main');
  commit(sources, 'first');
  return sources;
}

/** @returns the id of the new commit. */
export function commit(sources: Sources, message: string): string {
  const folder = join(sources.dir, '..');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(folder, 'rev-parse', 'HEAD');
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `ctatlas diff` and catches what it prints. */
export async function runDiff(
  sources: string,
  old?: string,
  fresh?: string,
  { format = 'text', geojson }: { readonly format?: DiffFormat; readonly geojson?: string } = {},
): Promise<Ran> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const said = (spy: typeof out) => spy.mock.calls.map(([text]) => String(text)).join('');
  try {
    const code = await diffCommand(old, fresh, {
      sources,
      format,
      ...(geojson === undefined ? {} : { geojson }),
    });
    return { code, out: said(out), err: said(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** The comparison as machines get it. */
export async function compared(
  sources: string,
  old?: string,
  fresh?: string,
): Promise<Comparison & { compared: boolean; identical: boolean }> {
  const { out } = await runDiff(sources, old, fresh, { format: 'json' });
  return JSON.parse(out) as Comparison & { compared: boolean; identical: boolean };
}
