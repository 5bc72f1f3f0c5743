import { describe, expect, it } from 'vitest';
import { reverse } from '../../pipeline/geocode/candidates.ts';
import type { Coordinates, Location } from '../../schemas/location.ts';
import { rulesOf, sharedGeocoder } from './shared.ts';

const geocoder = sharedGeocoder([
  {
    id: 'lagos',
    name: 'Lagos',
    names: ['拉各斯'],
    country: 'NG',
    kind: 'city',
    geonames_id: 2332459,
  },
  {
    id: 'konza-technopolis',
    name: 'Konza Technopolis',
    country: 'KE',
    admin1: 'Machakos County',
    kind: 'site',
    coordinates: {
      latitude: -1.6889,
      longitude: 37.1861,
      precision: 'site',
      source: 'https://example.org/konza',
    },
  },
  {
    id: 'metro-manila',
    name: 'Metro Manila',
    country: 'PH',
    admin1: 'National Capital Region',
    kind: 'admin1',
  },
  {
    id: 'springfield',
    name: 'Springfield',
    names: ['斯普城'],
    country: 'US',
    kind: 'city',
    geonames_id: 5754005,
  },
  { id: 'other-country', name: 'Lagos', country: 'KE', kind: 'city', geonames_id: 2332459 },
  { id: 'no-such-id', name: 'Nowhere', country: 'KE', kind: 'city', geonames_id: 1 },
  {
    id: 'misplaced',
    name: 'Misplaced',
    country: 'KE',
    kind: 'site',
    coordinates: { latitude: 48.85, longitude: 2.35, precision: 'site', source: 'https://example.org/wrong' },
  },
]);
const at = (latitude: number, longitude: number, more: Partial<Coordinates & Location> = {}) => {
  const { precision = 'site', source = 'https://example.org/map', ...location } = more;
  return geocoder.resolve({
    country: 'KE',
    ...location,
    coordinates: { latitude, longitude, precision, source },
  });
};

describe('explicit coordinates', () => {
  it('win over the gazetteer', () => {
    const { value, findings } = at(-1.2741234, 36.8111, { place: 'Nairobi' });
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      latitude: -1.274123,
      longitude: 36.8111,
      precision: 'site',
      uncertaintyKm: 1,
      method: 'coordinates',
      source: 'https://example.org/map',
      geonamesId: 184745,
      admin1: 'Nairobi County',
    });
  });

  it('stand for a place that the gazetteer lacks', () => {
    expect(at(-1.2741, 36.8111, { place: 'Qwrtzx' }).findings).toEqual([]);
  });

  it.each([
    ['swapped', 36.8219, -1.2921, {}, ['geo/swapped error', 'geo/swapped error']],
    ['far abroad', 48.8566, 2.3522, {}, ['geo/outside-country error']],
    ['just over the border', -2.3, 37.85, {}, []],
    ['null island', 0, 0, {}, ['geo/null-island error']],
    ['too round', -1.3, 36.8, {}, ['geo/too-round warning']],
    ['round for a city', -1.3, 36.8, { precision: 'city' as const }, []],
    ['40 km off', -1.2833, 37.18, { place: 'Nairobi' }, ['geo/far-from-place warning']],
    ['in the wrong city', -4.0435, 39.6682, { place: 'Nairobi' }, ['geo/far-from-place error']],
  ])('are checked: %s', (_, latitude, longitude, more, rules) => {
    expect(rulesOf(at(latitude, longitude, more).findings)).toEqual(rules);
  });

  it('choose between namesakes', () => {
    const { value, findings } = at(44.0521, -123.0868, { place: 'Springfield', country: 'US' });
    expect(findings).toEqual([]);
    expect(value.geonamesId).toBe(5754005);
  });

  it('are told from the label point of the country', () => {
    const { labelLatitude, labelLongitude } = geocoder.resolve({ country: 'KE' }).value;
    const { findings } = at(labelLatitude ?? 0, labelLongitude ?? 0);
    expect(rulesOf(findings)).toEqual(['geo/centroid warning']);
  });

  it('are told from the label point of a division, unless they name the town that lies there', () => {
    const label = geocoder.gazetteer.area(
      geocoder.cascade.divisions.find('KE', 'Turkana County')[0] ?? 0,
    ).label;
    const [latitude, longitude] = [label?.latitude ?? 0, label?.longitude ?? 0];
    const rules = (more: Partial<Coordinates & Location>) => rulesOf(at(latitude, longitude, more).findings);
    const { place: town } = reverse(geocoder.gazetteer, latitude, longitude) ?? {};
    expect(rules({ admin1: 'Turkana County' })).toEqual(['geo/centroid warning']);
    expect(rules({ place: 'Turkana County' })).toEqual(['geo/centroid warning']);
    expect(rules({ admin1: 'Turkana County', precision: 'admin1' })).toEqual([]);
    expect(rules({ place: town ?? '', admin1: 'Turkana County' })).toEqual([]);
  });

  it.each([
    ['HK', 22.3193, 114.1694],
    ['MO', 22.1987, 113.5439],
    ['TW', 25.033, 121.5654],
    ['PR', 18.4655, -66.1057],
    ['XK', 42.6629, 21.1655],
    ['GL', 64.1835, -51.7216],
  ])('lie in the territory %s', (country, latitude, longitude) => {
    expect(at(latitude, longitude, { country }).findings).toEqual([]);
  });
});

