import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { topology } from 'topojson-server';
import type { ExportTarget } from '../copy.ts';
import { features } from './features.ts';

/** Steps of the grid: about 0.4 metres at the equator. */
const quantization = 1e8;

/**
 * `geo/presences.topojson`: presences and borders of countries in one topology, in which neighbours share a border.
 * Presences without a point stand in it with a geometry of type `null`.
 */
export async function writeTopojson({ dir, dataset }: ExportTarget): Promise<void> {
  const objects: Record<string, FeatureCollection> = {};
  for (const name of ['presences', 'countries']) {
    const all: Feature[] = [];
    for await (const feature of features(dir, `geo/${name}.geojson`)) all.push(feature as Feature<Geometry>);
    objects[name] = { type: 'FeatureCollection', features: all };
  }
  const { title, version, schema_version, licence } = dataset;
  const made = { ...topology(objects, quantization), dataset: title, version, schema_version, licence };
  writeFileSync(join(dir, 'geo', 'presences.topojson'), `${JSON.stringify(made)}\n`);
}
