import { distanceKm } from './distance.ts';
import { loadLazily } from './packages.ts';

interface CountryCoder {
  feature(
    point: [longitude: number, latitude: number],
    options: { level: string },
  ): { properties: { iso1A2?: string } } | null;
}

/** Where a point lies with regard to a country. */
export type Standing = 'inside' | 'near' | 'outside' | 'nowhere';

/** Borders are drawn coarsely, and coasts, bridges and disputed strips lie off them. */
const NEAR_KM = [10, 20, 30];
const BEARINGS = 16;
const KM_PER_DEGREE = 111.195;

let coder: CountryCoder | undefined;

/** The borders weigh 50 to 130 ms to load, so they come with the first point that needs them. */
function borders(): CountryCoder {
  coder ??= loadLazily<CountryCoder>('@rapideditor/country-coder');
  return coder;
}

/** ISO code of the country or territory at a point (degrees); null at sea. Territories (HK, PR, AX) win over their state. */
export function countryAt(latitude: number, longitude: number): string | null {
  return codesAt(latitude, longitude)[0] ?? null;
}

/**
 * Whether a point lies in a country (ISO 3166-1 alpha-2, or XK): inside it, within 30 km of it, farther away in
 * another country, or in no country at all.
 */
export function standing(latitude: number, longitude: number, country: string): Standing {
  const codes = codesAt(latitude, longitude);
  if (codes.includes(country)) return 'inside';
  for (const km of NEAR_KM) {
    for (let i = 0; i < BEARINGS; i++) {
      const [lat, lon] = shifted(latitude, longitude, km, (2 * Math.PI * i) / BEARINGS);
      if (codesAt(lat, lon).includes(country)) return 'near';
    }
  }
  return codes.length === 0 ? 'nowhere' : 'outside';
}

/** Both levels are accepted: Hong Kong is HK and CN, Puerto Rico PR and US. */
function codesAt(latitude: number, longitude: number): string[] {
  const codes = new Set<string>();
  for (const level of ['territory', 'country']) {
    const code = borders().feature([longitude, latitude], { level })?.properties.iso1A2;
    if (code !== undefined) codes.add(code);
  }
  return [...codes];
}

function shifted(latitude: number, longitude: number, km: number, bearing: number): [number, number] {
  const lat = Math.max(-90, Math.min(90, latitude + (km / KM_PER_DEGREE) * Math.cos(bearing)));
  const degreeKm = Math.max(1, distanceKm(latitude, 0, latitude, 1));
  const lon = longitude + (km / degreeKm) * Math.sin(bearing);
  return [lat, ((((lon + 180) % 360) + 360) % 360) - 180];
}