describe('curated places', () => {
  it('add names to places of the gazetteer', () => {
    expect(geocoder.resolve({ place: '拉各斯', country: 'NG' }).value).toMatchObject({
      geonamesId: 2332459,
      precision: 'city',
      method: 'curated',
      match: 'curated',
      source: 'places/lagos',
    });
  });

  it('do not take a usual name away from its namesakes', () => {
    expect(geocoder.resolve({ place: '斯普城', country: 'US' }).value.geonamesId).toBe(5754005);
    const { findings } = geocoder.resolve({ place: 'Springfield', country: 'US' });
    expect(rulesOf(findings)).toEqual(['geo/ambiguous error']);
  });

  it('add places with their own points', () => {
    expect(geocoder.resolve({ place: 'Konza Technopolis', country: 'KE' }).value).toMatchObject({
      latitude: -1.6889,
      precision: 'site',
      method: 'curated',
      name: 'Konza Technopolis',
      admin1: 'Machakos County',
    });
  });

  it('add names to divisions', () => {
    expect(geocoder.resolve({ place: 'Metro Manila', country: 'PH' }).value).toMatchObject({
      precision: 'admin1',
      admin1Code: 'PH.NCR',
    });
    const { value, findings } = geocoder.resolve({ place: 'Makati', admin1: 'Metro Manila', country: 'PH' });
    expect(value).toMatchObject({ precision: 'city', admin1Code: 'PH.NCR' });
    expect(findings).toEqual([]);
  });

  it('are checked themselves', () => {
    expect(geocoder.checkPlaces().map(({ id, finding }) => [id, finding.rule])).toEqual([
      ['other-country', 'geo/unknown-id'],
      ['no-such-id', 'geo/unknown-id'],
      ['misplaced', 'geo/outside-country'],
    ]);
  });
});

describe('a curated place with both a GeoNames id and a point', () => {
  it('mends the point and keeps the id', () => {
    const source = 'https://example.org/dubai';
    const coordinates = { latitude: 25.2653, longitude: 55.2925, precision: 'city', source } as const;
    const mended = sharedGeocoder([
      { id: 'dubai', name: 'Dubai', country: 'AE', kind: 'city', geonames_id: 292223, coordinates },
    ]);
    const { value, findings } = mended.resolve({ place: 'Dubai', country: 'AE' });
    expect(value).toMatchObject({ latitude: 25.2653, geonamesId: 292223, source: 'places/dubai' });
    expect(findings).toEqual([]);
  });
});
