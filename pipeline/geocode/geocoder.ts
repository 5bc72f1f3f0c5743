import type { Coordinates, Location } from '../../schemas/location.ts';
import { Answers, coarser } from './answers.ts';
import { Cascade, type Match } from './cascade.ts';
import { checkAreaDistance, checkAreaLabel, checkDistance, checkPoint } from './check-point.ts';
import * as found from './findings.ts';
import type { Gazetteer } from './gazetteer.ts';
import { namesakes, type Ranked } from './rank.ts';
import type { CuratedPlace, PlaceFinding, Resolved } from './types.ts';

/** A resolved location and what is wrong with it. Shared between equal locations: not to be changed. */
export interface Resolution {
  readonly value: Resolved;
  readonly findings: readonly PlaceFinding[];
}

/** Resolves locations offline: curated places first, then the gazetteer. */
export class Geocoder {
  readonly gazetteer: Gazetteer;
  readonly cascade: Cascade;
  private readonly places: readonly CuratedPlace[];
  private readonly answers: Answers;
  private readonly known = new Map<string, Resolution>();

  constructor(gazetteer: Gazetteer, places: readonly CuratedPlace[]) {
    this.gazetteer = gazetteer;
    this.places = places;
    this.cascade = new Cascade(gazetteer, places);
    this.answers = new Answers(gazetteer, this.cascade.curated);
  }

  /**
   * Where a location is, and every finding about it, with paths relative to the location.
   * Explicit coordinates win and are checked; otherwise the place, its division, or only the country answers.
   * Never throws for what a contributor wrote.
   */
  resolve(location: Location): Resolution {
    if (location.coordinates !== undefined) return this.resolvePoint(location, location.coordinates);
    const { country, admin1 = '', place = '', precision = '' } = location;
    const key = `${country}\n${admin1}\n${place}\n${precision}`;
    let resolution = this.known.get(key);
    if (resolution === undefined) {
      resolution = this.resolveName(location);
      this.known.set(key, resolution);
    }
    return resolution;
  }

  /** What a place text is found to be; for lists of candidates. */
  match(location: Location): Match | null {
    if (location.place === undefined) return null;
    return this.cascade.match({ ...location, place: location.place, within: this.within(location) });
  }

  /** Checks the curated records themselves: their GeoNames ids, and their points against their countries. */
  checkPlaces(): { readonly id: string; readonly finding: PlaceFinding }[] {
    const points = this.places.flatMap(({ id, country, coordinates }) =>
      coordinates === undefined
        ? []
        : checkPoint(this.gazetteer, country, coordinates).map((finding) => ({ id, finding })),
    );
    return [...this.cascade.curated.findings, ...points];
  }

  private resolveName(location: Location): Resolution {
    const { country, precision } = location;
    const within = this.within(location);
    const findings = this.checkAdmin1(location, within);
    const [division] = within ?? [];
    const fallback = (): Resolved =>
      division === undefined ? this.answers.country(country) : this.answers.area(division, null, precision);
    if (precision === 'country') return { value: this.answers.country(country), findings };
    const match = this.match(location);
    if (match === null) return { value: fallback(), findings };
    switch (match.kind) {
      case 'curated':
        return {
          value: this.answers.curated(match.place, this.curatedDivision(match.place.record), precision),
          findings,
        };
      case 'places': {
        const [best] = match.ranked;
        if (best === undefined) return { value: fallback(), findings };
        findings.push(...this.checkNamesakes(location, match.ranked));
        const atBest = match.atBest === undefined ? precision : coarser(match.atBest, precision);
        return { value: this.answers.place(best.place, match.step, atBest), findings };
      }
      case 'area':
        findings.push(...this.checkAreaRivals(location, [match.area, ...match.rivals]));
        return { value: this.answers.area(match.area, match.step, precision), findings };
      case 'elsewhere':
        findings.push(found.admin1Mismatch(location, match.ranked.map(this.named)));
        return { value: fallback(), findings };
      case 'country-name':
      case 'blocked':
        findings.push(found.blockedName(location, match.kind === 'country-name'));
        return { value: fallback(), findings };
      case 'unknown':
        if (precision !== 'admin1') findings.push(this.unknown(location, match));
        return { value: fallback(), findings };
    }
  }

