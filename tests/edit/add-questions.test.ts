import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../pipeline/commands/check.ts';
import { fingerprint } from '../support/release.ts';
import { answer, nothingMore, skip, sourced, sources, toPlace, written } from './answering.ts';

describe('ctatlas add at a terminal', () => {
  it('writes a record that check accepts', async () => {
    const { code, shown } = await answer([
      ...[...toPlace, 'KE', 'Kisumu', skip, skip, 'n'],
      ...['y', skip, '2018-11', skip, skip],
      ...['y', 'Safaricom', 'customer', 'n'],
      ...['video-surveillance', 'smart-city-traffic', skip],
      ...['n', 'y', 'cameras', '120', skip, 'n'],
      ...[...sourced, skip, 'y'],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain(`Written: ${sources.path(written)}`);
    expect(sources.read(written)).toContain(`title: Traffic cameras, Kisumu
organizations:
  - {id: huawei, role: supplier}
category: smart-city-public-security
status: active
locations:
  - {place: Kisumu, country: KE}
dates:
  started: 2018-11
counterparties:
  - {name: Safaricom, role: customer}
topics: [video-surveillance, smart-city-traffic]
measures:
  - {measure: cameras, value: 120}
summary: Huawei supplied cameras.
confidence: medium
sources:
  - url: https://www.example.org/report
    title: Safe city goes live
`);
    expect(await checkCommand([sources.path(written)], { sources: sources.dir, format: 'json' })).toBe(0);
  });

  it('asks again, with a suggestion, until an answer fits its field', async () => {
    const { code, shown } = await answer([
      ...[' ', '=1+1', 'Traffic cameras, Kisumu', 'huawai', 'Huawei', skip, 'n'],
      ...['smart-city-public-securty', '4', skip, 'active', '2019-13', '2019'],
      ...['Kenya', 'Kisimu', '1', skip, 'n', ...nothingMore, 'Text.', 'medum', '2'],
      ...[
        'report',
        'https://www.example.org/report',
        'n',
        'nairobi-safe-city',
        'Kisumu Cameras',
        'kisumu-cameras',
        'y',
      ],
    ]);
    expect(shown).toContain('This is needed.');
    expect(shown).toContain('a spreadsheet would run it as a formula');
    expect(shown).toContain('"huawai" is not one of the codes of organization. Did you mean "huawei"?');
    expect(shown).toContain('Did you mean "smart-city-public-security"?');
    expect(shown).toContain('"2019-13" is not a date that exists');
    expect(shown).toContain('Did you mean "medium"?');
    expect(shown).toContain('"nairobi-safe-city" is or was the id of another presence.');
    expect(shown).toContain('"Kisumu Cameras" is not an id');
    expect(code).toBe(0);
    const text = sources.read('presences/huawei/kisumu-cameras.yaml');
    expect(text).toContain('status_as_of: 2019\n');
    expect(text).toContain('  - {place: Kisumu, country: KE}\n');
    expect(text).toContain('confidence: medium\n');
  });

  it('shows the places of a name, and writes down which one was meant', async () => {
    const { shown } = await answer([
      ...['Cameras', 'huawei', skip, 'n', '4', skip, 'active', skip],
      ...['US', 'Springfield', '2', skip, 'n', ...nothingMore, ...sourced, skip, 'y'],
    ]);
    expect(shown).toMatch(/ name +admin1 +population +km/);
    expect(shown).toMatch(/^ {2}1 {2}Springfield +Illinois/m);
    const second = /^ {2}2 {2}Springfield +(\S+(?: \S+)?) {2}/m.exec(shown)?.[1];
    expect(second).toBeDefined();
    expect(sources.read('presences/huawei/huawei-cameras.yaml')).toContain(
      `  - {place: Springfield, admin1: ${second}, country: US}\n`,
    );
  });

  it('takes the country alone when the place is not known', async () => {
    await answer([...toPlace, 'KE', 'Qwrtzx', skip, skip, skip, 'n', ...nothingMore, ...sourced, skip, 'y']);
    expect(sources.read(written)).toContain('  - {country: KE}\n');
  });

  it('asks for landings when the category is a cable', async () => {
    const { code, shown } = await answer([
      ...['Cable to Muscat', 'huawei', skip, 'n', 'submarine-cable', skip, 'active', skip],
      ...['PK', 'Gwadar', skip, skip, 'y', 'OM', 'Muscat', skip, skip, 'n', 'in-order', '900'],
      ...[...nothingMore, ...sourced, skip, 'y'],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('Another landing?');
    expect(sources.read('presences/huawei/huawei-cable-muscat.yaml')).toContain(
      'landings:\n  - {place: Gwadar, country: PK}\n  - {place: Muscat, country: OM}\nsegments: in-order\nlength_km: 900\n',
    );
  });

  it('lets a field be answered again when the whole does not fit', async () => {
    const { code, shown } = await answer([
      ...[...toPlace, 'KE', 'Kisumu', skip, skip, 'n'],
      ...['y', skip, '2019', skip, '2018', 'n', skip, 'n', 'n', ...sourced, skip],
      ...['dates', 'y', skip, '2018', skip, '2019', skip, 'y'],
    ]);
    expect(shown).toContain('lies before "started" (2019)');
    expect(code).toBe(0);
    expect(sources.read(written)).toContain('dates:\n  started: 2018\n  ended: 2019\n');
  });

  it('asks for other kinds by their own fields', async () => {
    const { code } = await answer(
      [
        'Smart pole',
        skip,
        'A lamp post with cameras.',
        'safe-city',
        skip,
        'https://www.example.org/report',
        'n',
        skip,
        'y',
      ],
      ['term'],
    );
    expect(code).toBe(0);
    expect(sources.read('glossary/smart-pole.yaml')).toContain('see_also: [safe-city]\n');
  });

  it('writes nothing when the person leaves or says no', async () => {
    const before = fingerprint(sources.dir);
    expect(await answer(toPlace)).toMatchObject({
      code: 1,
      shown: expect.stringContaining('Nothing was written.'),
    });
    const no = await answer([...toPlace, 'KE', skip, skip, skip, 'n', ...nothingMore, ...sourced, skip, 'n']);
    expect(no).toMatchObject({ code: 1, shown: expect.stringContaining('Nothing was written.') });
    expect(fingerprint(sources.dir)).toEqual(before);
  });

  it('takes no other answer for yes or no', async () => {
    const { code, shown } = await answer([
      ...[...toPlace, 'KE', skip, skip, skip, 'maybe', 'no', ...nothingMore],
      ...[...sourced, skip, 'yes'],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('  Answer y for yes; n or Enter for no.');
  });

  it('lets a field or the id be answered again once the whole record is shown', async () => {
    const { code, shown } = await answer([
      ...[...toPlace, 'KE', skip, skip, skip, 'n', ...nothingMore, ...sourced, skip],
      ...['status as of', '2019', 'id', 'huawei-kisumu-cameras', 'sumary', 'y'],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('There is no field sumary.');
    expect(sources.read('presences/huawei/huawei-kisumu-cameras.yaml')).toContain('status_as_of: 2019\n');
  });

  it('asks again for a line that is not there, and tells at once of a division that is none', async () => {
    const { code, shown } = await answer([
      ...[...toPlace, 'KE', 'Kisumu', '9', 'yes', skip, 'y'],
      ...['KE', skip, 'Nowhere County', skip, 'n', ...nothingMore],
      ...[...sourced, skip, 'y'],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('Is it this one? [Y/n]');
    expect(shown).toContain('  Answer with the number of a line; Enter for the first, n for none of them.');
    expect(shown).toMatch(/"Nowhere County"[^\n]+\n+Another location\?/);
    expect(sources.read(written)).toContain(
      'locations:\n  - {place: Kisumu, country: KE}\n  - {admin1: Nowhere County, country: KE}\n',
    );
  });

  it('names the records that the new one may repeat', async () => {
    const { shown } = await answer([...toPlace, 'KE', 'Kisumu', skip, skip, 'n']);
    expect(shown).toContain(
      'Is it one of these? huawei in KE has a record already:\n    nairobi-safe-city  Safe city in Nairobi and Mombasa\n',
    );
  });
});
