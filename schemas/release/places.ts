import type * as z from 'zod';
import { place } from '../place.ts';
import { countryColumns, owner, position } from './parts.ts';
import { integer, maybe, shows, table, text } from './table.ts';

const field = place.shape;
const coordinates = field.coordinates.unwrap().shape;

/** The editors keep these places to find others by: no statements are made of them. `path` is the field that is shown. */
const own = (path: string, schema: z.ZodType, meta: z.core.GlobalMeta = {}) =>
  shows(path, schema, { editorial: true, field: path, ...meta });
/** A part of the coordinates, which not every place has. */
const ofPoint = (name: keyof typeof coordinates, meta: z.core.GlobalMeta = {}) =>
  maybe(own(`coordinates.${name}`, coordinates[name], meta), 'not-applicable');

export const places = table(
  'places',
  'One curated place: one that the gazetteer lacks, or further names or a better point of one that it has.',
  {
    id: text('Id of the place.', 'nairobi-example-academy', { key: true }),
    name: own('name', field.name),
    ...countryColumns,
    country_iso3: own('country', field.country, {
      description: 'ISO 3166-1 alpha-3 code, XKX for Kosovo: the key for countries.',
      examples: ['KEN'],
      references: 'countries.iso3',
    }),
    admin1: own('admin1', field.admin1, { missing: ['not-stated'] }),
    kind: own('kind', field.kind),
    geonames_id: own('geonames_id', field.geonames_id, { missing: ['not-applicable'] }),
    latitude: ofPoint('latitude'),
    longitude: ofPoint('longitude'),
    precision: ofPoint('precision', { description: 'How exactly the point is known.', examples: ['site'] }),
    coordinates_source: ofPoint('source'),
    note: own('note', field.note, { missing: ['not-written'] }),
    n_names: integer('Number of other names.', 2),
    n_sources: integer('Number of sources.', 1),
  },
);

export const placeNames = table('place_names', 'One other name of a curated place.', {
  place_id: owner('places', 'place', 'nairobi-example-academy'),
  position,
  name: own('names[]', field.names.unwrap().element, {
    description: 'Another name of the place, in any script.',
    examples: ['拉各斯'],
  }),
});
