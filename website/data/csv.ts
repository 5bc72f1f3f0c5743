import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { parse } from 'csv-parse/sync';
import type { Table } from '../../schemas/release/table.ts';

/** A row of a table as its CSV file has it: each cell is text, empty when there is no value. */
export type Row<T extends Table> = { readonly [column in keyof T['columns']['shape']]: string };

const chunkBytes = 1 << 20;

/**
 * Rows of a table of a release, in the order of the file, read bit by bit: the largest tables need not fit into memory.
 * Cells of a release hold no line breaks, so that a line is a row.
 */
export function* rowsOf<T extends Table>(folder: string, table: T, below = 'tables'): Generator<Row<T>> {
  const columns = new Map<string, number>();
  for (const lines of linesOf(join(folder, below, `${table.name}.csv`))) {
    const cells = parse(lines, { relax_column_count: false }) as string[][];
    if (columns.size === 0) for (const [i, name] of (cells.shift() ?? []).entries()) columns.set(name, i);
    const wanted = Object.keys(table.columns.shape).map((name) => [name, columns.get(name) ?? -1] as const);
    for (const row of cells)
      yield Object.fromEntries(wanted.map(([name, i]) => [name, row[i] ?? ''])) as Row<T>;
  }
}

/** Runs of rows that share a key, for tables that are sorted by it. */
export function* runsOf<R>(rows: Iterable<R>, key: (row: R) => string): Generator<readonly [string, R[]]> {
  let run: R[] = [];
  let at = '';
  for (const row of rows) {
    const next = key(row);
    if (run.length > 0 && next !== at) {
      yield [at, run];
      run = [];
    }
    run.push(row);
    at = next;
  }
  if (run.length > 0) yield [at, run];
}

/** Whole lines of a file, about a mebibyte at a time. */
function* linesOf(path: string): Generator<string> {
  const fd = openSync(path, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const chunk = Buffer.allocUnsafe(chunkBytes);
    let rest = '';
    for (let read = readSync(fd, chunk); read > 0; read = readSync(fd, chunk)) {
      const text = rest + decoder.write(chunk.subarray(0, read));
      const end = text.lastIndexOf('\n') + 1;
      if (end > 0) yield text.slice(0, end);
      rest = text.slice(end);
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(fd);
  }
}
