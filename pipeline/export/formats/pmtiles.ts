import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { fromGeojsonVt } from 'vt-pbf';
import { attributionsOf } from '../../../schemas/release/licences.ts';
import type { ExportTarget } from '../copy.ts';
import { features } from './features.ts';
import { pmtilesArchive, type Tile } from './pmtiles-archive.ts';

/** At this zoom a step of a tile is about 40 metres; maps draw the tiles larger beyond it. */
const maxZoom = 8;
const options = { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0, tolerance: 3, buffer: 64 };

/** What maps filter, colour and name by; everything else stands in the tables under the same id. */
const properties = [
  'title',
  'organization_id',
  'category',
  'category_group',
  'status',
  'country_iso3',
  'geo_precision',
  'first_year',
  'confidence',
] as const;

/** `geo/atlas.pmtiles`: vector tiles of presences (points) and cables (lines), with the record's id as property. */
export async function writePmtiles({ dir, dataset }: ExportTarget): Promise<void> {
  const points: Feature[] = [];
  const lines: Feature[] = [];
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for await (const { id, geometry, properties: all } of features(dir, 'geo/presences.geojson')) {
    if (geometry === null) continue;
    const tags = Object.fromEntries(
      properties.flatMap((name) => (all[name] === null ? [] : [[name, all[name]]])),
    );
    const feature: Feature = { type: 'Feature', geometry, properties: { id, ...tags } };
    (geometry.type.endsWith('Point') ? points : lines).push(feature);
    if ('coordinates' in geometry) widen(bounds, geometry.coordinates as Nested);
  }
  const layers = {
    presences: new GeoJSONVT(collection(points), options),
    cables: new GeoJSONVT(collection(lines), options),
  };
  const archive = pmtilesArchive(cut(layers), {
    minZoom: 0,
    maxZoom,
    bounds,
    metadata: {
      name: dataset.title,
      description: dataset.description,
      version: dataset.version,
      attribution: [
        `${dataset.title} ${dataset.version}, ${dataset.licence}`,
        ...attributionsOf(dataset, 'geo/atlas.pmtiles').map(({ text }) => text),
      ].join('; '),
      type: 'overlay',
      vector_layers: Object.keys(layers).map((id) => ({
        id,
        minzoom: 0,
        maxzoom: maxZoom,
        fields: Object.fromEntries(
          ['id', ...properties].map((name) => [name, name === 'first_year' ? 'Number' : 'String']),
        ),
      })),
    },
  });
  writeFileSync(join(dir, 'geo', 'atlas.pmtiles'), archive);
}

/** Every tile that holds something of any layer. */
function* cut(layers: Readonly<Record<string, GeoJSONVT>>): Generator<Tile> {
  const coordinates = new Map(
    Object.values(layers).flatMap(({ tileCoords }) =>
      tileCoords.map(({ z, x, y }) => [`${z}/${x}/${y}`, { z, x, y }] as const),
    ),
  );
  for (const { z, x, y } of coordinates.values()) {
    const found = Object.entries(layers).flatMap(([name, index]) => {
      const tile = index.getTile(z, x, y);
      return tile === null || tile.features.length === 0 ? [] : [[name, tile] as const];
    });
    if (found.length > 0) yield { z, x, y, data: fromGeojsonVt(Object.fromEntries(found), { version: 2 }) };
  }
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

type Nested = number[] | Nested[];

function widen(bounds: [number, number, number, number], coordinates: Nested): void {
  const [x, y] = coordinates;
  if (typeof x !== 'number' || typeof y !== 'number') {
    for (const part of coordinates as Nested[]) widen(bounds, part);
    return;
  }
  bounds[0] = Math.min(bounds[0], x);
  bounds[1] = Math.min(bounds[1], y);
  bounds[2] = Math.max(bounds[2], x);
  bounds[3] = Math.max(bounds[3], y);
}
