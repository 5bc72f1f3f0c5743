import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Location } from '../../schemas/location.ts';
import type { Geocoder } from '../geocode/geocoder.ts';
import { buildLock, compareLock, extendLock, formatLock, lockFile, parseLock } from '../geocode/lock.ts';
import { readRaw } from '../load/load.ts';
import type { Note, Wanted } from './folder.ts';
import { replaceFile } from './write.ts';

/**
 * Writes where each named place resolves now: one lock file per country. Only for sources without errors, since a
 * record that cannot be read would take its places out of the lock.
 */
export function writeLock(
  dir: string,
  geocoder: Geocoder,
  locations: Iterable<Location>,
  wanted: Wanted,
): Note[] {
  const lock = buildLock(geocoder, locations);
  const notes: Note[] = [];
  for (const [country, lines] of lock) {
    const file = join(dir, lockFile(country));
    const before = existsSync(file) ? (readRaw(file, () => undefined) ?? '') : '';
    const after = formatLock(lines);
    if (before === after || !wanted(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, after);
    const moved = compareLock(country, parseLock(before), lines).moved.map(
      ({ after: { place }, km }) => `"${place}" moved by ${Math.round(km)} km`,
    );
    notes.push({ file, text: [difference(before, after), ...moved].join('; '), repaired: true });
  }
  for (const file of strayLocks(dir, new Set([...lock.keys()].map(lockFile)))) {
    if (!wanted(file)) continue;
    rmSync(file);
    notes.push({ file, text: 'removed: no record names a place there any more', repaired: true });
  }
  return notes;
}

/**
 * Adds the places of new records to the lock files, where a sources folder has them; what stands there stays. A file
 * with a line that is none is left for `fix`.
 *
 * @returns the files that were written.
 */
export function addToLock(dir: string, geocoder: Geocoder, locations: Iterable<Location>): string[] {
  if (!existsSync(join(dir, dirname(lockFile('XX'))))) return [];
  return [...buildLock(geocoder, locations)].flatMap(([country, lines]) => {
    const file = join(dir, lockFile(country));
    const before = existsSync(file) ? (readRaw(file, () => undefined) ?? '') : '';
    const there = parseLock(before).map(({ line }) => line);
    const after = formatLock(extendLock(there, lines));
    if (after === before || formatLock(there) !== before) return [];
    replaceFile(file, after);
    return [file];
  });
}

/** Lock files of countries that have no named place any more. */
function strayLocks(dir: string, known: ReadonlySet<string>): string[] {
  const folder = dirname(lockFile('XX'));
  if (!existsSync(join(dir, folder))) return [];
  return readdirSync(join(dir, folder))
    .filter((name) => /^[A-Z]{2}\.ndjson$/.test(name) && !known.has(`${folder}/${name}`))
    .map((name) => join(dir, folder, name));
}

function difference(before: string, after: string): string {
  const [old, now] = [before, after].map((text) => new Set(text.split('\n').filter((line) => line !== '')));
  const count = (lines: Iterable<string>, other: Set<string> | undefined) =>
    [...lines].filter((line) => other?.has(line) !== true).length;
  return `places written: ${count(now ?? [], old)}, taken out: ${count(old ?? [], now)}`;
}
