import { describe, expect, it } from 'vitest';
import { place } from '../../schemas/place.ts';

const coordinates = {
  latitude: -1.3,
  longitude: 36.8,
  precision: 'site',
  source: 'https://www.example.org/map',
};
const accepted = (fields: object) =>
  place.safeParse({ name: 'Example Park', country: 'KE', kind: 'campus', ...fields }).success;

describe('a place that the gazetteer lacks', () => {
  it.each([
    ['the id of GeoNames', { geonames_id: 184745 }],
    ['a point', { coordinates }],
    ['both', { geonames_id: 184745, coordinates }],
    ['a division of the gazetteer whose name it is too', { kind: 'admin1', admin1: 'Nairobi County' }],
  ])('is placed by %s', (_what, fields) => expect(accepted(fields)).toBe(true));

  it.each([
    ['nothing', {}],
    ['a division that it only lies in', { admin1: 'Nairobi County' }],
    ['being a division', { kind: 'admin1' }],
  ])('is not placed by %s', (_what, fields) => expect(accepted(fields)).toBe(false));
});
