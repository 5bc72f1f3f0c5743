import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The git commit that a folder is checked out at, and whether anything in the repository differs from it. Outside git: no commit. */
export async function commitOf(dir: string): Promise<{ commit: string | null; modified: boolean }> {
  try {
    const [head, status] = await Promise.all([
      run('git', ['-C', dir, 'rev-parse', 'HEAD']),
      run('git', ['-C', dir, 'status', '--porcelain']),
    ]);
    return { commit: head.stdout.trim(), modified: status.stdout !== '' };
  } catch (error) {
    const { code } = error as { code?: string | number };
    // 128: not a repository, or one without commits. ENOENT: no git on this machine.
    if (code === 128 || code === 'ENOENT') return { commit: null, modified: false };
    throw error;
  }
}