  private resolvePoint(location: Location, point: Coordinates): Resolution {
    const within = this.within(location);
    const findings = [
      ...checkPoint(this.gazetteer, location.country, point),
      ...this.checkAdmin1(location, within),
    ];
    const match = this.match(location);
    const [division = null] = within ?? [];
    let place: number | null = null;
    if (match?.kind === 'places' || match?.kind === 'elsewhere') {
      const rows = match.ranked.map((candidate) => candidate.place);
      const checked = checkDistance(this.gazetteer, location, point, rows);
      place = checked.nearest;
      findings.push(...checked.findings);
    } else if (match?.kind === 'area') {
      findings.push(...checkAreaDistance(this.gazetteer, point, match.area));
    }
    const known = place === null ? null : this.gazetteer.place(place);
    const around = match?.kind === 'area' ? match.area : (division ?? known?.area1 ?? null);
    if (around !== null) findings.push(...checkAreaLabel(this.gazetteer, point, around, place));
    return { value: this.answers.coordinates(location.country, point, known, division), findings };
  }

  private within({ country, admin1 }: Location): readonly number[] | null {
    if (admin1 === undefined) return null;
    const rows = this.cascade.divisions.find(country, admin1);
    return rows.length === 0 ? null : rows;
  }

  private checkAdmin1(location: Location, within: readonly number[] | null): PlaceFinding[] {
    const { country, admin1 } = location;
    if (admin1 === undefined || within !== null) return [];
    return [found.admin1Unknown(location, this.cascade.divisions.suggest(country, admin1))];
  }

  private checkNamesakes(location: Location, ranked: readonly Ranked[]): PlaceFinding[] {
    const { rivals, dominated } = namesakes(this.gazetteer, ranked);
    const [best] = ranked;
    if (best === undefined) return [];
    if (rivals.length > 0) return [found.ambiguous(location, [best, ...rivals].map(this.named))];
    if (dominated.length === 0 || location.admin1 !== undefined) return [];
    return [found.dominated(location, [best, ...dominated].map(this.named))];
  }

  private checkAreaRivals(location: Location, areas: readonly number[]): PlaceFinding[] {
    if (areas.length < 2) return [];
    const named = areas.map((row) => {
      const { name, parent } = this.gazetteer.area(row);
      return { name, admin1: this.answers.divisionName(parent) };
    });
    return [found.ambiguous(location, named)];
  }

  private unknown(location: Location, match: Extract<Match, { kind: 'unknown' }>): PlaceFinding {
    if (match.meant !== null) {
      const { name } = this.gazetteer.place(match.meant.place);
      // Of "City of Nairobbi" only a part is misspelt: what to write instead is for a person.
      const isWhole = match.isWhole && match.meant.edits > 0;
      return found.fuzzy(location, name, isWhole);
    }
    const names = match.near.slice(0, 3).map(({ place }) => this.gazetteer.place(place).name);
    return found.notFound(location, [...new Set(names)]);
  }

  private curatedDivision({ country, admin1 }: CuratedPlace): number | null {
    return admin1 === undefined ? null : (this.cascade.divisions.find(country, admin1)[0] ?? null);
  }

  private readonly named = ({ place }: Ranked): found.NamedPlace => {
    const { name, area1 } = this.gazetteer.place(place);
    return { name, admin1: this.answers.divisionName(area1) };
  };
}

/**
 * Joins the gazetteer with the curated places.
 *
 * @param places the records of `sources/places/` with their ids
 */
export function createGeocoder(gazetteer: Gazetteer, places: readonly CuratedPlace[] = []): Geocoder {
  return new Geocoder(gazetteer, places);
}
