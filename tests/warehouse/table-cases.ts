import type { StagedName } from '../../pipeline/warehouse/staging.ts';
import { evidence, placeColumns } from './cells.ts';
import { fullWorld } from './full-world.ts';
import type { Cells } from './stage.ts';

type Relation = keyof typeof fullWorld & StagedName;

/** One expected row: columns of the same name come from a staged row, the others are given. */
interface Expected {
  readonly from?: readonly [relation: Relation, index: number];
  readonly given?: Cells;
}

/** The rows of a relation in the order given, each as it is but for some columns. */
function each(relation: Relation, ...given: Cells[]): Expected[] {
  return given.map((cells, index) => ({ from: [relation, index], given: cells }));
}

const place = (relation: 'activity' | 'presence', iso: 'KE' | 'NA' | 'TZ'): Cells => {
  const country = fullWorld.countries[['KE', 'NA', 'TZ'].indexOf(iso)] as Cells;
  return {
    [`${relation}_id`]: 'twin',
    country_iso3: country.iso3 ?? null,
    country_iso2: iso,
    country: country.name ?? null,
    country_zh: country.name_zh ?? null,
  };
};
const countryOf = (iso: 'KE' | 'NA'): Cells => {
  const { presence_id: _id, ...columns } = place('presence', iso);
  return columns;
};
/** Columns of `presences` that come from the first location. */
const firstPlace = (index: number): Cells => {
  const row = fullWorld.locations[index] as Cells;
  return Object.fromEntries(placeColumns.map((column) => [column, row[column] ?? null]));
};
const categoryOf = (index: number): Cells => {
  const row = fullWorld.categories[index] as Cells;
  return {
    category_label: row.label ?? null,
    category_label_zh: row.label_zh ?? null,
    category_group: row.category_group ?? null,
    partnership: row.partnership ?? null,
    equipment_sale: row.equipment_sale ?? null,
  };
};
/** Columns of `presences` that come from the first country. */
const firstCountry = (iso: 'KE' | 'TZ'): Cells => {
  const { presence_id: _id, ...columns } = place('presence', iso);
  const { region = null, subregion = null } = fullWorld.countries[iso === 'KE' ? 0 : 2] as Cells;
  return { ...columns, region, subregion };
};
const firstSource = (index: number): Cells => {
  const { url = null, title = null, publisher = null, published = null } = source(index);
  return { source_url: url, source_title: title, source_publisher: publisher, source_published: published };
};
const source = (index: number): Cells => fullWorld.sources[index] as Cells;
const presenceId = { presence_id: 'twin' };
const activityId = { activity_id: 'twin' };
const code = (list: string, name: string): Cells =>
  fullWorld.codes.find((row) => row.list === list && row.code === name) as Cells;

