import { describe, expect, it } from 'vitest';
import { sharedGeocoder } from './shared.ts';

const geocoder = sharedGeocoder();
const resolve = (place: string, country: string, admin1?: string) =>
  geocoder.resolve({ place, country, ...(admin1 === undefined ? {} : { admin1 }) }).value;

describe('what the data packages give together', () => {
  it('a place that is newer than the list of 2023, with its people and its other names', () => {
    expect(resolve('Gazipur', 'BD')).toMatchObject({ precision: 'city', source: 'geonames' });
    expect(resolve('Borama', 'SO').geonamesId).toBe(64021);
    expect(resolve('博拉马', 'SO').geonamesId).toBe(64021);
  });

  it('a name that a known place has gained', () => {
    expect(resolve('Zafarana', 'EG').geonamesId).toBe(346201);
  });

  it('an airport is a site', () => {
    expect(resolve('Jomo Kenyatta International Airport', 'KE')).toMatchObject({
      precision: 'site',
      uncertaintyKm: 1,
      source: 'ourairports',
      admin1: 'Nairobi County',
    });
  });

  it('a town that only its airport names is known less exactly', () => {
    expect(resolve('Rock Sound', 'BS')).toMatchObject({ precision: 'admin2', source: 'ourairports' });
  });

  it('an airport does not take a town its name', () => {
    expect(resolve('Nairobi airport', 'KE').geonamesId).toBe(184745);
  });

  it('a division by its name in another language, and the seat that bears its name', () => {
    expect(resolve('Гессен', 'DE')).toMatchObject({ precision: 'admin1', admin1Code: 'DE.05' });
    expect(resolve('محافظة الأقصر', 'EG')).toMatchObject({ precision: 'admin1', name: 'Luxor' });
    expect(resolve('卢克索', 'EG')).toMatchObject({ precision: 'city', geonamesId: 360502 });
    expect(resolve('卢克索省', 'EG').precision).toBe('admin1');
    expect(resolve('维多利亚', 'AU', '维多利亚州').admin1Code).toBe('AU.07');
  });

  it('a translated name that is listed for a lesser namesake only means the ten times bigger one', () => {
    expect(resolve('フランクフルト', 'DE').name).toBe('Frankfurt am Main');
    expect(resolve('フランクフルト', 'DE', 'Brandenburg').name).toBe('Frankfurt (Oder)');
    expect(resolve('华盛顿', 'US').admin1).toBe('District of Columbia');
    expect(resolve('大同', 'CN').admin1).toBe('Shanxi');
  });

  it('with a division, a small town of that name goes before a bigger one once called so', () => {
    expect(resolve('Jefferson', 'US', 'Texas').geonamesId).toBe(4700817);
  });

  it('a part of a city does not make a town of its name ambiguous', () => {
    const { findings, value } = geocoder.resolve({ place: 'Samambaia', country: 'BR' });
    expect(value.geonamesId).not.toBeNull();
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
