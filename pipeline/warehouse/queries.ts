import notesAdded from './sql/notes/added.sql';
import notesCorrected from './sql/notes/corrected.sql';
import notesRecords from './sql/notes/records.sql';
import notesRemoved from './sql/notes/removed.sql';
import qualityCountries from './sql/quality/countries.sql';
import qualityDuplicates from './sql/quality/duplicates.sql';
import qualityFigures from './sql/quality/figures.sql';
import qualityOrganizations from './sql/quality/organizations.sql';
import qualitySourceLanguages from './sql/quality/source_languages.sql';
import qualitySourceTypes from './sql/quality/source_types.sql';
import qualitySupport from './sql/quality/support.sql';
import selectCategoryByCountry from './sql/statistics/category_by_country.sql';
import selectCountryYear from './sql/statistics/country_year.sql';
import selectHeadline from './sql/statistics/headline.sql';
import selectHeadlineCategories from './sql/statistics/headline_categories.sql';
import selectHeadlineGroups from './sql/statistics/headline_groups.sql';
import selectHeadlineProgrammes from './sql/statistics/headline_programmes.sql';
import selectOrganizationByCountry from './sql/statistics/organization_by_country.sql';
import selectPartnershipsByCountry from './sql/statistics/partnerships_by_country.sql';
import selectPresencesByCategory from './sql/statistics/presences_by_category.sql';
import selectPresencesByCountry from './sql/statistics/presences_by_country.sql';
import selectPresencesByOrganization from './sql/statistics/presences_by_organization.sql';
import selectPresencesByYear from './sql/statistics/presences_by_year.sql';
import activities from './sql/tables/activities.sql';
import activityCounterparties from './sql/tables/activity_counterparties.sql';
import activityLocations from './sql/tables/activity_locations.sql';
import activityOrganizations from './sql/tables/activity_organizations.sql';
import activityTopics from './sql/tables/activity_topics.sql';
import categories from './sql/tables/categories.sql';
import codes from './sql/tables/codes.sql';
import countries from './sql/tables/countries.sql';
import designations from './sql/tables/designations.sql';
import disputes from './sql/tables/disputes.sql';
import glossary from './sql/tables/glossary.sql';
import idRegistry from './sql/tables/id_registry.sql';
import knownIssues from './sql/tables/known_issues.sql';
import organizationAliases from './sql/tables/organization_aliases.sql';
import organizationListings from './sql/tables/organization_listings.sql';
import organizationParents from './sql/tables/organization_parents.sql';
import organizationSectors from './sql/tables/organization_sectors.sql';
import organizations from './sql/tables/organizations.sql';
import placeNames from './sql/tables/place_names.sql';
import places from './sql/tables/places.sql';
import presenceAmounts from './sql/tables/presence_amounts.sql';
import presenceCounterparties from './sql/tables/presence_counterparties.sql';
import presenceFinancing from './sql/tables/presence_financing.sql';
import presenceLocations from './sql/tables/presence_locations.sql';
import presenceMeasures from './sql/tables/presence_measures.sql';
import presenceOrganizations from './sql/tables/presence_organizations.sql';
import presenceSegments from './sql/tables/presence_segments.sql';
import presenceTopics from './sql/tables/presence_topics.sql';
import presences from './sql/tables/presences.sql';
import recordSources from './sql/tables/record_sources.sql';
import sources from './sql/tables/sources.sql';
import statements from './sql/tables/statements.sql';

/** The query of each published table, by its name. */
export const tableQueries: Readonly<Record<string, string>> = {
  activities,
  activity_counterparties: activityCounterparties,
  activity_locations: activityLocations,
  activity_organizations: activityOrganizations,
  activity_topics: activityTopics,
  categories,
  codes,
  countries,
  designations,
  disputes,
  glossary,
  id_registry: idRegistry,
  known_issues: knownIssues,
  organization_aliases: organizationAliases,
  organization_listings: organizationListings,
  organization_parents: organizationParents,
  organization_sectors: organizationSectors,
  organizations,
  place_names: placeNames,
  places,
  presence_amounts: presenceAmounts,
  presence_counterparties: presenceCounterparties,
  presence_financing: presenceFinancing,
  presence_locations: presenceLocations,
  presence_measures: presenceMeasures,
  presence_organizations: presenceOrganizations,
  presence_segments: presenceSegments,
  presence_topics: presenceTopics,
  presences,
  record_sources: recordSources,
  sources,
  statements,
};

/** The query of each statistic, the parts of the headline included. */
export const statisticQueries: Readonly<Record<string, string>> = {
  category_by_country: selectCategoryByCountry,
  country_year: selectCountryYear,
  headline: selectHeadline,
  headline_categories: selectHeadlineCategories,
  headline_groups: selectHeadlineGroups,
  headline_programmes: selectHeadlineProgrammes,
  organization_by_country: selectOrganizationByCountry,
  partnerships_by_country: selectPartnershipsByCountry,
  presences_by_category: selectPresencesByCategory,
  presences_by_country: selectPresencesByCountry,
  presences_by_organization: selectPresencesByOrganization,
  presences_by_year: selectPresencesByYear,
};

/** The queries of release notes, over the tables of a release and its changes. */
export const noteQueries = {
  added: notesAdded,
  corrected: notesCorrected,
  records: notesRecords,
  removed: notesRemoved,
} as const;

/** The queries of the quality report, over the tables of a release. */
export const qualityQueries = {
  countries: qualityCountries,
  duplicates: qualityDuplicates,
  figures: qualityFigures,
  organizations: qualityOrganizations,
  source_languages: qualitySourceLanguages,
  source_types: qualitySourceTypes,
  support: qualitySupport,
} as const;
