import * as z from 'zod';

const count = z.coerce.number().int().nonnegative();
const share = z.number().min(0).max(1);
const described = <T extends z.ZodType>(schema: T, description: string) => schema.meta({ description });

/** Parts of a whole: how many, of how many, and their share. */
const part = z.strictObject({ n: count, of: count, share: share.nullable() });

const bySource = z.strictObject({
  code: z.string(),
  n_sources: count,
  n_archived: count,
  n_citations: count,
});
const byPresences = z.strictObject({
  id: z.string(),
  n_presences: count,
  n_without_independent_source: count,
  n_without_date: count,
  n_known_by_country_only: count,
  n_citations: count,
  n_citations_archived: count,
  n_citations_in_english: count,
});

/** `quality.json`: what the release is worth, in figures that come from named queries. */
export const qualitySchema = z.strictObject({
  version: described(z.string(), 'Version of the data.'),
  figures: described(z.record(z.string(), count), 'Counts, by name; expectations may bound them.'),
  shares: described(z.record(z.string(), part), 'The same counts as shares of their whole.'),
  tables: described(
    z.array(
      z.strictObject({
        name: z.string(),
        rows: count,
        /** Statements that its cells show, and those of them with sources of their own. */
        statements: count,
        with_field_support: count,
        field_support: share.nullable(),
      }),
    ),
    'Rows of each table, and how many of its asserted values have sources that name the field.',
  ),
  source_types: described(z.array(bySource.extend({ independent: z.boolean() })), 'Sources by type.'),
  source_languages: described(z.array(bySource), 'Sources by language.'),
  countries: described(
    z.array(byPresences.extend({ n_organizations: count })),
    'Countries with presences, each counted in every country that it lies in: coverage differs, and so do sources.',
  ),
  organizations: described(
    z.array(byPresences.extend({ n_countries: count })),
    'Organizations with presences, whether they lead or take part.',
  ),
  duplicates: described(
    z.array(z.strictObject({ first_id: z.string(), last_id: z.string(), n_presences: count })),
    'Groups of presences that agree in organizations, category, country, place, first year and counterparties.',
  ),
  expectations: described(
    z.array(
      z.strictObject({
        of: z.string(),
        name: z.string(),
        value: count,
        min: count.nullable(),
        max: count.nullable(),
        met: z.boolean(),
      }),
    ),
    'Expectations of `sources/expectations.yaml`, and whether they are met: a release with a broken one is refused.',
  ),
});
export type Quality = z.infer<typeof qualitySchema>;
