import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { codebook } from '../../../schemas/release/codebook.ts';
import { type CellType, type cellType, columnsOf } from '../../../schemas/release/column.ts';
import { type PublishedTable, published } from '../../../schemas/release/index.ts';
import { licences } from '../../../schemas/release/licences.ts';
import type { Table } from '../../../schemas/release/table.ts';
import { duckdbType, literal, quote } from '../../warehouse/ddl.ts';

/** A cell as JavaScript holds it; a date is its ISO text. */
export type Cell = string | number | boolean | null;

/** Enough to read any file of a release, group of rows by group of rows. */
const memory = '128MB';

/** Tables of the other formats: all but the changes, which are a program and no data, and with them the codebook and the licences. */
export const formatTables: readonly PublishedTable[] = [
  ...published.filter(({ table }) => table.name !== 'changes'),
  { table: codebook, folder: '', extensions: ['csv'] },
  { table: licences, folder: '', extensions: ['csv'] },
];

/** Reads the tables of a release from its files, so that the warehouse need not be kept open for it. */
export class ReleaseTables {
  private constructor(
    private readonly dir: string,
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  static async open(dir: string): Promise<ReleaseTables> {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: '1',
      memory_limit: memory,
      allocator_flush_threshold: '1MB',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    return new ReleaseTables(dir, instance, await instance.connect());
  }

  /** Rows of a table in their published order and columns, some thousands at a time. */
  async *rows(of: PublishedTable): AsyncGenerator<Cell[][]> {
    const columns = castColumns(of.table, Object.keys(of.table.columns.shape));
    yield* this.query(`SELECT ${columns.join(', ')} FROM ${this.source(of)}`) as AsyncGenerator<Cell[][]>;
  }

  /** Chunks of the rows of a query. */
  async *query(sql: string): AsyncGenerator<unknown[][]> {
    const result = await this.connection.stream(sql);
    for (
      let chunk = await result.fetchChunk();
      chunk !== null && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    )
      yield chunk.getRows() as unknown[][];
  }

  /** The file of a table as SQL names it. */
  source({ table, folder, extensions }: PublishedTable): string {
    const path = join(this.dir, folder, table.name);
    if (extensions.includes('parquet')) return `read_parquet(${literal(`${path}.parquet`)})`;
    const columns = Object.entries(table.columns.shape).map(
      ([name, schema]) =>
        `${literal(name)}: ${literal(duckdbType(schema as Parameters<typeof cellType>[0]))}`,
    );
    return `read_csv(${literal(`${path}.csv`)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${columns.join(', ')}})`;
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

/** Some columns of a table as SQL that gives cells; `from` is the name of the table in the query. */
export function castColumns(table: Table, names: readonly string[], from?: string): string[] {
  const columns = new Map(columnsOf(table).map((column) => [column.name, column]));
  return names.map((name) => {
    const column = columns.get(name);
    if (column === undefined) throw new Error(`${table.name} has no column ${name}`);
    return cast(`${from === undefined ? '' : `${from}.`}${quote(name)}`, column.type);
  });
}

function cast(column: string, type: CellType): string {
  if (type === 'integer') return `CAST(${column} AS DOUBLE)`;
  return type === 'date' ? `CAST(${column} AS VARCHAR)` : column;
}
