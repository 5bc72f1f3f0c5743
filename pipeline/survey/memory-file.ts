import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildId } from '../build-id.ts';
import { appendWhole, writeWhole } from '../whole-file.ts';
import { nothing, type Remembered } from './memory.ts';

const fileName = /^check-[0-9a-f]{16}\.json(?:\.\d+\.tmp)?$/;
/** Folders of sources that are remembered at a time. */
const mostFolders = 8;
/** Additions to a file before it is written anew. */
const mostAdditions = 50;

/**
 * The file that a memory is kept in: one part with all of it, and parts that were added by later checks. A part is a sum,
 * and on the next line what the sum is of. What is missing or does not hold what was written is done without, with all
 * that follows it, and so is what cannot be written.
 */
export class MemoryFile {
  private readonly path: string;
  private additions = 0;
  /** The file holds what was written into it. */
  private isSound = false;

  constructor(
    private readonly dir: string,
    sources: string,
  ) {
    // Another build writes another form, and another Node knows other languages and currencies.
    const { node, icu, unicode } = process.versions;
    const whose = [buildId, node, icu, unicode, resolve(sources), sources].join('\n');
    const name = hash('sha256', whose).slice(0, 16);
    this.path = join(dir, `check-${name}.json`);
  }

  read(): Remembered {
    const lines = this.text().split('\n');
    const known = nothing();
    for (let at = 0; at + 1 < lines.length; at += 2) {
      const text = lines[at + 1] as string;
      if (lines[at] !== hash('sha256', text, 'base64')) return known;
      const part = JSON.parse(text) as Written;
      // Added by a check of other codelists or places, while this file was written by another one.
      if (at > 0 && part.key !== known.key) return known;
      known.key = part.key;
      for (const [name, made] of part.files) known.files.set(name, made);
      for (const [place, located] of part.places) known.places.set(place, located);
      for (const [work, made] of part.works) known.works.set(work, made);
      this.additions = at / 2;
      this.isSound = at + 3 === lines.length;
    }
    return known;
  }

  private text(): string {
    try {
      return readFileSync(this.path, 'latin1');
    } catch {
      // Never written, or taken away by another check that tidies up.
      return '';
    }
  }

  /**
   * Adds what was not known before.
   *
   * @returns false where the whole is to be written instead
   */
  append(fresh: Remembered): boolean {
    if (!this.isSound) return false;
    if (fresh.files.size + fresh.places.size + fresh.works.size === 0) return true;
    if (this.additions >= mostAdditions) return false;
    return appendWhole(this.path, partOf(fresh)) === null;
  }

  /** Where it cannot be written nothing is lost but time: the next check judges all files anew. */
  write(known: Remembered): void {
    if (writeWhole(this.path, () => partOf(known)) === null) this.prune();
  }

  /** What was written last is kept. */
  private prune(): void {
    const files = readdirSync(this.dir)
      .filter((name) => fileName.test(name))
      .map((name) => join(this.dir, name))
      .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.time - a.time);
    for (const { path } of files.slice(mostFolders)) rmSync(path, { force: true });
  }
}

function partOf({ key, files, places, works }: Remembered): string {
  const written: Written = { key, files: [...files], places: [...places], works: [...works] };
  const text = inAscii(JSON.stringify(written));
  return `${hash('sha256', text, 'base64')}\n${text}\n`;
}

/** JSON of the same, in ASCII: a text of one byte a letter is read and parsed in half the time. */
function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

type Entries<M> = M extends Map<infer K, infer V> ? readonly (readonly [K, V])[] : never;

interface Written {
  readonly key: string;
  readonly files: Entries<Remembered['files']>;
  readonly places: Entries<Remembered['places']>;
  readonly works: Entries<Remembered['works']>;
}
