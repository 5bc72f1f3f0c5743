import { resolve } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fragmentOf, queryOf } from '../../website/core/address.ts';
import { matching, testsOf } from '../../website/core/match.ts';
import { makeIndex } from '../../website/core/search.ts';
import { sorted } from '../../website/core/sort.ts';
import { normalise, type View } from '../../website/core/view.ts';
import { readContents } from '../../website/data/atlas.ts';
import { readRelease } from '../../website/data/release.ts';
import { openBrowser, openContext, serve } from '../support/browser.ts';
import { run } from '../support/release.ts';
import { servedSite, siteOf } from '../support/site.ts';
import { countOf, download, openReady } from './map-page.ts';
import { anyView } from './worlds.ts';

const site = await servedSite();
const { atlas, texts } = readContents(readRelease(site.release));
const index = makeIndex(atlas, texts);
const command = resolve(import.meta.dirname, '../../build/ctatlas.js');

let browser: Browser;
let page: Page;
let external: string[];
beforeAll(async () => {
  browser = await openBrowser();
  const opened = await openContext(browser, { acceptDownloads: true });
  external = opened.external;
  page = await opened.context.newPage();
});
afterAll(() => browser.close());

const idsOf = (view: View) =>
  sorted(matching(atlas.items, testsOf(view, atlas, index)), atlas, view.sort).map(({ id }) => id);
