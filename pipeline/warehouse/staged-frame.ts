/** Types of staged columns, as DuckDB reads them. */
export type ColumnType = 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE';
export type Columns = Readonly<Record<string, ColumnType>>;

export const T = 'VARCHAR';
export const I = 'BIGINT';
export const D = 'DOUBLE';

export function date<N extends string>(name: N) {
  return {
    [name]: T,
    [`${name}_earliest`]: 'DATE',
    [`${name}_latest`]: 'DATE',
    [`${name}_precision`]: T,
  } as Record<N | `${N}_earliest` | `${N}_latest` | `${N}_precision`, ColumnType>;
}

/** What stands around the records: the dataset itself, codelists, and the register of ids. */
export const stagedFrame = {
  dataset: { version: T, date: 'DATE', schema_version: T },
  categories: {
    code: T,
    label: T,
    label_zh: T,
    category_group: T,
    definition: T,
    definition_zh: T,
    colour: T,
    shape: T,
    geometry: T,
    partnership: 'BOOLEAN',
    equipment_sale: 'BOOLEAN',
  },
  codes: {
    list: T,
    code: T,
    label: T,
    label_zh: T,
    definition: T,
    definition_zh: T,
    unit: T,
    independent: 'BOOLEAN',
  },
  countries: {
    iso2: T,
    iso3: T,
    m49: T,
    name: T,
    name_zh: T,
    region: T,
    region_m49: T,
    subregion: T,
    subregion_m49: T,
    panel: 'BOOLEAN',
    note: T,
  },
  records: { kind: T, id: T },
  ledger: { kind: T, id: T, first_release: T, last_release: T },
  retired: { kind: T, id: T, fate: T, targets: T, reason: T, release: T },
  known_issues: {
    id: T,
    title: T,
    description: T,
    since: T,
    status: T,
    workaround: T,
    records: T,
  },
  disputes: {
    id: T,
    record_kind: T,
    record_id: T,
    field: T,
    disputed_by: T,
    organization_id: T,
    statement: T,
    ...date('date'),
    status: T,
    sources: T,
  },
} as const satisfies Record<string, Columns>;
