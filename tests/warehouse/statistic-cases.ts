import type { Cells } from './stage.ts';

const columns =
  (...names: string[]) =>
  (...values: (string | number | null)[]): Cells =>
    Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]));
const at = (iso3: 'CHN' | 'KEN' | 'NAM' | 'TZA', more: Cells): Cells => {
  const iso2 = { CHN: 'CN', KEN: 'KE', NAM: 'NA', TZA: 'TZ' }[iso3];
  return { country_iso3: iso3, country_iso2: iso2, country: iso2, country_zh: `${iso2}?`, ...more };
};
const category = (code: string): Cells => ({ category: code, category_label: `Category ${code}` });
const organization = (id: string): Cells => ({ organization_id: id, organization: `Name ${id}` });

const perCountry = columns(
  'n_presences',
  'n_presences_without_equipment_sales',
  'n_organizations',
  'n_categories',
  'first_year',
  'last_year',
);
const partnerships = columns('n_partnerships', 'n_organizations', 'first_year', 'last_year');
const perCategory = columns(
  'category_group',
  'n_presences',
  'n_countries',
  'n_organizations',
  'first_year',
  'last_year',
);
const perOrganization = columns(
  'n_presences',
  'n_presences_without_equipment_sales',
  'n_countries',
  'n_categories',
  'first_year',
  'last_year',
);
const both = columns('n_presences', 'n_organizations');
const shares = columns('n_presences', 'n_presences_without_equipment_sales', 'n_partnerships');
const perYear = columns('year', 'n_presences', 'n_presences_without_equipment_sales', 'n_cumulative');
const extent = columns('code', 'label', 'presences', 'countries');

/** What each query of `sql/statistics/` makes of the small world, counted by hand from the list of its presences. */
export const statisticCases: Readonly<Record<string, readonly Cells[]>> = {
  presences_by_country: [
    at('CHN', perCountry(1, 0, 1, 1, 2016, 2016)), // p6
    at('KEN', perCountry(3, 3, 2, 2, 2012, 2015)), // p1 p2 p5
    at('NAM', perCountry(3, 2, 1, 3, 2013, 2016)), // p2 p3 p7
    at('TZA', perCountry(2, 2, 2, 2, 2013, 2013)), // p2 p4, which has no date
  ],
  partnerships_by_country: [
    at('KEN', partnerships(2, 2, 2012, 2015)), // p1 p5
    at('NAM', partnerships(1, 1, 2016, 2016)), // p7
    at('TZA', partnerships(1, 1, null, null)), // p4
  ],
  presences_by_category: [
    { ...category('cable'), ...perCategory('cables', 1, 3, 1, 2013, 2013) },
    { ...category('city'), ...perCategory('cities', 4, 3, 2, 2012, 2016) },
    { ...category('scanner'), ...perCategory('sales', 2, 2, 2, 2015, 2016) },
    { ...category('unused'), ...perCategory('cities', 0, 0, 0, null, null) },
  ],
  presences_by_organization: [
    { ...organization('alpha'), ...perOrganization(4, 3, 3, 2, 2012, 2016) }, // p1 p4 p5 p6
    { ...organization('beta'), ...perOrganization(4, 3, 3, 3, 2012, 2016) }, // p1 p2 p3 p7
  ],
  category_by_country: [
    at('CHN', { ...category('scanner'), ...both(1, 1) }),
    at('KEN', { ...category('cable'), ...both(1, 1) }),
    at('KEN', { ...category('city'), ...both(2, 2) }),
    at('NAM', { ...category('cable'), ...both(1, 1) }),
    at('NAM', { ...category('city'), ...both(1, 1) }),
    at('NAM', { ...category('scanner'), ...both(1, 1) }),
    at('TZA', { ...category('cable'), ...both(1, 1) }),
    at('TZA', { ...category('city'), ...both(1, 1) }),
  ],
  organization_by_country: [
    at('CHN', { ...organization('alpha'), ...shares(1, 0, 0) }),
    at('KEN', { ...organization('alpha'), ...shares(2, 2, 2) }),
    at('KEN', { ...organization('beta'), ...shares(2, 2, 1) }),
    at('NAM', { ...organization('beta'), ...shares(3, 2, 1) }),
    at('TZA', { ...organization('alpha'), ...shares(1, 1, 1) }),
    at('TZA', { ...organization('beta'), ...shares(1, 1, 0) }),
  ],
  presences_by_year: [
    perYear(2012, 1, 1, 1),
    perYear(2013, 1, 1, 2),
    perYear(2015, 2, 1, 4),
    perYear(2016, 2, 1, 6),
    perYear(null, 1, 1, 6),
  ],
  country_year: panel({
    'KEN cables': [
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ], // p2 lands twice and counts once
    'KEN cities': [
      [1, 1, 0],
      [1, 1, 0],
      [0, 1, 0],
      [0, 1, 0],
    ], // p1 goes on; p5 was completed, its end is not known
    'NAM cables': [
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ],
    'NAM sales': [
      [0, 0, 0],
      [1, 1, 0],
      [0, 1, 0],
      [0, 0, 0],
    ], // p3 ended in 2016
    'TZA cables': [
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ],
    'TZA cities': [
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ], // p4 has no date
  }),
  headline: [
    {
      organizations: 3,
      presences: 7,
      presences_without_equipment_sales: 5,
      activities: 1,
      data_points: 2,
      countries: 4,
      sources: 2,
    },
  ],
  headline_categories: [
    extent('cable', 'Category cable', 1, 3),
    extent('city', 'Category city', 4, 3),
    extent('scanner', 'Category scanner', 2, 2),
    extent('unused', 'Category unused', 0, 0),
  ],
  headline_groups: [
    extent('cables', 'Group cables', 1, 3),
    extent('cities', 'Group cities', 4, 3),
    extent('empty', 'Group empty', 0, 0),
    extent('sales', 'Group sales', 2, 2),
  ],
  headline_programmes: [
    extent('openlab', 'Programme openlab', 0, 0),
    extent('safe-city', 'Programme safe-city', 1, 1),
  ],
};

/** The whole panel of the years 2014 to 2017: zero but for what is given, as started, active and undated. */
function panel(given: Readonly<Record<string, readonly (readonly [number, number, number])[]>>): Cells[] {
  return ['KEN', 'NAM', 'TZA'].flatMap((iso3) =>
    [2014, 2015, 2016, 2017].flatMap((year, index) =>
      ['cables', 'cities', 'empty', 'sales'].map((group) => {
        const [n_started = 0, n_active_known = 0, n_undated = 0] = given[`${iso3} ${group}`]?.[index] ?? [];
        const country = { KEN: 'KE', NAM: 'NA', TZA: 'TZ' }[iso3] ?? '';
        return {
          country_iso3: iso3,
          country,
          year,
          category_group: group,
          n_started,
          n_active_known,
          n_undated,
        };
      }),
    ),
  );
}
