import { type DuckDBConnection, DuckDBInstance, type Json } from '@duckdb/node-api';
import { changes, registers, statistics, tables } from '../../schemas/release/index.ts';
import type { Table } from '../../schemas/release/table.ts';
import { createTable, literal, quote } from './ddl.ts';
import { statisticQueries, tableQueries } from './queries.ts';
import { type StagedName, stagedColumns, stagedNames } from './staging.ts';

export interface WarehouseOptions {
  /** Folder for what does not fit into memory. */
  readonly tempDir: string;
  readonly threads?: number;
}

/** Enough for fifty thousand records. What is larger spills to disk, but for the Parquet writers, which need more. */
const leastMemory = 320;
const kilobytesPerRecord = 6;

/** Staged relations that hold the shapes of records, which maps are made of. */
const shapes: ReadonlySet<StagedName> = new Set(['presences', 'activities']);

/** Small tables do not keep two cores busy one after the other. */
const lanes = 2;

/** The statements that make and fill a published table. */
function filled(table: Table, query: string | undefined): string[] {
  if (query === undefined) throw new Error(`no SQL file for table ${table.name}`);
  return [createTable(table), `INSERT INTO ${quote(table.name)} BY NAME ${query}`];
}

/** The tables and statistics of a release, in one DuckDB in memory. */
export class Warehouse {
  private constructor(
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
  ) {}

  /** Opens an empty warehouse. It reads no configuration and fetches no extension. */
  static async open({ tempDir, threads = 1 }: WarehouseOptions): Promise<Warehouse> {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: String(threads),
      memory_limit: `${leastMemory}MB`,
      // Give freed memory back at once: a release fills and empties some sixty small tables.
      allocator_flush_threshold: '1MB',
      allocator_bulk_deallocation_flush_threshold: '1MB',
      temp_directory: tempDir,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    return new Warehouse(instance, await instance.connect());
  }

  /** Lets DuckDB hold what the writers of a release of so many records need. */
  async makeRoom(records: number): Promise<void> {
    const megabytes = Math.max(leastMemory, Math.ceil((records * kilobytesPerRecord) / 1000));
    await this.run(`SET memory_limit = '${megabytes}MB'`);
  }

  /** Makes every table and statistic from staged files. `pathOf` tells where a relation's file lies. */
  async build(pathOf: (name: StagedName) => string): Promise<void> {
    await this.beside(
      stagedNames.map((name) => {
        const source = `read_csv(${literal(pathOf(name))}, columns = {${stagedColumns(name)}}, auto_detect = false, header = false, delim = '\t', quote = '', escape = '', nullstr = '')`;
        // Statements are read once, by their own table; everything else is joined again and again.
        const kind = name === 'statements' ? 'VIEW' : 'TABLE';
        return [`CREATE ${kind} staged_${name} AS SELECT * FROM ${source}`];
      }),
    );
    // Tables are made of staged rows only, and statistics of tables: within each kind the order does not matter.
    await this.beside([...tables, ...registers].map((table) => filled(table, tableQueries[table.name])));
    await this.beside(statistics.map((table) => filled(table, statisticQueries[table.name])));
    // Filled when there is a release to compare with.
    await this.run(createTable(changes));
    const served = stagedNames.filter((name) => !shapes.has(name) && name !== 'statements');
    await this.beside([served.map((name) => `DROP TABLE staged_${name}`)]);
  }

  /**
   * Runs lists of statements beside each other, each list in its order, on a few connections. Which runs when
   * does not change what they make.
   */
  async beside(lists: readonly (readonly string[])[]): Promise<void> {
    const waiting = [...lists];
    const work = async (): Promise<void> => {
      const connection = await this.instance.connect();
      try {
        for (let list = waiting.shift(); list !== undefined; list = waiting.shift()) {
          for (const sql of list) await connection.run(sql);
        }
      } finally {
        connection.closeSync();
      }
    };
    await Promise.all(Array.from({ length: lanes }, work));
  }

  /** Runs one statement. */
  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /** Rows of a query as JSON values. */
  async rows(sql: string): Promise<Record<string, Json>[]> {
    return (await this.connection.runAndReadAll(sql)).getRowObjectsJson();
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
