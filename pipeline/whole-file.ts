import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
