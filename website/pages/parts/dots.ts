import type { Presence } from '../../data/release.ts';
import type { MapLayers } from '../../figures/world-map.ts';

const areas = new Set(['admin1', 'admin2']);

/** A dot for the first place of each presence that has one. What is known by country only has none. */
export function dotsOf(presences: readonly Presence[]): NonNullable<MapLayers['dots']> {
  const seen = new Map<string, { longitude: number; latitude: number; area: boolean }>();
  for (const { latitude, longitude, geo_precision } of presences) {
    if (latitude === '' || longitude === '') continue;
    seen.set(`${latitude} ${longitude}`, {
      longitude: Number(longitude),
      latitude: Number(latitude),
      area: areas.has(geo_precision),
    });
  }
  return [...seen.values()];
}
