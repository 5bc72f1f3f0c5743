import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { releaseForSite, siteOf } from '../support/site.ts';

const release = await releaseForSite();
const site = siteOf(release);
const page = (path: string) => parseHTML(readFileSync(join(site, path, 'index.html'), 'utf8')).document;
const cells = (path: string, table: number) =>
  [...(page(path).querySelectorAll('main table')[table]?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim()),
  );
const peace = 'cables/huawei-peace-cable/';

describe('the page of a cable', () => {
  it('lists its landing points in the order of the record, each with what is known of its place', () => {
    expect(cells(peace, 0)).toEqual([
      ['Gwadar', 'Pakistan', 'city'],
      ['Karachi', 'Pakistan', 'city'],
      ['Djibouti', 'Djibouti', 'city'],
      ['country only', 'Somalia', 'country'],
      ['country only', 'Kenya', 'country'],
    ]);
    expect(page(peace).querySelector('main')?.textContent).toContain('no source gives their order');
  });

  it('calls the columns by the terms of the field', () => {
    const heads = (path: string) =>
      [...page(path).querySelectorAll('main table thead')].map((head) =>
        [...head.querySelectorAll('th')].map((cell) => cell.textContent),
      );
    expect(heads(peace)).toEqual([
      ['Landing point', 'Countries', 'Precision'],
      ['Party', 'Role'],
    ]);
    expect(heads(`zh/${peace}`).map((head) => head.at(0))).toEqual(['登陆点', '参与方']);
    expect(heads(`zh/${peace}`)[0]?.[2]).toBe('精度');
  });

  it('names its owners and builders', () => {
    const parties = cells(peace, 1);
    expect(parties).toContainEqual(['Tropic Science', 'Owner']);
    expect(parties.slice(0, 2).map(([name]) => name)).toEqual(['Huawei', 'Huawei Marine Networks']);
  });

  it('draws no line that no source gives, and says so', () => {
    const document = page(peace);
    expect(document.querySelectorAll('figure .line').length).toBe(0);
    expect(document.querySelectorAll('figure .dot').length).toBe(3);
    expect(document.querySelector('figcaption')?.textContent).toContain('No source gives the course');
  });

  it('draws the line of a cable whose course is known, and says what the line is', () => {
    const document = page('cables/huawei-central-african-backbone-congo/');
    expect(document.querySelectorAll('figure .line').length).toBe(1);
    expect(document.querySelector('figcaption')?.textContent).toContain('schematic');
  });

  it('and the page of its record lead to each other', () => {
    const targets = (path: string, selector: string) =>
      [...page(path).querySelectorAll(selector)].map((link) => join(path, link.getAttribute('href') ?? ''));
    for (const lang of ['', 'zh/']) {
      const record = `${lang}records/huawei-peace-cable/`;
      expect(targets(record, '.locator a')).toEqual([lang + peace]);
      expect(targets(lang + peace, '.button-row a')).toContain(record);
    }
  });

  it('is there for each cable, and the list of cables leads to it', () => {
    const { features } = JSON.parse(readFileSync(join(release, 'geo/cables.geojson'), 'utf8')) as {
      features: { id: string }[];
    };
    const listed = [...page('cables/').querySelectorAll('ul.records a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(features.length).toBeGreaterThan(2);
    for (const { id } of features) {
      expect(existsSync(join(site, 'cables', id, 'index.html')), id).toBe(true);
      expect(listed).toContain(`../cables/${id}/`);
    }
  });
});
