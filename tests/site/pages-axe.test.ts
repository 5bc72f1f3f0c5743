import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { openBrowser, openContext } from '../support/browser.ts';
import { servedSite } from '../support/site.ts';
import { pageKinds, sourcesOfAllKinds } from './page-kinds.ts';

const site = await servedSite(sourcesOfAllKinds());
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};
const screens: Readonly<Record<string, BrowserContextOptions>> = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
const languages = { English: '', Chinese: 'zh/' };

const cases = Object.entries(screens).flatMap(([screen, size]) =>
  Object.entries(looks).flatMap(([look, colours]) =>
    Object.entries(languages).map(([language, prefix]) => ({
      name: `${screen}, ${look}, ${language}`,
      options: { ...size, ...colours },
      prefix,
    })),
  ),
);

/** How far a page is wider than its window, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe(`every kind of page (${pageKinds.length}) has no fault that axe finds, fits its window and asks no other host`, () => {
  it.each(cases)(
    'on $name',
    async ({ options, prefix }) => {
      const { context, external } = await openContext(browser, options);
      const page = await context.newPage();
      const found: string[] = [];
      page.on('pageerror', ({ message }) => found.push(`${page.url()} ${message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') found.push(`${page.url()} ${message.text()}`);
      });
      for (const path of pageKinds) {
        await page.goto(site.address + prefix + path);
        if (path.startsWith('compare')) await page.locator('table.comparison').waitFor();
        if (path.startsWith('contribute')) await page.locator('#faults ul').waitFor();
        if ((await overflow(page)) > 0) found.push(`${prefix}${path} is too wide`);
        found.push(...(await axeViolations(page)).map((fault) => `${prefix}${path} ${fault}`));
      }
      expect(found).toEqual([]);
      expect(external).toEqual([]);
      await context.close();
    },
    180_000,
  );
});
