import { precisions } from '../../schemas/location.ts';
import type { Headline } from '../../schemas/release/headline.ts';
import type { Table } from '../../schemas/release/table.ts';
import { literal, quote } from '../warehouse/ddl.ts';
import { type Comparison, compareSnapshots } from './compare.ts';
import type { TableFile } from './release-files.ts';
import { addRow, type Growing, mainTables, ownerOf } from './release-records.ts';
import { type Fate, type Kind, keyOfRecord, type Pin, type RecordState } from './snapshot.ts';
import { compareTables, NotComparable, type Query, type Sides } from './tables.ts';
import type { TreeMap } from './tree.ts';

/** One release, as far as it was read without asking for rows. */
export interface ReleaseSide {
  readonly label: string;
  readonly files: ReadonlyMap<string, TableFile>;
  readonly headline: Headline | null;
}

const sides = ['old', 'new'] as const;

/**
 * Compares two releases by their tables. Records that have a differing row anywhere are put together again from all
 * their rows, and compared field by field as sources are.
 *
 * @throws NotComparable when a table of records or a column of a key is missing on one side.
 */
export async function compareReleases(query: Query, releases: Sides<ReleaseSide>): Promise<Comparison> {
  const files = { old: releases.old.files, new: releases.new.files };
  const { changes, common } = await compareTables(query, files);
  const missing = Object.keys(mainTables).find((name) => !common.some((table) => table.name === name));
  if (missing !== undefined) throw new NotComparable(`the table ${missing} is not in both releases`);
  for (const kind of new Set(Object.values(mainTables))) await markTouched(query, kind, common);

  const records = { old: new Map<string, RecordState>(), new: new Map<string, RecordState>() };
  for (const side of sides) {
    for (const kind of Object.values(mainTables)) {
      for (const record of await recordsOf(query, side, kind, common))
        records[side].set(keyOfRecord(record), record);
    }
  }
  const retired = common.some(({ name }) => name === 'id_registry') ? await fatesOf(query) : [];
  const snapshot = (side: 'old' | 'new') => ({
    label: releases[side].label,
    records: records[side],
    retired: side === 'new' ? retired : [],
    headline: releases[side].headline,
    unread: [],
  });
  return { ...compareSnapshots(snapshot('old'), snapshot('new')), files: [], tables: changes };
}

/** `touched_<kind>`: ids of records with a differing row in any table. */
async function markTouched(query: Query, kind: string, common: readonly Table[]): Promise<void> {
  const ids = common.flatMap((table) => {
    const owner = ownerOf(table);
    if (table.name === 'record_sources')
      return [`SELECT record_id AS id FROM diff_record_sources WHERE record_kind = ${literal(kind)}`];
    return owner?.kind === kind
      ? [`SELECT ${quote(owner.column)} AS id FROM ${quote(`diff_${table.name}`)}`]
      : [];
  });
  await query(`CREATE TABLE ${quote(`touched_${kind}`)} AS ${ids.join(' UNION ')}`);
}

async function recordsOf(
  query: Query,
  side: 'old' | 'new',
  kind: (typeof mainTables)[string],
  common: readonly Table[],
): Promise<RecordState[]> {
  const grown = new Map<string, { value: Growing; pins: Pin[]; title: string; landings: boolean }>();
  // The main table comes first: it says which records there are.
  const owned = common
    .filter((table) => ownerOf(table)?.kind === kind)
    .sort((a, b) => Number(mainTables[b.name] === kind) - Number(mainTables[a.name] === kind));
  for (const table of owned) {
    const column = quote(ownerOf(table)?.column ?? 'id');
    const isMain = mainTables[table.name] === kind;
    const rows = await query(
      `SELECT * FROM ${quote(`${side}_${table.name}`)} WHERE ${column} IN (SELECT id FROM ${quote(`touched_${kind}`)})
       ORDER BY ${column}${isMain ? '' : ', CAST("position" AS BIGINT)'}`,
    );
    for (const row of rows) {
      const id = String(row[column.slice(1, -1)]);
      if (isMain) grown.set(id, { value: {}, pins: [], title: titleOf(row), landings: false });
      const record = grown.get(id);
      if (record === undefined) continue;
      addRow(record.value, table, row);
      if (table.name.endsWith('_locations')) record.pins.push(pinOf(row));
      if (row.kind === 'landing') record.landings = true;
    }
  }
  await addSources(query, side, kind, common, grown);
  return [...grown].map(([id, { value, pins, title, landings }]) => ({
    kind: kind as Kind,
    id,
    file: null,
    title,
    value: value as TreeMap,
    pins,
    pinField: landings ? 'landings' : 'locations',
  }));
}

/** The addresses that a record cites, and what each supports; their details are rows of a table of their own. */
async function addSources(
  query: Query,
  side: 'old' | 'new',
  kind: string | undefined,
  common: readonly Table[],
  grown: ReadonlyMap<string, { readonly value: Growing }>,
): Promise<void> {
  if (!['record_sources', 'sources'].every((name) => common.some((table) => table.name === name))) return;
  const rows = await query(
    `SELECT r.record_id, s.url, r.supports FROM ${quote(`${side}_record_sources`)} AS r
     LEFT JOIN ${quote(`${side}_sources`)} AS s ON s.id = r.source_id
     WHERE r.record_kind = ${literal(String(kind))} AND r.record_id IN (SELECT id FROM ${quote(`touched_${kind}`)})
     ORDER BY r.record_id, CAST(r."position" AS BIGINT)`,
  );
  for (const { record_id, url, supports } of rows) {
    const value = grown.get(String(record_id))?.value;
    if (value === undefined) continue;
    const cited = typeof supports === 'string' ? { supports: supports.split('; ') } : {};
    value.sources = [...((value.sources as TreeMap[] | undefined) ?? []), { url: String(url), ...cited }];
  }
}

async function fatesOf(query: Query): Promise<Fate[]> {
  const rows = await query(`SELECT * FROM new_id_registry WHERE status <> 'active'`);
  return rows.map(({ kind, id, status, successors, reason }) => ({
    kind: kind as Fate['kind'],
    id: String(id),
    fate: status as Fate['fate'],
    targets: typeof successors === 'string' ? successors.split('; ') : [],
    reason: String(reason ?? ''),
  }));
}

function titleOf({ title, name, term, id }: Readonly<Record<string, unknown>>): string {
  return String(title ?? name ?? term ?? id);
}

function pinOf({ place, latitude, longitude, geo_precision }: Readonly<Record<string, unknown>>): Pin {
  const degrees = (value: unknown) => (typeof value === 'string' ? Number(value) : null);
  return {
    place: typeof place === 'string' ? place : null,
    latitude: degrees(latitude),
    longitude: degrees(longitude),
    precision: precisions.find((precision) => precision === geo_precision) ?? 'country',
  };
}
