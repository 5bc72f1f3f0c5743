import { join } from 'node:path';
import type { Geometry } from 'geojson';
import * as z from 'zod';
import { featureColumns } from '../../schemas/release/features.ts';
import { ask } from './duckdb.ts';
import { readFeatures } from './geojson-faults.ts';
import { runsOf } from './geometry.ts';
import { plain, readParquet } from './read.ts';

const edges = ['xmin', 'ymin', 'xmax', 'ymax'] as const;
const shapes = ['Point', 'MultiPoint', 'LineString', 'MultiLineString'] as const;

/** The `geo` metadata of GeoParquet 1.1.0 as this project writes it. https://geoparquet.org/releases/v1.1.0/ */
const geoMetadata = z.strictObject({
  version: z.literal('1.1.0'),
  primary_column: z.literal('geometry'),
  columns: z.strictObject({
    geometry: z.strictObject({
      encoding: z.literal('WKB'),
      geometry_types: z.array(z.enum(shapes)),
      bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      covering: z.strictObject({
        bbox: z.strictObject(
          Object.fromEntries(edges.map((edge) => [edge, z.tuple([z.literal('bbox'), z.literal(edge)])])),
        ),
      }),
    }),
  }),
});

/** Whatever is wrong with `geo/presences.parquet`, read by hyparquet and by DuckDB and compared with the GeoJSON. */
export async function geoParquetFaults(dist: string): Promise<string[]> {
  const faults: string[] = [];
  const path = join(dist, 'geo/presences.parquet');
  const { metadata, columns, rows } = await readParquet(path);
  const features = readFeatures(dist, 'geo/presences.geojson');
  const geometries = features.flatMap(({ geometry }) => geometry ?? []);
  const say = (wrong: boolean, fault: string) => {
    if (wrong) faults.push(fault);
  };
  const geo = metadata.key_value_metadata?.find(({ key }) => key === 'geo')?.value;
  const judged = geoMetadata.safeParse(JSON.parse(geo ?? 'null'));
  if (!judged.success) return [`geo metadata: ${judged.error.message}`];
  const column = judged.data.columns.geometry;
  const types = [...new Set(geometries.map(({ type }) => type))].sort();
  say(
    String(column.geometry_types) !== String(types),
    `geometry types ${column.geometry_types}, in fact ${types}`,
  );
  const whole = boundsOf(geometries);
  say(String(column.bbox) !== String(whole), `bbox ${column.bbox}, in fact ${whole}`);
  const expected = ['id', ...featureColumns, 'bbox', 'geometry'];
  say(String(columns) !== String(expected), `columns ${columns}`);
  say(rows.length !== features.length, `${rows.length} rows, ${features.length} features`);

  const texts = await ask(`SELECT id, ST_AsText(geometry) AS wkt FROM '${path}'`);
  for (const [index, { id, geometry, properties }] of features.entries()) {
    const row = rows[index] ?? {};
    say(row.id !== id || texts[index]?.id !== id, `row ${index + 1} is not ${id}`);
    for (const [name, value] of Object.entries(properties))
      say(plain(row[name]) !== value, `${id}: ${name} is ${row[name]}, in the GeoJSON ${value}`);
    say(
      JSON.stringify(row.geometry ?? null) !== JSON.stringify(geometry),
      `${id}: another geometry to hyparquet`,
    );
    const drawn = geometry === null ? null : numbersOf(geometry);
    say(numbersIn(texts[index]?.wkt) !== drawn, `${id}: another geometry to DuckDB`);
    const box = (row.bbox ?? null) as Record<string, number> | null;
    const own = geometry === null ? null : String(boundsOf([geometry]));
    say((box === null ? null : String(edges.map((edge) => box[edge]))) !== own, `${id}: another bbox`);
  }
  return faults;
}

function boundsOf(geometries: readonly Geometry[]): number[] {
  const points = geometries.flatMap(runsOf).flat();
  const x = points.map(([longitude = 0]) => longitude);
  const y = points.map(([, latitude = 0]) => latitude);
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

/** Type and numbers of a geometry in their order, as one text. */
function numbersOf(geometry: Geometry): string {
  return `${geometry.type.toUpperCase()} ${runsOf(geometry).flat(2).join(' ')}`;
}

/** The same of well-known text. */
function numbersIn(wkt: unknown): string | null {
  if (typeof wkt !== 'string') return null;
  return `${/^[A-Z]+/.exec(wkt)?.[0]} ${(wkt.match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g) ?? []).map(Number).join(' ')}`;
}
