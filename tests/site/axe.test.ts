import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { openBrowser, openContext } from '../support/browser.ts';
import { servedSite } from '../support/site.ts';
import { openReady } from './map-page.ts';

const site = await servedSite();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
];
const screens: readonly (readonly [string, BrowserContextOptions])[] = [
  ['desktop', { viewport: { width: 1280, height: 800 } }],
  ['phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
];
const opened = '?q=zte&sel=zte-safe-city-national-command-centre-lusaka';
const pages = [
  'map/',
  `map/${opened}`,
  'map/?view=table&org=nobody',
  'map/?view=stats',
  'embed/?org=zte',
  `query/?sql=${encodeURIComponent('SELECT country, COUNT(*) AS n FROM presences GROUP BY country')}`,
];

const cases = screens.flatMap(([screen, size]) =>
  looks.flatMap(([look, colours]) =>
    ['', 'zh/'].map((lang) => ({
      name: `${screen}, ${look}, ${lang === '' ? 'English' : 'Chinese'}`,
      options: { ...size, ...colours },
      lang,
    })),
  ),
);

describe('axe finds nothing wrong with map, table, statistics, query and frame', () => {
  it.each(cases)('on $name', async ({ options, lang }) => {
    const { context, external } = await openContext(browser, options);
    const page = await context.newPage();
    const found: string[] = [];
    for (const address of pages) {
      await openReady(page, site.address + lang + address);
      if (address.startsWith('query')) await page.locator('.answer').waitFor();
      if (address.includes('sel=')) await page.locator('.panel .sources').waitFor();
      found.push(...(await axeViolations(page)).map((fault) => `${lang}${address} ${fault}`));
    }
    expect(found).toEqual([]);
    expect(external).toEqual([]);
    await context.close();
  });

  it('with filters, downloads and sharing opened, on a phone and on a desktop', async () => {
    for (const [, size] of screens) {
      const { context } = await openContext(browser, size);
      const page = await context.newPage();
      await openReady(page, `${site.address}map/?org=zte`);
      const filters = page.getByRole('button', { name: /^Filters/ });
      if (await filters.isVisible()) {
        await filters.click();
        expect(await axeViolations(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.locator('.map-legend summary').click();
      for (const menu of await page.locator('.action summary').all()) {
        await menu.click();
        expect(await axeViolations(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await context.close();
    }
  });
});
