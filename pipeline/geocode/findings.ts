import type { Location } from '../../schemas/location.ts';
import type { PlaceFinding } from './types.ts';

type At = readonly PropertyKey[];
const PLACE: At = ['place'];
const ADMIN1: At = ['admin1'];
const POINT: At = ['coordinates'];

/** "Lagos (Lagos State)", as candidates are listed. */
export interface NamedPlace {
  readonly name: string;
  readonly admin1: string | null;
}

export function notFound(location: Location, near: readonly string[]): PlaceFinding {
  const spelt = near.length > 0 ? ` Spelt alike: ${near.join(', ')}.` : '';
  return {
    path: PLACE,
    rule: 'geo/not-found',
    severity: 'error',
    message: `No place "${location.place}" is known in ${location.country}.${spelt}`,
    hint: 'Correct the name, give coordinates with their source, declare precision: admin1 or country, or add it to sources/places/.',
  };
}

/** A misspelling that can mean one place only is put right by `fix`; a likeness of sound is left to a person. */
export function fuzzy(location: Location, meant: string, isMisspelling: boolean): PlaceFinding {
  return {
    path: PLACE,
    rule: 'geo/fuzzy',
    severity: 'error',
    message: `No place "${location.place}" is known in ${location.country}, but ${meant} is.`,
    hint: `Did you mean "${meant}"?`,
    ...(isMisspelling ? { fix: { set: meant } } : {}),
  };
}

export function blockedName(location: Location, isCountryName: boolean): PlaceFinding {
  return {
    path: PLACE,
    rule: 'geo/blocked-name',
    severity: 'error',
    message: isCountryName
      ? `"${location.place}" is the country ${location.country} itself.`
      : `"${location.place}" is no place that could be put on a map.`,
    hint: 'Leave place out: a country alone is a location too.',
    fix: { remove: true },
  };
}

export function ambiguous(location: Location, candidates: readonly NamedPlace[]): PlaceFinding {
  const names = candidates.slice(0, 5).map(inDivision).join('; ');
  const settled = location.admin1 !== undefined;
  return {
    path: PLACE,
    rule: 'geo/ambiguous',
    severity: settled ? 'warning' : 'error',
    message: `${location.country} has several places named "${location.place}": ${names}.`,
    hint: settled
      ? 'Check that the first is meant; if not, give coordinates with their source.'
      : 'Say which with admin1, e.g. ' +
        `admin1: ${candidates.find(({ admin1 }) => admin1)?.admin1 ?? '...'}.`,
  };
}

export function dominated(location: Location, candidates: readonly NamedPlace[]): PlaceFinding {
  const [first, ...others] = candidates.map(inDivision);
  return {
    path: PLACE,
    rule: 'geo/ambiguous',
    severity: 'warning',
    message: `"${location.place}" was taken for ${first}, the biggest of that name; there is also ${others.slice(0, 3).join('; ')}.`,
    hint: 'Add admin1 to say so.',
  };
}

export function admin1Mismatch(location: Location, candidates: readonly NamedPlace[]): PlaceFinding {
  return {
    path: PLACE,
    rule: 'geo/admin1-mismatch',
    severity: 'error',
    message: `"${location.place}" is not in ${location.admin1}, but ${candidates.slice(0, 3).map(inDivision).join('; ')} is.`,
    hint: 'Correct admin1 or place.',
  };
}

export function admin1Unknown(location: Location, near: readonly string[]): PlaceFinding {
  return {
    path: ADMIN1,
    rule: 'geo/admin1-unknown',
    severity: 'warning',
    message: `No first-level division "${location.admin1}" is known in ${location.country}.`,
    hint:
      near.length > 0
        ? `Did you mean ${near.join(', or ')}?`
        : 'Give the name that GeoNames uses, or leave admin1 out.',
  };
}

export function outsideCountry(
  country: string,
  found: string | null,
  severity: 'error' | 'warning',
): PlaceFinding {
  return {
    path: POINT,
    rule: 'geo/outside-country',
    severity,
    message: `The point lies ${found === null ? 'in no country' : `in ${found}`}, not in ${country}.`,
    hint: 'Check latitude, longitude and country.',
  };
}

/** Told of on both values, since `fix` puts each in the other's place. */
export function swapped(country: string, latitude: number, longitude: number): PlaceFinding[] {
  const finding = {
    rule: 'geo/swapped',
    severity: 'error',
    message: `The point lies outside ${country}, but with latitude and longitude swapped it lies inside.`,
    hint: 'Swap latitude and longitude.',
  } as const;
  return [
    { ...finding, path: [...POINT, 'latitude'], fix: { set: longitude } },
    { ...finding, path: [...POINT, 'longitude'], fix: { set: latitude } },
  ];
}

export function nullIsland(): PlaceFinding {
  return {
    path: POINT,
    rule: 'geo/null-island',
    severity: 'error',
    message: 'The point is 0, 0, which stands for a missing value and not for a place.',
    hint: 'Give the real coordinates, or leave them out.',
  };
}

export function tooRound(precision: string): PlaceFinding {
  return {
    path: POINT,
    rule: 'geo/too-round',
    severity: 'warning',
    message: `The point has fewer than two decimals, which is too coarse for precision ${precision}.`,
    hint: 'Give more decimals, or a coarser precision.',
  };
}

export function centroid(of: string, precision: string): PlaceFinding {
  return {
    path: POINT,
    rule: 'geo/centroid',
    severity: 'warning',
    message: `The point is the label point of ${of}, not that of a ${precision}.`,
    hint: 'Declare the coarser precision, or leave the coordinates out.',
  };
}

export function farFromPlace(name: string, km: number, severity: 'error' | 'warning'): PlaceFinding {
  return {
    path: POINT,
    rule: 'geo/far-from-place',
    severity,
    message: `The point lies ${Math.round(km)} km from ${name}.`,
    hint: 'Check the coordinates and the place.',
  };
}

function inDivision({ name, admin1 }: NamedPlace): string {
  return admin1 === null ? name : `${name} (${admin1})`;
}
