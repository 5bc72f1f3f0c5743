import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LineString, MultiLineString } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { golden, installCommand, releaseOf, temporaryFolder } from '../support/release.ts';
import { geojsonFaults, readFeatures } from './geojson-faults.ts';
import { geometryFaults, kilometres, runsOf } from './geometry.ts';

let dist = '';
beforeAll(async () => {
  dist = await releaseOf(installCommand(), golden.sources);
});

const presence = (id: string) =>
  readFeatures(dist, 'geo/presences.geojson').find((feature) => feature.id === id);

describe('the GeoJSON of a release', () => {
  it('follows RFC 7946 and holds the records, layer by layer', async () => {
    expect(await geojsonFaults(dist)).toEqual([]);
  });

  it('has no point where only the country is known', () => {
    expect(presence('huawei-guinea-national-fibre-backbone')?.geometry).toBeNull();
  });

  it('draws one point for two sites in one town', () => {
    expect(presence('nuctech-scanners-hosea-kutako-and-eros-airports')?.geometry).toEqual({
      type: 'Point',
      coordinates: [17.08323, -22.55941],
    });
  });

  it('leaves a cable of unknown course as its landings, those known by country only left out', () => {
    expect(presence('huawei-peace-cable')?.geometry).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [62.32541, 25.12163],
        [67.0104, 24.8608],
        [43.14503, 11.58901],
      ],
    });
  });

  it('draws only the listed segment of a cable with a third landing', () => {
    const line = presence('zte-mtn-zambia-backbone')?.geometry as LineString;
    expect(line.type).toBe('LineString');
    expect([line.coordinates[0], line.coordinates.at(-1)]).toEqual([
      [28.28713, -15.40669],
      [24.29684, -17.47593],
    ]);
  });

  it('cuts the line from Chile to China at the 180th meridian, and only there', () => {
    const cable = presence('huawei-chile-china-cable-study')?.geometry as MultiLineString;
    const [east = [], west = [], ...others] = cable.coordinates;
    expect(cable.type).toBe('MultiLineString');
    expect(others).toEqual([]);
    expect([east[0], west.at(-1)]).toEqual([
      [-71.62963, -33.036],
      [121.45806, 31.22222],
    ]);
    expect(east.at(-1)?.[0]).toBe(-180);
    expect(west[0]).toEqual([180, east.at(-1)?.[1]]);
    const drawn = runsOf(cable).reduce(
      (sum, run) =>
        sum + run.slice(1).reduce((length, point, at) => length + kilometres(run[at] ?? point, point), 0),
      0,
    );
    // The shortest way over the globe is as long as the straight distance between its ends.
    expect(drawn).toBeCloseTo(kilometres([-71.62963, -33.036], [121.45806, 31.22222]), -1);
  });
});

describe('the borders', () => {
  const border = (id: string) =>
    readFeatures(dist, 'geo/countries.geojson').find((feature) => feature.id === id);
  const span = (id: string) => {
    const geometry = border(id)?.geometry;
    const points = geometry ? runsOf(geometry).flat() : [];
    const west = Math.min(...points.map(([x = 0]) => x));
    const east = Math.max(...points.map(([x = 0]) => x));
    return [Math.round(west), Math.round(east)];
  };

  it('show Australia as a continent, not as one of its islands', () => {
    expect(span('AUS')).toEqual([113, 159]);
  });

  it('show Kosovo and Namibia', () => {
    expect(span('XKX')).toEqual([20, 22]);
    expect(border('NAM')?.properties).toMatchObject({
      iso2: 'NA',
      n_presences: 2,
      n_presences_without_equipment_sales: 1,
    });
  });
});

describe('the rules for geometries', () => {
  it.each([
    ['a latitude beyond the pole', { type: 'Point', coordinates: [10, 91] }],
    ['a point at 0, 0', { type: 'Point', coordinates: [0, 0] }],
    ['seven decimals', { type: 'Point', coordinates: [10.1234567, 5] }],
    [
      'a jump over the 180th meridian',
      {
        type: 'LineString',
        coordinates: [
          [179.9, 5],
          [-179.9, 5],
        ],
      },
    ],
    [
      'a line without points in between',
      {
        type: 'LineString',
        coordinates: [
          [10, 5],
          [12, 5],
        ],
      },
    ],
    [
      'a line that ends in the open sea',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [179.8, 5],
            [180, 5],
          ],
          [
            [-180, 6],
            [-179.8, 6],
          ],
        ],
      },
    ],
    [
      'a ring that is left open',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 1],
            [2, 1],
            [2, 3],
            [0, 3],
          ],
        ],
      },
    ],
    [
      'a ring that runs clockwise',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 1],
            [0, 3],
            [2, 3],
            [2, 1],
            [0, 1],
          ],
        ],
      },
    ],
  ] as const)('refuse %s', (_what, geometry) => {
    expect([...geometryFaults(structuredClone(geometry) as never)]).not.toEqual([]);
  });

  it('allow what a cable that crosses the 180th meridian looks like', () => {
    const cut = {
      type: 'MultiLineString',
      coordinates: [
        [
          [179.8, 5],
          [180, 5.1],
        ],
        [
          [-180, 5.1],
          [-179.8, 5.2],
        ],
      ],
    };
    expect([...geometryFaults(cut as MultiLineString)]).toEqual([]);
  });
});

describe('the comparison of layers', () => {
  const spoilt = (path: string, change: (text: string) => string): string => {
    const copy = join(temporaryFolder(), 'dist');
    cpSync(dist, copy, { recursive: true });
    writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')));
    return copy;
  };

  it.each([
    [
      'a feature missing from a layer',
      'geo/organization/nuctech.geojson',
      /\n\{"type":"Feature".*\n/,
      '\n',
      'organization/nuctech: not its features',
    ],
    [
      'a property of another type',
      'geo/presences.geojson',
      /"n_sources":1/,
      '"n_sources":"1"',
      'n_sources of',
    ],
    [
      'a point that is none of the places',
      'geo/presences.geojson',
      '[17.08323,-22.55941]',
      '[17.08323,-22.5]',
      'none of its places',
    ],
    [
      'a point made up for a country',
      'geo/presences.geojson',
      '"geometry":null',
      '"geometry":{"type":"Point","coordinates":[-10,10]}',
      'has 0 points',
    ],
  ])('sees %s', async (_what, path, from, to, fault) => {
    expect((await geojsonFaults(spoilt(path, (text) => text.replace(from, to)))).join('\n')).toContain(fault);
  });
});
