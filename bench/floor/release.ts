import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readSources, walk } from './read.ts';

/** What the floor of a release starts from and writes. */
export interface ReleasePlan {
  readonly out: string;
  /** SQL that makes tables of ready Parquet. */
  readonly tables: readonly string[];
  /** `COPY` statements, in any order. */
  readonly copies: readonly string[];
  /** Files that no COPY makes: ready bytes, from and to. */
  readonly ready: readonly (readonly [string, string])[];
}

const lanes = 2;

/** Reads and parses, makes the tables, writes every file and its checksum. */
export async function release(sources: string, ndjson: string, plan: ReleasePlan): Promise<void> {
  const opening = DuckDBInstance.create(':memory:', { threads: String(lanes) });
  readSources(sources, ndjson);
  const instance = await opening;
  const connection = await instance.connect();
  for (const sql of plan.tables) await connection.run(sql);
  const queue = [...plan.copies];
  const work = async () => {
    const own = await instance.connect();
    for (let sql = queue.shift(); sql !== undefined; sql = queue.shift()) await own.run(sql);
  };
  await Promise.all(Array.from({ length: lanes }, work));
  for (const [from, to] of plan.ready) {
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, readFileSync(from));
  }
  const sums = walk(plan.out).map((path) => `${sha256(readFileSync(path))}  ${path}\n`);
  writeFileSync(join(plan.out, 'SHA256SUMS'), sums.join(''));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
