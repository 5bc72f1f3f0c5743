import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Land } from '../core/files.ts';
import { worldProjection } from '../core/projection.ts';
import { forD3, pathOf } from '../picture/paths.ts';

type Countries = FeatureCollection<Polygon | MultiPolygon>;

export interface Detail {
  readonly scale: number;
  /** What the eye does not miss, in units of the scale. */
  readonly tolerance: number;
  readonly smallest: number;
}

/** For the whole world on a screen, and for what is enlarged. */
export const coarse: Detail = { scale: 2, tolerance: 0.45, smallest: 0.2 };
export const fine: Detail = { scale: 10, tolerance: 0.15, smallest: 0.1 };

/** Outlines of countries for the map, simplified. Antarctica is left out. */
export function readLand(folder: string, { scale, tolerance, smallest }: Detail): Land {
  const { features } = JSON.parse(readFileSync(join(folder, 'geo/countries.geojson'), 'utf8')) as Countries;
  const projection = worldProjection(scale);
  const paths: Record<string, string> = {};
  for (const { id, geometry } of features) {
    if (id === 'ATA' || typeof id !== 'string') continue;
    const shape = forD3(geometry);
    // A country too small for the eye keeps whatever shape it has.
    const path = pathOf(shape, projection, tolerance, smallest) || pathOf(shape, projection, tolerance / 4);
    if (path !== '') paths[id] = path;
  }
  return { scale, paths };
}
