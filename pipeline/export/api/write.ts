import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  activityRecords,
  activityReference,
  apiFolder,
  organizationRecords,
  placeRecords,
  presenceRecords,
  presenceReference,
  type RecordTable,
  termRecords,
} from '../../../schemas/release/api.ts';
import { categories, codes, countries } from '../../../schemas/release/codes.ts';
import { sources } from '../../../schemas/release/evidence.ts';
import { literal, quote } from '../../warehouse/ddl.ts';
import { citation } from '../citations/text.ts';
import type { ExportTarget } from '../copy.ts';
import type { ReleaseTables } from '../formats/reader.ts';
import { openApi } from './openapi.ts';
import { type Row, recordsWhere, rowsWhere, type WholeRecord } from './records.ts';

/** Records that are held in memory at a time. */
const batch = 4_000;

/**
 * `api/v1/`: the release as static JSON. Files grow with countries and organizations, not with records; each presence
 * stands whole in the file of its first country and is named by those of its countries, organizations and category.
 */
export async function writeApi(tables: ReleaseTables, { dir, dataset }: ExportTarget): Promise<void> {
  const write = (path: string, data: Row | readonly object[] | object) => {
    const file = join(dir, apiFolder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, envelope(dataset.version, data));
  };
  const presences = new Lists(Object.keys(presenceReference.shape));
  const inCountry = await shards(tables, presenceRecords, 'country_iso3', (country, records) => {
    write(`presences/${country}.json`, records.map(whole));
    for (const { row } of records) {
      presences.add('categories', [row.category], row);
      presences.add('countries', String(row.countries).split('; '), row);
      presences.add('organizations', String(row.organizations).split('; '), row);
    }
  });
  const activities = new Lists(Object.keys(activityReference.shape));
  const byOrganization = await shards(tables, activityRecords, 'organization_id', (organization, records) => {
    write(`activities/${organization}.json`, records.map(whole));
    for (const { row } of records)
      activities.add('organizations', String(row.organizations).split('; '), row);
  });

  const organizations = await recordsWhere(tables, organizationRecords);
  write(
    'organizations.json',
    organizations.map(({ row }) => row),
  );
  const named = organizations.flatMap(({ details }) => (details.designations ?? []).flatMap(sourceIds));
  const known = await rowsWhere(
    tables,
    sources,
    `id IN (${['', ...new Set(named)].map(literal).join(', ')})`,
  );
  for (const record of organizations)
    write(`organizations/${record.row.id}.json`, {
      ...whole(record),
      presences: presences.of('organizations', record.row.id),
      activities: activities.of('organizations', record.row.id),
      designation_sources: cited(record.details.designations ?? [], known),
    });
  const counts: Record<string, Record<string, number>> = {};
  for (const [table, key] of [
    [countries, 'iso3'],
    [categories, 'code'],
  ] as const) {
    const rows = await rowsWhere(tables, table);
    write(`${table.name}.json`, rows);
    const present = rows.filter((row) => presences.of(table.name, row[key]).length > 0);
    for (const row of present)
      write(`${table.name}/${row[key]}.json`, { ...row, presences: presences.of(table.name, row[key]) });
    counts[table.name] = Object.fromEntries(
      present.map((row) => [String(row[key]), presences.of(table.name, row[key]).length]),
    );
  }
  write('glossary.json', (await recordsWhere(tables, termRecords)).map(whole));
  write('places.json', (await recordsWhere(tables, placeRecords)).map(whole));
  write('codes.json', await rowsWhere(tables, codes));

  const { name, title, date, schema_version, licence } = dataset;
  const release = { name, title, date, schema_version, licence, citation: citation(dataset) };
  write('index.json', { ...release, presences: inCountry, activities: byOrganization, ...counts });
  writeFileSync(join(dir, apiFolder, 'openapi.json'), `${JSON.stringify(openApi(dataset), null, 2)}\n`);
}

/** The sources that some rows name, each once, in the order of the table. */
function cited(rows: readonly Row[], known: readonly Row[]): Row[] {
  const ids = new Set(rows.flatMap(sourceIds));
  return known.filter(({ id }) => ids.has(String(id)));
}

function sourceIds(row: Row): string[] {
  return String(row.sources).split('; ');
}

function whole({ row, details }: WholeRecord): object {
  return { ...row, details };
}

/** A list has a line for each of its items. */
function envelope(version: string, data: object): string {
  const head = `{"version":${JSON.stringify(version)},"data":`;
  if (!Array.isArray(data)) return `${head}${JSON.stringify(data)}}\n`;
  return `${head}[\n${data.map((item) => JSON.stringify(item)).join(',\n')}\n]}\n`;
}

/** Tells whole records by the value of a column, some values at a time. @returns the number of each value. */
async function shards(
  tables: ReleaseTables,
  of: RecordTable,
  column: string,
  tell: (value: string, records: readonly WholeRecord[]) => void,
): Promise<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const row of await rowsWhere(tables, of.table, '', [column]))
    counts.set(String(row[column]), (counts.get(String(row[column])) ?? 0) + 1);
  const values = [...counts.keys()].sort();
  for (let from = 0; from < values.length; ) {
    const wanted: string[] = [];
    for (let records = 0; from < values.length && records < batch; from += 1) {
      wanted.push(values[from] ?? '');
      records += counts.get(values[from] ?? '') ?? 0;
    }
    const found = await recordsWhere(tables, of, `${quote(column)} IN (${wanted.map(literal).join(', ')})`);
    for (const value of wanted)
      tell(
        value,
        found.filter(({ row }) => row[column] === value),
      );
  }
  return Object.fromEntries(values.map((value) => [value, counts.get(value) ?? 0]));
}

/** Records in short, in lists by several things at once. */
class Lists {
  readonly #columns: readonly string[];
  readonly #lists = new Map<string, Row[]>();

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  add(by: string, values: readonly unknown[], record: Row): void {
    const short = Object.fromEntries(this.#columns.map((name) => [name, record[name] ?? null]));
    for (const value of values) {
      const list = this.#lists.get(`${by} ${value}`);
      if (list === undefined) this.#lists.set(`${by} ${value}`, [short]);
      else list.push(short);
    }
  }

  /** By id. */
  of(by: string, value: unknown): readonly Row[] {
    return (this.#lists.get(`${by} ${value}`) ?? []).sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  }
}
