declare module 'vt-pbf' {
  /** Vector tile (Mapbox Vector Tile 2) of layers of features that geojson-vt has cut. */
  export function fromGeojsonVt(
    layers: Readonly<Record<string, { features: readonly unknown[] }>>,
    options?: { version?: number; extent?: number },
  ): Uint8Array;
}
