import { countryColumns } from './parts.ts';
import { integer, maybe, table, text } from './table.ts';

const counts = {
  n_presences: integer('Number of presences.', 12),
  n_presences_without_equipment_sales: integer('Number of presences, plain equipment sales left out.', 10),
};
const years = {
  first_year: maybe(integer('Earliest `first_year` of these presences.', 2012)),
  last_year: maybe(integer('Latest `first_year` of these presences: when the newest of them began.', 2024)),
};
const byCountry = {
  ...countryColumns,
  country_iso3: text('ISO 3166-1 alpha-3 code: the key for countries.', 'KEN', {
    key: true,
    references: 'countries.iso3',
  }),
};
const byOrganization = {
  organization_id: text('Id of the organization.', 'huawei', { key: true, references: 'organizations.id' }),
  organization: text('Name of the organization.', 'Huawei'),
};
const byCategory = {
  category: text('Code of the category.', 'data-centre', { key: true, references: 'categories.code' }),
  category_label: text('Label of the category.', 'Data centre or cloud facility'),
};
const organizations = integer('Number of organizations.', 3);
const countries = integer('Number of countries.', 40);

export const presencesByCountry = table(
  'presences_by_country',
  'One country with presences, each counted in every country that it lies in.',
  {
    ...byCountry,
    ...counts,
    n_organizations: organizations,
    n_categories: integer('Number of categories.', 4),
    ...years,
  },
);
export const partnershipsByCountry = table(
  'partnerships_by_country',
  'One country with partnerships: presences whose category counts as one.',
  {
    ...byCountry,
    n_partnerships: integer('Number of partnerships.', 7),
    n_organizations: organizations,
    ...years,
  },
);
export const presencesByCategory = table('presences_by_category', 'One category.', {
  ...byCategory,
  category_group: text('Headline group.', 'research', { codelist: 'category-groups' }),
  n_presences: counts.n_presences,
  n_countries: countries,
  n_organizations: organizations,
  ...years,
});
export const presencesByOrganization = table(
  'presences_by_organization',
  'One organization with presences, each counted for every organization that leads or takes part.',
  {
    ...byOrganization,
    ...counts,
    n_countries: countries,
    n_categories: integer('Number of categories.', 4),
    ...years,
  },
);
export const categoryByCountry = table('category_by_country', 'One country and category with presences.', {
  ...byCountry,
  ...byCategory,
  n_presences: counts.n_presences,
  n_organizations: organizations,
});
export const organizationByCountry = table(
  'organization_by_country',
  'One country and organization with presences.',
  { ...byCountry, ...byOrganization, ...counts, n_partnerships: integer('Number of partnerships.', 7) },
);
export const presencesByYear = table(
  'presences_by_year',
  'One year: presences by the first year that their dates can mean.',
  {
    year: maybe(integer('The year; empty for presences without a date.', 2018, { key: true })),
    ...counts,
    n_cumulative: integer(
      'Dated presences up to and with this year; for the undated row, all dated ones.',
      300,
    ),
  },
);
export const countryYear = table(
  'country_year',
  'One country of the panel, year and category group; zero-filled.',
  {
    country_iso3: byCountry.country_iso3,
    country: countryColumns.country,
    year: integer('Calendar year.', 2018, { key: true }),
    category_group: text('Headline group.', 'research', { key: true, codelist: 'category-groups' }),
    n_started: integer('Flow: presences whose start is known to lie in this year.', 1),
    n_active_known: integer(
      'Stock: presences whose start is known, and which are known to have ended in this year or later or are still active.',
      4,
    ),
    n_undated: integer(
      'Presences of this country and group whose start year is not known; the same in every year.',
      2,
    ),
  },
);
