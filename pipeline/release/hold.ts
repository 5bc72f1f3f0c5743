import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** How often a place is tried for while others take it and give it up. */
const TRIES = 100;

/**
 * A lock between processes: a folder that holds one file, named by the process that holds the lock. It is taken by
 * renaming a folder that already holds the file, which fails where the lock has a file in it. What a dead process
 * left is deleted by its name, which no living one has. So no moment lets two processes hold it, or each of them
 * delete the lock of another.
 */
export class Hold {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Takes the lock. @returns null, or the process that lives and holds it. */
  take(): number | null {
    const own = `${this.folder}.${process.pid}`;
    try {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const holder = this.holder();
        if (holder !== null) return holder;
        mkdirSync(own, { recursive: true });
        writeFileSync(join(own, String(process.pid)), '');
        if (moved(own, this.folder)) return null;
      }
      throw new Error(`${this.folder} cannot be taken, and no process that lives holds it`);
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  }

  /** Gives the lock up, and deletes what dead processes left of it. */
  giveUp(): void {
    rmSync(join(this.folder, String(process.pid)), { force: true });
    removeEmpty(this.folder);
    for (const path of this.traces()) {
      // The lock itself may be another's by now.
      if (path === this.folder || lives(extname(path).slice(1))) continue;
      rmSync(path, { recursive: true, force: true });
    }
  }

  /** Paths of the lock and of what those who want it have beside it. */
  traces(): string[] {
    const own = basename(this.folder);
    return names(dirname(this.folder))
      .filter((name) => name.startsWith(own) && /^(\.\d+)?$/.test(name.slice(own.length)))
      .map((name) => join(dirname(this.folder), name));
  }

  /** Process that holds the lock and lives; what others left in it is deleted. */
  private holder(): number | null {
    for (const name of names(this.folder)) {
      if (lives(name)) return Number(name);
      rmSync(join(this.folder, name), { recursive: true, force: true });
    }
    removeEmpty(this.folder);
    return null;
  }
}

/** Renames a folder to a path where there is none, or an empty one. @returns whether it could be done. */
function moved(from: string, to: string): boolean {
  return attempted(() => renameSync(from, to), ['ENOTEMPTY', 'EEXIST', 'EPERM']);
}

/** Deletes a folder when it is there and empty. */
function removeEmpty(folder: string): void {
  attempted(() => rmdirSync(folder), ['ENOTEMPTY', 'EEXIST', 'ENOENT']);
}

function names(folder: string): string[] {
  let found: string[] = [];
  attempted(() => {
    found = readdirSync(folder);
  }, ['ENOENT']);
  return found;
}

/** Does something that another process may have made impossible. @returns whether it was done. */
function attempted(action: () => void, expected: readonly string[]): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (expected.includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Whether a name is the number of another process that lives. */
function lives(name: string): boolean {
  const pid = Number(name);
  if (pid === process.pid || !Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Any other error, such as EPERM, is about a process that lives.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
