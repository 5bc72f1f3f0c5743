import { describe, expect, it } from 'vitest';
import type { Location } from '../../schemas/location.ts';
import { rulesOf, sharedGeocoder } from './shared.ts';

const geocoder = sharedGeocoder();
const resolve = (location: Location) => geocoder.resolve(location);

describe('names that resolve', () => {
  it.each([
    ['exact', 'Nairobi', 'KE', 184745],
    ['without accents', 'Sao Paulo', 'BR', 3448439],
    ['English for Italian', 'Milan', 'IT', 3173435],
    ['former name', 'Port Elizabeth', 'ZA', 964420],
    ['new name', 'Gqeberha', 'ZA', 964420],
    ['simplified Chinese', '内罗毕', 'KE', 184745],
    ['traditional Chinese', '河內', 'VN', 1581130],
    ['Japanese form of a character', '横浜', 'JP', 1848354],
    ['Chinese form of it', '横滨', 'JP', 1848354],
    ['without the ending that GeoNames has', '普吉', 'TH', 1151254],
    ['a big city before a village of that name', '大同', 'CN', 2037799],
    ['a translation listed for a small namesake only', '华盛顿', 'US', 4140963],
    ['simplified where GeoNames has traditional', '卢萨卡', 'ZM', 909137],
    ['Arabic', 'القاهرة', 'EG', 360630],
    ['Arabic without hamza', 'ابوظبي', 'AE', 292968],
    ['Cyrillic', 'Ташкент', 'UZ', 1512569],
    ['Greek', 'Αθήνα', 'GR', 264371],
    ['apostrophe', 'Ndjamena', 'TD', 2427123],
    ['Saint for St.', 'Saint Gallen', 'CH', 2658822],
    ['with its other name', 'Bombay (Mumbai)', 'IN', 1275339],
    ['with its division', 'Springfield, Missouri', 'US', 4409896],
    ['with an abbreviation', 'Portland, OR', 'US', 5746545],
    ['City of', 'City of Kampala', 'UG', 232422],
    ['suburb, city', 'Xyzzy Estate, Kumasi', 'GH', 2298890],
    ['country and city in one', 'Singapore', 'SG', 1880252],
    ['country and city, other spelling', 'Macao', 'MO', 1821274],
  ])('%s: %s in %s', (_, place, country, id) => {
    const { value, findings } = resolve({ place, country });
    expect(value.geonamesId).toBe(id);
    expect(value.precision).toBe('city');
    expect(value.uncertaintyKm).toBe(10);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('carries names, division and a label point', () => {
    expect(resolve({ place: 'nairobi', country: 'KE' }).value).toEqual({
      latitude: -1.28333,
      longitude: 36.81667,
      labelLatitude: -1.28333,
      labelLongitude: 36.81667,
      precision: 'city',
      uncertaintyKm: 10,
      method: 'gazetteer',
      match: 'exact',
      source: 'geonames',
      geonamesId: 184745,
      name: 'Nairobi',
      hanNames: ['内罗毕', '奈洛比', '內羅比', '賴羅比'],
      admin1: 'Nairobi County',
      admin1Code: 'KE.05',
    });
  });
});

describe('namesakes', () => {
  it('asks for the division when the name does not decide', () => {
    const { findings } = resolve({ place: 'Springfield', country: 'US' });
    expect(rulesOf(findings)).toEqual(['geo/ambiguous error']);
    expect(findings[0]?.message).toContain('Springfield (Illinois)');
  });

  it.each([
    ['Illinois', 4250542],
    ['IL', 4250542],
    ['Massachusetts', 4951788],
    ['State of Oregon', 5754005],
    ['Misouri', 4409896],
  ])('takes the one in %s', (admin1, id) => {
    const { value, findings } = resolve({ place: 'Springfield', admin1, country: 'US' });
    expect(value.geonamesId).toBe(id);
    expect(findings).toEqual([]);
  });

  it('never takes a homonym outside the division', () => {
    const { value, findings } = resolve({ place: 'Mombasa', admin1: 'Kisumu County', country: 'KE' });
    expect(rulesOf(findings)).toEqual(['geo/admin1-mismatch error']);
    expect(value).toMatchObject({ precision: 'admin1', admin1: 'Kisumu County', geonamesId: null });
  });

  it('warns of an unknown division and goes on without it', () => {
    const { value, findings } = resolve({ place: 'Nairobi', admin1: 'Atlantis', country: 'KE' });
    expect(rulesOf(findings)).toEqual(['geo/admin1-unknown warning']);
    expect(value.geonamesId).toBe(184745);
  });

  it('accepts a county where GeoNames has it on the second level', () => {
    const { value, findings } = resolve({ place: 'Cambridge', admin1: 'Cambridgeshire', country: 'GB' });
    expect(value.geonamesId).toBe(2653941);
    expect(findings).toEqual([]);
  });
});

describe('divisions', () => {
  it.each([
    ['ID', 'Bandung', 'Jawa Barat', 'West Java'],
    ['CN', 'Kashgar', 'Xinjiang Uygur', 'Xinjiang'],
    ['BR', 'Campinas', 'SP', 'São Paulo'],
    ['SA', 'Riyadh', 'Ar Riyad', 'Riyadh Region'],
    ['RU', 'Labytnangi', 'Yamal-Nenets', 'Yamalo-Nenets'],
  ])('in %s, %s: %s is %s', (country, place, admin1, name) => {
    const { value, findings } = resolve({ place, admin1, country });
    expect(value).toMatchObject({ precision: 'city', admin1: name });
    expect(findings).toEqual([]);
  });

  it('are not taken for others of which they are a part', () => {
    const { findings } = resolve({ place: 'Kolwezi', admin1: 'Katanga', country: 'CD' });
    expect(rulesOf(findings)).toEqual(['geo/admin1-unknown warning']);
  });
});

describe('areas', () => {
  it('a division is no city', () => {
    expect(resolve({ place: 'Gauteng', country: 'ZA' }).value).toMatchObject({
      precision: 'admin1',
      uncertaintyKm: 150,
      match: 'admin1',
      name: 'Gauteng',
    });
    expect(resolve({ place: 'Essex', country: 'GB' }).value.precision).toBe('admin2');
    expect(resolve({ place: 'Kiambu County', country: 'KE' }).value.precision).toBe('admin1');
  });

  it('a division alone has a point to label it by', () => {
    const { value, findings } = resolve({ admin1: 'Hessen', country: 'DE' });
    expect(value).toMatchObject({ precision: 'admin1', name: 'Hesse', match: null });
    expect(value.labelLatitude).toBeCloseTo(50.5, 0);
    expect(findings).toEqual([]);
  });

  it('the region around a city is not known to the city', () => {
    const { value } = resolve({ place: 'Walvis Bay region', country: 'NA' });
    expect(value).toMatchObject({ name: 'Walvis Bay', precision: 'admin1', uncertaintyKm: 150 });
  });

  it('a declared precision holds', () => {
    const { value } = resolve({ place: 'Lagos', country: 'NG', precision: 'admin1' });
    expect(value).toMatchObject({ precision: 'admin1', name: 'Lagos' });
    expect(resolve({ place: 'Nairobi', country: 'KE', precision: 'country' }).value.latitude).toBeNull();
  });

  it('an address does not sharpen the point', () => {
    const { value } = resolve({ place: 'Nairobi', address: 'Chiromo Campus', country: 'KE' });
    expect(value.precision).toBe('city');
  });

  it('a country has a label and no point', () => {
    const { value, findings } = resolve({ country: 'KE' });
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      latitude: null,
      longitude: null,
      precision: 'country',
      uncertaintyKm: null,
    });
    expect(value.labelLatitude).toBeCloseTo(0.5, 0);
    for (const country of ['XK', 'HK', 'NA', 'FJ', 'TV', 'PS']) {
      expect(resolve({ country }).value.labelLatitude).not.toBeNull();
    }
  });
});

