import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { cutAtAntimeridian } from './antimeridian.ts';
import { CollectionWriter } from './collection.ts';
import type { ExportTarget } from './copy.ts';

/** Hundredths of a degree, about a kilometre: the borders are drawn for a scale of 1 : 50 million. */
const unitsPerDegree = 100;

type Borders = ReadonlyMap<string, Polygon | MultiPolygon>;

let known: Borders | undefined;

/** The borders by M49 code; Kosovo, which has none, by `XKX`. Read once, and best while DuckDB is at work. */
export function borders(): Borders {
  known ??= readBorders();
  return known;
}

/**
 * `geo/countries.geojson`: Natural Earth borders (1 : 50 million, public domain) with counts, one feature for
 * each country of the release that has borders there. Rings follow the right-hand rule of RFC 7946.
 */
export async function writeCountries(warehouse: Warehouse, { dir, dataset }: ExportTarget): Promise<void> {
  const writer = new CollectionWriter(join(dir, 'geo', 'countries.geojson'), 'countries', dataset);
  const rows = await warehouse.rows(`
    SELECT c.iso3, c.iso2, c.m49, c.name, c.name_zh, c.region, c.n_presences,
      COALESCE(s.n_presences_without_equipment_sales, 0)::INTEGER AS n_presences_without_equipment_sales,
      COALESCE(p.n_partnerships, 0)::INTEGER AS n_partnerships, COALESCE(s.n_organizations, 0)::INTEGER AS n_organizations
    FROM countries AS c
    LEFT JOIN presences_by_country AS s ON s.country_iso3 = c.iso3
    LEFT JOIN partnerships_by_country AS p ON p.country_iso3 = c.iso3
    ORDER BY c.iso3`);
  for (const { iso3, m49, n_presences, ...properties } of rows) {
    const geometry = borders().get(String(m49 ?? iso3));
    if (geometry === undefined) continue;
    writer.add(
      JSON.stringify({
        type: 'Feature',
        id: iso3,
        geometry,
        properties: { iso3, ...properties, n_presences: Number(n_presences) },
      }),
    );
  }
  writer.close();
}

function readBorders(): Borders {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const all = new Map<string, Polygon | MultiPolygon>();
  for (const { id, properties, geometry } of feature(topology, topology.objects.countries).features) {
    const key =
      id === undefined ? (properties.name === 'Kosovo' ? 'XKX' : null) : String(id).padStart(3, '0');
    if (key === null || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue;
    const before = all.get(key);
    all.set(key, before === undefined ? rightHanded(geometry) : joined(before, rightHanded(geometry)));
  }
  return all;
}

/** A country that the borders hold in parts: Australia, and its Ashmore and Cartier Islands. */
function joined(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): MultiPolygon {
  const parts = (of: Polygon | MultiPolygon) => (of.type === 'Polygon' ? [of.coordinates] : of.coordinates);
  return { type: 'MultiPolygon', coordinates: [...parts(a), ...parts(b)] };
}

function rightHanded(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const pieces = polygons
    .flatMap(cutAtAntimeridian)
    .map(polygon)
    .filter(({ length }) => length > 0);
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: pieces };
}

/** Outer ring counter-clockwise, holes clockwise; rings that rounding has collapsed are left out. */
function polygon(rings: readonly Position[][]): Position[][] {
  return rings.flatMap((ring, index) => {
    const rounded = ring
      .map((point) => point.map((degrees) => Math.round(degrees * unitsPerDegree) / unitsPerDegree))
      .filter(([x, y], i, all) => i === 0 || x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1]);
    if (rounded.length < 4) return [];
    return [signedArea(rounded) > 0 === (index === 0) ? rounded : rounded.reverse()];
  });
}

/** Twice the signed area of a ring in the plane; positive when it runs counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}
