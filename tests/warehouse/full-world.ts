import { fill, type World } from './stage.ts';

const part = (record_kind: 'presence' | 'activity', position: number, record_id = 'twin') => ({
  record_kind,
  record_id,
  position,
});

/**
 * Every relation with every column filled. A presence and an activity share an id, so that a query that forgets
 * the kind of a record is seen.
 */
export const fullWorld = {
  dataset: [fill('dataset', { version: '2026.11.0', date: '2026-11-21' })],
  countries: [
    fill('countries', { iso2: 'KE', iso3: 'KEN' }),
    fill('countries', { iso2: 'NA', iso3: 'NAM' }),
    fill('countries', { iso2: 'TZ', iso3: 'TZA' }),
  ],
  categories: [
    fill('categories', { code: 'cameras', category_group: 'cities', equipment_sale: false }),
    fill('categories', { code: 'scanners', category_group: 'sales', partnership: false }),
    fill('categories', { code: 'unused', category_group: 'sales' }),
  ],
  codes: [
    fill('codes', { list: 'activity-kinds', code: 'forum' }),
    fill('codes', { list: 'activity-kinds', code: 'laboratory' }),
    fill('codes', { list: 'category-groups', code: 'cities', label: 'Cities' }),
    fill('codes', { list: 'category-groups', code: 'sales', label: 'Sales' }),
    fill('codes', { list: 'designation-lists', code: 'list-one', label: 'List one' }),
    fill('codes', { list: 'designation-lists', code: 'list-two', label: 'List two' }),
    fill('codes', { list: 'measures', code: 'cameras', label: 'Cameras', unit: 'count' }),
    fill('codes', { list: 'measures', code: 'fibre', label: 'Fibre', unit: 'km' }),
    fill('codes', { list: 'source-types', code: 'company', independent: false }),
    fill('codes', { list: 'source-types', code: 'news' }),
    // The same code in another list must not be taken for it.
    fill('codes', { list: 'topics', code: 'cities', label: 'A topic' }),
  ],
  organizations: [
    fill('organizations', { id: 'alpha', name: 'Alpha', name_zh: '甲', headquarters_country: 'NA' }),
    fill('organizations', { id: 'beta', name: 'Beta', name_zh: '乙', headquarters_country: null }),
    fill('organizations', { id: 'delta', name: 'Delta', headquarters_country: 'TZ' }),
    fill('organizations', { id: 'gamma', name: 'Gamma', name_zh: null, headquarters_country: 'KE' }),
  ],
  aliases: [
    fill('aliases', { organization_id: 'alpha', position: 2 }),
    fill('aliases', { organization_id: 'alpha', position: 10 }),
  ],
  sectors: [
    fill('sectors', { organization_id: 'alpha', position: 1 }),
    fill('sectors', { organization_id: 'beta', position: 1 }),
  ],
  listings: [
    fill('listings', { organization_id: 'alpha', position: 1, ticker: '0763' }),
    fill('listings', { organization_id: 'alpha', position: 2, ticker: null }),
  ],
  parents: [
    fill('parents', { organization_id: 'alpha', position: 1, parent_id: 'beta', name: null }),
    fill('parents', { organization_id: 'alpha', position: 2, parent_id: null, name: 'Holding' }),
  ],
  designations: [
    fill('designations', { organization_id: 'alpha', position: 1, list: 'list-two' }),
    fill('designations', { organization_id: 'alpha', position: 2, list: 'list-one' }),
  ],
  designation_sources: [
    fill('designation_sources', { organization_id: 'alpha', position: 1, source_id: 's-1' }),
    fill('designation_sources', { organization_id: 'alpha', position: 2, source_id: 's-1' }),
  ],
  presences: [
    fill('presences', {
      id: 'other',
      category: 'scanners',
      source_id: 's-2',
      announced_earliest: '2018-01-01',
      started_earliest: null,
      completed_earliest: null,
      ended_earliest: null,
    }),
    fill('presences', {
      id: 'twin',
      category: 'cameras',
      source_id: 's-1',
      announced_earliest: '2012-03-01',
      started_earliest: '2011-12-31',
      completed_earliest: null,
      ended_earliest: '2015-01-01',
    }),
  ],
  activities: [
    fill('activities', { id: 'other', kind: 'forum', source_id: 's-1' }),
    fill('activities', { id: 'twin', kind: 'laboratory', source_id: 's-2' }),
  ],
  members: [
    fill('members', { ...part('activity', 1, 'other'), organization_id: 'gamma' }),
    fill('members', { ...part('activity', 1), organization_id: 'beta' }),
    fill('members', { ...part('activity', 2), organization_id: 'alpha' }),
    fill('members', { ...part('presence', 1, 'other'), organization_id: 'alpha' }),
    fill('members', { ...part('presence', 1), organization_id: 'alpha' }),
    fill('members', { ...part('presence', 2), organization_id: 'beta' }),
  ],
  parties: [
    fill('parties', { ...part('activity', 1), name: null, organization_id: 'alpha' }),
    fill('parties', { ...part('activity', 2), name: 'Police', organization_id: null }),
    fill('parties', { ...part('presence', 1), name: 'Ministry', organization_id: null }),
    fill('parties', { ...part('presence', 2), name: null, organization_id: 'beta' }),
  ],
  locations: [
    fill('locations', { ...part('activity', 1), country: 'NA' }),
    fill('locations', { ...part('activity', 2), country: 'KE' }),
    fill('locations', { ...part('presence', 1, 'other'), country: 'TZ' }),
    fill('locations', { ...part('presence', 1), country: 'KE' }),
    fill('locations', { ...part('presence', 2), country: 'KE' }),
    fill('locations', { ...part('presence', 3), country: 'NA' }),
  ],
  topics: [
    fill('topics', part('activity', 1)),
    fill('topics', part('activity', 2)),
    fill('topics', part('presence', 1)),
    fill('topics', part('presence', 2)),
  ],
  amounts: [
    fill('amounts', { presence_id: 'other', position: 1, event: null }),
    fill('amounts', { presence_id: 'twin', position: 1, event: null }),
  ],
  financing: [
    fill('financing', { presence_id: 'twin', position: 1 }),
    fill('financing', { presence_id: 'twin', position: 2 }),
  ],
  measures: [
    fill('measures', { presence_id: 'twin', position: 1, measure: 'fibre' }),
    fill('measures', { presence_id: 'twin', position: 2, measure: 'cameras' }),
  ],
  segments: [
    fill('segments', { presence_id: 'twin', position: 1 }),
    fill('segments', { presence_id: 'twin', position: 2 }),
  ],
  places: [
    fill('places', { id: 'a-site', country: 'NA' }),
    fill('places', { id: 'names-nairobi', country: 'KE' }),
  ],
  place_names: [
    fill('place_names', { place_id: 'names-nairobi', position: 1 }),
    fill('place_names', { place_id: 'names-nairobi', position: 2 }),
  ],
  terms: [fill('terms', { id: 'aterm', source_id: 's-2' }), fill('terms', { id: 'term', source_id: 's-1' })],
  sources: [
    fill('sources', { id: 's-1', type: 'news' }),
    fill('sources', { id: 's-2', type: 'company' }),
    fill('sources', { id: 's-3', type: 'news' }),
  ],
  record_sources: [
    fill('record_sources', { ...part('activity', 1), source_id: 's-2' }),
    fill('record_sources', { ...part('presence', 1), source_id: 's-1' }),
    fill('record_sources', { ...part('presence', 2), source_id: 's-2' }),
    fill('record_sources', { record_kind: 'term', record_id: 'term', position: 1, source_id: 's-1' }),
  ],
  statements: [
    fill('statements', { record_kind: 'activity', record_id: 'twin', field: 'kind' }),
    fill('statements', { record_kind: 'presence', record_id: 'twin', field: 'category' }),
    fill('statements', { record_kind: 'presence', record_id: 'twin', field: 'status' }),
  ],
  known_issues: [fill('known_issues', { id: 'a-gap' }), fill('known_issues', { id: 'b-gap' })],
  disputes: [
    fill('disputes', {
      id: 'd-1',
      record_kind: 'organization',
      record_id: 'alpha',
      field: 'name',
      status: 'answered',
    }),
    fill('disputes', {
      id: 'd-2',
      record_kind: 'presence',
      record_id: 'twin',
      field: 'stat',
      status: 'open',
    }),
    fill('disputes', {
      id: 'd-3',
      record_kind: 'presence',
      record_id: 'twin',
      field: 'category',
      status: 'open',
    }),
    fill('disputes', { id: 'd-4', record_kind: 'activity', record_id: 'twin', status: 'withdrawn' }),
  ],
  records: [
    fill('records', { kind: 'presence', id: 'new' }),
    fill('records', { kind: 'presence', id: 'old' }),
    // The term "gone" lives; only the presence of that name went.
    fill('records', { kind: 'term', id: 'gone' }),
  ],
  ledger: [
    { kind: 'presence', id: 'gone', first_release: '2026.05.0', last_release: '2026.08.0' },
    { kind: 'presence', id: 'old', first_release: '2026.05.0', last_release: null },
  ],
  retired: [
    {
      kind: 'presence',
      id: 'gone',
      fate: 'split',
      targets: 'new; old',
      reason: 'Two sites.',
      release: '2026.11.0',
    },
    {
      kind: 'presence',
      id: 'unpublished',
      fate: 'withdrawn',
      targets: null,
      reason: 'No source.',
      release: '2026.11.0',
    },
  ],
} satisfies World;
