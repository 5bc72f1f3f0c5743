import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableOfStatements } from '../../pipeline/release/quality.ts';
import { qualitySchema } from '../../schemas/release/quality.ts';
import { type Row, readTable } from '../export/read.ts';
import { golden } from '../support/release.ts';

const quality = qualitySchema.parse(JSON.parse(readFileSync(join(golden.dist, 'quality.json'), 'utf8')));
const placed = JSON.parse(readFileSync(join(golden.dist, 'geo/presences.geojson'), 'utf8')) as {
  readonly features: readonly { readonly geometry: object | null }[];
};
const count = (rows: readonly Row[], test: (row: Row) => boolean) => rows.filter(test).length;

describe('the quality report', () => {
  it('counts what counting the tables gives', async () => {
    const presences = await readTable(golden.dist, 'presences');
    const sources = await readTable(golden.dist, 'sources');
    const statements = await readTable(golden.dist, 'statements');
    const withoutPoint = placed.features.filter(({ geometry }) => geometry === null);
    expect(quality.figures).toMatchObject({
      presences: presences.length,
      presences_without_date: count(presences, (row) => row.first_year === null),
      presences_known_by_country_only: withoutPoint.length,
      presences_with_one_source: count(presences, (row) => row.n_sources === 1),
      presences_judged_unlike_the_formula: count(
        presences,
        (row) => row.confidence !== row.confidence_computed,
      ),
      sources: sources.length,
      sources_archived: count(sources, (row) => row.archived !== null),
      sources_not_in_english: count(sources, (row) => row.language !== 'en'),
      statements: statements.length,
      statements_with_field_support: count(statements, (row) => row.scope === 'field'),
    });
    expect(quality.shares.presences_with_one_source).toEqual({
      n: quality.figures.presences_with_one_source,
      of: presences.length,
      share:
        Math.round(((quality.figures.presences_with_one_source ?? 0) / presences.length) * 10_000) / 10_000,
    });
  });

  it('shares every statement out to one table', async () => {
    const total = (of: 'statements' | 'with_field_support') =>
      quality.tables.reduce((sum, table) => sum + table[of], 0);
    expect(total('statements')).toBe(quality.figures.statements);
    expect(total('with_field_support')).toBe(quality.figures.statements_with_field_support);
    for (const { name, rows } of quality.tables)
      expect(rows, name).toBe((await readTable(golden.dist, name)).length);
  });

  it('counts presences of countries and organizations as the statistics do', async () => {
    const countries = await readTable(golden.dist, 'presences_by_country');
    const organizations = await readTable(golden.dist, 'presences_by_organization');
    expect(
      quality.countries.map(({ id, n_presences, n_organizations }) => [id, n_presences, n_organizations]),
    ).toEqual(countries.map((row) => [row.country_iso3, row.n_presences, row.n_organizations]));
    expect(
      quality.organizations.map(({ id, n_presences, n_countries }) => [id, n_presences, n_countries]),
    ).toEqual(organizations.map((row) => [row.organization_id, row.n_presences, row.n_countries]));
  });

  it('adds up over types and languages', () => {
    for (const all of [quality.source_types, quality.source_languages])
      expect(all.reduce((sum, row) => sum + row.n_sources, 0)).toBe(quality.figures.sources);
  });

  it('says the same to people', () => {
    const text = readFileSync(join(golden.dist, 'quality.md'), 'utf8');
    expect(text).toContain(`| presences with one source | ${quality.figures.presences_with_one_source} |`);
    for (const { name } of quality.tables) expect(text).toContain(`| ${name} |`);
  });
});

describe('the table of a statement', () => {
  it.each([
    ['presence', '', 'presences'],
    ['presence', 'locations', 'presence_locations'],
    ['presence', 'landings', 'presence_locations'],
    ['presence', 'amounts', 'presence_amounts'],
    ['presence', 'segments', 'presence_segments'],
    ['activity', 'locations', 'activity_locations'],
    ['activity', 'organizations', 'activity_organizations'],
    ['organization', 'designations', 'designations'],
    ['organization', 'aliases', 'organization_aliases'],
    ['term', '', 'glossary'],
  ])('of %s "%s" is %s', (kind, field, table) => expect(tableOfStatements(kind, field)).toBe(table));
});
