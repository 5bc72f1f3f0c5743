import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawStandalone } from '../../website/standalone.ts';
import { openBrowser, openContext, serve } from '../support/browser.ts';
import { golden, temporaryFolder } from '../support/release.ts';
import { releaseForSite, servedSite, siteOf } from '../support/site.ts';
import { countOf, download, openReady } from './map-page.ts';

const site = await servedSite();
const build = join(import.meta.dirname, '../../build');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the map', () => {
  it('gives the same facts without JavaScript: every country with presences, and a way to its records', async () => {
    const { context } = await openContext(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}map/`);
    const table = readFileSync(join(site.release, 'statistics/presences_by_country.csv'), 'utf8');
    const countries = table
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.slice(0, 3));
    for (const iso3 of countries)
      expect(await page.locator(`.fallback .columns a[href="../countries/${iso3}/"]`).count()).toBe(1);
    await context.close();
  });

  it('loses nothing without WebGL', async () => {
    const plain = await openBrowser(['--disable-3d-apis', '--disable-software-rasterizer']);
    const { context } = await openContext(plain);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await openReady(page, `${site.address}map/?sel=zte-safe-city-national-command-centre-lusaka`);
    await page.getByRole('heading', { name: /Lusaka/ }).waitFor();
    const colours = await page.locator('.map-base').evaluate((canvas) => {
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, 1000, 500) ?? {
        data: [],
      };
      const seen = new Set<string>();
      for (let i = 0; i < data.length; i += 400) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
      return seen.size;
    });
    expect(colours).toBeGreaterThan(2);
    expect(errors).toEqual([]);
    await plain.close();
  });

  it('says so when its data cannot be loaded, and leaves the list of countries', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await page.route('**/view/atlas.json', (route) => route.abort());
    await page.goto(`${site.address}map/`);
    expect(await page.getByRole('alert').textContent()).toContain('could not be loaded');
    expect(await page.locator('.fallback').isVisible()).toBe(true);
    await context.close();
  });

  it('shows text of records as text, whatever stands in it', async () => {
    const folder = temporaryFolder();
    cpSync(golden.sources, folder, { recursive: true });
    const file = join(folder, 'presences/zte/zte-mtn-zambia-backbone.yaml');
    const hostile = '<img src=x onerror=alert(1)> "quoted" &amp; <b>bold</b>';
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: '${hostile}'`));
    // Rules refuse such a text; pages do not rely on them.
    writeFileSync(
      join(folder, 'exceptions.yaml'),
      'exceptions:\n  - {rule: html, record: zte-mtn-zambia-backbone, reason: What pages make of it., until: 2027-12-31}\n',
    );
    const served = await serve(siteOf(await releaseForSite(folder)));
    const { context } = await openContext(browser);
    const page = await context.newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await openReady(page, `${served.address}map/?sel=zte-mtn-zambia-backbone&view=table`);
    expect(await page.locator('.panel h2').textContent()).toBe(hostile);
    expect(await page.locator('[data-id=zte-mtn-zambia-backbone] .row-open').textContent()).toBe(hostile);
    expect(await page.locator('.atlas img').count()).toBe(0);
    expect(dialogs).toEqual([]);
    await context.close();
    await served.close();
  });
});

describe('in somebody’s page', () => {
  it.each([
    'allow-scripts allow-same-origin',
    'allow-scripts allow-same-origin allow-popups allow-downloads',
  ])('the map of a view works in a frame with sandbox="%s"', async (sandbox) => {
    const host = temporaryFolder();
    const address = `${site.address}embed/?org=zte#3/-13/28`;
    writeFileSync(
      join(host, 'index.html'),
      `<!doctype html><title>host</title><iframe sandbox="${sandbox}" width="800" height="500" src="${address}"></iframe>`,
    );
    const served = await serve(host);
    const { context, external } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(served.address);
    const frame = page.frameLocator('iframe');
    await frame.locator('[data-ready]').waitFor();
    expect(await frame.locator('.atlas-status').textContent()).toMatch(/^\d+ presences? .* 1 organization/);
    expect(await frame.getByRole('link', { name: /Open in/ }).getAttribute('href')).toBe(
      `${site.address}map/?org=zte#3/-13/28`,
    );
    expect(await frame.locator('.filters').isVisible()).toBe(false);
    expect(external).toEqual([]);
    await context.close();
    await served.close();
  });

  it('oEmbed tells editors how to embed it', () => {
    const answer = JSON.parse(readFileSync(join(site.folder, 'embed/oembed.json'), 'utf8'));
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 800,
      height: 500,
      title: 'China Tech Atlas',
    });
    expect(answer.html).toContain('<iframe src="');
  });
});

describe('site-standalone.html', () => {
  const file = join(temporaryFolder(), 'site-standalone.html');
  writeFileSync(file, drawStandalone({ site: site.folder, build }));

  it('opens from disk with map, filter, table, details and downloads, and asks nobody for anything', async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => problems.push(message.text()));
    const address = pathToFileURL(file).href;
    await openReady(page, `${address}?org=zte`);
    expect(await countOf(page)).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Table', exact: true }).click();
    expect(page.url()).toBe(`${address}?org=zte&view=table`);
    await page.locator('.row-open').first().click();
    await page.locator('.panel .sources a').first().waitFor();
    const { bytes } = await download(page, 'csv');
    expect(bytes.toString().split('\n').length).toBe((await countOf(page)) + 2);
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is the same file every time', () => {
    const again = drawStandalone({ site: site.folder, build });
    expect(again === readFileSync(file, 'utf8')).toBe(true);
  });
});
