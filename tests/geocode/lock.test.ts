import { describe, expect, it } from 'vitest';
import {
  buildLock,
  compareLock,
  formatLock,
  type LockLine,
  lockLine,
  parseLock,
} from '../../pipeline/geocode/lock.ts';
import { checkLocks } from '../../pipeline/geocode/lock-check.ts';
import type { Location } from '../../schemas/location.ts';
import { rulesOf, sharedGeocoder } from './shared.ts';

const geocoder = sharedGeocoder();
const kenya = (...locations: Omit<Location, 'country'>[]): LockLine[] =>
  buildLock(
    geocoder,
    locations.map((location) => ({ country: 'KE', ...location })),
  ).get('KE') ?? [];
const linesOf = (locations: Location[]): LockLine[] =>
  locations.flatMap((location) => lockLine(geocoder, location) ?? []);
const coordinates = {
  latitude: -1.29,
  longitude: 36.82,
  precision: 'site',
  source: 'https://example.org',
} as const;

describe('a lock file', () => {
  it('has each place once, sorted, with where it resolved', () => {
    const lines = kenya({ place: 'Nairobi' }, { place: 'Kisumu' }, { place: 'Nairobi' });
    expect(lines.map(({ place }) => place)).toEqual(['Kisumu', 'Nairobi']);
    expect(lines[0]).toEqual({
      country: 'KE',
      admin1: null,
      place: 'Kisumu',
      lat: -0.10221,
      lon: 34.76171,
      precision: 'city',
      geonames_id: 191245,
      match: 'exact',
    });
  });

  it('says how many places bear a name, and what the record declared', () => {
    const [line] =
      buildLock(geocoder, [{ country: 'US', place: 'Springfield', precision: 'admin2' }]).get('US') ?? [];
    expect(line?.candidates).toBeGreaterThan(10);
    expect(line?.declared).toBe('admin2');
  });

  it('leaves out what the gazetteer did not place', () => {
    expect(
      kenya({}, { place: 'Qwrtzx' }, { place: 'nationwide' }, { place: 'Nairobi', coordinates }),
    ).toEqual([]);
  });

  it('is equal to itself after writing and reading', () => {
    const lines = kenya({ place: 'Nairobi' }, { place: 'Mombasa' });
    const text = formatLock(lines);
    expect(text.endsWith('}\n')).toBe(true);
    expect(compareLock('KE', parseLock(text), lines)).toEqual({ findings: [], moved: [] });
  });
});

describe('a lock file that is not up to date', () => {
  it('is told of in one warning for all places that it lacks', () => {
    const { findings } = compareLock('KE', [], kenya({ place: 'Nairobi' }, { place: 'Mombasa' }));
    expect(rulesOf(findings)).toEqual(['geo/lock-missing warning']);
    expect(findings[0]).toMatchObject({
      file: 'places.lock/KE.ndjson',
      message: expect.stringContaining('Mombasa, Nairobi'),
    });
  });

  it('tells of a pin that moved, on its line, and lists it when it moved far', () => {
    const now = kenya({ place: 'Nairobi' }, { place: 'Kisumu' });
    const before = formatLock(now).replace('-1.28333', '-1.98333');
    const { findings, moved } = compareLock('KE', parseLock(before), now);
    expect(findings).toMatchObject([{ rule: 'geo/lock-stale', severity: 'warning', line: 2 }]);
    expect(findings[0]?.message).toContain('78 km');
    expect(moved.map(({ after, km }) => [after.place, Math.round(km)])).toEqual([['Nairobi', 78]]);
  });

  it('tells of a small change without listing it', () => {
    const now = kenya({ place: 'Nairobi' });
    const before = formatLock(now).replace('"exact"', '"fuzzy"');
    const { findings, moved } = compareLock('KE', parseLock(before), now);
    expect(rulesOf(findings)).toEqual(['geo/lock-stale warning']);
    expect(moved).toEqual([]);
  });

  it('tells of a line that no record needs', () => {
    const locked = parseLock(formatLock(kenya({ place: 'Nairobi' }, { place: 'Kisumu' })));
    const { findings } = compareLock('KE', locked, kenya({ place: 'Kisumu' }));
    expect(findings).toMatchObject([
      { rule: 'geo/lock-stale', line: 2, message: expect.stringContaining('Nairobi') },
    ]);
  });

  it('takes the remains of a merge conflict for missing lines, and counts lines as an editor does', () => {
    const now = kenya({ place: 'Kisumu' }, { place: 'Nairobi' });
    const [first, second] = formatLock(now).split('\n');
    const text = `<<<<<<< ours\n${first}\n=======\n{"country":"KE"}\n${second?.replace('36.8', '36.9')}\n>>>>>>> theirs\n`;
    const { findings } = compareLock('KE', parseLock(text), now);
    expect(findings).toMatchObject([{ rule: 'geo/lock-stale', line: 5 }]);
  });
});

describe('the lock files of all countries', () => {
  const fileOf = (country: string) => `sources/places.lock/${country}.ndjson`;
  const nairobi = { country: 'KE', place: 'Nairobi' };
  const text = formatLock(kenya({ place: 'Nairobi' }));

  it('are silent when they say what the gazetteer says', () => {
    const locks = [{ country: 'KE', file: fileOf('KE'), text }];
    expect(checkLocks(locks, linesOf([nairobi, nairobi]), fileOf)).toEqual([]);
  });

  it('are missed for a country that is new, and stale for one that no record names any more', () => {
    const locks = [{ country: 'KE', file: fileOf('KE'), text }];
    const findings = checkLocks(locks, linesOf([{ country: 'UG', place: 'Kampala' }]), fileOf);
    expect(findings).toMatchObject([
      { file: fileOf('KE'), line: 1, rule: 'geo/lock-stale', severity: 'warning' },
      { file: fileOf('UG'), line: 1, rule: 'geo/lock-missing', severity: 'warning' },
    ]);
  });
});
