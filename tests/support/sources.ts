import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { smallSet } from './records.ts';

/** Paths of the small set's records that tests change most, below the sources folder. */
export const huawei = 'organizations/huawei.yaml';
export const zte = 'organizations/zte.yaml';
export const safeCity = 'presences/huawei/nairobi-safe-city.yaml';
export const cable = 'presences/huawei/gulf-cable.yaml';
export const office = 'presences/zte/zte-office-namibia.yaml';
export const laboratory = 'activities/huawei/urumqi-laboratory.yaml';
export const term = 'glossary/safe-city.yaml';
export const academy = 'places/nairobi-academy.yaml';

/** A sources folder of its own in a temporary directory. Every method that changes it returns it. */
export class Sources {
  constructor(readonly dir: string) {}

  /** Full path of a file of the folder. */
  path(file: string): string {
    return join(this.dir, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  /** Adds or replaces a file. */
  write(file: string, content: string | Uint8Array): this {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), content);
    return this;
  }

  /** Replaces the first occurrence of `from` in a file. @throws when the file does not contain it. */
  edit(file: string, from: string, to: string): this {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not contain ${JSON.stringify(from)}`);
    return this.write(
      file,
      text.replace(from, () => to),
    );
  }

  remove(file: string): this {
    rmSync(this.path(file), { recursive: true });
    return this;
  }

  /** 1-based line and column at which `text` first stands in a file. @throws when the file does not contain it. */
  positionOf(file: string, text: string): { line: number; column: number } {
    const before = this.read(file).split(text, 1)[0] ?? '';
    if (before.length === this.read(file).length) throw new Error(`${file} does not contain ${text}`);
    const lines = before.split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }
}

const made: string[] = [];
afterAll(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/**
 * Writes a small valid set without a single finding (two organizations, three presences, an activity, two terms,
 * a place; all real codelists) into a temporary folder `.../sources`, which goes when the test file is done.
 * `files` adds or replaces files, by their path below the folder.
 */
export function makeSources(files: Readonly<Record<string, string>> = {}): Sources {
  const parent = mkdtempSync(join(tmpdir(), 'ctatlas-test-'));
  made.push(parent);
  const sources = new Sources(join(parent, 'sources'));
  cpSync(join(import.meta.dirname, '../../sources/codelists'), sources.path('codelists'), {
    recursive: true,
  });
  for (const [file, text] of Object.entries({ ...smallSet, ...files })) sources.write(file, text);
  return sources;
}
