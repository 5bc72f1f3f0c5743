import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { geocodeCommand } from '../../pipeline/commands/geocode.ts';
import { answerLine } from '../../pipeline/geocode/batch.ts';
import { candidates, reverse } from '../../pipeline/geocode/candidates.ts';
import { sharedGeocoder } from './shared.ts';

const geocoder = sharedGeocoder();
const answer = (question: object, i = 0) => answerLine(geocoder, JSON.stringify(question), i);

describe('one line of a batch', () => {
  it('is answered with point, precision and match', () => {
    expect(answer({ place: 'Kisumu', country: 'KE' }, 7)).toEqual({
      i: 7,
      lat: -0.10221,
      lon: 34.76171,
      precision: 'city',
      country: 'KE',
      match: 'exact',
      geonames_id: 191245,
      name: 'Kisumu',
    });
  });

  it('marks a misspelling', () => {
    expect(answer({ place: 'Nairoobi', country: 'KE' })).toMatchObject({
      match: 'fuzzy',
      geonames_id: 184745,
    });
  });

  it.each([
    { country: 'KE' },
    { place: 'Kenya', country: 'KE' },
    { place: 'nationwide', country: 'KE' },
    { place: 'Qwrtzx', country: 'KE' },
    { place: 'Qwrtzx', country: 'KE', admin1: 'Kisumu County' },
    { place: 'Nairobi', country: 'ZZ' },
  ])('is null when there is no place to point at: %j', (question) => {
    expect(answer(question)).toBeNull();
  });

  it('is null where a namesake elsewhere is about as likely, and answered with the division', () => {
    expect(answer({ place: 'Springfield', country: 'US' })).toBeNull();
    expect(answer({ place: 'Springfield', admin1: 'Oregon', country: 'US' })).toMatchObject({
      precision: 'city',
    });
  });

  it('finds a misspelling among the words that people add', () => {
    for (const place of ['City of Nairobbi', 'Nairobbi, Kenya', 'Westlands (Nairobbi)']) {
      expect(answer({ place, country: 'KE' })).toMatchObject({ match: 'fuzzy', geonames_id: 184745 });
    }
  });

  it('says what is wrong with a bad line', () => {
    expect(answerLine(geocoder, '{"place"', 4)).toEqual({ line: 5, message: 'not JSON' });
    expect(answerLine(geocoder, '{"place":"x"}', 0)).toMatchObject({
      line: 1,
      message: expect.stringContaining('country'),
    });
  });
});

describe('candidates', () => {
  it('list namesakes, best first, with their distance', () => {
    const list = candidates(geocoder, 'Springfield', 'US');
    expect(list).toHaveLength(10);
    expect(list[0]).toMatchObject({ admin1: 'Illinois', distanceKm: 0, match: 'exact' });
    expect(list[1]?.distanceKm).toBeGreaterThan(100);
  });

  it('suggest spellings, areas and nothing', () => {
    expect(candidates(geocoder, 'Nairoobi', 'KE')[0]).toMatchObject({ name: 'Nairobi', match: 'fuzzy' });
    expect(candidates(geocoder, 'Gauteng', 'ZA')).toMatchObject([{ precision: 'admin1' }]);
    expect(candidates(geocoder, 'nationwide', 'KE')).toEqual([]);
  });

  it('reverse names what lies at a point', () => {
    expect(reverse(geocoder.gazetteer, -1.2864, 36.8172)).toMatchObject({
      country: 'KE',
      admin1: 'Nairobi County',
      place: 'Nairobi',
    });
    expect(reverse(geocoder.gazetteer, -40, -120)).toMatchObject({ country: null });
  });
});

describe('ctatlas geocode', () => {
  let folder: string;
  let out: string;
  let errors: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ctatlas-geocode-'));
    out = '';
    errors = '';
    vi.spyOn(console, 'log').mockImplementation((text: string) => {
      out += `${text}\n`;
    });
    vi.spyOn(console, 'error').mockImplementation((text: string) => {
      errors += `${text}\n`;
    });
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += text;
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints an aligned table', async () => {
    expect(await geocodeCommand('Kisumu', 'ke')).toBe(0);
    const [head = '', row = ''] = out.split('\n');
    expect(row.indexOf('Kisumu County')).toBe(head.indexOf('admin1'));
    expect(row).toContain('191245');
  });

  it.each(['KE', 'ke', 'KEN', 'Kenya', 'kenya', ' Kenya ', '肯尼亚', '肯尼亞'])(
    'takes the country by code or name: %s',
    async (country) => {
      expect(await geocodeCommand('Kisumu', country)).toBe(0);
      expect(out).toContain('191245');
    },
  );

  it.each([
    ['Pristina', 'XKX', '786714'],
    ['Pristina', '科索沃', '786714'],
    ['London', 'UK', '2643743'],
    ['Abidjan', "Cote d'Ivoire", '2293538'],
    ['Conakry', 'Guinea', '2422465'],
  ])('finds %s in %s', async (place, country, id) => {
    expect(await geocodeCommand(place, country)).toBe(0);
    expect(out).toContain(id);
  });

  it.each([
    ['Korea', '"Korea" may be more than one country.\n  Say which: KP (North Korea), KR (South Korea).\n'],
    [
      'Kenia-land',
      'No country is called "Kenia-land".\n  Give its code or its name, such as KE, KEN, Kenya or 肯尼亚.\n',
    ],
    ['Kenyya', 'No country is called "Kenyya".\n  Did you mean Kenya (KE)?\n'],
    ['ZZ', 'No country is called "ZZ".\n  Give its code or its name, such as KE, KEN, Kenya or 肯尼亚.\n'],
    ['Herzegovina', 'No country is called "Herzegovina".\n  Did you mean Bosnia & Herzegovina (BA)?\n'],
    ['', 'No country is called "".\n  Give its code or its name, such as KE, KEN, Kenya or 肯尼亚.\n'],
  ])('says what to write instead of the country "%s"', async (country, said) => {
    expect(await geocodeCommand('Seoul', country)).toBe(2);
    expect({ out, errors }).toEqual({ out: '', errors: said });
  });

  it('answers every line of a file in order and names the bad one', async () => {
    const file = join(folder, 'in.ndjson');
    writeFileSync(file, '{"place":"Kisumu","country":"KE"}\nnonsense\n{"country":"KE"}\n');
    expect(await geocodeCommand(undefined, undefined, { batch: file })).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)?.i ?? null),
    ).toEqual([0, null, null]);
    expect(errors).toBe(`${file}:2: not JSON\n`);
  });

  it('tells nothing found from wrong usage', async () => {
    expect(await geocodeCommand('Qwrtzx', 'KE')).toBe(1);
    expect(await geocodeCommand('Kisimu', 'KE')).toBe(1);
    expect(await geocodeCommand('Kisimu', 'KE', { json: true })).toBe(1);
    expect(await geocodeCommand('Nairobi', 'Kenia-land')).toBe(2);
    expect(await geocodeCommand(undefined, undefined, { reverse: '91,0' })).toBe(2);
    expect(await geocodeCommand(undefined, undefined, { batch: join(folder, 'none') })).toBe(2);
  });
});
