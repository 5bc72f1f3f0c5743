import { fill, type World } from './stage.ts';

interface Written {
  readonly id: string;
  readonly category: 'cable' | 'city' | 'scanner';
  readonly organizations: readonly string[];
  /** Countries of its places, one by one. */
  readonly countries: readonly string[];
  readonly status: string;
  readonly programme?: string;
  /** First and last day that the date can mean. */
  readonly announced?: readonly [string, string];
  readonly started?: readonly [string, string];
  readonly completed?: readonly [string, string];
  readonly ended?: readonly [string, string];
}

const year = (text: string) => [`${text}-01-01`, `${text}-12-31`] as const;

/** Seven presences in four countries, with what makes counting hard. */
export const written: readonly Written[] = [
  {
    id: 'p1',
    category: 'city',
    organizations: ['alpha', 'beta'],
    countries: ['KE', 'KE'],
    status: 'active',
    programme: 'safe-city',
    announced: year('2012'),
    started: ['2014-11-01', '2014-11-30'],
  },
  {
    id: 'p2',
    category: 'cable',
    organizations: ['beta'],
    countries: ['KE', 'KE', 'TZ', 'NA'],
    status: 'active',
    started: ['2013-01-01', '2014-12-31'],
  },
  {
    id: 'p3',
    category: 'scanner',
    organizations: ['beta'],
    countries: ['NA'],
    status: 'ended',
    started: year('2015'),
    ended: ['2016-05-01', '2016-05-31'],
  },
  { id: 'p4', category: 'city', organizations: ['alpha'], countries: ['TZ'], status: 'active' },
  {
    id: 'p5',
    category: 'city',
    organizations: ['alpha'],
    countries: ['KE'],
    status: 'completed',
    started: year('2015'),
    completed: year('2016'),
  },
  // China is not in the panel; the start of p7 lies beyond the release.
  {
    id: 'p6',
    category: 'scanner',
    organizations: ['alpha'],
    countries: ['CN'],
    status: 'active',
    started: year('2016'),
  },
  {
    id: 'p7',
    category: 'city',
    organizations: ['beta'],
    countries: ['NA'],
    status: 'planned',
    announced: ['2016-03-01', '2016-03-31'],
    started: year('2019'),
  },
];

const dates = ['announced', 'started', 'completed', 'ended'] as const;

/** The staged rows of presences, with the codelists that they need; the release is dated 2017-06-30. */
export function worldOf(presences: readonly Written[]): World {
  const owner = { record_kind: 'presence' } as const;
  return {
    dataset: [fill('dataset', { version: '2017.06.0', date: '2017-06-30' })],
    countries: (['CN', 'KE', 'NA', 'TZ'] as const).map((iso2) =>
      fill('countries', {
        iso2,
        iso3: { CN: 'CHN', KE: 'KEN', NA: 'NAM', TZ: 'TZA' }[iso2],
        name: iso2,
        name_zh: `${iso2}?`,
        panel: iso2 !== 'CN',
      }),
    ),
    codes: [
      ...['cables', 'cities', 'empty', 'sales'].map((code) =>
        fill('codes', { list: 'category-groups', code, label: `Group ${code}` }),
      ),
      ...['openlab', 'safe-city'].map((code) =>
        fill('codes', { list: 'programmes', code, label: `Programme ${code}` }),
      ),
      fill('codes', { list: 'source-types', code: 'news' }),
      fill('codes', { list: 'activity-kinds', code: 'laboratory' }),
    ],
    categories: [
      ['cable', 'cables', false, false],
      ['city', 'cities', true, false],
      ['scanner', 'sales', false, true],
      ['unused', 'cities', true, false],
    ].map(([code, category_group, partnership, equipment_sale]) =>
      fill('categories', { code, label: `Category ${code}`, category_group, partnership, equipment_sale }),
    ),
    organizations: ['alpha', 'beta', 'gamma'].map((id) => fill('organizations', { id, name: `Name ${id}` })),
    sources: [fill('sources', { id: 's-1', type: 'news' }), fill('sources', { id: 's-2', type: 'news' })],
    statements: [fill('statements'), fill('statements')],
    presences: presences.map((presence) =>
      fill('presences', {
        ...Object.fromEntries(
          dates.flatMap((name) => [
            [name, presence[name] === undefined ? null : 'some day'],
            [`${name}_earliest`, presence[name]?.[0] ?? null],
            [`${name}_latest`, presence[name]?.[1] ?? null],
          ]),
        ),
        id: presence.id,
        category: presence.category,
        status: presence.status,
        programme: presence.programme ?? null,
        source_id: 's-1',
      }),
    ),
    members: [
      ...presences.flatMap(({ id, organizations }) =>
        organizations.map((organization_id, index) =>
          fill('members', { ...owner, record_id: id, position: index + 1, organization_id }),
        ),
      ),
      fill('members', { record_kind: 'activity', record_id: 'p1', position: 1, organization_id: 'gamma' }),
    ],
    locations: [
      ...presences.flatMap(({ id, countries }) =>
        countries.map((country, index) =>
          fill('locations', { ...owner, record_id: id, position: index + 1, country }),
        ),
      ),
      fill('locations', { record_kind: 'activity', record_id: 'p1', position: 1, country: 'CN' }),
    ],
    activities: [fill('activities', { id: 'p1', kind: 'laboratory', source_id: 's-1' })],
  };
}
