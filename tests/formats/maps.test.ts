import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import type { FeatureCollection, Position } from 'geojson';
import Protobuf from 'pbf';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { pmtilesArchive } from '../../pipeline/export/formats/pmtiles-archive.ts';
import { golden, installCommand, releaseOf } from '../support/release.ts';

let dist = '';
let presences: FeatureCollection;
beforeAll(async () => {
  dist = await releaseOf(installCommand(), golden.sources);
  presences = JSON.parse(readFileSync(join(dist, 'geo', 'presences.geojson'), 'utf8'));
});

/** An archive in memory as the reader of the format's authors wants it. */
class Bytes implements Source {
  constructor(private readonly data: Uint8Array) {}
  getKey(): string {
    return 'bytes';
  }
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: Uint8Array.from(this.data.subarray(offset, offset + length)).buffer };
  }
}

describe('the TopoJSON', () => {
  it('holds every presence with its properties, and its place within a metre', () => {
    const topology = JSON.parse(readFileSync(join(dist, 'geo', 'presences.topojson'), 'utf8')) as Topology<{
      presences: GeometryCollection;
      countries: GeometryCollection;
    }>;
    const { features } = feature(topology, topology.objects.presences);
    expect(features.length).toBe(presences.features.length);
    for (const [i, { id, properties, geometry }] of features.entries()) {
      const original = presences.features[i];
      expect([id, properties]).toEqual([original?.id, original?.properties]);
      expect(geometry === null).toBe(original?.geometry === null);
      if (geometry === null || original?.geometry == null) continue;
      const [a, b] = [flat(geometry), flat(original.geometry)];
      expect(a.length).toBe(b.length);
      for (const [j, degrees] of a.entries()) expect(Math.abs(degrees - (b[j] ?? 0))).toBeLessThan(0.00001);
    }
    expect(feature(topology, topology.objects.countries).features.length).toBeGreaterThan(200);
  });
});

describe('the PMTiles archive', () => {
  const open = () => new PMTiles(new Bytes(readFileSync(join(dist, 'geo', 'atlas.pmtiles'))));

  it('says what it holds', async () => {
    const { specVersion, minZoom, maxZoom, tileType } = await open().getHeader();
    expect({ specVersion, minZoom, maxZoom, tileType }).toEqual({
      specVersion: 3,
      minZoom: 0,
      maxZoom: 8,
      tileType: 1,
    });
    expect(await open().getMetadata()).toMatchObject({
      version: '2026.11.0',
      attribution: 'China Tech Atlas 2026.11.0, CC-BY-4.0; Place data: GeoNames (geonames.org)',
      vector_layers: [{ id: 'presences' }, { id: 'cables' }],
    });
  });

  it('shows every placed presence in the tile of the world', async () => {
    const tile = await open().getZxy(0, 0, 0);
    const { layers } = new VectorTile(new Protobuf(new Uint8Array(tile?.data ?? [])));
    const shown = new Set<unknown>();
    for (const layer of Object.values(layers))
      for (let i = 0; i < layer.length; i += 1) shown.add(layer.feature(i).properties.id);
    const placed = presences.features.filter(({ geometry }) => geometry !== null).map(({ id }) => id);
    expect([...shown].sort()).toEqual(placed.sort());
  });

  it('shows a presence at its place in the tile of the last zoom', async () => {
    const one = presences.features.find(({ geometry }) => geometry?.type === 'Point');
    if (one?.geometry?.type !== 'Point') throw new Error('no presence is a point');
    const [longitude = 0, latitude = 0] = one.geometry.coordinates;
    const size = 2 ** 8;
    const x = ((longitude + 180) / 360) * size;
    const sine = Math.sin((latitude * Math.PI) / 180);
    const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size;
    const tile = await open().getZxy(8, Math.floor(x), Math.floor(y));
    const layer = new VectorTile(new Protobuf(new Uint8Array(tile?.data ?? []))).layers.presences;
    const found = Array.from({ length: layer?.length ?? 0 }, (_, i) => layer?.feature(i)).find(
      (shown) => shown?.properties.id === one.id,
    );
    const { geometry } = found?.toGeoJSON(Math.floor(x), Math.floor(y), 8) ?? {};
    const [shownX, shownY] = geometry?.type === 'Point' ? geometry.coordinates : [];
    expect(shownX).toBeCloseTo(longitude, 2);
    expect(shownY).toBeCloseTo(latitude, 2);
  });

  it('finds every tile of an archive so large that it needs leaf directories', async () => {
    const at = (z: number) =>
      Array.from({ length: 4 ** z }, (_, i) => ({ z, x: i % 2 ** z, y: Math.floor(i / 2 ** z) }));
    const text = ({ z, x, y }: { z: number; x: number; y: number }) =>
      // Many tiles are equal, as on real maps: they are stored once, and entries point back to them.
      `tile ${createHash('sha256').update(`${z}/${x}/${y}`).digest().readUInt16BE() % 997}`;
    const tiles = [0, 1, 2, 3, 4, 5, 6, 7].flatMap(at);
    const archive = new PMTiles(
      new Bytes(
        pmtilesArchive(
          tiles.map((tile) => ({ ...tile, data: Buffer.from(text(tile)) })),
          { minZoom: 0, maxZoom: 7, bounds: [-180, -85, 180, 85], metadata: {} },
        ),
      ),
    );
    expect((await archive.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
    for (const tile of tiles.filter((_, i) => i % 97 === 0)) {
      const found = await archive.getZxy(tile.z, tile.x, tile.y);
      expect(Buffer.from(found?.data ?? new ArrayBuffer(0)).toString()).toBe(text(tile));
    }
    expect(await archive.getZxy(8, 0, 0)).toBeUndefined();
  });
});

function flat(geometry: FeatureCollection['features'][number]['geometry']): number[] {
  return 'coordinates' in geometry ? (geometry.coordinates as Position[]).flat(4) : [];
}
