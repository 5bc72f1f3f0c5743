import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext, serve } from '../support/browser.ts';
import { fingerprint } from '../support/release.ts';
import { servedSite, siteOf } from '../support/site.ts';
import { countryOnly, pageKinds, safeCity, sourcesOfAllKinds } from './page-kinds.ts';

const site = await servedSite(sourcesOfAllKinds());
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('without JavaScript', () => {
  it('links lead from the first page to a record with every value and its sources', async () => {
    const { context } = await openContext(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.address);
    await page.locator('.site-footer').getByRole('link', { name: 'Countries' }).click();
    await page.locator('.columns').getByRole('link', { name: 'Zambia' }).click();
    await page
      .getByRole('link', { name: /command centre/i })
      .first()
      .click();
    const statements = readFileSync(join(site.release, 'tables/statements.csv'), 'utf8')
      .split('\n')
      .filter((row) => row.startsWith('presence,zte-safe-city-national-command-centre-lusaka,'));
    expect(await page.locator('table.facts tbody tr').count()).toBe(statements.length);
    expect(await page.locator('.sources li a[rel~=external]').count()).toBeGreaterThan(0);
    expect(await page.locator('.refs a').count()).toBeGreaterThanOrEqual(statements.length);
    await context.close();
  });
});

describe('a record', () => {
  it('that is known by country only has no dot, and says so', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(site.address + countryOnly);
    expect(await page.locator('.locator .dot').count()).toBe(0);
    expect(await page.locator('.locator').textContent()).toContain('Known by country only: United Kingdom');
    await page.goto(site.address + safeCity);
    expect(await page.locator('.locator .dot').count()).toBe(1);
    expect(await page.locator('.locator').textContent()).toContain('known to the city');
    await context.close();
  });

  it('has a citation that a button copies', async () => {
    const { context } = await openContext(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(site.address + safeCity);
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('record zte-safe-city-national-command-centre-lusaka');
    expect(copied).toContain('version 2026.11.0');
    expect(copied).toContain(`https://atlas.example.org/${safeCity}`);
    await context.close();
  });
});

describe('a release with too many records for a file each', () => {
  it('draws the same page from a shard', async () => {
    const folder = siteOf(site.release, 3);
    const served = await serve(folder);
    const { context } = await openContext(browser);
    const page = await context.newPage();
    const main = async (address: string) => {
      await page.goto(address);
      await page.locator('.beside').waitFor();
      return (await page.locator('.beside').innerText()).replaceAll(/ https:\S+/g, '');
    };
    for (const lang of ['', 'zh/']) {
      const own = await main(site.address + lang + safeCity);
      const drawn = await main(
        `${served.address}${lang}records/record/?id=zte-safe-city-national-command-centre-lusaka`,
      );
      expect(drawn).toBe(own);
    }
    await page.goto(`${served.address}records/record/?id=nothing`);
    await page.getByText('There is no page at this address').waitFor();
    await page.goto(`${served.address}countries/ZMB/`);
    await page
      .getByRole('link', { name: /command centre/i })
      .first()
      .click();
    await page.locator('table.facts').waitFor();
    await context.close();
    await served.close();
  });
});

describe('the site', () => {
  it('is the same bytes when it is built again', () => {
    expect(fingerprint(siteOf(site.release))).toEqual(fingerprint(site.folder));
  });

  it('has a manifest of its own that names every file', () => {
    const { files } = JSON.parse(readFileSync(join(site.folder, 'manifest.json'), 'utf8')) as {
      files: { path: string; sha256: string }[];
    };
    const { 'manifest.json': _own, ...sums } = fingerprint(site.folder);
    expect(Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]))).toEqual(sums);
  });

  it('offers every file of the release, as one file under two names where the file system can', () => {
    const { files } = JSON.parse(readFileSync(join(site.release, 'manifest.json'), 'utf8')) as {
      files: { path: string; sha256: string }[];
    };
    const offered = fingerprint(join(site.folder, 'data'));
    for (const { path, sha256 } of files) expect(offered[path], path).toBe(sha256);
    const inode = (folder: string) => statSync(join(folder, 'tables/presences.csv')).ino;
    expect(inode(join(site.folder, 'data'))).toBe(inode(site.release));
  });

  it('has a chart to save for each chart that it shows', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${site.address}statistics/`);
    const charts = await page.locator('svg.chart').count();
    expect(charts).toBe(4);
    const files = await page
      .locator('figcaption a[href$=".svg"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(files).toHaveLength(charts);
    for (const file of files) {
      await page.goto(file);
      expect(await page.evaluate(() => document.documentElement.tagName)).toBe('svg');
    }
    await context.close();
  });

  const kilobyte = 1024;
  it.each(pageKinds.map((path) => [path, path.startsWith('contribute') ? 90 : 10] as const))(
    '/%s loads at most %i KB of scripts',
    async (path, most) => {
      const { context } = await openContext(browser);
      const page = await context.newPage();
      const scripts: Promise<number>[] = [];
      page.on('response', (response) => {
        if (response.url().endsWith('.js'))
          scripts.push(response.body().then((body) => gzipSync(body).length));
      });
      await page.goto(site.address + path, { waitUntil: 'networkidle' });
      const sizes = await Promise.all(scripts);
      expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(most * kilobyte);
      await context.close();
    },
  );

  it('sends one style sheet of at most 12 KB', () => {
    const [style] = Object.keys(fingerprint(join(site.folder, 'assets'))).filter((name) =>
      name.endsWith('.css'),
    );
    const text = readFileSync(resolve(site.folder, 'assets', style ?? ''));
    expect(gzipSync(text).length).toBeLessThanOrEqual(12 * kilobyte);
  });
});
