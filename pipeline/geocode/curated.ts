import type { Divisions } from './divisions.ts';
import type { Gazetteer } from './gazetteer.ts';
import { hanNamesAmong } from './han-names.ts';
import type { CuratedPlace, PlaceFinding } from './types.ts';

/** A curated record, joined with the gazetteer's place when it is an alias of one. */
export interface Curated {
  readonly record: CuratedPlace;
  /** Row of the place of its GeoNames id. */
  readonly place: number | null;
  /** Row of the division that it gives further names of. Without place and area the record brings its own point. */
  readonly area: number | null;
}

/** The records of `sources/places/`, by every name that they give. They go before the gazetteer. */
export class CuratedPlaces {
  /** Faults of the records themselves, by id. */
  readonly findings: readonly { readonly id: string; readonly finding: PlaceFinding }[];
  private readonly byName = new Map<string, Curated[]>();
  private readonly namesOfPlace = new Map<number, readonly string[]>();
  private readonly gazetteer: Gazetteer;
  private readonly divisions: Divisions;

  constructor(gazetteer: Gazetteer, records: readonly CuratedPlace[], divisions: Divisions) {
    this.gazetteer = gazetteer;
    this.divisions = divisions;
    const findings: { id: string; finding: PlaceFinding }[] = [];
    for (const record of records) {
      const { country, geonames_id: id } = record;
      const place = id === undefined ? null : gazetteer.placeByGeonamesId(country, id);
      const area = isDivision(record) ? (divisions.find(country, record.admin1 ?? '')[0] ?? null) : null;
      if (id !== undefined && place === null) {
        findings.push({ id: record.id, finding: unknownId(country, id) });
        continue;
      }
      if (isDivision(record) && area === null) {
        findings.push({ id: record.id, finding: unknownDivision(record) });
        continue;
      }
      if (place !== null)
        this.namesOfPlace.set(place, [...(this.namesOfPlace.get(place) ?? []), ...(record.names ?? [])]);
      for (const name of this.namesOf(record, place)) {
        if (area !== null) divisions.addAlias(country, name, area);
        const list = this.byName.get(country + name);
        if (list === undefined) this.byName.set(country + name, [{ record, place, area }]);
        else list.push({ record, place, area });
      }
    }
    this.findings = findings;
  }

  /** The record of that name in the country, and in the divisions if some were given. */
  find(country: string, folded: string, within: readonly number[] | null): Curated | null {
    const list = this.byName.get(country + folded);
    if (list === undefined) return null;
    return list.find((curated) => within === null || this.lies(curated, within)) ?? null;
  }

  /** Names in Chinese characters of a row of the gazetteer: its own, and what curated aliases add. */
  hanNamesOf(place: number): string[] {
    return hanNamesAmong([...this.gazetteer.hanNames(place), ...(this.namesOfPlace.get(place) ?? [])]);
  }

  /** An alias does not take its own place's usual name from the gazetteer, which knows the namesakes; a better point does. */
  private namesOf(
    { country, name, names = [], coordinates }: CuratedPlace,
    place: number | null,
  ): Set<string> {
    const usual = this.gazetteer.fold(name);
    const { places, alternates } = this.gazetteer.find(country, usual);
    const isKnown =
      place !== null && coordinates === undefined && (places.includes(place) || alternates.includes(place));
    return new Set([...(isKnown ? [] : [usual]), ...names.map((other) => this.gazetteer.fold(other))]);
  }

  private lies({ record, place, area }: Curated, within: readonly number[]): boolean {
    if (area !== null) return within.includes(area);
    if (place !== null) return this.divisions.contain(within, place);
    if (record.admin1 === undefined) return true;
    const own = this.divisions.find(record.country, record.admin1);
    const { areaParent } = this.gazetteer.columns;
    return own.some((row) => within.some((given) => given === row || areaParent[given] === row));
  }
}

/** The record only gives further names of a division of the gazetteer. */
function isDivision({ geonames_id, coordinates }: CuratedPlace): boolean {
  return geonames_id === undefined && coordinates === undefined;
}

function unknownDivision({ admin1, country }: CuratedPlace): PlaceFinding {
  return {
    path: ['admin1'],
    rule: 'geo/admin1-unknown',
    severity: 'error',
    message: `No first-level division "${admin1}" is known in ${country}.`,
    hint: 'Give the name that GeoNames uses; name and names are then further names of it.',
  };
}

function unknownId(country: string, id: number): PlaceFinding {
  return {
    path: ['geonames_id'],
    rule: 'geo/unknown-id',
    severity: 'error',
    message: `GeoNames id ${id} is not a place of ${country} in the gazetteer.`,
    hint: 'Correct the id, or give coordinates with their source instead.',
  };
}