/** What each query of `sql/tables/` makes of the full world, row by row. */
export const tableCases: Readonly<Record<string, readonly Expected[]>> = {
  activities: each(
    'activities',
    {
      organization_id: 'gamma',
      organization: 'Gamma',
      kind_label: code('activity-kinds', 'forum').label ?? null,
      ...evidence(0, 0),
      source_url: source(0).url ?? null,
    },
    {
      organization_id: 'beta',
      organization: 'Beta',
      kind_label: code('activity-kinds', 'laboratory').label ?? null,
      ...evidence(1, 0),
      source_url: source(1).url ?? null,
    },
  ),
  activity_counterparties: [
    { from: ['parties', 0], given: { ...activityId, name: 'Alpha', name_as_written: null } },
    { from: ['parties', 1], given: { ...activityId, name_as_written: 'Police' } },
  ],
  activity_locations: [
    { from: ['locations', 0], given: place('activity', 'NA') },
    { from: ['locations', 1], given: place('activity', 'KE') },
  ],
  activity_organizations: [
    { from: ['members', 0], given: { activity_id: 'other', organization: 'Gamma' } },
    { from: ['members', 1], given: { ...activityId, organization: 'Beta' } },
    { from: ['members', 2], given: { ...activityId, organization: 'Alpha' } },
  ],
  activity_topics: [
    { from: ['topics', 0], given: activityId },
    { from: ['topics', 1], given: activityId },
  ],
  categories: each(
    'categories',
    { group_label: 'Cities', n_presences: 1 },
    { group_label: 'Sales', n_presences: 1 },
    { group_label: 'Sales', n_presences: 0 },
  ),
  codes: each('codes', ...fullWorld.codes.map(() => ({}))),
  countries: each('countries', { n_presences: 1 }, { n_presences: 1 }, { n_presences: 1 }),
  designations: each('designations', { list_label: 'List two' }, { list_label: 'List one' }),
  disputes: each('disputes', {}, {}, {}, {}),
  glossary: each('terms', { source_url: source(1).url ?? null }, { source_url: source(0).url ?? null }),
  id_registry: [
    {
      given: {
        kind: 'presence',
        id: 'gone',
        status: 'split',
        first_release: '2026.05.0',
        last_release: '2026.08.0',
        retired_in: '2026.11.0',
        successors: 'new; old',
        reason: 'Two sites.',
      },
    },
    {
      given: {
        kind: 'presence',
        id: 'new',
        status: 'active',
        first_release: '2026.11.0',
        last_release: '2026.11.0',
        retired_in: null,
        successors: null,
        reason: null,
      },
    },
    {
      given: {
        kind: 'presence',
        id: 'old',
        status: 'active',
        first_release: '2026.05.0',
        last_release: '2026.11.0',
        retired_in: null,
        successors: null,
        reason: null,
      },
    },
    {
      given: {
        kind: 'presence',
        id: 'unpublished',
        status: 'withdrawn',
        first_release: null,
        last_release: null,
        retired_in: '2026.11.0',
        successors: null,
        reason: 'No source.',
      },
    },
    {
      given: {
        kind: 'term',
        id: 'gone',
        status: 'active',
        first_release: '2026.11.0',
        last_release: '2026.11.0',
        retired_in: null,
        successors: null,
        reason: null,
      },
    },
  ],
  known_issues: each('known_issues', {}, {}),
  organization_aliases: each('aliases', {}, {}),
  organization_listings: each('listings', {}, {}),
  organization_parents: each(
    'parents',
    { parent_name: 'Beta', name_as_written: null },
    { parent_name: 'Holding', name_as_written: 'Holding' },
  ),
  organization_sectors: each('sectors', {}, {}),
  organizations: each(
    'organizations',
    { headquarters_country_iso3: 'NAM', n_presences: 2, n_countries: 3, n_activities: 1, disputed: true },
    { headquarters_country_iso3: null, n_presences: 1, n_countries: 2, n_activities: 1, disputed: false },
    { headquarters_country_iso3: 'TZA', n_presences: 0, n_countries: 0, n_activities: 0, disputed: false },
    { headquarters_country_iso3: 'KEN', n_presences: 0, n_countries: 0, n_activities: 1, disputed: false },
  ),
  presence_amounts: each('amounts', { counts: true }, { counts: true }),
  presence_counterparties: [
    { from: ['parties', 2], given: { ...presenceId, name_as_written: 'Ministry' } },
    { from: ['parties', 3], given: { ...presenceId, name: 'Beta', name_as_written: null } },
  ],
  presence_financing: each('financing', {}, {}),
  presence_locations: [
    { from: ['locations', 2], given: { ...place('presence', 'TZ'), presence_id: 'other' } },
    { from: ['locations', 3], given: place('presence', 'KE') },
    { from: ['locations', 4], given: place('presence', 'KE') },
    { from: ['locations', 5], given: place('presence', 'NA') },
  ],
  presence_measures: each('measures', { unit: 'km' }, { unit: 'count' }),
  presence_organizations: [
    { from: ['members', 3], given: { presence_id: 'other', organization: 'Alpha' } },
    { from: ['members', 4], given: { ...presenceId, organization: 'Alpha' } },
    { from: ['members', 5], given: { ...presenceId, organization: 'Beta' } },
  ],
  place_names: each('place_names', {}, {}),
  places: each('places', countryOf('NA'), countryOf('KE')),
  presence_segments: each('segments', {}, {}),
  presence_topics: [
    { from: ['topics', 2], given: presenceId },
    { from: ['topics', 3], given: presenceId },
  ],
  presences: each(
    'presences',
    {
      organization_id: 'alpha',
      organization: 'Alpha',
      organization_zh: '甲',
      ...categoryOf(1),
      ...firstCountry('TZ'),
      ...firstPlace(2),
      first_year: 2018,
      ...evidence(0, 0),
      ...firstSource(1),
    },
    {
      organization_id: 'alpha',
      organization: 'Alpha',
      organization_zh: '甲',
      ...categoryOf(0),
      ...firstCountry('KE'),
      ...firstPlace(3),
      first_year: 2011,
      ...evidence(2, 1, true),
      ...firstSource(0),
    },
  ),
  record_sources: each('record_sources', {}, {}, {}, {}),
  sources: each(
    'sources',
    { independent: true, n_records: 3 },
    { independent: false, n_records: 2 },
    { independent: true, n_records: 0 },
  ),
  statements: each('statements', { disputed: false }, { disputed: true }, { disputed: false }),
};
