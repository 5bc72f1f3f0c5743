import * as z from 'zod';
import { country, line } from './fields.ts';
import { coordinatesSchema } from './location.ts';
import { sources } from './source.ts';

/** What kind of thing a curated place is. */
export const placeKinds = [
  'city',
  'admin1',
  'admin2',
  'area',
  'site',
  'campus',
  'port',
  'airport',
  'landing-station',
  'ground-station',
] as const;

/**
 * A place that the gazetteer lacks, with its point; or one that it has, with its GeoNames id: its further names, or a better
 * point.
 */
export const place = z
  .strictObject({
    name: line(120).meta({ description: 'Usual name.', examples: ['Lagos'] }),
    names: z
      .array(line(120))
      .min(1)
      .meta({ description: 'Other names, in any script.', examples: [['拉各斯']] })
      .optional(),
    country,
    admin1: line(120)
      .meta({ description: 'First-level division.', examples: ['Lagos State'] })
      .optional(),
    kind: z.enum(placeKinds).meta({ description: 'What kind of place it is.', examples: ['city'] }),
    geonames_id: z
      .int()
      .positive()
      .meta({ description: 'The place is this one of GeoNames.', examples: [2332459] })
      .optional(),
    coordinates: coordinatesSchema.optional(),
    note: line(400)
      .meta({ editorial: true, description: 'What a reader should know.', examples: ['Renamed in 2021.'] })
      .optional(),
    sources: sources.optional(),
  })
  .refine(isPlaced, {
    error: 'give geonames_id, coordinates, or both',
    path: ['coordinates'],
    params: { of: ['kind', 'geonames_id', 'coordinates', 'admin1'] },
  })
  .meta({
    id: 'place',
    title: 'Place',
    description: 'A place that the gazetteer lacks, or further names of one that it has.',
  });

export type Place = z.infer<typeof place>;

/** Further names of a division need no point: its `admin1` names the division that the gazetteer has. */
function isPlaced(record: {
  kind: string;
  geonames_id?: unknown;
  coordinates?: unknown;
  admin1?: unknown;
}): boolean {
  if (record.geonames_id !== undefined || record.coordinates !== undefined) return true;
  return record.kind === 'admin1' && record.admin1 !== undefined;
}
