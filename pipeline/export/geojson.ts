import { join } from 'node:path';
import type { Codelists } from '../../schemas/codelists.ts';
import { activityFeatureColumns, featureColumns } from '../../schemas/release/features.ts';
import { quote } from '../warehouse/ddl.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { CollectionWriter } from './collection.ts';
import type { ExportTarget } from './copy.ts';

/**
 * GeoJSON (RFC 7946) of all presences, of cables, and one layer for each category and organization, written
 * in a single pass. Every layer holds the same features: id, typed properties, and `null` geometry where
 * only the country is known.
 */
export async function writePresenceLayers(
  warehouse: Warehouse,
  { dir, dataset }: ExportTarget,
  { categories }: Codelists,
): Promise<void> {
  const geo = join(dir, 'geo');
  const lines = new Set(
    categories.codes.filter(({ geometry }) => geometry === 'line').map(({ code }) => code),
  );
  const all = new CollectionWriter(join(geo, 'presences.geojson'), 'presences', dataset);
  const cables = new CollectionWriter(join(geo, 'cables.geojson'), 'cables', dataset);
  const layers = new Map<string, CollectionWriter>();
  const layer = (name: string): CollectionWriter => {
    const writer = layers.get(name) ?? new CollectionWriter(join(geo, `${name}.geojson`), name, dataset);
    layers.set(name, writer);
    return writer;
  };
  for (const { code } of categories.codes) layer(`category/${code}`);
  const query = featureQuery(
    'presences',
    featureColumns,
    'staged_presences',
    ', p.category, p.organizations',
  );
  for await (const [feature, category, organizations] of texts(warehouse, query)) {
    all.add(feature);
    if (lines.has(category)) cables.add(feature);
    layer(`category/${category}`).add(feature);
    for (const id of organizations.split('; ')) layer(`organization/${id}`).add(feature);
  }
  for (const writer of [all, cables, ...layers.values()]) writer.close();
}

/** GeoJSON of the activities inside China. */
export async function writeActivities(warehouse: Warehouse, { dir, dataset }: ExportTarget): Promise<void> {
  const writer = new CollectionWriter(join(dir, 'geo', 'activities.geojson'), 'activities', dataset);
  for await (const [feature] of texts(
    warehouse,
    featureQuery('activities', activityFeatureColumns, 'staged_activities'),
  ))
    writer.add(feature);
  writer.close();
}

function featureQuery(table: string, columns: readonly string[], shapes: string, more = ''): string {
  const properties = columns.map((column) => `${quote(column)}: p.${quote(column)}`).join(', ');
  return `SELECT CAST(to_json({'type': 'Feature', 'id': p.id, 'geometry': CAST(s.geometry AS JSON), 'properties': {${properties}}}) AS VARCHAR)${more}
    FROM ${table} AS p JOIN ${shapes} AS s ON s.id = p.id ORDER BY p.id`;
}

/** Rows of a query whose columns are all text, without holding them all at once. */
async function* texts(warehouse: Warehouse, query: string): AsyncGenerator<[string, string, string]> {
  const result = await warehouse.connection.stream(query);
  for (
    let chunk = await result.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    for (const row of chunk.getRows()) yield row as [string, string, string];
  }
}
