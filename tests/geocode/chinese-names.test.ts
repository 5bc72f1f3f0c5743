import { describe, expect, it } from 'vitest';
import type { Location } from '../../schemas/location.ts';
import { sharedGeocoder } from './shared.ts';

const geocoder = sharedGeocoder();

describe('names in Chinese characters', () => {
  const names = (location: Location) => geocoder.resolve(location).value.hanNames;

  it('come from the gazetteer, and from a curated place', () => {
    expect(names({ place: 'Kuala Lumpur', country: 'MY' })).toEqual(['吉隆坡']);
    const academy = {
      id: 'nairobi-example-academy',
      name: 'Nairobi Example Academy',
      names: ['内罗毕示例学院', 'Akademie Nairobi'],
      country: 'KE',
      kind: 'site' as const,
      coordinates: {
        latitude: -1.28,
        longitude: 36.8,
        precision: 'site' as const,
        source: 'https://www.example.org/made',
      },
    };
    const { value } = sharedGeocoder([academy]).resolve({ place: 'Akademie Nairobi', country: 'KE' });
    expect(value.hanNames).toEqual(['内罗毕示例学院']);
  });

  it('are joined by what curated places add to those of the gazetteer', () => {
    const alias = {
      id: 'names-accra',
      name: 'Accra',
      names: ['示例城', 'Accra Example'],
      country: 'GH',
      kind: 'city' as const,
      geonames_id: 2306104,
    };
    const { value } = sharedGeocoder([alias]).resolve({ place: 'Accra', country: 'GH' });
    expect(value.match).toBe('exact');
    expect(value.hanNames).toEqual(expect.arrayContaining(['阿克拉', '示例城']));
  });

  it('are those of the place that a record gives a point of', () => {
    const coordinates = {
      latitude: -1.2921,
      longitude: 36.8219,
      precision: 'site' as const,
      source: 'https://www.example.org/made',
    };
    expect(names({ place: 'Nairobi', country: 'KE', coordinates })).toContain('内罗毕');
  });

  it('are none where no place is known, and none in other scripts', () => {
    expect(names({ country: 'KE' })).toEqual([]);
    for (const name of names({ place: 'Tokyo', country: 'JP' })) expect(name).not.toMatch(/[\u3040-\u30ff]/);
  });
});
