import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '../support/browser.ts';
import { servedSite } from '../support/site.ts';

const site = await servedSite();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the frame', () => {
  it('follows the system until a reader chooses a theme, and remembers the choice', async () => {
    const { context } = await openContext(browser, { colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(site.address);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.goto(`${site.address}map/`);
    expect(await paper()).toBe(light);
    await context.close();
  });

  it('leads to the same page in the other language and back', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${site.address}map/`);
    await page.getByRole('link', { name: '中文' }).click();
    expect(page.url()).toBe(`${site.address}zh/map/`);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    await page.getByRole('link', { name: 'English' }).click();
    expect(page.url()).toBe(`${site.address}map/`);
    await context.close();
  });
});
