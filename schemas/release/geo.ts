import * as z from 'zod';
import { precisions } from '../location.ts';
import { decimal, integer, maybe, text } from './table.ts';

/** How a point was found. */
export const methods = ['coordinates', 'gazetteer', 'curated', 'none'] as const;

/** The steps of the search for a place. */
export const matchSteps = ['curated', 'exact', 'split', 'affix', 'admin1', 'admin2', 'fuzzy'] as const;

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
  geo_uncertainty_km: maybe(
    decimal(
      'Radius within which the true place is taken to lie, by its precision: 1 for a site or street, 10 for a city, 25 for admin2, 150 for admin1. No measurement.',
      10,
      { unit: 'km' },
    ),
  ),
  geo_method: z.enum(methods).meta({
    description:
      'How the point was found: coordinates that the record gives, the gazetteer, a curated place (`places`), or not at all.',
    examples: ['gazetteer'],
  }),
  geo_match: maybe(
    z.enum(matchSteps).meta({
      description:
        'Step of the search that matched: a curated place, the name as it is, a part of it, the name without words such as "City", a division of first or second level, or a spelling alike.',
      examples: ['exact'],
    }),
  ),
  geo_source: maybe(
    text(
      'Where the coordinates come from: `geonames`, `places/` with the id of a curated place, or the address that the record gives for them.',
      'geonames',
    ),
  ),
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
