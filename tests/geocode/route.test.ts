import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cableGeometry } from '../../pipeline/geocode/cable.ts';
import { distanceKm } from '../../pipeline/geocode/distance.ts';
import { cutAtAntimeridian, greatCircle, type LonLat, pointGeometry } from '../../pipeline/geocode/route.ts';

const point = fc.tuple(
  fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 0, 179.999999)),
  fc.double({ min: -90, max: 90, noNaN: true }),
) as fc.Arbitrary<LonLat>;
const isRound = (degrees: number): boolean => Math.round(degrees * 1e6) / 1e6 === degrees;
const roundPoint = point.map(
  ([lon, lat]): LonLat => [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6],
);

/** Length over degrees, each step taken the short way round. */
function length(line: readonly LonLat[]): number {
  let sum = 0;
  for (const [i, [lon, lat]] of line.entries()) {
    const [lon0, lat0] = line[i - 1] ?? [lon, lat];
    const turn = Math.abs(lon - lon0);
    sum += Math.hypot(Math.min(turn, 360 - turn), lat - lat0);
  }
  return sum;
}

describe('great circles', () => {
  it('keep their ends and come every 100 km', () => {
    fc.assert(
      fc.property(roundPoint, roundPoint, (a, b) => {
        const line = greatCircle(a, b);
        expect(line[0]).toEqual(a);
        expect(line.at(-1)).toEqual(b);
        expect(line.flat().every(isRound)).toBe(true);
        const antipodal = distanceKm(a[1], a[0], b[1], b[0]) > 19_900;
        for (const [i, [lon, lat]] of line.entries()) {
          const [lon0, lat0] = line[i - 1] ?? [lon, lat];
          if (!antipodal) expect(distanceKm(lat0, lon0, lat, lon)).toBeLessThan(101);
        }
      }),
    );
  });
});

describe('cutting at the antimeridian', () => {
  it('gives pieces within ±180 that join at equal latitude and lose no length', () => {
    fc.assert(
      fc.property(fc.array(roundPoint, { minLength: 2, maxLength: 12 }), (line) => {
        const pieces = cutAtAntimeridian(line);
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(1);
          for (const [i, [lon]] of piece.entries()) {
            expect(Math.abs(lon)).toBeLessThanOrEqual(180);
            expect(Math.abs(lon - (piece[i - 1]?.[0] ?? lon))).toBeLessThanOrEqual(180);
          }
        }
        for (const [i, piece] of pieces.entries()) {
          const before = pieces[i - 1]?.at(-1);
          if (before === undefined) continue;
          expect(Math.abs(before[0])).toBe(180);
          expect(piece[0]?.[0]).toBe(-before[0]);
          expect(piece[0]?.[1]).toBe(before[1]);
        }
        const total = pieces.reduce((sum, piece) => sum + length(piece), 0);
        expect(total).toBeCloseTo(length(line), 3);
      }),
      { numRuns: 1000 },
    );
  });

  it('cuts exactly on the line', () => {
    const pieces = cutAtAntimeridian([
      [170, 0],
      [-170, 10],
    ]);
    expect(pieces).toEqual([
      [
        [170, 0],
        [180, 5],
      ],
      [
        [-180, 5],
        [-170, 10],
      ],
    ]);
  });
});

describe('cables', () => {
  const suva = { place: 'Suva', latitude: -18.14161, longitude: 178.44149 };
  const apia = { place: 'Apia', latitude: -13.83333, longitude: -171.76666 };
  const fiji = { latitude: null, longitude: null };
  const gwadar = { place: 'Gwadar', latitude: 25.12163, longitude: 62.32541 };
  const karachi = { place: 'Karachi', latitude: 24.8608, longitude: 67.0104 };
  const muscat = { place: 'Muscat', latitude: 23.58413, longitude: 58.40778 };

  it('two landings are a segment, cut where it must be', () => {
    expect(cableGeometry([gwadar, karachi])).toMatchObject({
      geometry: { type: 'LineString' },
      lineKind: 'schematic',
    });
    expect(cableGeometry([suva, apia]).geometry?.type).toBe('MultiLineString');
  });

  it('without segments a cable is its landing points', () => {
    expect(cableGeometry([gwadar, karachi, muscat])).toEqual({
      geometry: {
        type: 'MultiPoint',
        coordinates: [gwadar, karachi, muscat].map(({ longitude, latitude }) => [longitude, latitude]),
      },
      lineKind: null,
      unknown: [],
    });
  });

  it('a landing known only by country never bends a line', () => {
    expect(cableGeometry([muscat, fiji, karachi], 'in-order')).toEqual(cableGeometry([muscat, karachi]));
    expect(cableGeometry([muscat, fiji]).geometry).toEqual({
      type: 'Point',
      coordinates: [58.40778, 23.58413],
    });
    expect(cableGeometry([fiji, fiji])).toEqual({ geometry: null, lineKind: null, unknown: [] });
  });

  it('follows segments, branches and tells of unknown ends', () => {
    const trunk = cableGeometry(
      [gwadar, karachi, muscat],
      [
        ['Gwadar', 'Karachi'],
        ['Karachi', 'Muscat'],
      ],
    );
    expect(trunk.geometry?.type).toBe('LineString');
    const branch = cableGeometry(
      [gwadar, karachi, muscat],
      [
        ['Gwadar', 'Karachi'],
        ['Gwadar', 'Muscat'],
      ],
    );
    expect(branch.geometry?.type).toBe('MultiLineString');
    expect(cableGeometry([gwadar, karachi], [['Gwadar', 'Karrachi']])).toMatchObject({
      geometry: { type: 'MultiPoint' },
      unknown: ['Karrachi'],
    });
  });

  it('points count once', () => {
    expect(pointGeometry([gwadar, gwadar, fiji])?.type).toBe('Point');
    expect(pointGeometry([fiji])).toBeNull();
  });
});
