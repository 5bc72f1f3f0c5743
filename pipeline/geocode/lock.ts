import type { Location, Precision } from '../../schemas/location.ts';
import type { Finding } from '../finding.ts';
import { distanceKm } from './distance.ts';
import type { Geocoder } from './geocoder.ts';
import type { MatchStep } from './types.ts';

/** One line of `sources/places.lock/<ISO2>.ndjson`: where a named place resolved. Keys in this order. */
export interface LockLine {
  readonly country: string;
  /** As the record writes it. */
  readonly admin1: string | null;
  readonly place: string;
  /** What the record declares; it decides too, so one name may stand twice. */
  readonly declared?: Precision;
  readonly lat: number;
  readonly lon: number;
  readonly precision: Precision;
  readonly geonames_id: number | null;
  readonly match: MatchStep | null;
  /** How many things bear the name, where it is more than one. */
  readonly candidates?: number;
}

/** A line of a lock file with its number, from 1. */
export interface Locked {
  readonly at: number;
  readonly line: LockLine;
}

/** A pin that lies elsewhere than the lock says. */
export interface Moved {
  readonly before: LockLine;
  readonly after: LockLine;
  readonly km: number;
}

/** What a lock file says against what the gazetteer says now. */
export interface LockComparison {
  readonly findings: readonly Finding[];
  /** Pins that moved by more than 5 km, farthest first: what a changelog should tell. */
  readonly moved: readonly Moved[];
}

const FAR_KM = 5;
const SHOWN = 3;

/** Path of a country's lock file below the sources folder. */
export function lockFile(country: string): string {
  return `places.lock/${country}.ndjson`;
}

/** The line for a location. Null without a place, with coordinates of its own, and where the place does not resolve. */
export function lockLine(geocoder: Geocoder, location: Location): LockLine | null {
  const { country, admin1 = null, place, precision: declared, coordinates } = location;
  if (place === undefined || coordinates !== undefined) return null;
  const { value } = geocoder.resolve(location);
  if (value.latitude === null || value.longitude === null || value.match === null) return null;
  const match = geocoder.match(location);
  const candidates = match?.kind === 'places' ? match.ranked.length : 1;
  return {
    country,
    admin1,
    place,
    ...(declared === undefined ? {} : { declared }),
    lat: value.latitude,
    lon: value.longitude,
    precision: value.precision,
    geonames_id: value.geonamesId,
    match: value.match,
    ...(candidates > 1 ? { candidates } : {}),
  };
}

/** The lock of all locations, by country, each sorted and without repetition. */
export function buildLock(geocoder: Geocoder, locations: Iterable<Location>): Map<string, LockLine[]> {
  return lockOf([...locations].flatMap((location) => lockLine(geocoder, location) ?? []));
}

/** Lines by country, each country's sorted and without repetition. */
export function lockOf(all: Iterable<LockLine>): Map<string, LockLine[]> {
  const byKey = new Map<string, LockLine>();
  for (const line of all) byKey.set(keyOf(line), line);
  const lock = new Map<string, LockLine[]>();
  for (const key of [...byKey.keys()].sort()) {
    const line = byKey.get(key) as LockLine;
    const lines = lock.get(line.country);
    if (lines === undefined) lock.set(line.country, [line]);
    else lines.push(line);
  }
  return lock;
}

/** Lines of a country's lock with others that it lacks, sorted. */
export function extendLock(lines: readonly LockLine[], others: readonly LockLine[]): LockLine[] {
  const byKey = new Map([...others, ...lines].map((line) => [keyOf(line), line]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key) as LockLine);
}

/** A lock file's text: one JSON object a line, with a line feed after each. */
export function formatLock(lines: readonly LockLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The lines of a lock file's text. One that is none (a merge conflict) is left out, so that it counts as missing. */
export function parseLock(text: string): Locked[] {
  return text.split('\n').flatMap((line, i) => {
    try {
      const value: unknown = JSON.parse(line);
      return isLockLine(value) ? [{ at: i + 1, line: value }] : [];
    } catch {
      return [];
    }
  });
}

/** Compares a country's lock file with what it should be. All findings are warnings; `fix` writes the file anew. */
export function compareLock(
  country: string,
  locked: readonly Locked[],
  current: readonly LockLine[],
): LockComparison {
  const file = lockFile(country);
  const before = new Map(locked.map((entry) => [keyOf(entry.line), entry]));
  const findings: Finding[] = [];
  const moved: Moved[] = [];
  const missing: LockLine[] = [];
  for (const after of current) {
    const entry = before.get(keyOf(after));
    before.delete(keyOf(after));
    if (entry === undefined) missing.push(after);
    else if (JSON.stringify(entry.line) !== JSON.stringify(after)) {
      const { at, line } = entry;
      const km = distanceKm(line.lat, line.lon, after.lat, after.lon);
      if (km > FAR_KM) moved.push({ before: line, after, km });
      findings.push(stale(file, at, changeOf(line, after, km)));
    }
  }
  for (const { at, line } of before.values()) {
    findings.push(stale(file, at, `No record names "${line.place}" any more.`));
  }
  if (missing.length > 0) findings.unshift(notLocked(file, country, missing));
  moved.sort((a, b) => b.km - a.km || (keyOf(a.after) < keyOf(b.after) ? -1 : 1));
  return { findings, moved };
}

/** Sorts by country, place, division and declared precision; U+0000 keeps "San" before "San Juan". */
function keyOf({ country, admin1, place, declared }: LockLine): string {
  return [country, place, admin1 ?? '', declared ?? ''].join('\0');
}

function changeOf(before: LockLine, after: LockLine, km: number): string {
  if (km >= 1) return `"${after.place}" now lies ${Math.round(km)} km from where the lock has it.`;
  return `"${after.place}" resolves otherwise than the lock has it (${before.precision} ${before.match}, now ${after.precision} ${after.match}).`;
}

function stale(file: string, line: number, message: string): Finding {
  const hint = 'Run ctatlas fix, and look at the change in the diff.';
  return { file, line, column: 1, rule: 'geo/lock-stale', severity: 'warning', message, hint };
}

function notLocked(file: string, country: string, missing: readonly LockLine[]): Finding {
  const names = missing.slice(0, SHOWN).map(({ place }) => place);
  const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : '';
  return {
    file,
    line: 1,
    column: 1,
    rule: 'geo/lock-missing',
    severity: 'warning',
    message: `Places of ${country} are not in the lock file: ${names.join(', ')}${more}.`,
    hint: 'Run ctatlas fix, and look at where the new pins are in the diff.',
  };
}

function isLockLine(value: unknown): value is LockLine {
  if (typeof value !== 'object' || value === null) return false;
  const { country, place, lat, lon } = value as Record<string, unknown>;
  return (
    [country, place].every((v) => typeof v === 'string') && [lat, lon].every((v) => typeof v === 'number')
  );
}
