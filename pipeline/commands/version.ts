import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

/** Versions of this tool and of the engine that wrote the Parquet files: they hold its version, too. */
export function toolVersion(duckdb: string): { ctatlas: string; duckdb: string } {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return { ctatlas: version, duckdb };
}
