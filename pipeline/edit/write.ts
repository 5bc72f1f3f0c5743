import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Puts a text in the place of a file in one step: a reader sees the old text or the new one, never half of it. */
export function replaceFile(file: string, text: string): void {
  staged(file, text, (beside) => renameSync(beside, file));
}

/**
 * Writes a file that is not there yet.
 *
 * @returns false, with nothing written, when there is one.
 */
export function createFile(file: string, text: string): boolean {
  mkdirSync(dirname(file), { recursive: true });
  try {
    staged(file, text, (beside) => linkSync(beside, file));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Writes files that are not there yet, all or none.
 *
 * @throws when one is there, or cannot be written; those before it are gone again.
 */
export function createFiles(files: readonly { readonly file: string; readonly text: string }[]): void {
  const written: string[] = [];
  try {
    for (const { file, text } of files) {
      if (!createFile(file, text)) throw new Error(`${file} is there already; nothing was written`);
      written.push(file);
    }
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    throw error;
  }
}

/** Writes a text beside a file and hands it over; whatever happens, nothing is left lying there. */
function staged(file: string, text: string, handOver: (beside: string) => void): void {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, text);
    handOver(beside);
  } finally {
    rmSync(beside, { force: true });
  }
}
