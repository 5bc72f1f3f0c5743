import { type Coordinates, type Precision, precisions } from '../../schemas/location.ts';
import type { Curated, CuratedPlaces } from './curated.ts';
import { roundDegrees } from './distance.ts';
import type { Gazetteer, GazetteerPlace } from './gazetteer.ts';
import { hanNamesAmong } from './han-names.ts';
import { AIRPORT, TOWN_BY_AIRPORT } from './layout.ts';
import { rank } from './rank.ts';
import { type MatchStep, type Resolved, UNCERTAINTY_KM } from './types.ts';
import { stripAreaWords } from './words.ts';

/** A town that bears its division's name stands for it when it holds this share of its people. */
const SEAT_SHARE = 0.2;
/** Precision that an alias of a populated place can claim, by the kind that its record declares. */
const AREA_KINDS: Readonly<Record<string, Precision>> = {
  admin1: 'admin1',
  admin2: 'admin2',
  area: 'admin2',
};

/** The coarser of a found and a declared precision: a record may know less than the gazetteer, never more. */
export function coarser(found: Precision, declared: Precision | undefined): Precision {
  if (declared === undefined) return found;
  return precisions.indexOf(declared) > precisions.indexOf(found) ? declared : found;
}

/** How exactly a populated place, an airport, or a town that is placed by its airport is known. */
export function placePrecision({ feature }: GazetteerPlace): Precision {
  if (feature === AIRPORT) return 'site';
  return feature === TOWN_BY_AIRPORT ? 'admin2' : 'city';
}

/** Turns what was matched into published values. */
export class Answers {
  private readonly gazetteer: Gazetteer;
  private readonly places: CuratedPlaces;

  constructor(gazetteer: Gazetteer, places: CuratedPlaces) {
    this.gazetteer = gazetteer;
    this.places = places;
  }

  /** Only the country is known: no point, but a point for its label. */
  country(code: string): Resolved {
    const label = this.gazetteer.countryLabel(code);
    return {
      latitude: null,
      longitude: null,
      labelLatitude: label && roundDegrees(label.latitude),
      labelLongitude: label && roundDegrees(label.longitude),
      precision: 'country',
      uncertaintyKm: null,
      method: 'none',
      match: null,
      source: null,
      geonamesId: null,
      name: null,
      hanNames: [],
      admin1: null,
      admin1Code: null,
    };
  }

  /** A division: a point near its middle, or the town that it is named after. */
  area(row: number, match: MatchStep | null, declared: Precision | undefined): Resolved {
    const area = this.gazetteer.area(row);
    const point = this.areaPoint(row);
    const found: Precision = area.level === 1 ? 'admin1' : 'admin2';
    if (point === null)
      return { ...this.country(area.country), name: area.name, ...this.division(area.parent) };
    return {
      ...this.country(area.country),
      ...this.point(point.latitude, point.longitude, coarser(found, declared)),
      method: 'gazetteer',
      match,
      source: 'geonames',
      name: area.name,
      ...this.division(area.parent),
    };
  }

  /** A populated place of the gazetteer. */
  place(row: number, match: MatchStep, declared: Precision | undefined): Resolved {
    const place = this.gazetteer.place(row);
    return {
      ...this.country(place.country),
      ...this.point(place.latitude, place.longitude, coarser(placePrecision(place), declared)),
      method: 'gazetteer',
      match,
      source: [AIRPORT, TOWN_BY_AIRPORT].includes(place.feature) ? 'ourairports' : 'geonames',
      geonamesId: place.geonamesId,
      name: place.name,
      hanNames: this.places.hanNamesOf(row),
      ...this.division(place.area1),
    };
  }

  /** A record of `sources/places/`; `area1` is the row of the division that it names, if known. */
  curated({ record, place, area }: Curated, area1: number | null, declared: Precision | undefined): Resolved {
    const shared = { method: 'curated', match: 'curated', source: `places/${record.id}` } as const;
    const hanNames = hanNamesAmong([record.name, ...(record.names ?? [])]);
    const { coordinates } = record;
    if (place !== null) {
      const known = this.place(place, 'curated', coarser(AREA_KINDS[record.kind] ?? 'city', declared));
      if (coordinates === undefined) return { ...known, ...shared };
      // Both: the record mends the point that GeoNames has.
      const { latitude, longitude, precision } = coordinates;
      return { ...known, ...this.point(latitude, longitude, coarser(precision, declared)), ...shared };
    }
    if (area !== null) return { ...this.area(area, 'curated', declared), ...shared, hanNames };
    if (coordinates === undefined)
      throw new Error(`place ${record.id} has neither a GeoNames id nor coordinates`);
    return {
      ...this.country(record.country),
      ...this.point(coordinates.latitude, coordinates.longitude, coarser(coordinates.precision, declared)),
      ...shared,
      name: record.name,
      hanNames,
      ...this.division(area1),
    };
  }

  /** The record's own point; name and division come from the place that it names, where that is known. */
  coordinates(
    country: string,
    point: Coordinates,
    place: GazetteerPlace | null,
    area1: number | null,
  ): Resolved {
    return {
      ...this.country(country),
      ...this.point(point.latitude, point.longitude, point.precision),
      method: 'coordinates',
      source: point.source,
      geonamesId: place?.geonamesId ?? null,
      name: place?.name ?? null,
      hanNames: place === null ? [] : this.places.hanNamesOf(place.index),
      ...this.division(place?.area1 ?? area1),
    };
  }

  /** Name of the first-level division of a row, for lists of candidates. */
  divisionName(area1: number | null): string | null {
    return area1 === null ? null : this.gazetteer.area(area1).name;
  }

  private division(area1: number | null): Pick<Resolved, 'admin1' | 'admin1Code'> {
    if (area1 === null) return { admin1: null, admin1Code: null };
    const { name, code } = this.gazetteer.area(area1);
    return { admin1: name, admin1Code: code };
  }

  private point(
    lat: number,
    lon: number,
    precision: Precision,
  ): Omit<
    Resolved,
    'method' | 'match' | 'source' | 'geonamesId' | 'name' | 'hanNames' | 'admin1' | 'admin1Code'
  > {
    const latitude = roundDegrees(lat);
    const longitude = roundDegrees(lon);
    const located = precision !== 'country';
    return {
      latitude: located ? latitude : null,
      longitude: located ? longitude : null,
      labelLatitude: latitude,
      labelLongitude: longitude,
      precision,
      uncertaintyKm: UNCERTAINTY_KM[precision],
    };
  }

  private areaPoint(row: number): { readonly latitude: number; readonly longitude: number } | null {
    const area = this.gazetteer.area(row);
    const hits = this.gazetteer.find(area.country, stripAreaWords(this.gazetteer.fold(area.name)));
    for (const { place: candidate, alternate } of rank(this.gazetteer, hits)) {
      const place = this.gazetteer.place(candidate);
      const inside = place.area1 === row || place.area2 === row;
      if (inside && !alternate && place.population >= area.population * SEAT_SHARE) return place;
    }
    return area.label;
  }
}
