import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import initSqlJs, { type Database } from 'sql.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatsOf } from '../../pipeline/export/formats/names.ts';
import { columnsOf } from '../../schemas/release/column.ts';
import { published, tables } from '../../schemas/release/index.ts';
import { readCsv, readTable, type Value } from '../export/read.ts';
import { golden, installCommand, releaseOf } from '../support/release.ts';

let dist = '';
let db: Database;
beforeAll(async () => {
  dist = await releaseOf(installCommand(), golden.sources);
  const { Database } = await initSqlJs();
  db = new Database(readFileSync(join(dist, 'china-tech-atlas.sqlite')));
});
afterAll(() => db.close());

const withParquet = published.filter(
  ({ table, extensions }) => extensions.includes('parquet') && table.name !== 'changes',
);
const query = (sql: string): unknown[][] => db.exec(sql)[0]?.values ?? [];

/** Rows of a table as the Parquet file holds them, read by hyparquet. */
async function expected(name: string): Promise<Value[][]> {
  const of = published.find(({ table }) => table.name === name);
  const columns = of === undefined ? [] : columnsOf(of.table).map((column) => column.name);
  return (await readTable(dist, name)).map((row) => columns.map((column) => row[column] ?? null));
}

describe('the SQLite file', () => {
  it.each(withParquet)('holds $table.name cell by cell', async ({ table }) => {
    const rows = (await expected(table.name)).map((row) =>
      row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)),
    );
    expect(query(`SELECT * FROM "${table.name}" ORDER BY rowid`)).toEqual(rows);
  });

  it('is sound, and every foreign key of the schemas stands in it and leads somewhere', () => {
    expect(query('PRAGMA integrity_check')).toEqual([['ok']]);
    expect(query('PRAGMA foreign_key_check')).toEqual([]);
    for (const { table } of withParquet) {
      const keys = query(`PRAGMA foreign_key_list("${table.name}")`).map(
        (row) => `${row[3]} ${row[2]}.${row[4]}`,
      );
      const references = columnsOf(table).flatMap(({ name, references }) =>
        references === null ? [] : [`${name} ${references.table}.${references.column}`],
      );
      expect(keys.sort()).toEqual(references.sort());
    }
  });

  it('refuses a row that points nowhere, once foreign keys are on', () => {
    db.run('PRAGMA foreign_keys = ON');
    expect(() => db.run("INSERT INTO presence_topics VALUES ('nothing', 1, 'video-surveillance')")).toThrow(
      /FOREIGN KEY/,
    );
  });

  it('finds words in Chinese and English, and answers through its views', () => {
    const first = String(query('SELECT title FROM presences ORDER BY id')[0]?.[0]);
    const word = first.match(/[A-Za-z]{5,}/)?.[0] ?? first;
    expect(query(`SELECT COUNT(*) FROM search WHERE search MATCH '${word}'`)[0]?.[0]).toBeGreaterThan(0);
    const sources = query("SELECT COUNT(*) FROM record_sources WHERE record_kind = 'presence'");
    expect(query('SELECT COUNT(*) FROM presence_sources')).toEqual(sources);
    expect(query("SELECT value FROM release WHERE name = 'version'")).toEqual([['2026.11.0']]);
    expect(query("SELECT value FROM release WHERE name = 'citation'")[0]?.[0]).toContain('version 2026.11.0');
    const { rows } = readCsv(dist, 'codebook');
    expect(query('SELECT COUNT(*) FROM codebook')).toEqual([[rows.length]]);
  });
});

describe('the Arrow files', () => {
  it.each(tables)('hold $name cell by cell, and the version', async (table) => {
    const arrow = tableFromIPC(readFileSync(join(dist, 'tables', `${table.name}.arrow`)));
    expect(arrow.schema.metadata.get('version')).toBe('2026.11.0');
    const columns = columnsOf(table);
    const rows = Array.from({ length: arrow.numRows }, (_, i) =>
      columns.map(({ name, type }) => {
        const cell: unknown = arrow.getChild(name)?.get(i) ?? null;
        return type === 'date' && typeof cell === 'number' ? new Date(cell).toISOString().slice(0, 10) : cell;
      }),
    );
    expect(rows).toEqual(await expected(table.name));
  });
});

describe('the workbook', () => {
  const path = () => join(dist, 'china-tech-atlas.xlsx');

  it.each(withParquet)('holds $table.name cell by cell', async ({ table }) => {
    const [header, ...rows] = await readSheet(path(), table.name, { trim: false });
    expect(header).toEqual(columnsOf(table).map(({ name }) => name));
    expect(rows).toEqual(await expected(table.name));
  });

  it('opens with the release that it is, and the codebook', async () => {
    const facts = new Map((await readSheet(path(), 1)).map(([name, value]) => [name, value]));
    expect(facts.get('version')).toBe('2026.11.0');
    expect(facts.get('licence')).toBe('CC-BY-4.0');
    expect(facts.get('citation')).toMatch(/version 2026\.11\.0 \[dataset\]/);
    expect(facts.get('attribution: GeoNames')).toContain('CC BY 4.0');
    const [, ...rows] = await readSheet(path(), 2, { trim: false });
    expect(rows.length).toBe(readCsv(dist, 'codebook').rows.length);
  });

  it('is a plain archive, whose properties tell title, version and date', () => {
    const parts = unzipSync(readFileSync(path()));
    expect(Object.keys(parts)).toContain('xl/workbook.xml');
    const properties = new TextDecoder().decode(parts['docProps/core.xml']);
    for (const told of ['China Tech Atlas 2026.11.0', 'CC-BY-4.0', '2026-11-21T00:00:00Z'])
      expect(properties).toContain(told);
  });
});

describe('the list of formats', () => {
  it('is all, core, or names', () => {
    expect(formatsOf('all').length).toBeGreaterThan(3);
    expect(formatsOf('core')).toEqual([]);
    expect(formatsOf('sqlite, xlsx')).toEqual(['xlsx', 'sqlite']);
    expect(() => formatsOf('xls')).toThrow('"xls" is no format');
  });
});
