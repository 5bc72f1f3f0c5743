import * as z from 'zod';
import { country, line, url } from './fields.ts';

/** How exactly a place is known, from exact to coarse. */
export const precisions = ['site', 'street', 'city', 'admin2', 'admin1', 'country'] as const;

export type Precision = (typeof precisions)[number];

const precision = z.enum(precisions).meta({
  description: 'How exactly the place is known; declare it when the place is an area rather than a city.',
  examples: ['admin1'],
});

/** A point that somebody measured or published, with where it comes from. */
export const coordinatesSchema = z
  .strictObject({
    latitude: z
      .number()
      .min(-90)
      .max(90)
      .meta({ unit: 'degrees', description: 'Degrees north.', examples: [-1.2921] }),
    longitude: z
      .number()
      .min(-180)
      .max(180)
      .meta({ unit: 'degrees', description: 'Degrees east.', examples: [36.8219] }),
    precision,
    source: url.meta({
      description: 'Address of the page that gives the point.',
      examples: ['https://www.example.org/map'],
    }),
  })
  .meta({ description: 'A point from a source; the gazetteer then only checks it.' });

export type Coordinates = z.infer<typeof coordinatesSchema>;

/** Where something is: at least a country. */
export const locationSchema = z
  .strictObject({
    place: line(120)
      .meta({ description: 'City, site or area, as a gazetteer would name it.', examples: ['Nairobi'] })
      .optional(),
    admin1: line(120)
      .meta({
        description: 'First-level division; decides between places of the same name.',
        examples: ['Nairobi County'],
      })
      .optional(),
    country,
    address: line(240)
      .meta({
        description: 'Site, campus, street, airport or port within the place.',
        examples: ['Chiromo Campus'],
      })
      .optional(),
    precision: precision.optional(),
    coordinates: coordinatesSchema.optional(),
    note: line(400)
      .meta({
        editorial: true,
        description: 'What a reader should know about where this is.',
        examples: ['The source names the province only.'],
      })
      .optional(),
  })
  .meta({
    description: 'Where something is. A country alone is a location too.',
    examples: [{ place: 'Nairobi', admin1: 'Nairobi County', country: 'KE' }],
  });

export type Location = z.infer<typeof locationSchema>;
