import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildId } from '../build-id.ts';
import { writeWhole } from '../whole-file.ts';
import type { Remembered } from './memory.ts';

const fileName = /^check-[0-9a-f]{16}\.json(?:\.\d+\.tmp)?$/;
/** Folders of sources that are remembered at a time. */
const mostFolders = 8;

/**
 * The file that a memory is kept in: a sum, and on the next line what the sum is of. One that is missing or does not hold
 * what was written is done without, and so is one that cannot be written.
 */
export class MemoryFile {
  private readonly path: string;

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
    const all = this.text();
    const start = all.indexOf('\n') + 1;
    const text = all.slice(start);
    if (all.slice(0, start - 1) !== hash('sha256', text, 'base64'))
      return { key: '', ofPlaces: [], files: new Map(), places: new Map() };
    const { key, ofPlaces, files, places } = JSON.parse(text) as Written;
    return { key, ofPlaces, files: new Map(files), places: new Map(places) };
  }

  private text(): string {
    try {
      return readFileSync(this.path, 'utf8');
    } catch {
      // Never written, or taken away by another check that tidies up.
      return '';
    }
  }

  /** Where it cannot be written nothing is lost but time: the next check judges all files anew. */
  write({ key, ofPlaces, files, places }: Remembered): void {
    const written: Written = { key, ofPlaces, files: [...files], places: [...places] };
    const refused = writeWhole(this.path, () => {
      const text = JSON.stringify(written);
      return `${hash('sha256', text, 'base64')}\n${text}`;
    });
    if (refused === null) this.prune();
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

type Entries<M> = M extends Map<infer K, infer V> ? readonly (readonly [K, V])[] : never;

interface Written extends Pick<Remembered, 'key' | 'ofPlaces'> {
  readonly files: Entries<Remembered['files']>;
  readonly places: Entries<Remembered['places']>;
}
