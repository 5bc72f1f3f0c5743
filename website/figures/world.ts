import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GeoProjection, geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { forD3, pathOf } from '../picture/paths.ts';
import { type Box, worldSize } from '../record/window.ts';

const southEnd = -57;
/** Turned so that the cut runs through the Bering Strait and splits no land but a corner of Chukotka. */
const turnedBy = -11;

/** The world as all maps of the site show it: one file of country shapes, and where a point stands among them. */
export interface World {
  /** `world.svg`: a path for each country, its ISO3 code as id, without colours. */
  readonly svg: string;
  readonly file: string;
  /** Countries that have a shape, with the box around their main part. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** Paths of the cables that are drawn as lines, by the id of the record. */
  readonly cables: ReadonlyMap<string, string>;
  /** Point on the map, or `null` where the map does not reach. */
  place(longitude: number, latitude: number): readonly [number, number] | null;
}

type Countries = FeatureCollection<Polygon | MultiPolygon>;
type Cables = FeatureCollection<Geometry | null>;

export function readWorld(folder: string): World {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, 'geo', file), 'utf8'));
  const { features } = read('countries.geojson') as Countries;
  const projection = projectionOfWorld();
  const boxes = new Map<string, Box>();
  const paths: string[] = [];
  for (const { id, geometry } of features) {
    if (id === 'ATA' || typeof id !== 'string') continue;
    const path = pathOf(forD3(geometry), projection, 0.2, 0.25);
    if (path === '') continue;
    boxes.set(id, boxOf(geometry, projection));
    paths.push(`<path id="${id}" d="${path}"/>`);
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${worldSize.width} ${worldSize.height}">\n<g id="land">\n${paths.join('\n')}\n</g>\n</svg>\n`;
  const hash = createHash('sha256').update(svg).digest('hex').slice(0, 8).toUpperCase();
  return {
    svg,
    file: `world-${hash}.svg`,
    boxes,
    cables: cablePaths(read('cables.geojson') as Cables, projection),
    place(longitude, latitude) {
      if (latitude < southEnd) return null;
      const point = projection([longitude, latitude]);
      return point === null ? null : [rounded(point[0]), rounded(point[1])];
    },
  };
}

function cablePaths({ features }: Cables, projection: GeoProjection): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { id, geometry } of features) {
    if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') continue;
    paths.set(String(id), pathOf(geometry, projection, 0.1));
  }
  return paths;
}

function projectionOfWorld(): GeoProjection {
  return geoEqualEarth()
    .rotate([turnedBy, 0])
    .fitExtent(
      [
        [4, 4],
        [worldSize.width - 4, worldSize.height - 4],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [-168.9, 5],
          [-169.1, 5],
          [11, 83.5],
          [11, southEnd],
        ],
      },
    );
}

/** Box around the largest part of a country: far islands would make the map of France one of the world. */
function boxOf(geometry: Polygon | MultiPolygon, projection: GeoProjection): Box {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const boxes = parts.map((coordinates) => {
    const feature: Feature = {
      type: 'Feature',
      properties: {},
      geometry: forD3({ type: 'Polygon', coordinates }),
    };
    const [[left, top], [right, bottom]] = geoPath(projection).bounds(feature);
    return { x: rounded(left), y: rounded(top), width: rounded(right - left), height: rounded(bottom - top) };
  });
  const [largest] = boxes.sort((a, b) => b.width * b.height - a.width * a.height);
  if (largest === undefined) throw new Error('a country has no part');
  return largest;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
