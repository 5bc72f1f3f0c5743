import { type DuckDBConnection, DuckDBInstance, type Json } from '@duckdb/node-api';
import { statistics, tables } from '../../schemas/release/index.ts';
import type { Table } from '../../schemas/release/table.ts';
import { createTable, literal, quote } from './ddl.ts';
import { statisticQueries, tableQueries } from './queries.ts';
import { type StagedName, stagedColumns, stagedNames } from './staging.ts';

export interface WarehouseOptions {
  /** Folder for what does not fit into memory. */
  readonly tempDir: string;
  readonly threads?: number;
}

/** A small release takes a fraction of it. Writers of wide Parquet tables fail with much less at 80,000 records. */
const memoryLimit = '350MB';

/** The tables and statistics of a release, in one DuckDB in memory. */
export class Warehouse {
  private constructor(
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
  ) {}

  /** Opens an empty warehouse. It reads no configuration and fetches no extension. */
  static async open({ tempDir, threads = 2 }: WarehouseOptions): Promise<Warehouse> {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: String(threads),
      memory_limit: memoryLimit,
      // Give freed memory back at once: a release fills and empties some sixty small tables.
      allocator_flush_threshold: '1MB',
      allocator_bulk_deallocation_flush_threshold: '1MB',
      temp_directory: tempDir,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    return new Warehouse(instance, await instance.connect());
  }

  /** Makes every table and statistic from staged files. `pathOf` tells where a relation's file lies. */
  async build(pathOf: (name: StagedName) => string): Promise<void> {
    for (const name of stagedNames) {
      const source = `read_csv(${literal(pathOf(name))}, columns = {${stagedColumns(name)}}, auto_detect = false, header = false, delim = '\t', quote = '', escape = '', nullstr = '')`;
      // Statements are read once, by their own table; everything else is joined again and again.
      const kind = name === 'statements' ? 'VIEW' : 'TABLE';
      await this.run(`CREATE ${kind} staged_${name} AS SELECT * FROM ${source}`);
    }
    for (const table of tables) await this.fill(table, tableQueries[table.name]);
    for (const table of statistics) await this.fill(table, statisticQueries[table.name]);
  }

  private async fill(table: Table, query: string | undefined): Promise<void> {
    if (query === undefined) throw new Error(`no SQL file for table ${table.name}`);
    await this.run(createTable(table));
    await this.run(`INSERT INTO ${quote(table.name)} BY NAME ${query}`);
  }

  /** Runs one statement. */
  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /** Rows of a query as JSON values. */
  async rows(sql: string): Promise<Record<string, Json>[]> {
    return (await this.connection.runAndReadAll(sql)).getRowObjectsJson();
  }

  /** A further connection, for work that runs beside other work. */
  async connect(): Promise<DuckDBConnection> {
    return this.instance.connect();
  }

  /** Version of DuckDB, as it calls itself. */
  async engineVersion(): Promise<string> {
    const [row] = await this.rows('SELECT version() AS version');
    return String(row?.version);
  }

  /** Ends it; more than once does no harm. */
  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}
