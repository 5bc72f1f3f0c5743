import type { Precision } from '../../schemas/location.ts';
import { placePrecision } from './answers.ts';
import { countryAt } from './country-check.ts';
import { distanceKm } from './distance.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Geocoder } from './geocoder.ts';
import { AIRPORT, UNITS_PER_DEGREE } from './layout.ts';
import type { MatchStep } from './types.ts';

/** One thing that a name may mean. */
export interface Candidate {
  readonly name: string;
  readonly admin1: string | null;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Null when unknown. */
  readonly population: number | null;
  /** Kilometres from the first candidate. */
  readonly distanceKm: number;
  readonly precision: Precision;
  readonly match: MatchStep;
  /** Why it is in the list, in a few plain words. */
  readonly why: string;
  readonly geonamesId: number | null;
}

const MOST = 10;

/**
 * Everything in a country that a name may mean, best first, at most ten. Misspellings are answered with the
 * places that are spelt alike, marked `fuzzy`; a name outside the division given, with the places elsewhere.
 */
export function candidates(geocoder: Geocoder, place: string, country: string, admin1?: string): Candidate[] {
  const { gazetteer } = geocoder;
  const location = admin1 === undefined ? { place, country } : { place, country, admin1 };
  const match = geocoder.match(location);
  const rows = (places: readonly Named[], step: MatchStep, why = whyOf(step)): Candidate[] =>
    places.slice(0, MOST).map((candidate) => toCandidate(gazetteer, candidate, step, why));
  switch (match?.kind) {
    case 'places':
      return spread(rows(match.ranked, match.step));
    case 'elsewhere':
      return spread(rows(match.ranked, 'exact', `not in ${admin1}`));
    case 'unknown':
      return spread(rows(match.near, 'fuzzy', match.meant?.edits === 0 ? 'sounds alike' : 'spelt alike'));
    case 'curated':
    case 'area':
      return resolved(geocoder, location);
    default:
      return [];
  }
}

/** What lies at a point (degrees): country or territory, and the nearest place with its division and distance. */
export interface Reverse {
  readonly country: string | null;
  readonly admin1: string | null;
  readonly place: string;
  readonly placeCountry: string;
  readonly distanceKm: number;
  readonly geonamesId: number | null;
}

/** Finds the nearest of all towns, within the country at the point where there is one. */
export function reverse(gazetteer: Gazetteer, latitude: number, longitude: number): Reverse | null {
  const country = countryAt(latitude, longitude);
  const [from, to] = country === null ? [0, 0] : gazetteer.placesOf(country);
  const { lat, lon, feature, features } = gazetteer.columns;
  const airport = features.indexOf(AIRPORT);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  const end = from === to ? lat.length : to;
  for (let row = from; row < end; row++) {
    if (feature[row] === airport) continue;
    const km = distanceKm(
      latitude,
      longitude,
      (lat[row] as number) / UNITS_PER_DEGREE,
      (lon[row] as number) / UNITS_PER_DEGREE,
    );
    if (km < least) {
      least = km;
      best = row;
    }
  }
  if (best < 0) return null;
  const place = gazetteer.place(best);
  return {
    country,
    admin1: place.area1 === null ? null : gazetteer.area(place.area1).name,
    place: place.name,
    placeCountry: place.country,
    distanceKm: round(least),
    geonamesId: place.geonamesId,
  };
}

interface Named {
  readonly place: number;
  /** Bears the name only as a foreign, former or other one. */
  readonly alternate?: boolean;
}

function whyOf(step: MatchStep): string {
  if (step === 'split') return 'a part of the text is its name';
  return step === 'affix' ? 'its name, without what was added' : 'its name';
}

function toCandidate(
  gazetteer: Gazetteer,
  { place: row, alternate = false }: Named,
  match: MatchStep,
  why: string,
): Candidate {
  const place = gazetteer.place(row);
  return {
    name: place.name,
    admin1: place.area1 === null ? null : gazetteer.area(place.area1).name,
    country: place.country,
    latitude: place.latitude,
    longitude: place.longitude,
    population: place.population === 0 ? null : place.population,
    distanceKm: 0,
    precision: placePrecision(place),
    match,
    why: alternate ? why.replace('its name', 'another name of it') : why,
    geonamesId: place.geonamesId,
  };
}

function resolved(geocoder: Geocoder, location: { place: string; country: string }): Candidate[] {
  const { value } = geocoder.resolve(location);
  const { latitude, longitude, match } = value;
  if (latitude === null || longitude === null || match === null) return [];
  return [
    {
      name: value.name ?? location.place,
      admin1: value.admin1,
      country: location.country,
      latitude,
      longitude,
      population: null,
      distanceKm: 0,
      precision: value.precision,
      match,
      why: value.source?.startsWith('places/') ? `sources/${value.source}` : 'the name of the division',
      geonamesId: value.geonamesId,
    },
  ];
}

function spread(list: readonly Candidate[]): Candidate[] {
  const [first] = list;
  return list.map((candidate) => ({
    ...candidate,
    distanceKm:
      first === undefined
        ? 0
        : round(distanceKm(first.latitude, first.longitude, candidate.latitude, candidate.longitude)),
  }));
}

function round(km: number): number {
  return Math.round(km * 10) / 10;
}
