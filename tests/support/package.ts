import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
export const packageName = 'china-tech-atlas-data';

/** Runs the script that makes the package for npm of a release, whatever comes of it. */
export function runPackage(dist: string, out: string): SpawnSyncReturns<string> {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const args = [tsx, join(root, 'packages/data/build.ts'), dist, out];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

/** Makes the package for npm of a release in a folder. */
export function makePackage(dist: string, out: string): void {
  const { status, stdout, stderr } = runPackage(dist, out);
  if (status !== 0) throw new Error(`the package cannot be made:\n${stdout}${stderr}`);
}
