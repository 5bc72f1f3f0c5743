import * as z from 'zod';
import type { RecordKind } from '../dataset.ts';
import * as activity from './activities.ts';
import { categories, codes, countries, glossary } from './codes.ts';
import { recordSources, sources } from './evidence.ts';
import * as organization from './organizations.ts';
import { placeNames, places } from './places.ts';
import * as presence from './presences.ts';
import type { Table } from './table.ts';

/** Where the static API stands in a release; the number rises when what it answers changes its form. */
export const apiFolder = 'api/v1';

/** Something with an id that other tables hold details of. */
export interface RecordTable {
  readonly table: Table;
  /** The kind by which `record_sources` names its records. */
  readonly kind: RecordKind;
  /** Column of the tables of details that holds the id of the record. */
  readonly owner: string;
  /** Tables of details, by their name in the record. */
  readonly details: Readonly<Record<string, Table>>;
}

export const presenceRecords = {
  table: presence.presences,
  kind: 'presence',
  owner: 'presence_id',
  details: {
    locations: presence.presenceLocations,
    organizations: presence.presenceOrganizations,
    counterparties: presence.presenceCounterparties,
    amounts: presence.presenceAmounts,
    financing: presence.presenceFinancing,
    measures: presence.presenceMeasures,
    topics: presence.presenceTopics,
    segments: presence.presenceSegments,
  },
} as const satisfies RecordTable;

export const activityRecords = {
  table: activity.activities,
  kind: 'activity',
  owner: 'activity_id',
  details: {
    organizations: activity.activityOrganizations,
    locations: activity.activityLocations,
    counterparties: activity.activityCounterparties,
    topics: activity.activityTopics,
  },
} as const satisfies RecordTable;

export const organizationRecords = {
  table: organization.organizations,
  kind: 'organization',
  owner: 'organization_id',
  details: {
    aliases: organization.organizationAliases,
    sectors: organization.organizationSectors,
    listings: organization.organizationListings,
    parents: organization.organizationParents,
    designations: organization.designations,
  },
} as const satisfies RecordTable;

export const termRecords = {
  table: glossary,
  kind: 'term',
  owner: 'term_id',
  details: {},
} as const satisfies RecordTable;

/** A source as a record cites it: its place in the record, and all that is known of it. */
export const citation = recordSources.columns
  .pick({ position: true, supports: true })
  .extend(sources.columns.shape)
  .meta({ description: 'A source as a record cites it.' });

export const placeRecords = {
  table: places,
  kind: 'place',
  owner: 'place_id',
  details: { names: placeNames },
} as const satisfies RecordTable;

/** Rows of tables of details as records hold them: without the id of the record. By the name of the table. */
export const detailSchemas: ReadonlyMap<string, z.ZodObject> = new Map(
  [presenceRecords, activityRecords, organizationRecords, placeRecords].flatMap(({ owner, details }) =>
    Object.values<Table>(details).map(({ name, row, columns }) => {
      const { [owner]: _owner, ...shape } = columns.shape;
      return [name, z.strictObject(shape).meta({ description: row })] as const;
    }),
  ),
);

const source = sources.columns.meta({ description: sources.row });

/** A record: its row, and below `details` the rows of other tables that belong to it. */
export function recordOf({ table, details }: RecordTable): z.ZodObject {
  const lists = Object.entries(details).map(
    ([name, of]) => [name, z.array(detailSchemas.get(of.name) ?? of.columns)] as const,
  );
  return table.columns
    .extend({
      details: z
        .strictObject({
          ...Object.fromEntries(lists),
          sources: z.array(citation).meta({ description: 'Its sources, the first one first.' }),
        })
        .meta({ description: 'Rows of other tables that belong to the record.' }),
    })
    .meta({ description: table.row });
}

/** A presence in lists: enough to name and filter it; the rest stands in the file of `country_iso3`. */
export const presenceReference = presence.presences.columns
  .pick({
    id: true,
    title: true,
    title_zh: true,
    organization_id: true,
    category: true,
    status: true,
    country_iso3: true,
    first_year: true,
    confidence: true,
  })
  .meta({ description: 'A presence in a list; the whole record stands in the file of its country_iso3.' });

/** An activity in lists; the rest stands in the file of `organization_id`. */
export const activityReference = activity.activities.columns
  .pick({ id: true, title: true, title_zh: true, organization_id: true, kind: true, confidence: true })
  .meta({
    description: 'An activity in a list; the whole record stands in the file of its organization_id.',
  });

