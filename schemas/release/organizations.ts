import { organization } from '../organization.ts';
import { owner, position } from './parts.ts';
import { dateColumns, flag, integer, maybe, shows, table, text } from './table.ts';

const field = organization.shape;
const parent = field.parents.unwrap().element.shape;
const designation = field.designations.unwrap().element.shape;
const identifiers = field.identifiers.unwrap().shape;
const headquarters = field.headquarters.unwrap().shape;
const belongsTo = { organization_id: owner('organizations', 'organization', 'huawei'), position };

export const organizations = table('organizations', 'One organization: a company or other body.', {
  id: text('Id of the organization.', 'huawei', { key: true }),
  name: shows('name', field.name),
  name_zh: shows('name_zh', field.name_zh),
  kind: shows('kind', field.kind),
  scope: shows('scope', field.scope),
  ownership: shows('ownership', field.ownership),
  parents: maybe(
    text('Bodies above it, joined by `; `: ids of organizations of this dataset, names of others.', 'cetc'),
    'none',
  ),
  headquarters_place: shows('headquarters.place', headquarters.place),
  headquarters_country_iso3: maybe(
    shows('headquarters.country', headquarters.country, {
      description: 'ISO 3166-1 alpha-3 code of the seat.',
      examples: ['CHN'],
      references: 'countries.iso3',
    }),
  ),
  ...dateColumns('founded', 'founded', field.founded),
  wikidata: shows('identifiers.wikidata', identifiers.wikidata),
  lei: shows('identifiers.lei', identifiers.lei),
  website: shows('website', field.website),
  sectors: text('Fields of business, joined by `; `.', 'telecommunications equipment'),
  aliases: maybe(text('Other names, joined by `; `.', 'Huawei Technologies'), 'none'),
  listings: maybe(
    text(
      'Stock exchange listings as `EXCHANGE:TICKER`, or `EXCHANGE` where no ticker is stated, joined by `; `.',
      'HKEX:0763',
    ),
    'none',
  ),
  overview: shows('overview', field.overview),
  overview_zh: shows('overview_zh', field.overview_zh),
  party_state: shows('party_state', field.party_state),
  party_state_zh: shows('party_state_zh', field.party_state_zh),
  n_designations: integer('Number of designations.', 3),
  n_presences: integer('Number of presences it takes part in.', 120),
  n_countries: integer('Number of countries with such a presence.', 60),
  n_activities: integer('Number of activities inside China it takes part in.', 12),
  n_sources: integer('Number of sources.', 4),
  disputed: flag('Somebody disputes the record or a value of it: see `disputes.csv`.'),
});

export const organizationAliases = table('organization_aliases', 'One other name of an organization.', {
  ...belongsTo,
  alias: shows('aliases[]', field.aliases.unwrap().element, {
    description: 'Another name of the organization.',
    examples: ['Huawei Technologies'],
  }),
});

export const organizationSectors = table(
  'organization_sectors',
  'One field of business of an organization.',
  {
    ...belongsTo,
    sector: shows('sectors[]', field.sectors.element, {
      description: 'A field of business of the organization.',
      examples: ['telecommunications equipment'],
    }),
  },
);

const listing = field.listings.unwrap().element.shape;
export const organizationListings = table(
  'organization_listings',
  'One stock exchange listing of an organization.',
  {
    ...belongsTo,
    exchange: shows('listings[].exchange', listing.exchange),
    ticker: shows('listings[].ticker', listing.ticker),
  },
);

export const organizationParents = table('organization_parents', 'One body above an organization.', {
  ...belongsTo,
  parent_id: shows('parents[].organization', parent.organization, {
    references: 'organizations.id',
    missing: ['not-applicable'],
  }),
  parent_name: text('Name of the body above.', 'Zhongxingxin'),
  name_as_written: shows('parents[].name', parent.name, {
    description: 'Name as written; empty where the body is an organization of this dataset.',
    missing: ['not-applicable'],
  }),
  relation: shows('parents[].relation', parent.relation),
  share_percent: shows('parents[].share_percent', parent.share_percent),
  ...dateColumns('as_of', 'parents[].as_of', parent.as_of),
  note: shows('parents[].note', parent.note),
});

export const designations = table(
  'designations',
  'One official list or measure that names an organization.',
  {
    ...belongsTo,
    list: shows('designations[].list', designation.list),
    list_label: text('Label of the list.', 'US BIS Entity List'),
    listed_as: shows('designations[].listed_as', designation.listed_as),
    authority: shows('designations[].authority', designation.authority),
    ...dateColumns('date', 'designations[].date', designation.date),
    ...dateColumns('until', 'designations[].until', designation.until, {
      missing: ['not-applicable', 'not-stated'],
    }),
    status: shows('designations[].status', designation.status),
    citation: shows('designations[].citation', designation.citation),
    note: shows('designations[].note', designation.note),
    sources: text('Ids of the sources, joined by `; `.', 's-0a1b2c3d4e'),
  },
);