describe('names that do not resolve', () => {
  it.each(['nationwide', 'Various', 'n/a', 'Headquarters', 'West Africa', '全国'])(
    '%s is no place',
    (place) => {
      const { value, findings } = resolve({ place, country: 'KE' });
      expect(rulesOf(findings)).toEqual(['geo/blocked-name error']);
      expect(value.latitude).toBeNull();
    },
  );

  it('the country is not its capital', () => {
    for (const place of ['Mexico', '墨西哥', 'México']) {
      expect(rulesOf(resolve({ place, country: 'MX' }).findings)).toEqual(['geo/blocked-name error']);
    }
  });

  it('a misspelling is suggested, never answered', () => {
    const { value, findings } = resolve({ place: 'Nairoobi', country: 'KE' });
    expect(rulesOf(findings)).toEqual(['geo/fuzzy error']);
    expect(findings[0]?.hint).toBe('Did you mean "Nairobi"?');
    expect(value).toMatchObject({ latitude: null, precision: 'country', method: 'none' });
  });

  it('what is unknown is said, with the nearest spellings', () => {
    const { findings } = resolve({ place: 'Mombossaar', country: 'KE' });
    expect(rulesOf(findings)).toEqual(['geo/not-found error']);
    expect(findings[0]?.message).toContain('Mombasa');
    expect(rulesOf(resolve({ place: 'Qwrtzx', country: 'KE' }).findings)).toEqual(['geo/not-found error']);
  });

  it('is never answered from another country', () => {
    expect(resolve({ place: 'Nairobi', country: 'TZ' }).value.latitude).toBeNull();
    expect(resolve({ place: 'Paris', country: 'ZZ' }).value.latitude).toBeNull();
  });
});
