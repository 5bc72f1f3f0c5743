import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { build } from 'esbuild';
import type { FloorPlan } from './floor/main.ts';
import { walk } from './floor/read.ts';
import type { ReleasePlan } from './floor/release.ts';
import type { Generated } from './generate.ts';

/** Bundles the floor the way the command is bundled, so that both start alike. @returns the script. */
export async function bundleFloor(root: string, work: string): Promise<string> {
  symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'), 'junction');
  await build({
    entryPoints: { floor: join(root, 'bench', 'floor', 'main.ts') },
    outdir: join(work, 'floor'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    external: ['@duckdb/node-bindings*'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  return join(work, 'floor', 'floor.mjs');
}

/** Writes the plans of both floors for these sources and the release made of them. */
export async function planFloors(
  { dir, ndjson }: Generated,
  beside: string,
  release: string,
): Promise<{ check: string; release: string }> {
  const check: FloorPlan = { sources: dir, ndjson };
  const plan: FloorPlan = {
    ...check,
    release: await planRelease(release, join(beside, 'floor-out'), beside),
  };
  const paths = { check: join(beside, 'floor-check.json'), release: join(beside, 'floor-release.json') };
  writeFileSync(paths.check, JSON.stringify(check));
  writeFileSync(paths.release, JSON.stringify(plan));
  return paths;
}

/**
 * How the files of a release come about at the least: tables from its own Parquet files, written by COPY as
 * CSV and Parquet; features made text once and written by COPY for each layer; all other files as ready bytes.
 * A file that the release gains later is in the floor by itself.
 */
async function planRelease(from: string, to: string, beside: string): Promise<ReleasePlan> {
  const files = walk(from).map((path) => path.slice(from.length + 1));
  const tables: string[] = [];
  const copies: string[] = [];
  const ready: [string, string][] = [];
  const tableOf = (path: string) => `"${path.replace(/\.\w+$/, '')}"`;
  const copy = (query: string, path: string, options: string) => {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copies.push(`COPY ${query} TO '${join(to, path)}' (${options})`);
  };
  const features = new Map<string, string>();
  for (const name of ['presences', 'activities']) {
    if (files.includes(`geo/${name}.geojson`)) features.set(name, await featuresOf(from, beside, name));
  }
  for (const [name, parquet] of features) {
    tables.push(
      `CREATE TABLE "features of ${name}" AS SELECT CAST(to_json({type: type, id: id, geometry: geometry, properties: properties}) AS VARCHAR) || ',' AS feature,
        ${name === 'presences' ? 'properties.category AS category, properties.organizations AS organizations' : 'NULL AS category'}
        FROM read_parquet('${parquet}')`,
    );
  }
  for (const path of files) {
    const layer = path.endsWith('.geojson') ? layerOf(path, features) : null;
    if (path.endsWith('.parquet')) {
      tables.push(`CREATE TABLE ${tableOf(path)} AS SELECT * FROM read_parquet('${join(from, path)}')`);
      copy(tableOf(path), path, 'FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 50000');
    } else if (path.endsWith('.csv') && files.includes(path.replace(/csv$/, 'parquet'))) {
      copy(tableOf(path), path, 'FORMAT csv, HEADER true');
    } else if (layer !== null) {
      copy(
        `(SELECT feature FROM ${layer})`,
        path,
        "FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIM '\t'",
      );
    } else if (basename(path) !== 'SHA256SUMS') {
      ready.push([join(from, path), join(to, path)]);
    }
  }
  return { out: to, tables, copies, ready };
}

/** Which features a layer holds; `null` for one that is no selection of presences or activities. */
function layerOf(path: string, features: ReadonlyMap<string, string>): string | null {
  const name = basename(path, '.geojson');
  const from = '"features of presences"';
  if (path === 'geo/activities.geojson' && features.has('activities')) return '"features of activities"';
  if (!features.has('presences')) return null;
  if (path === 'geo/presences.geojson') return from;
  if (path === 'geo/cables.geojson')
    return `${from} WHERE category IN (SELECT code FROM "tables/categories" WHERE geometry = 'line')`;
  if (path.startsWith('geo/category/')) return `${from} WHERE category = '${name}'`;
  if (path.startsWith('geo/organization/'))
    return `${from} WHERE list_contains(string_split(organizations, '; '), '${name}')`;
  return null;
}

/** The features of a layer as ready Parquet. */
async function featuresOf(release: string, beside: string, name: string): Promise<string> {
  const collection = JSON.parse(readFileSync(join(release, 'geo', `${name}.geojson`), 'utf8')) as {
    features: unknown[];
  };
  const lines = join(beside, `features-${name}.ndjson`);
  const parquet = join(beside, `features-${name}.parquet`);
  writeFileSync(lines, collection.features.map((feature) => `${JSON.stringify(feature)}\n`).join(''));
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT * FROM read_json('${lines}', format = 'newline_delimited')) TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`,
  );
  connection.closeSync();
  instance.closeSync();
  return parquet;
}
