import type { Writable } from 'node:stream';
import { type Library, locationsOf } from '../../edit/add/library.ts';
import type { Ready } from '../../edit/add/session.ts';
import { addToLock } from '../../edit/lock.ts';
import { createFile } from '../../edit/write.ts';

/** What a person does with a new record. */
const nextSteps =
  'Next: ctatlas diff shows what the record does to the data; then commit the file and open a pull request.\n';

/** Writes a new record, and its places into the lock, and says what comes next. @returns the exit code. */
export function write({ file, text, value }: Ready, { dir, geocoder }: Library, output: Writable): number {
  if (!createFile(file, text)) {
    process.stderr.write(`${file} is there already and was left as it is.\n`);
    return 1;
  }
  for (const written of [file, ...addToLock(dir, geocoder, locationsOf(value))])
    output.write(`Written: ${written}\n`);
  output.write(nextSteps);
  return 0;
}
