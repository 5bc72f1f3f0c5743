import { type Columns, D, date, I, stagedFrame, T } from './staged-frame.ts';

const owner = { record_kind: T, record_id: T, position: I } as const;
const texts = { title: T, title_zh: T, summary: T, summary_zh: T, confidence: T } as const;
const dates = { ...date('announced'), ...date('started'), ...date('completed'), ...date('ended') };
const lists = {
  organizations: T,
  counterparties: T,
  topics: T,
  n_organizations: I,
  n_counterparties: I,
  n_sources: I,
  source_id: T,
  n_statements: I,
} as const;

/**
 * The flat relations that records are taken apart into: nested values are flattened before SQL. The SQL of
 * the published tables reads these as `staged_<name>` and nothing else.
 */
export const staged = {
  ...stagedFrame,
  presences: {
    id: T,
    ...texts,
    ...lists,
    category: T,
    programme: T,
    event: T,
    status: T,
    ...date('status_as_of'),
    countries: T,
    n_countries: I,
    n_locations: I,
    ...dates,
    stake_percent: D,
    length_km: D,
    course: T,
    line_kind: T,
    highlight: T,
    geometry: T,
    wkt: T,
    xmin: D,
    ymin: D,
    xmax: D,
    ymax: D,
  },
  activities: {
    id: T,
    ...texts,
    ...lists,
    kind: T,
    region: T,
    prefecture: T,
    places: T,
    ...dates,
    geometry: T,
  },
  members: { ...owner, organization_id: T, role: T },
  parties: { ...owner, name: T, name_zh: T, organization_id: T, role: T, wikidata: T, lei: T },
  locations: {
    ...owner,
    kind: T,
    place: T,
    admin1: T,
    country: T,
    address: T,
    note: T,
    stated_precision: T,
    latitude: D,
    longitude: D,
    geo_precision: T,
    geo_uncertainty_km: D,
    geo_method: T,
    geo_match: T,
    geo_source: T,
    geonames_id: I,
    label_latitude: D,
    label_longitude: D,
    gazetteer_name: T,
    gazetteer_admin1: T,
  },
  topics: { ...owner, topic: T },
  amounts: {
    presence_id: T,
    position: I,
    kind: T,
    amount: D,
    low: D,
    high: D,
    currency: T,
    ...date('as_of'),
    note: T,
    event: T,
  },
  financing: {
    presence_id: T,
    position: I,
    lender: T,
    instrument: T,
    amount: D,
    currency: T,
    interest_percent: D,
    term_years: D,
    share_percent: D,
    note: T,
  },
  measures: { presence_id: T, position: I, measure: T, value: D, ...date('as_of'), note: T },
  segments: { presence_id: T, position: I, from_place: T, to_place: T },
  organizations: {
    id: T,
    name: T,
    name_zh: T,
    kind: T,
    scope: T,
    ownership: T,
    parents: T,
    headquarters_place: T,
    headquarters_country: T,
    ...date('founded'),
    wikidata: T,
    lei: T,
    website: T,
    sectors: T,
    aliases: T,
    listings: T,
    overview: T,
    party_state: T,
    n_designations: I,
    n_sources: I,
  },
  aliases: { organization_id: T, position: I, alias: T },
  sectors: { organization_id: T, position: I, sector: T },
  listings: { organization_id: T, position: I, exchange: T, ticker: T },
  parents: {
    organization_id: T,
    position: I,
    parent_id: T,
    name: T,
    relation: T,
    share_percent: D,
    ...date('as_of'),
    note: T,
  },
  designations: {
    organization_id: T,
    position: I,
    list: T,
    listed_as: T,
    authority: T,
    ...date('date'),
    ...date('until'),
    status: T,
    citation: T,
    note: T,
    sources: T,
  },
  designation_sources: { organization_id: T, position: I, source_id: T },
  terms: {
    id: T,
    term: T,
    term_zh: T,
    definition: T,
    definition_zh: T,
    see_also: T,
    n_sources: I,
    source_id: T,
  },
  sources: {
    id: T,
    url: T,
    title: T,
    title_supplied: 'BOOLEAN',
    publisher: T,
    ...date('published'),
    language: T,
    type: T,
    archived: T,
    licence: T,
  },
  record_sources: { ...owner, source_id: T, supports: T },
  statements: {
    record_kind: T,
    record_id: T,
    field: T,
    value: T,
    original: T,
    scope: T,
    source_ids: T,
    n_sources: I,
  },
} as const satisfies Record<string, Columns>;

export type StagedName = keyof typeof staged;
export type Cell = string | number | boolean | null | undefined;
export type StagedRow<N extends StagedName> = { readonly [C in keyof (typeof staged)[N]]?: Cell };

/** Where flattened rows go. Columns that a row leaves out are NULL. */
export type Emit = <N extends StagedName>(table: N, row: StagedRow<N>) => void;

export const stagedNames = Object.keys(staged) as StagedName[];

/** DuckDB column definitions of a staged relation, for `read_csv`. */
export function stagedColumns(name: StagedName): string {
  return Object.entries(staged[name])
    .map(([column, type]) => `'${column}': '${type}'`)
    .join(', ');
}
