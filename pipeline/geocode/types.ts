import type { Precision } from '../../schemas/location.ts';
import type { Place } from '../../schemas/place.ts';
import type { matchSteps, methods } from '../../schemas/release/geo.ts';
import type { Finding } from '../finding.ts';

/** A finding about one location; `path` is relative to that location (`['place']`). */
export type PlaceFinding = Omit<Finding, 'file' | 'document'>;

/** A record of `sources/places/` with its id. */
export type CuratedPlace = Place & { readonly id: string };

/** The step of the cascade that answered. */
export type MatchStep = (typeof matchSteps)[number];

/** How the point of a location was found. */
export type Method = (typeof methods)[number];

/** Where a location is. Degrees with at most six decimals; kilometres for the uncertainty. */
export interface Resolved {
  /** Null when no more than the country is known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** A point to hang a label on, also for areas and countries; null only for unknown country codes. */
  readonly labelLatitude: number | null;
  readonly labelLongitude: number | null;
  readonly precision: Precision;
  /** Radius within which the true place lies; null for precision country. */
  readonly uncertaintyKm: number | null;
  readonly method: Method;
  readonly match: MatchStep | null;
  /** `geonames`, `places/<id>`, or the address that the record gives for its coordinates. */
  readonly source: string | null;
  readonly geonamesId: number | null;
  /** Canonical name of the place or division. */
  readonly name: string | null;
  /** Names in Chinese characters, of the gazetteer and of curated places. */
  readonly hanNames: readonly string[];
  /** Canonical name and GeoNames code (`KE.05`) of the first-level division. */
  readonly admin1: string | null;
  readonly admin1Code: string | null;
}

/** Kilometres of uncertainty by precision. */
export const UNCERTAINTY_KM: Readonly<Record<Precision, number | null>> = {
  site: 1,
  street: 1,
  city: 10,
  admin2: 25,
  admin1: 150,
  country: null,
};
