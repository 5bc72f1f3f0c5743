const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance in kilometres between two points given in degrees (haversine, mean Earth radius). */
export function distanceKm(
  latitude1: number,
  longitude1: number,
  latitude2: number,
  longitude2: number,
): number {
  const dLat = Math.sin(((latitude2 - latitude1) * RADIANS) / 2);
  const dLon = Math.sin(((longitude2 - longitude1) * RADIANS) / 2);
  const h = dLat * dLat + Math.cos(latitude1 * RADIANS) * Math.cos(latitude2 * RADIANS) * dLon * dLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Degrees to at most six decimals, as every published coordinate; never -0. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6 + 0;
}
