import { execFileSync } from 'node:child_process';

/** Builds the command once before all tests, so that those that run it as a process test what the sources say. */
export function setup(): void {
  execFileSync(process.execPath, ['build.js'], { stdio: 'inherit' });
}
