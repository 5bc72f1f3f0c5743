import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Versions of this tool and of DuckDB, which writes its own version into Parquet files. */
export function toolVersion(): { ctatlas: string; duckdb: string } {
  const { version, dependencies } = JSON.parse(
    readFileSync(join(packageRoot(), 'package.json'), 'utf8'),
  ) as Manifest;
  return { ctatlas: version, duckdb: dependencies['@duckdb/node-api'] ?? 'unknown' };
}
