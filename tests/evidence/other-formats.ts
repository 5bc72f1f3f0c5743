import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { tableFromIPC } from 'apache-arrow';
import Protobuf from 'pbf';
import { PMTiles } from 'pmtiles';
import { readSheet } from 'read-excel-file/node';
import initSqlJs from 'sql.js';
import { columnsOf } from '../../schemas/release/column.ts';
import { presences } from '../../schemas/release/presences.ts';
import { union } from '../api/read-api.ts';
import type { Row, Value } from '../export/read.ts';

const columns = columnsOf(presences);

/** Presences as the workbook holds them. */
export async function rowsOfXlsx(dist: string, name: string): Promise<Row[]> {
  const [header = [], ...rows] = await readSheet(join(dist, `${name}.xlsx`), 'presences', {
    trim: false,
  });
  return rows.map((row) =>
    Object.fromEntries(header.map((name, i) => [String(name), (row[i] ?? null) as Value])),
  );
}

/** Presences as the database holds them, truth as truth. */
export async function rowsOfSqlite(dist: string, name: string): Promise<Row[]> {
  const { Database } = await initSqlJs();
  const db = new Database(readFileSync(join(dist, `${name}.sqlite`)));
  const [found] = db.exec('SELECT * FROM presences');
  db.close();
  return (found?.values ?? []).map((row) =>
    Object.fromEntries((found?.columns ?? []).map((column, i) => [column, (row[i] ?? null) as Value])),
  );
}

/** Presences as the Arrow file holds them. */
export function rowsOfArrow(dist: string): Row[] {
  const arrow = tableFromIPC(readFileSync(join(dist, 'tables', 'presences.arrow')));
  return Array.from({ length: arrow.numRows }, (_, i) =>
    Object.fromEntries(
      columns.map(({ name, type }) => {
        const cell = (arrow.getChild(name)?.get(i) ?? null) as Value;
        return [
          name,
          type === 'date' && cell !== null ? new Date(cell as number).toISOString().slice(0, 10) : cell,
        ];
      }),
    ),
  );
}

/** Presences as the static API holds them, from all of its files. */
export function rowsOfApi(dist: string): Row[] {
  return union(dist, 'presences').map((record) =>
    Object.fromEntries(columns.map(({ name }) => [name, (record[name] ?? null) as Value])),
  );
}

/** Ids and properties of what the vector tiles draw: everything stands in the tile of the world. */
export async function drawnInTiles(dist: string): Promise<Map<string, Row>> {
  const bytes = Uint8Array.from(readFileSync(join(dist, 'geo', 'atlas.pmtiles')));
  const archive = new PMTiles({
    getKey: () => 'bytes',
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer }),
  });
  const tile = await archive.getZxy(0, 0, 0);
  const { layers } = new VectorTile(new Protobuf(new Uint8Array(tile?.data ?? [])));
  const drawn = new Map<string, Row>();
  for (const layer of Object.values(layers))
    for (let i = 0; i < layer.length; i += 1) {
      const { properties } = layer.feature(i);
      drawn.set(String(properties.id), properties);
    }
  return drawn;
}
