import type { GeoProjection } from 'd3-geo';
import type { Release } from './release.ts';

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  /** Known by its province or district only. */
  readonly area: boolean;
}

/** Golden angle: turning by it, dots fill a disc evenly however many there are. */
const turn = Math.PI * (3 - Math.sqrt(5));
const areas = new Set(['admin1', 'admin2']);

/** One dot for each placed point of each presence. Dots of one place lie in a disc around it, group beside group. */
export function dotsOf(
  { presences, colours }: Release,
  projection: GeoProjection,
  groups: readonly string[],
  spacing: number,
): Dot[] {
  const places = new Map<string, { x: number; y: number; at: Omit<Dot, 'x' | 'y'>[] }>();
  const ranked = presences
    .map((feature) => ({ feature, rank: groups.indexOf(feature.properties.category_group) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { feature } of ranked) {
    const { category, geo_precision } = feature.properties;
    for (const position of pointsOf(feature.geometry)) {
      const [x, y] = projection([position[0] ?? 0, position[1] ?? 0]) ?? [Number.NaN, Number.NaN];
      if (Number.isNaN(x)) continue;
      const key = position.join();
      const place = places.get(key) ?? { x, y, at: [] };
      place.at.push({ colour: colours.get(category) ?? '#666666', area: areas.has(geo_precision) });
      places.set(key, place);
    }
  }
  return [...places.values()].flatMap(({ x, y, at }) =>
    at.map((dot, i) => ({
      ...dot,
      x: x + spacing * Math.sqrt(i) * Math.cos(i * turn),
      y: y + spacing * Math.sqrt(i) * Math.sin(i * turn),
    })),
  );
}

function pointsOf(geometry: Release['presences'][number]['geometry']): readonly (readonly number[])[] {
  if (geometry?.type === 'Point') return [geometry.coordinates];
  return geometry?.type === 'MultiPoint' ? geometry.coordinates : [];
}
