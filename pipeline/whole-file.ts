import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file of a cache whole or not at all, so that a reader never sees a part of one, whoever else writes it.
 *
 * @param make the content; what it throws counts as "cannot be written"
 * @returns why it could not be written, or null: whoever keeps a cache can do without
 */
export function writeWhole(path: string, make: () => string | Uint8Array): string | null {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, make());
    renameSync(temporary, path);
    return null;
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Adds to the end of a file of a cache that is there, in one write, so that what two processes add is not mixed.
 *
 * @returns why it could not be added, or null
 */
export function appendWhole(path: string, text: string): string | null {
  try {
    const file = openSync(path, constants.O_WRONLY | constants.O_APPEND);
    try {
      writeSync(file, text);
    } finally {
      closeSync(file);
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
