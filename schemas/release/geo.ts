import * as z from 'zod';
import { precisions } from '../location.ts';
import { decimal, integer, maybe, text } from './table.ts';

/** Where a record was placed, how, and how sure that is: the same columns wherever a place is published. */
export const geoColumns = {
  latitude: maybe(
    decimal('Latitude (WGS 84), at most 6 decimals; empty when only the country is known.', -1.28333, {
      unit: 'degrees',
    }),
  ),
  longitude: maybe(
    decimal('Longitude (WGS 84), at most 6 decimals; empty when only the country is known.', 36.81667, {
      unit: 'degrees',
    }),
  ),
  geo_precision: z
    .enum(precisions)
    .meta({ description: 'How finely the place is known.', examples: ['city'] }),
  geo_uncertainty_km: maybe(decimal('Radius in which the true place lies.', 10, { unit: 'km' })),
  geo_method: text(
    'How the point was found: coordinates given in the record, gazetteer, curated place, or none.',
    'gazetteer',
  ),
  geo_match: maybe(text('Step of the gazetteer search that matched.', 'exact')),
  geo_source: maybe(text('Where the coordinates come from.', 'geonames')),
  geonames_id: maybe(integer('GeoNames id of the place.', 184745)),
  label_latitude: maybe(
    decimal('Latitude for a label on a map; says nothing about where the thing is.', 0.53, {
      unit: 'degrees',
    }),
  ),
  label_longitude: maybe(
    decimal('Longitude for a label on a map; says nothing about where the thing is.', 37.86, {
      unit: 'degrees',
    }),
  ),
} as const;
