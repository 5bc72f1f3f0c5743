import type { Finding } from '../finding.ts';
import { compareLock, type LockLine, lockOf, parseLock } from './lock.ts';

/** A country's lock file as it stands. */
export interface LockText {
  /** ISO 3166-1 alpha-2, or XK: the name of the file. */
  readonly country: string;
  readonly file: string;
  readonly text: string;
}

/**
 * What the lock files say against where the named places of the records resolve now. Only for sources without
 * errors: a record that cannot be read would seem to name no place any more.
 *
 * @param lines of all places that records name
 * @param fileOf path of the lock file that a country has or should have
 */
export function checkLocks(
  locks: readonly LockText[],
  lines: Iterable<LockLine>,
  fileOf: (country: string) => string,
): Finding[] {
  const current = lockOf(lines);
  const texts = new Map(locks.map(({ country, text }) => [country, text]));
  const countries = [...new Set([...current.keys(), ...texts.keys()])].sort();
  return countries.flatMap((country) => {
    const locked = parseLock(texts.get(country) ?? '');
    const { findings } = compareLock(country, locked, current.get(country) ?? []);
    return findings.map((finding) => ({ ...finding, file: fileOf(country) }));
  });
}