const shownIds = () =>
  page.locator('.rows tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));

describe('the address of the map', () => {
  it('brings 50 views back when it is opened, record by record, and stays as it is', async () => {
    const views = fc.sample(anyView(atlas), { numRuns: 50, seed: 7 }).map((drawn) => normalise(drawn));
    for (const drawn of views) {
      const view = { ...drawn, pane: 'table' as const };
      const address = queryOf(view) + fragmentOf(view);
      await openReady(page, `${site.address}map/${address}`);
      expect([address, await shownIds()]).toEqual([address, idsOf(view)]);
      expect(page.url()).toBe(`${site.address}map/${address}`);
    }
  });

  it('makes a step of the history for each choice, and Back and Forward go through them', async () => {
    await openReady(page, `${site.address}map/`);
    const all = await countOf(page);
    await page.getByRole('group', { name: 'Category' }).getByRole('checkbox').first().check();
    const some = await countOf(page);
    expect(some).toBeLessThan(all);
    const filtered = page.url();
    expect(filtered).toContain('?cat=');
    await page.getByRole('link', { name: 'Table', exact: true }).click();
    await page.goBack();
    expect(page.url()).toBe(filtered);
    await page.goBack();
    expect(page.url()).toBe(`${site.address}map/`);
    await expect.poll(() => countOf(page)).toBe(all);
    expect(
      await page.getByRole('group', { name: 'Category' }).getByRole('checkbox').first().isChecked(),
    ).toBe(false);
    await page.goForward();
    await expect.poll(() => countOf(page)).toBe(some);
  });

  it('makes one step of dragging and typing', async () => {
    await openReady(page, `${site.address}map/`);
    await page.getByLabel('Search', { exact: true }).pressSequentially('zambia');
    await expect.poll(() => page.url()).toContain('q=zambia');
    await page.goBack();
    expect(page.url()).toBe(`${site.address}map/`);
  });

  it('says what it does not understand and applies the rest', async () => {
    await openReady(page, `${site.address}map/?org=nobody&cat=smart-city-public-security`);
    expect(await page.getByRole('alert').textContent()).toContain('nobody');
    expect(page.url()).toBe(`${site.address}map/?cat=smart-city-public-security`);
    expect(await countOf(page)).toBe(
      atlas.items.filter(
        ({ codes }) => atlas.codes.cat[codes.cat[0] ?? 0]?.code === 'smart-city-public-security',
      ).length,
    );
  });

  it('is clean again after a reset', async () => {
    await openReady(page, `${site.address}map/?org=zte&from=2015&q=lusaka#3/0/20`);
    await page.getByRole('button', { name: 'Reset' }).click();
    expect(page.url()).toBe(`${site.address}map/`);
    expect(await countOf(page)).toBe(atlas.items.length);
  });
});

describe('a download', () => {
  const addresses = [
    'map/',
    'map/?org=zte&sort=-year&view=stats',
    'zh/map/?q=huawei&from=2010&undated=0#2/0/20',
    'map/?country=FJI',
  ];

  it.each(
    addresses.flatMap((address) => (['csv', 'geojson', 'json'] as const).map((format) => [format, address])),
  )('as %s of %s is byte for byte what ctatlas query prints', async (format, address) => {
    await openReady(page, site.address + address);
    const { name, bytes } = await download(page, format);
    const { code, stdout, stderr } = await run(process.execPath, [
      command,
      'query',
      '--out',
      site.release,
      '--url',
      page.url(),
      '--format',
      format,
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(bytes.toString()).toBe(stdout);
    expect(name).toMatch(new RegExp(`^china-tech-atlas-2026\\.11\\.0[a-z0-9-]*\\.${format}$`));
  });

  it('tells its version, licence, citation and the address of its view', async () => {
    await openReady(page, `${site.address}map/?org=zte#3/1/20`);
    const { bytes } = await download(page, 'geojson');
    expect(JSON.parse(bytes.toString())).toMatchObject({
      dataset: 'China Tech Atlas',
      version: '2026.11.0',
      licence: 'CC-BY-4.0',
      citation: expect.stringContaining('version 2026.11.0 [dataset]'),
      view: `${site.address}map/?org=zte`,
    });
  });
});

describe('the panel', () => {
  it('shows a record with its sources, precision and confidence', async () => {
    await openReady(page, `${site.address}map/?sel=zte-safe-city-national-command-centre-lusaka`);
    const panel = page.getByRole('complementary', { name: 'Details' });
    await panel.getByRole('heading', { name: /Lusaka/ }).waitFor();
    const text = (await panel.innerText()).replaceAll('\n', ' ');
    expect(text).toMatch(/Lusaka, Zambia \(city, within \d+ km\)/);
    expect(text).toMatch(/Confidence High/);
    expect(await panel.locator('.sources a').first().getAttribute('rel')).toContain('noopener');
    expect(await panel.getByRole('link', { name: /Full record/ }).getAttribute('href')).toBe(
      '../records/zte-safe-city-national-command-centre-lusaka/',
    );
    await page.keyboard.press('Escape');
  });

  it('leads to the page of the record, in a release without a file for each too', async () => {
    const served = await serve(siteOf(site.release, 3));
    await openReady(page, `${served.address}map/?sel=zte-safe-city-national-command-centre-lusaka`);
    await page.getByRole('link', { name: /Full record/ }).click();
    await page.locator('table.facts').waitFor();
    expect(await page.locator('h1').textContent()).toContain('Lusaka');
    await served.close();
  });

  it('lists what is known by country only in its country, and the map draws no point for it', async () => {
    const only = atlas.items.filter(({ spots, unplaced }) => spots.length === 0 && unplaced.length > 0);
    const [first] = only;
    const country = atlas.codes.country[first?.unplaced[0] ?? -1];
    if (first === undefined || country === undefined)
      throw new Error('every record of the tests has a place');
    await openReady(page, `${site.address}map/?country=${country.code}`);
    const stage = page.getByRole('application');
    await stage.focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.locator('[role=status].visually-hidden').textContent())
      .toContain(`${country.label}`);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Details' });
    expect(await panel.getByRole('heading', { level: 3 }).first().textContent()).toBe(
      'Known by country only',
    );
    expect(await panel.getByRole('button', { name: first.title }).count()).toBe(1);
  });
});

describe('the statistics', () => {
  it.each([1280, 390])('lie beside or below each other in a window of %i pixels', async (width) => {
    const before = page.viewportSize();
    await page.setViewportSize({ width, height: 800 });
    await openReady(page, `${site.address}map/?view=stats`);
    const wide = await page.evaluate(() => {
      const pane = document.querySelector('.pane-stats');
      return pane === null ? Number.NaN : pane.scrollWidth - pane.clientWidth;
    });
    expect(wide).toBe(0);
    const boxes = await page
      .locator('table.bars')
      .evaluateAll((tables) =>
        tables
          .map((table) => table.getBoundingClientRect())
          .map(({ left, right, top, bottom }) => [left, right, top, bottom]),
      );
    expect(boxes).toHaveLength(7);
    const overlap = (
      [l1 = 0, r1 = 0, t1 = 0, b1 = 0]: number[],
      [l2 = 0, r2 = 0, t2 = 0, b2 = 0]: number[],
    ) => l1 < r2 && l2 < r1 && t1 < b2 && t2 < b1;
    expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b)))).toEqual([]);
    if (before !== null) await page.setViewportSize(before);
  });
});

it('asks no other host for anything', () => {
  expect(external).toEqual([]);
});
