import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { grouped } from '../../website/data/release.ts';
import { releaseForSite, siteOf } from '../support/site.ts';
import { sourcesOfAllKinds } from './page-kinds.ts';

const release = await releaseForSite(sourcesOfAllKinds());
const site = siteOf(release);

type Row = Readonly<Record<string, string>>;
const rowsOf = (path: string) =>
  parse(readFileSync(join(release, path), 'utf8'), { columns: true }) as readonly Row[];
const pageOf = (path: string) =>
  parseHTML(readFileSync(join(site, path, 'index.html'), 'utf8')).document as unknown as Document;

/** Numbers of the bars under a heading, by the last part of the address that each leads to. */
function barsOf(page: Document, heading: string): Record<string, string> {
  const section = [...page.querySelectorAll('section')].find(
    (one) => one.querySelector('h2')?.textContent === heading,
  );
  return Object.fromEntries(
    [...(section?.querySelectorAll('table.tally tbody tr') ?? [])].map((row) => [
      row.querySelector('a')?.getAttribute('href')?.split('/').at(-2) ?? '',
      row.querySelector('.number')?.textContent ?? '',
    ]),
  );
}

const counted = (rows: readonly Row[], key: string) =>
  Object.fromEntries(rows.map((row) => [row[key], row.n_presences]));

const categories = grouped(rowsOf('statistics/category_by_country.csv'), ({ category = '' }) => [category]);
const countries = grouped(rowsOf('statistics/organization_by_country.csv'), ({ country_iso3 = '' }) => [
  country_iso3,
]);
const locations = rowsOf('tables/presence_locations.csv');

describe('numbers of a page are those of the statistics', () => {
  it.each([...categories])('countries of the category %s', (category, rows) => {
    expect(barsOf(pageOf(`categories/${category}`), 'By country')).toEqual(counted(rows, 'country_iso3'));
  });

  it.each([...countries])('organizations in %s, and what has a place there', (iso3, rows) => {
    const page = pageOf(`countries/${iso3}`);
    expect(barsOf(page, 'By organization')).toEqual(counted(rows, 'organization_id'));
    const there = locations.filter(({ country_iso3 }) => country_iso3 === iso3);
    const all = new Set(there.map(({ presence_id }) => presence_id));
    const placed = new Set(there.filter(({ latitude }) => latitude !== '').map((row) => row.presence_id));
    const text = page.querySelector('main')?.textContent ?? '';
    expect(text).toContain(`${all.size} presence`);
    const unplaced = all.size - placed.size;
    expect(text).toContain(
      `${placed.size} ${placed.size === 1 ? 'has' : 'have'} a place on the map; ${unplaced} ${unplaced === 1 ? 'is' : 'are'} known by country only`,
    );
  });
});
