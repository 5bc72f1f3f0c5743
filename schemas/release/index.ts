import * as activity from './activities.ts';
import { changes } from './changes.ts';
import * as codes from './codes.ts';
import * as evidence from './evidence.ts';
import * as organization from './organizations.ts';
import * as place from './places.ts';
import * as presence from './presences.ts';
import * as register from './registers.ts';
import * as statistic from './statistics.ts';
import type { Table } from './table.ts';

/** Every table of `dist/tables/`, in the order of the documentation. */
export const tables: readonly Table[] = [
  presence.presences,
  presence.presenceLocations,
  presence.presenceOrganizations,
  presence.presenceCounterparties,
  presence.presenceAmounts,
  presence.presenceFinancing,
  presence.presenceMeasures,
  presence.presenceTopics,
  presence.presenceSegments,
  organization.organizations,
  organization.organizationAliases,
  organization.organizationSectors,
  organization.organizationListings,
  organization.organizationParents,
  organization.designations,
  activity.activities,
  activity.activityOrganizations,
  activity.activityLocations,
  activity.activityCounterparties,
  activity.activityTopics,
  evidence.sources,
  evidence.recordSources,
  evidence.statements,
  codes.countries,
  codes.categories,
  codes.codes,
  codes.glossary,
  place.places,
  place.placeNames,
  codes.idRegistry,
];

/** Tables beside the data, at the top of a release: what is known of it as a whole. */
export const registers: readonly Table[] = [register.knownIssues, register.disputes];

export { changes };

/** Every table of `dist/statistics/`. */
export const statistics: readonly Table[] = [
  statistic.presencesByCountry,
  statistic.partnershipsByCountry,
  statistic.presencesByCategory,
  statistic.presencesByOrganization,
  statistic.categoryByCountry,
  statistic.organizationByCountry,
  statistic.presencesByYear,
  statistic.countryYear,
];

/** A table with the files that show it: `<folder><name>.<extension>`. */
export interface PublishedTable {
  readonly table: Table;
  /** Empty, or with a slash at its end. */
  readonly folder: '' | 'tables/' | 'statistics/';
  readonly extensions: readonly ('csv' | 'parquet')[];
}

/** Every table of a release. */
export const published: readonly PublishedTable[] = [
  ...tables.map((table) => ({ table, folder: 'tables/', extensions: ['csv', 'parquet'] }) as const),
  ...statistics.map((table) => ({ table, folder: 'statistics/', extensions: ['csv', 'parquet'] }) as const),
  ...registers.map((table) => ({ table, folder: '', extensions: ['csv'] }) as const),
  { table: changes, folder: '', extensions: ['csv', 'parquet'] },
];
