import type { Presence, Release } from '../../data/release.ts';
import { listed } from '../../data/release.ts';
import type { MapLayers } from '../../figures/world-map.ts';

const areas = new Set(['admin1', 'admin2']);

/** A dot for each place of the presences that is known. What is known by country only has none. */
export function dotsOf(release: Release, presences: readonly Presence[]): NonNullable<MapLayers['dots']> {
  const seen = new Map<string, { longitude: number; latitude: number; area: boolean }>();
  for (const { latitude, longitude, geo_precision } of presences.flatMap(({ id }) => placesOf(release, id)))
    seen.set(`${latitude} ${longitude}`, {
      longitude: Number(longitude),
      latitude: Number(latitude),
      area: areas.has(geo_precision),
    });
  return [...seen.values()];
}

/** How many of the presences have a place on the map, in one country where it is named. */
export function placedOf(release: Release, presences: readonly Presence[], iso3?: string): number {
  return presences.filter(({ id }) =>
    placesOf(release, id).some(({ country_iso3 }) => iso3 === undefined || country_iso3 === iso3),
  ).length;
}

/** Every country of the presences. */
export function countriesOf(presences: readonly Presence[]): Set<string> {
  return new Set(presences.flatMap(({ countries }) => listed(countries)));
}

function placesOf({ locations }: Release, id: string) {
  return (locations.get(id) ?? []).filter(({ latitude }) => latitude !== '');
}
