import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { plain, type Row, readCsv, readParquet, readTable } from '../export/read.ts';

/** What one format says of each presence: its cells by column, and its point where it has a shape. */
export interface Said {
  readonly format: string;
  readonly rows: ReadonlyMap<string, Row>;
  /** Longitude and latitude; `null` where there is no shape; absent where the format has none. */
  readonly points?: ReadonlyMap<string, Position | null>;
}

/** The presences of a release as every format tells them. */
export async function presencesInAllFormats(dist: string): Promise<Said[]> {
  return [csv(dist), await parquet(dist), geojson(dist), await geoparquet(dist)];
}

function csv(dist: string): Said {
  const { header, rows } = readCsv(dist, 'tables/presences');
  const cells = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? null])));
  return { format: 'CSV', rows: byId(cells) };
}

async function parquet(dist: string): Promise<Said> {
  return { format: 'Parquet', rows: byId(await readTable(dist, 'presences')) };
}

interface Feature {
  readonly id: string;
  readonly geometry: { readonly coordinates: Position } | null;
  readonly properties: Row;
}

function geojson(dist: string): Said {
  const { features } = JSON.parse(readFileSync(join(dist, 'geo/presences.geojson'), 'utf8')) as {
    features: readonly Feature[];
  };
  return {
    format: 'GeoJSON',
    rows: byId(features.map(({ id, properties }) => ({ id, ...properties }))),
    points: new Map(features.map(({ id, geometry }) => [id, geometry?.coordinates ?? null])),
  };
}

async function geoparquet(dist: string): Promise<Said> {
  const { rows } = await readParquet(join(dist, 'geo/presences.parquet'));
  const cells = rows.map(({ geometry: _geometry, bbox: _bbox, ...row }) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  );
  const points = rows.map(({ id, geometry }) => {
    const { coordinates } = (geometry ?? {}) as { coordinates?: Position };
    return [String(id), coordinates ?? null] as const;
  });
  return { format: 'GeoParquet', rows: byId(cells), points: new Map(points) };
}

function byId(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [String(row.id), row]));
}
