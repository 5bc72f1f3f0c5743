import { metaOf } from '../../schemas/meta.ts';
import { tables } from '../../schemas/release/index.ts';
import type { Table } from '../../schemas/release/table.ts';
import { type Row, readTable } from '../export/read.ts';

/** Which record a row of a table belongs to: its kind, and the column that holds its id. */
function ownerOf({ name }: Table): { kind: string; id: string } | null {
  if (name === 'glossary') return { kind: 'term', id: 'id' };
  if (name === 'designations') return { kind: 'organization', id: 'organization_id' };
  for (const [kind, whole] of [
    ['presence', 'presences'],
    ['organization', 'organizations'],
    ['activity', 'activities'],
  ] as const) {
    if (name === whole) return { kind, id: 'id' };
    if (name.startsWith(`${kind}_`)) return { kind, id: `${kind}_id` };
  }
  return null;
}

export interface StatementFaults {
  /** Cells that assert something without exactly one statement that says the same. */
  readonly unsupported: string[];
  /** Statements that no cell shows. */
  readonly unseen: string[];
  /** How many cells were looked at. */
  readonly cells: number;
}

/** Compares the statements of a release with the cells of all tables, both ways. */
export async function statementFaults(dist: string): Promise<StatementFaults> {
  const said = new Map<string, string[]>();
  for (const { record_kind, record_id, field, value } of await readTable(dist, 'statements')) {
    const key = `${record_kind}/${record_id} ${field}`;
    said.set(key, [...(said.get(key) ?? []), String(value)]);
  }
  const unsupported: string[] = [];
  const seen = new Set<string>();
  let cells = 0;
  for (const table of tables) {
    const shown = [...assertedColumns(table)];
    const owner = ownerOf(table);
    if (shown.length > 0 && owner === null) unsupported.push(`${table.name} asserts, but of which record?`);
    for (const row of owner === null ? [] : await readTable(dist, table.name)) {
      for (const { column, path } of [...shown, ...shownWithoutSaying(table, row)]) {
        const value = row[column] ?? null;
        if (value === null) continue;
        cells += 1;
        const key = `${owner?.kind}/${row[owner?.id ?? '']} ${pathIn(path, row)}`;
        const statements = said.get(key) ?? [];
        if (statements.length !== 1 || !equal(value, statements[0]))
          unsupported.push(
            `${table.name}.${column} of ${key} is ${value}, stated: ${statements.join(' | ')}`,
          );
        seen.add(key);
      }
    }
  }
  return { unsupported, unseen: [...said.keys()].filter((key) => !seen.has(key)), cells };
}

function* assertedColumns({ columns }: Table): Generator<{ column: string; path: string }> {
  for (const [column, schema] of Object.entries(columns.shape)) {
    const path = metaOf(schema).asserts;
    if (path !== undefined) yield { column, path };
  }
}

/**
 * Columns that show a statement in some rows only, so that their schema cannot say so: the course of a cable when it is
 * written `in-order`, and the point of a place whose record gives coordinates.
 */
function* shownWithoutSaying({ name }: Table, row: Row): Generator<{ column: string; path: string }> {
  if (name === 'presences' && row.course === 'in-order') yield { column: 'course', path: 'segments' };
  if (!name.endsWith('_locations') || row.geo_method !== 'coordinates') return;
  const place = `${name === 'presence_locations' ? '{kind}s' : 'locations'}[].coordinates`;
  yield { column: 'latitude', path: `${place}.latitude` };
  yield { column: 'longitude', path: `${place}.longitude` };
  yield { column: 'geo_precision', path: `${place}.precision` };
}

/** `{kind}s[].place` of the second landing is `landings[2].place`. */
function pathIn(path: string, row: Row): string {
  return path.replace('{kind}', String(row.kind)).replace('[]', `[${row.position}]`);
}

function equal(cell: unknown, stated: string | undefined): boolean {
  return typeof cell === 'number' ? stated !== '' && cell === Number(stated) : String(cell) === stated;
}

/** Statements whose sources or scope are not what the record's own list of sources says. */
export async function sourceFaults(dist: string): Promise<string[]> {
  const listed = new Map<string, Row[]>();
  for (const row of await readTable(dist, 'record_sources')) {
    const key = `${row.record_kind}/${row.record_id}`;
    listed.set(key, [...(listed.get(key) ?? []), row]);
  }
  const own = new Map<string, string>();
  for (const { organization_id, position, sources } of await readTable(dist, 'designations'))
    own.set(`organization/${organization_id} designations[${position}]`, String(sources));
  const byUrl = new Map((await readTable(dist, 'sources')).map(({ url, id }) => [url, String(id)]));
  for (const name of ['presence', 'activity'])
    for (const row of await readTable(dist, `${name}_locations`))
      if (row.geo_method === 'coordinates')
        own.set(
          `${name}/${row[`${name}_id`]} ${row.kind ?? 'location'}s[${row.position}].coordinates`,
          byUrl.get(row.geo_source ?? null) ?? '',
        );

  return (await readTable(dist, 'statements')).flatMap(
    ({ record_kind, record_id, field, scope, source_ids, n_sources }) => {
      const record = `${record_kind}/${record_id}`;
      const expected = expectedSources(listed.get(record) ?? [], own, record, String(field));
      const found = `${scope}: ${source_ids} (${n_sources})`;
      return found === expected ? [] : [`${record} ${field} has ${found}, should have ${expected}`];
    },
  );
}

function expectedSources(
  listed: readonly Row[],
  own: ReadonlyMap<string, string>,
  record: string,
  field: string,
): string {
  const say = (scope: string, ids: readonly string[]) => `${scope}: ${ids.join('; ')} (${ids.length})`;
  const ids = (rows: readonly Row[]) => rows.map(({ source_id }) => String(source_id));
  // A designation and a point name their own sources: `designations[2].date`, `locations[1].coordinates.latitude`.
  const head = field
    .split('.')
    .slice(0, field.includes('.coordinates.') ? 2 : 1)
    .join('.');
  const named = own.get(`${record} ${head}`);
  if (named !== undefined) return say('field', named.split('; '));
  // `amounts` supports `amounts[1].kind`; `dates` supports `dates.started`, but not `dates_of_something`.
  const supporting = listed.filter(({ supports }) =>
    String(supports ?? '')
      .split('; ')
      .some(
        (path) => path !== '' && `${field}.`.replace('[', '.[').startsWith(`${path}.`.replace('[', '.[')),
      ),
  );
  if (supporting.length > 0) return say('field', ids(supporting));
  const whole = listed.filter(({ supports }) => supports === null);
  return say('record', ids(whole.length > 0 ? whole : listed));
}
