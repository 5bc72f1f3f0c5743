import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
/** A dozen real records, and what a release of them must be, byte for byte. */
export const golden = { sources: join(root, 'tests/golden/sources'), dist: join(root, 'tests/golden/dist') };
/** The real sources. */
export const realSources = join(root, 'sources');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder outside the repository, gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ctatlas-test-'));
  folders.push(folder);
  return folder;
}

/**
 * Bundles the command as it is now, by the project's own build script, in a folder of its own: a stale `build/` is
 * never tested, and tests that run beside each other do not disturb each other. @returns the path of the command.
 */
export function installCommand(): string {
  const home = temporaryFolder();
  for (const name of ['package.json', 'node_modules', 'pipeline', 'website', 'LICENSE-DATA'])
    symlinkSync(join(root, name), join(home, name));
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'build.js')], {
    cwd: home,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the command cannot be bundled: ${stderr}`);
  return join(home, 'build', 'ctatlas.js');
}

/** Environment of a command: no settings of the person who runs the tests but the gazetteer's cache. */
export const environment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  CTATLAS_CACHE: process.env.CTATLAS_CACHE ?? join(root, '.cache'),
};

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end, whatever its exit code. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(
      command,
      [...args],
      { env: { ...environment, ...env }, maxBuffer: 1 << 26 },
      (_error, stdout, stderr) => done({ code: child.exitCode, stdout, stderr }),
    );
  });
}

/** Copies sources to a folder outside git, where a release has no commit, and makes a release of them. */
export async function releaseOf(command: string, sources: string, formats = 'all'): Promise<string> {
  const folder = temporaryFolder();
  cpSync(sources, join(folder, 'sources'), { recursive: true });
  const dist = join(folder, 'dist');
  const { code, stderr } = await run(process.execPath, [
    command,
    'release',
    '--no-site',
    '--formats',
    formats,
    '--sources',
    join(folder, 'sources'),
    '--out',
    dist,
  ]);
  if (code !== 0) throw new Error(`the release failed with exit code ${code}:\n${stderr}`);
  return dist;
}

/** Paths of all files below a folder, sorted. */
export function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();
}

export function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Checksum of every file below a folder, by path: two equal fingerprints are two equal folders. */
export function fingerprint(dir: string): Record<string, string> {
  return Object.fromEntries(listFiles(dir).map((path) => [path, sha256(join(dir, path))]));
}
