import { spawn } from 'node:child_process';

/** The number of a process that has ended. */
export function deadProcess(): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    child.once('exit', () => done(child.pid ?? 0));
  });
}
