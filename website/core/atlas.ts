import type { Vocabulary } from './parse.ts';
import type { Facet } from './view.ts';

/** What a release says about itself, for downloads and for the foot of a page. */
export interface ReleaseNote {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly schema_version: string;
  readonly licence: string;
  readonly citation: string;
}

/** One value of a facet. */
export interface Code {
  readonly code: string;
  readonly label: string;
  readonly label_zh: string;
}

export interface Category extends Code {
  readonly group: string;
  readonly colour: string;
  readonly shape: string;
  readonly line: boolean;
}

export interface Country extends Code {
  readonly iso2: string;
  /** Where its name may stand; says nothing about where anything is. */
  readonly label_point: readonly [longitude: number, latitude: number] | null;
}

export interface Codes extends Record<Facet, readonly Code[]> {
  readonly cat: readonly Category[];
  readonly country: readonly Country[];
}

/** One placed location of a record. */
export interface Spot {
  readonly longitude: number;
  readonly latitude: number;
  /** Name of the place as written, in the record's own words. */
  readonly place: string;
  /** How finely the place is known: `site`, `city`, `admin1` ... */
  readonly precision: string;
}

/** What a view needs to know of a record to filter, count, sort and draw it. */
export interface Item {
  /** Position in the release, from 0. */
  readonly index: number;
  readonly id: string;
  readonly title: string;
  readonly title_zh: string;
  /** Positions in the lists of codes. The first organization leads, the first country is the record's first. */
  readonly codes: Readonly<Record<Facet, readonly number[]>>;
  /** First year that any date can mean, and last year that the date of its end can mean. */
  readonly begin: number | null;
  readonly end: number | null;
  readonly highlight: boolean;
  readonly spots: readonly Spot[];
  /** Positions of the countries of which nothing finer is known: there it is listed, and never drawn as a point. */
  readonly unplaced: readonly number[];
}

/** All records of a release with their codes: what every view is a part of. */
export interface Atlas {
  readonly release: ReleaseNote;
  readonly codes: Codes;
  readonly groups: readonly Code[];
  readonly items: readonly Item[];
  /** Traditional Han characters beside the simplified ones that this release's texts hold: 華华網网. */
  readonly han: string;
}

/** What an address may name in a release. A country is named by its ISO3 code; its ISO2 code is understood too. */
export function vocabularyOf({ codes, items }: Pick<Atlas, 'codes' | 'items'>): Vocabulary {
  const known = new Map(
    (Object.keys(codes) as Facet[]).map((facet) => [
      facet,
      new Map(codes[facet].map(({ code }) => [code, code])),
    ]),
  );
  for (const { code, iso2 } of codes.country) known.get('country')?.set(iso2, code);
  let ids: Set<string> | undefined;
  return {
    code: (facet, value) =>
      known.get(facet)?.get(facet === 'country' ? value.toUpperCase() : value.toLowerCase()),
    hasRecord(id) {
      ids ??= new Set(items.map((item) => item.id));
      return ids.has(id);
    },
  };
}