const presenceList = z.array(presenceReference).meta({ description: 'Its presences, by id.' });

const words = (description: string) => z.string().meta({ description });
const tally = (description: string) => z.record(z.string(), z.int().positive()).meta({ description });

export const apiIndex = z
  .strictObject({
    name: words('Name of the dataset.'),
    title: words('Title of the dataset.'),
    date: words('Date of the release.'),
    schema_version: words('Semantic version of the columns.'),
    licence: words('SPDX identifier of the licence of the data.'),
    citation: words('How to cite the release.'),
    presences: tally('Number of presences in each file `presences/{country}.json`, by ISO3 code.'),
    activities: tally('Number of activities in each file `activities/{organization}.json`, by id.'),
    countries: tally('Number of presences of each country that has a file `countries/{country}.json`.'),
    categories: tally('Number of presences of each category that has a file `categories/{category}.json`.'),
  })
  .meta({ description: 'The release, and which files there are.' });

export const apiSchemas = {
  Index: apiIndex,
  Citation: citation,
  Source: source,
  PresenceReference: presenceReference,
  ActivityReference: activityReference,
  Presence: recordOf(presenceRecords),
  Activity: recordOf(activityRecords),
  Term: recordOf(termRecords),
  Place: recordOf(placeRecords),
  Organization: organization.organizations.columns.meta({ description: organization.organizations.row }),
  OrganizationRecord: recordOf(organizationRecords)
    .extend({
      presences: presenceList,
      activities: z.array(activityReference).meta({ description: 'Its activities inside China, by id.' }),
      designation_sources: z.array(source).meta({ description: 'The sources of its designations, by id.' }),
    })
    .meta({ description: 'An organization with all that is known of it.' }),
  Country: countries.columns.meta({ description: countries.row }),
  CountryRecord: countries.columns
    .extend({ presences: presenceList })
    .meta({ description: 'A country with its presences.' }),
  Category: categories.columns.meta({ description: categories.row }),
  CategoryRecord: categories.columns
    .extend({ presences: presenceList })
    .meta({ description: 'A category with its presences.' }),
  Code: codes.columns.meta({ description: codes.row }),
} as const satisfies Readonly<Record<string, z.ZodObject>>;
export type ApiSchema = keyof typeof apiSchemas;

/** A file or a family of files: `{...}` of its path stands for the value of a column. */
export interface Resource {
  readonly path: string;
  readonly summary: string;
  readonly schema: ApiSchema;
  readonly list: boolean;
  /** The column whose values name the files. */
  readonly parameter?: { readonly name: string; readonly of: Table; readonly column: string };
}

const byCountry = { name: 'country', of: countries, column: 'iso3' };
const byOrganization = { name: 'organization', of: organization.organizations, column: 'id' };

/** Every file of the API. */
export const resources: readonly Resource[] = [
  { path: 'index.json', summary: 'The release, and which files there are.', schema: 'Index', list: false },
  { path: 'organizations.json', summary: 'Every organization.', schema: 'Organization', list: true },
  {
    path: 'organizations/{organization}.json',
    summary: 'One organization: names, parents, designations, sources, and lists of its records.',
    schema: 'OrganizationRecord',
    list: false,
    parameter: byOrganization,
  },
  { path: 'countries.json', summary: 'Every country.', schema: 'Country', list: true },
  {
    path: 'countries/{country}.json',
    summary:
      'One country that has presences, with a list of them; cables are in every country that they land in.',
    schema: 'CountryRecord',
    list: false,
    parameter: byCountry,
  },
  { path: 'categories.json', summary: 'Every category.', schema: 'Category', list: true },
  {
    path: 'categories/{category}.json',
    summary: 'One category that has presences, with a list of them.',
    schema: 'CategoryRecord',
    list: false,
    parameter: { name: 'category', of: categories, column: 'code' },
  },
  {
    path: 'presences/{country}.json',
    summary: 'Every presence whose first country this is, whole; each presence stands in one such file.',
    schema: 'Presence',
    list: true,
    parameter: byCountry,
  },
  {
    path: 'activities/{organization}.json',
    summary: 'Every activity inside China that this organization leads, whole.',
    schema: 'Activity',
    list: true,
    parameter: byOrganization,
  },
  { path: 'glossary.json', summary: 'Every term.', schema: 'Term', list: true },
  { path: 'places.json', summary: 'Every curated place.', schema: 'Place', list: true },
  { path: 'codes.json', summary: 'Every code of the other codelists.', schema: 'Code', list: true },
];
