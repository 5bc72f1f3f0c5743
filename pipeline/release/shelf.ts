import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Hold } from './hold.ts';

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
  private readonly hold: Hold;

  constructor(out: string) {
    this.out = resolve(out);
    const beside = (what: string) => join(dirname(this.out), `.${basename(this.out)}.${what}`);
    this.next = beside('next');
    this.ready = beside('ready');
    this.previous = beside('previous');
    this.hold = new Hold(beside('lock'));
  }

  /** Puts right what a killed release left behind. A release that is being built elsewhere is left alone. */
  recover(): void {
    // Most often nothing was left, and the folder may be one that a reader may not write to.
    const built = [this.next, this.ready, this.previous].some((left) => existsSync(left));
    if (!built && this.hold.traces().length === 0) return;
    if (this.hold.take() !== null) return;
    this.settle();
    this.hold.giveUp();
  }

  /**
   * Clears the folder for the next release and keeps others away from it.
   *
   * @throws ShelfTaken when a living process builds for the same place.
   * @throws ShelfForeign when the place holds something that is not a release.
   */
  claim(): void {
    mkdirSync(dirname(this.out), { recursive: true });
    const builder = this.hold.take();
    if (builder !== null) throw new ShelfTaken(this.out, builder);
    this.settle();
    if (this.holdsSomethingElse()) {
      this.hold.giveUp();
      throw new ShelfForeign(this.out);
    }
    mkdirSync(this.next);
  }

  /** Puts the finished release in its place. */
  replace(): void {
    renameSync(this.next, this.ready);
    this.swap();
    rmSync(this.previous, { recursive: true, force: true });
    this.hold.giveUp();
  }

  /** Gives the place up without having changed it. */
  abandon(): void {
    rmSync(this.next, { recursive: true, force: true });
    this.hold.giveUp();
  }

  /** Ends the replacement that a killed process had begun, and deletes what it had not finished. */
  private settle(): void {
    if (existsSync(this.ready)) this.swap();
    else if (!existsSync(this.out) && existsSync(this.previous)) renameSync(this.previous, this.out);
    for (const left of [this.next, this.previous]) rmSync(left, { recursive: true, force: true });
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
}
