import * as z from 'zod';

const count = z.coerce.number().int().nonnegative();
const extent = z.strictObject({ label: z.string(), presences: count, countries: count });

/** `statistics/headline.json`: the figures that a report opens with, each from a named query. */
export const headlineSchema = z.strictObject({
  organizations: count.meta({ description: 'Organizations of the dataset.' }),
  presences: count.meta({ description: 'Presences.' }),
  presences_without_equipment_sales: count.meta({
    description: 'Presences, plain equipment sales left out.',
  }),
  activities: count.meta({ description: 'Activities inside China.' }),
  data_points: count.meta({ description: 'Statements: published values that a person asserted.' }),
  countries: count.meta({ description: 'Countries in which a presence lies.' }),
  sources: count.meta({ description: 'Cited addresses.' }),
  categories: z.record(z.string(), extent).meta({ description: 'Per category.' }),
  groups: z.record(z.string(), extent).meta({ description: 'Per headline group.' }),
  programmes: z.record(z.string(), extent).meta({ description: 'Per programme.' }),
});
export type Headline = z.infer<typeof headlineSchema>;
