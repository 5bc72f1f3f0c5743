import { parse } from 'csv-parse/sync';
import type { Codelists } from '../../../schemas/codelists.ts';
import { sourceDetails } from '../../../schemas/source.ts';
import type { Draft } from '../add/library.ts';
import type { Field } from '../fields.ts';
import { keysAt, putAt } from './paths.ts';
import { type AuthoredTable, authoredTables, type PublishedKind, publishedKinds } from './release-columns.ts';
import { type Entry, Unreadable } from './sheet.ts';

type Row = Readonly<Record<string, string>>;

/** Reads a table of the release by its name, as CSV; null when it is not there. */
export type ReadTable = (name: string) => string | null;

/**
 * The records of a release, made of its tables again: what people wrote, without what the release derived from it.
 *
 * @param where the tables stand, for the report
 * @throws Unreadable when a table is missing or broken.
 */
export function entriesOfRelease(read: ReadTable, where: string, countries: Codelists['countries']): Entry[] {
  const iso2 = new Map(countries.codes.map(({ iso3, code }) => [iso3, code]));
  const rowsOf = (name: string): Row[] => {
    const text = read(name);
    if (text === null) throw new Unreadable(`it has no table ${name}.csv`);
    return parse(text, { bom: true, columns: true }) as Row[];
  };
  const drafts = new Map<string, Draft>();
  const draftOf = (kind: string, id: string | undefined) => {
    const key = `${kind}/${id}`;
    const draft = drafts.get(key) ?? {};
    drafts.set(key, draft);
    return draft;
  };
  const sources = sourcesOf(rowsOf('sources'));
  for (const table of authoredTables()) {
    // Releases of an earlier schema have no tables of places.
    for (const row of table.kind === 'place' && read(table.name) === null ? [] : rowsOf(table.name)) {
      const draft = draftOf(table.kind, row[table.id]);
      takeRow(draft, table, row, iso2);
      takeRest(draft, table, row, sources);
    }
  }
  for (const { record_kind = '', record_id, position, source_id = '', supports = '' } of rowsOf(
    'record_sources',
  ))
    putAt(draftOf(record_kind, record_id), ['sources', Number(position) - 1], {
      ...sources.get(source_id),
      ...(supports === '' ? {} : { supports: supports.split('; ') }),
    });
  return publishedKinds.flatMap((kind) => entriesOfKind(kind, drafts, where));
}

function entriesOfKind(kind: PublishedKind, drafts: ReadonlyMap<string, Draft>, where: string): Entry[] {
  return [...drafts].flatMap(([key, value]) => {
    const id = key.slice(kind.length + 1);
    if (key !== `${kind}/${id}`) return [];
    return [
      {
        kind,
        id,
        value,
        where: `${where}, ${kind} ${id}`,
        origins: new Map(),
        columns: new Map(),
        remarks: [],
      },
    ];
  });
}

function takeRow(
  draft: Draft,
  { kind, columns }: AuthoredTable,
  row: Row,
  iso2: ReadonlyMap<string, string>,
): void {
  const turn = Number(row.position ?? 1) - 1;
  for (const { column, path, field } of columns) {
    const text = row[column] ?? '';
    if (text === '') continue;
    const keys = keysAt(kind, path.replace('{kind}', row.kind ?? ''), turn);
    putAt(draft, keys, fieldValue(text, field, iso2));
  }
}

/** What a published column says in other words than the record. */
function takeRest(
  draft: Draft,
  { name, kind }: AuthoredTable,
  row: Row,
  sources: ReadonlyMap<string, Draft>,
): void {
  const turn = Number(row.position ?? 1) - 1;
  if (name === 'presences' && row.course === 'in-order') draft.segments = 'in-order';
  if (name === 'glossary' && row.see_also) draft.see_also = row.see_also.split('; ');
  if (name === 'designations') {
    const cited = (row.sources ?? '').split('; ').map((id) => ({ ...sources.get(id) }));
    putAt(draft, ['designations', turn, 'sources'], cited);
  }
  if (name.endsWith('_locations') && row.geo_method === 'coordinates') {
    const { latitude, longitude, geo_precision: precision, geo_source: source } = row;
    const list = row.kind === 'landing' ? 'landings' : 'locations';
    const point = { latitude: Number(latitude), longitude: Number(longitude), precision, source };
    putAt(draft, keysAt(kind, `${list}[].coordinates`, turn), point);
  }
}

/** Details of sources by their id; a title is the page's own unless the table says otherwise. */
function sourcesOf(rows: readonly Row[]): Map<string, Draft> {
  return new Map(
    rows.map(({ id = '', title_supplied, ...row }) => {
      const details = ['url', ...sourceDetails].flatMap((name) =>
        row[name] ? [[name, row[name]] as const] : [],
      );
      return [
        id,
        { ...Object.fromEntries(details), ...(title_supplied === 'true' ? { title_supplied: true } : {}) },
      ];
    }),
  );
}

function fieldValue(text: string, field: Field, iso2: ReadonlyMap<string, string>): unknown {
  const { type, meta } = field.item ?? field;
  if (meta.codelist === 'countries') return iso2.get(text) ?? text;
  if (type === 'number') return Number(text);
  return type === 'boolean' ? text === 'true' : text;
}
