import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import initSqlJs, { type Database } from 'sql.js';
import { columnsOf } from '../../../schemas/release/column.ts';
import { keyOf, type Table } from '../../../schemas/release/table.ts';
import { quote } from '../../warehouse/ddl.ts';
import type { ExportTarget } from '../copy.ts';
import { about } from './about.ts';
import { formatTables, type ReleaseTables } from './reader.ts';

const types = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  date: 'TEXT',
} as const;

/** Questions that most people ask, ready to be asked. */
const views = `
CREATE VIEW presence_sources AS
  SELECT p.id AS presence_id, p.title, r.position, s.url, s.title AS source_title, s.publisher, s.published, s.archived
  FROM presences AS p
  JOIN record_sources AS r ON r.record_kind = 'presence' AND r.record_id = p.id
  JOIN sources AS s ON s.id = r.source_id;
CREATE VIEW partnerships AS SELECT * FROM presences WHERE partnership = 1;
CREATE VIEW presence_parties AS
  SELECT presence_id, 'organization' AS side, organization AS name, role FROM presence_organizations
  UNION ALL
  SELECT presence_id, 'counterparty' AS side, name, role FROM presence_counterparties;
CREATE VIRTUAL TABLE search USING fts4(kind, id, title, text, notindexed=kind, notindexed=id, tokenize=unicode61);
INSERT INTO search
  SELECT 'presence', id, title, summary || ' ' || COALESCE(counterparties, '') || ' ' || COALESCE(place, '') || ' ' || country
  FROM presences ORDER BY id;
INSERT INTO search SELECT 'activity', id, title, summary || ' ' || COALESCE(places, '') FROM activities ORDER BY id;
INSERT INTO search SELECT 'organization', id, name, overview || ' ' || COALESCE(aliases, '') FROM organizations ORDER BY id;
INSERT INTO search SELECT 'term', id, term, definition FROM glossary ORDER BY id;
INSERT INTO search (search) VALUES ('optimize');
`;

/**
 * `china-tech-atlas.sqlite`: every table with keys and foreign keys, views, and a full-text index (`search`).
 *
 * @throws when a foreign key points nowhere: the tables are then at fault.
 */
export async function writeSqlite(tables: ReleaseTables, { dir, dataset }: ExportTarget): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
  const { Database } = await initSqlJs({ wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer });
  const db = new Database();
  db.run('PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; BEGIN');
  for (const of of formatTables) {
    db.run(createTable(of.table));
    const marks = columnsOf(of.table).map(() => '?');
    const insert = db.prepare(`INSERT INTO ${quote(of.table.name)} VALUES (${marks.join(', ')})`);
    for await (const rows of tables.rows(of))
      for (const row of rows)
        insert.run(row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)));
    insert.free();
  }
  describe(db, about(dataset));
  db.run(views);
  db.run('COMMIT; ANALYZE');
  const [stray] = db.exec('PRAGMA foreign_key_check');
  if (stray !== undefined)
    throw new Error(`a foreign key points nowhere: ${JSON.stringify(stray.values[0])}`);
  writeFileSync(join(dir, `${dataset.name}.sqlite`), db.export());
  db.close();
}

/** The table `release`: which release this is. */
function describe(db: Database, facts: readonly (readonly [name: string, value: string])[]): void {
  db.run('CREATE TABLE release (name TEXT PRIMARY KEY, value TEXT NOT NULL)');
  for (const fact of facts) db.run('INSERT INTO release VALUES (?, ?)', [...fact]);
}

function createTable(table: Table): string {
  const columns = columnsOf(table);
  const key = keyOf(table);
  const whole = columns.every((column) => !column.key || column.required);
  const lines = columns.map(({ name, type, required }) => {
    const check = type === 'boolean' ? ` CHECK (${quote(name)} IN (0, 1))` : '';
    return `${quote(name)} ${types[type]}${required ? ' NOT NULL' : ''}${check}`;
  });
  lines.push(`${whole ? 'PRIMARY KEY' : 'UNIQUE'} (${key.map(quote).join(', ')})`);
  for (const { name, references } of columns)
    if (references !== null)
      lines.push(
        `FOREIGN KEY (${quote(name)}) REFERENCES ${quote(references.table)} (${quote(references.column)})`,
      );
  return `CREATE TABLE ${quote(table.name)} (\n  ${lines.join(',\n  ')}\n)`;
}
