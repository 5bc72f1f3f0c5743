import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Location } from '../../schemas/location.ts';
import { rulesOf, sharedGeocoder } from './shared.ts';

const geocoder = sharedGeocoder();
const findings = (location: Location) => geocoder.resolve(location).findings;
const source = 'https://example.org/map';
const point = (
  latitude: number,
  longitude: number,
  precision: NonNullable<Location['precision']> = 'site',
) => ({
  coordinates: { latitude, longitude, precision, source },
});

/** A way to be wrong about a place: the mistake, the same put right, and where the finding stands. */
interface Case {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly red: Location;
  readonly green: Location;
  readonly path: string;
  readonly says: string;
}

const CASES: readonly Case[] = [
  {
    rule: 'geo/not-found',
    severity: 'error',
    red: { place: 'Qwrtzx', country: 'KE' },
    green: { place: 'Qwrtzx', country: 'KE', precision: 'admin1', admin1: 'Kisumu County' },
    path: 'place',
    says: 'No place "Qwrtzx" is known in KE.',
  },
  {
    rule: 'geo/fuzzy',
    severity: 'error',
    red: { place: 'Kisimu', country: 'KE' },
    green: { place: 'Kisumu', country: 'KE' },
    path: 'place',
    says: 'No place "Kisimu" is known in KE, but Kisumu is.',
  },
  {
    rule: 'geo/blocked-name',
    severity: 'error',
    red: { place: 'nationwide', country: 'KE' },
    green: { country: 'KE' },
    path: 'place',
    says: '"nationwide" is no place that could be put on a map.',
  },
  {
    rule: 'geo/blocked-name',
    severity: 'error',
    red: { place: 'Kenya', country: 'KE' },
    green: { country: 'KE' },
    path: 'place',
    says: '"Kenya" is the country KE itself.',
  },
  {
    rule: 'geo/ambiguous',
    severity: 'error',
    red: { place: 'Springfield', country: 'US' },
    green: { place: 'Springfield', country: 'US', admin1: 'Illinois' },
    path: 'place',
    says: 'US has several places named "Springfield"',
  },
  {
    rule: 'geo/admin1-mismatch',
    severity: 'error',
    red: { place: 'Mombasa', country: 'KE', admin1: 'Kisumu County' },
    green: { place: 'Mombasa', country: 'KE', admin1: 'Mombasa County' },
    path: 'place',
    says: '"Mombasa" is not in Kisumu County',
  },
  {
    rule: 'geo/admin1-unknown',
    severity: 'warning',
    red: { place: 'Kisumu', country: 'KE', admin1: 'Xyzzy' },
    green: { place: 'Kisumu', country: 'KE', admin1: 'Kisumu' },
    path: 'admin1',
    says: 'No first-level division "Xyzzy" is known in KE.',
  },
  {
    rule: 'geo/outside-country',
    severity: 'error',
    red: { country: 'KE', ...point(48.8566, 2.3522) },
    green: { country: 'FR', ...point(48.8566, 2.3522) },
    path: 'coordinates',
    says: 'The point lies in FR, not in KE.',
  },
  {
    rule: 'geo/swapped',
    severity: 'error',
    red: { country: 'KE', ...point(36.8219, -1.2921) },
    green: { country: 'KE', ...point(-1.2921, 36.8219) },
    path: 'coordinates.latitude',
    says: 'with latitude and longitude swapped it lies inside',
  },
  {
    rule: 'geo/null-island',
    severity: 'error',
    red: { country: 'GH', ...point(0, 0) },
    green: { country: 'GH', ...point(5.6037, -0.187) },
    path: 'coordinates',
    says: 'The point is 0, 0',
  },
  {
    rule: 'geo/too-round',
    severity: 'warning',
    red: { country: 'KE', ...point(-1.3, 36.8) },
    green: { country: 'KE', ...point(-1.3, 36.8, 'city') },
    path: 'coordinates',
    says: 'fewer than two decimals',
  },
  {
    rule: 'geo/far-from-place',
    severity: 'error',
    red: { country: 'KE', place: 'Mombasa', ...point(-1.2921, 36.8219) },
    green: { country: 'KE', place: 'Mombasa', ...point(-4.0435, 39.6682) },
    path: 'coordinates',
    says: 'km from Mombasa',
  },
  {
    rule: 'geo/centroid',
    severity: 'warning',
    red: { country: 'KE', ...labelPoint('KE') },
    green: { country: 'KE', ...labelPoint('KE', 'admin1') },
    path: 'coordinates',
    says: 'The point is the label point of KE',
  },
];

function labelPoint(country: string, precision: 'site' | 'admin1' = 'site') {
  const label = geocoder.gazetteer.countryLabel(country);
  return point(label?.latitude ?? 0, label?.longitude ?? 0, precision);
}

describe('rules about places', () => {
  it.each(CASES)('$rule is seen: $says', ({ rule, severity, red, path, says }) => {
    const found = findings(red).find((finding) => finding.rule === rule);
    expect(found?.severity).toBe(severity);
    expect(found?.path?.join('.')).toBe(path);
    expect(found?.message).toContain(says);
    expect(found?.hint).toMatch(/^[A-Z].*[.?]$/);
  });

  it.each(CASES)('$rule is silent when it is put right', ({ green }) => {
    expect(rulesOf(findings(green))).toEqual([]);
  });

  it('are all here or beside lock files and curated places, where their tests are', () => {
    const folder = new URL('../../pipeline/geocode/', import.meta.url);
    const text = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    const named = new Set([...text.matchAll(/rule: '(geo\/[a-z0-9-]+)'/g)].map(([, rule]) => rule));
    const elsewhere = ['geo/lock-missing', 'geo/lock-stale', 'geo/unknown-id'];
    expect([...named].sort()).toEqual([...new Set([...CASES.map(({ rule }) => rule), ...elsewhere])].sort());
  });
});

describe('what fix does about a place', () => {
  const fixes = (location: Location) => findings(location).map(({ path, fix }) => [path?.join('.'), fix]);

  it('writes the name that a misspelling must mean', () => {
    expect(fixes({ place: 'Nairoobi', country: 'KE' })).toEqual([['place', { set: 'Nairobi' }]]);
  });

  it('takes out what is no place', () => {
    expect(fixes({ place: 'nationwide', country: 'KE' })).toEqual([['place', { remove: true }]]);
  });

  it('swaps latitude and longitude', () => {
    expect(fixes({ country: 'KE', ...point(36.8219, -1.2921) })).toEqual([
      ['coordinates.latitude', { set: -1.2921 }],
      ['coordinates.longitude', { set: 36.8219 }],
    ]);
  });

  it.each([
    ['a name that only sounds alike', { place: 'इर्कुत्स्क', country: 'RU' }],
    ['a name of which a part is misspelt', { place: 'Westlands (Nairobbi)', country: 'KE' }],
    ['a name that nobody knows', { place: 'Qwrtzx', country: 'KE' }],
  ])('leaves %s to a person', (_, location) => {
    expect(fixes(location)).toEqual([['place', undefined]]);
  });
});
