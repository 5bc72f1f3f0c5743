import type { Dataset } from '../dataset.ts';
import { codebook } from './codebook.ts';
import { published } from './index.ts';
import { maybe, table, text } from './table.ts';

/** `licences.csv`: under which licence each table and layer stands, and whose data beside the atlas's own it holds. */
export const licences = table('licences', 'One table or layer of the release.', {
  name: text('Name of the table, or path of the layer.', 'presence_locations', { key: true }),
  licence: text('SPDX identifier of the licence of the table or layer.', 'CC-BY-4.0'),
  other_data: maybe(
    text('Names of the other data that it holds, joined by `; `.', 'GeoNames; Unicode CLDR'),
    'none',
  ),
  other_licences: maybe(text('Their licences in the same order, joined by `; `.', 'CC BY 4.0'), 'none'),
  attribution: maybe(
    text(
      'Attribution as they ask for it, joined by `; `: give it with what you publish.',
      'Place data: GeoNames (geonames.org)',
    ),
    'none',
  ),
});

const placed = ['presences', 'presence_locations', 'activity_locations'];
/** Places that the editors keep: points and names of some are taken from other data. */
const curated = ['places', 'place_names'];
const drawn = [
  'geo/presences.geojson',
  'geo/cables.geojson',
  'geo/activities.geojson',
  'geo/presences.parquet',
];
/** Layers that are made only when their format is asked for. */
const byFormat: Readonly<Record<string, string>> = {
  topojson: 'geo/presences.topojson',
  pmtiles: 'geo/atlas.pmtiles',
};

/** Where other data lies, by its name among the attributions of `dataset.yaml`. */
export const otherData: Readonly<Record<string, readonly string[]>> = {
  GeoNames: [...placed, ...curated, ...drawn, 'geo/presences.topojson', 'geo/atlas.pmtiles'],
  'Unicode CLDR': ['presence_locations', 'activity_locations', 'place_names'],
  'Natural Earth': ['geo/presences.topojson', 'geo/countries.geojson'],
};

export interface LicenceRow {
  readonly name: string;
  readonly licence: string;
  readonly other_data: string | null;
  readonly other_licences: string | null;
  readonly attribution: string | null;
}

/** The licence of every table and layer of a release that is made in some formats. */
export function licencesOf({ licence, attributions }: Dataset, formats: readonly string[]): LicenceRow[] {
  const tables = [...published.map(({ table }) => table), codebook, licences].map(({ name }) => name);
  const layers = [...drawn, 'geo/countries.geojson', ...formats.flatMap((format) => byFormat[format] ?? [])];
  const names = [...tables, ...layers];
  return names.map((name) => {
    const others = attributionsOf({ attributions }, name);
    const joined = (of: (each: (typeof others)[number]) => string) => others.map(of).join('; ') || null;
    return {
      name,
      licence,
      other_data: joined((each) => each.name),
      other_licences: joined((each) => each.licence),
      attribution: joined((each) => each.text),
    };
  });
}

/** The other data that a table or layer holds. */
export function attributionsOf(
  { attributions }: Pick<Dataset, 'attributions'>,
  name: string,
): Dataset['attributions'] {
  return attributions.filter((each) => otherData[each.name]?.includes(name) === true);
}
