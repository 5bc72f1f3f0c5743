import type { LineString, MultiLineString, MultiPoint, Point, Position } from 'geojson';
import type { Geometry } from './flatten.ts';

export type Shape = Point | MultiPoint | LineString | MultiLineString;

/** Text forms and bounding box of a shape; all empty when only the country is known. */
export function geometryCells(shape: Shape | null, lineKind: string | null): Geometry {
  if (shape === null) return { geojson: null, wkt: null, bbox: null, lineKind };
  return {
    geojson: JSON.stringify({ type: shape.type, coordinates: shape.coordinates }),
    wkt: toWkt(shape),
    bbox: bboxOf(shape),
    lineKind,
  };
}

/** Well-known text (OGC 06-103r4) in longitude, latitude order. */
export function toWkt(shape: Shape): string {
  switch (shape.type) {
    case 'Point':
      return `POINT (${pair(shape.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT (${shape.coordinates.map((point) => `(${pair(point)})`).join(', ')})`;
    case 'LineString':
      return `LINESTRING ${line(shape.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING (${shape.coordinates.map(line).join(', ')})`;
  }
}

/** West, south, east, north. */
export function bboxOf(shape: Shape): [number, number, number, number] {
  const points = pointsOf(shape);
  const longitudes = points.map(([longitude = 0]) => longitude);
  const latitudes = points.map(([, latitude = 0]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

function pointsOf(shape: Shape): Position[] {
  if (shape.type === 'Point') return [shape.coordinates];
  return shape.type === 'MultiLineString' ? shape.coordinates.flat() : shape.coordinates;
}

function pair([longitude = 0, latitude = 0]: Position): string {
  return `${longitude} ${latitude}`;
}

function line(points: readonly Position[]): string {
  return `(${points.map(pair).join(', ')})`;
}
