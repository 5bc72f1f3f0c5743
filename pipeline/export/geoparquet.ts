import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { featureColumns } from '../../schemas/release/features.ts';
import { quote } from '../warehouse/ddl.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { copyParquet, type ExportTarget, fileMetadata } from './copy.ts';

/**
 * GeoParquet 1.1 with native GEOMETRY, `geo` metadata and a bbox covering column.
 * https://geoparquet.org/releases/v1.1.0/
 */
export async function geoParquetCopy(warehouse: Warehouse, { dir, dataset }: ExportTarget): Promise<string> {
  const [extent] = await warehouse.rows(
    'SELECT MIN(xmin) AS xmin, MIN(ymin) AS ymin, MAX(xmax) AS xmax, MAX(ymax) AS ymax FROM staged_presences',
  );
  const types = await warehouse.rows(
    `SELECT DISTINCT json_extract_string(geometry, '$.type') AS type FROM staged_presences WHERE geometry IS NOT NULL ORDER BY type`,
  );
  const bbox = [extent?.xmin, extent?.ymin, extent?.xmax, extent?.ymax];
  const geo = {
    version: '1.1.0',
    primary_column: 'geometry',
    columns: {
      geometry: {
        encoding: 'WKB',
        geometry_types: types.map(({ type }) => type),
        ...(bbox.every((edge) => typeof edge === 'number') ? { bbox } : {}),
        covering: {
          bbox: {
            xmin: ['bbox', 'xmin'],
            ymin: ['bbox', 'ymin'],
            xmax: ['bbox', 'xmax'],
            ymax: ['bbox', 'ymax'],
          },
        },
      },
    },
  };
  mkdirSync(join(dir, 'geo'), { recursive: true });
  const columns = featureColumns.map((column) => `p.${quote(column)}`).join(', ');
  const query = `(SELECT p.id, ${columns},
    CASE WHEN s.xmin IS NOT NULL THEN {'xmin': s.xmin, 'ymin': s.ymin, 'xmax': s.xmax, 'ymax': s.ymax} END AS bbox,
    CAST(s.wkt AS GEOMETRY) AS geometry
    FROM presences AS p JOIN staged_presences AS s ON s.id = p.id ORDER BY p.id)`;
  const metadata = { ...fileMetadata(dataset, 'presences'), geo: JSON.stringify(geo) };
  return copyParquet(query, join(dir, 'geo', 'presences.parquet'), metadata, `, GEOPARQUET_VERSION 'NONE'`);
}
