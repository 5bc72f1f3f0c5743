import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Another release is being built for the same folder. */
export class ShelfTaken extends Error {
  constructor(out: string, pid: number) {
    super(`another release is being built for ${out} (process ${pid}); wait for it, or stop it`);
  }
}

/** The folder for the release holds something else, which would be lost. */
export class ShelfForeign extends Error {
  constructor(out: string) {
    super(`${out} holds something that is not a release; name another folder with --out, or empty it`);
  }
}

/**
 * The place where a release stands. A new one is built beside it and takes its place in two renames. A
 * process that dies leaves the old release where it was, or, between the two renames, both releases
 * complete beside the place: the next command then puts the new one there.
 */
export class Shelf {
  readonly out: string;
  /** Where the next release is built. */
  readonly next: string;
  private readonly ready: string;
  private readonly previous: string;
  private readonly lock: string;

  constructor(out: string) {
    this.out = resolve(out);
    const beside = (what: string) => join(dirname(this.out), `.${basename(this.out)}.${what}`);
    this.next = beside('next');
    this.ready = beside('ready');
    this.previous = beside('previous');
    this.lock = beside('lock');
  }

  /** Puts right what a killed release left behind. A release that is being built elsewhere is left alone. */
  recover(): void {
    if (this.builder() !== null) return;
    if (existsSync(this.ready)) this.swap();
    else if (!existsSync(this.out) && existsSync(this.previous)) renameSync(this.previous, this.out);
    for (const left of [this.next, this.previous, this.lock]) rmSync(left, { recursive: true, force: true });
  }

  /**
   * Clears the folder for the next release and keeps others away from it.
   *
   * @throws ShelfTaken when a living process builds for the same place.
   * @throws ShelfForeign when the place holds something that is not a release.
   */
  claim(): void {
    mkdirSync(dirname(this.out), { recursive: true });
    const builder = this.builder();
    if (builder !== null) throw new ShelfTaken(this.out, builder);
    this.recover();
    if (this.holdsSomethingElse()) throw new ShelfForeign(this.out);
    this.takeLock();
    mkdirSync(this.next);
  }

  /** Puts the finished release in its place. */
  replace(): void {
    renameSync(this.next, this.ready);
    this.swap();
    rmSync(this.previous, { recursive: true, force: true });
    rmSync(this.lock, { force: true });
  }

  /** Gives the place up without having changed it. */
  abandon(): void {
    for (const left of [this.next, this.lock]) rmSync(left, { recursive: true, force: true });
  }

  private takeLock(): void {
    try {
      writeFileSync(this.lock, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      // Another process took it in this very moment.
      throw new ShelfTaken(this.out, this.builder() ?? 0);
    }
  }

  private swap(): void {
    rmSync(this.previous, { recursive: true, force: true });
    if (existsSync(this.out)) renameSync(this.out, this.previous);
    renameSync(this.ready, this.out);
  }

  private holdsSomethingElse(): boolean {
    if (!existsSync(this.out)) return false;
    const names = readdirSync(this.out);
    return names.length > 0 && !(names.includes('manifest.json') && names.includes('SHA256SUMS'));
  }

  /** Process that holds the lock and lives. */
  private builder(): number | null {
    if (!existsSync(this.lock)) return null;
    const pid = Number(readFileSync(this.lock, 'utf8'));
    if (pid === process.pid || !Number.isInteger(pid) || pid <= 0) return null;
    try {
      process.kill(pid, 0);
      return pid;
    } catch (error) {
      // Any other error, such as EPERM, is about a process that lives.
      return (error as NodeJS.ErrnoException).code === 'ESRCH' ? null : pid;
    }
  }
}
