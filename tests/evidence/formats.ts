import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { plain, type Row, readCsv, readManifest, readParquet, readTable } from '../export/read.ts';
import { rowsOfApi, rowsOfArrow, rowsOfSqlite, rowsOfXlsx } from './other-formats.ts';

/** What one format says of each presence: its cells by column, and its point where it has a shape. */
export interface Said {
  readonly format: string;
  readonly rows: ReadonlyMap<string, Row>;
  /** Longitude and latitude; `null` where there is no shape; absent where the format has none. */
  readonly points?: ReadonlyMap<string, Position | null>;
  /** Ids of those that have a shape, where its points are rounded. */
  readonly drawn?: ReadonlySet<string>;
}

/** The presences of a release as every format tells them. */
export async function presencesInAllFormats(dist: string): Promise<Said[]> {
  const { name } = readManifest(dist) as unknown as { name: string };
  return [
    csv(dist),
    await parquet(dist),
    geojson(dist),
    await geoparquet(dist),
    topojson(dist),
    { format: 'XLSX', rows: byId(await rowsOfXlsx(dist, name)) },
    { format: 'SQLite', rows: byId(await rowsOfSqlite(dist, name)) },
    { format: 'Arrow', rows: byId(rowsOfArrow(dist)) },
    { format: 'API', rows: byId(rowsOfApi(dist)) },
  ];
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

/** TopoJSON moves points to a grid finer than a metre: its cells are compared, and whether there is a shape. */
function topojson(dist: string): Said {
  const topology = JSON.parse(readFileSync(join(dist, 'geo/presences.topojson'), 'utf8')) as Topology<{
    presences: GeometryCollection<Row>;
  }>;
  const { features } = feature(topology, topology.objects.presences);
  return {
    format: 'TopoJSON',
    rows: byId(features.map(({ id, properties }) => ({ id: String(id), ...properties }))),
    drawn: new Set(features.flatMap(({ id, geometry }) => (geometry === null ? [] : [String(id)]))),
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
