import { decompress } from 'fzstd';
import { parquetReadObjects } from 'hyparquet';

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** One table of the release, and where its Parquet file lies below the folder of the release. */
export interface Table {
  readonly name: string;
  readonly path: string;
  readonly columns: readonly string[];
}

/** Rows of a Parquet file of the release: whole numbers as numbers, days as text (`2014-11-24`). */
export async function rowsOf(file: ArrayBuffer): Promise<Row[]> {
  const rows = await parquetReadObjects({
    file,
    compressors: { ZSTD: (input, length) => decompress(input, new Uint8Array(length)) },
  });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  );
}

function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** Tables of the release as files that are read when a question first names them. */
export class Tables {
  readonly all: readonly Table[];
  readonly #folder: string;
  readonly #read = new Map<string, Promise<Row[]>>();

  constructor(all: readonly Table[], folder: string) {
    this.all = all;
    this.#folder = folder;
  }

  /** Tables that a question names, in quotes or not. */
  namedIn(sql: string): Table[] {
    const words = new Set(sql.toLowerCase().match(/\w+/g));
    return this.all.filter(({ name }) => words.has(name));
  }

  rows({ name, path }: Table): Promise<Row[]> {
    let rows = this.#read.get(name);
    if (rows === undefined) {
      rows = this.#load(path);
      this.#read.set(name, rows);
      // What failed may be asked for again.
      rows.catch(() => this.#read.delete(name));
    }
    return rows;
  }

  async #load(path: string): Promise<Row[]> {
    const response = await fetch(new URL(path, this.#folder));
    if (!response.ok) throw new LoadFailed(path);
    return rowsOf(await response.arrayBuffer());
  }
}

export class LoadFailed extends Error {}
