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

/** Relative luminance of a colour as the browser computes it, `rgb(r, g, b)` (WCAG 2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const channel = Number(part) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('a number in a cell of a chart', () => {
  it.each([
    ['statistics/', 'light'],
    ['statistics/', 'dark'],
    ['statistics/category-by-country.svg', 'light'],
  ] as const)('can be read on each shade of /%s, %s', async (path, colorScheme) => {
    const { context } = await openContext(browser, { colorScheme });
    const page = await context.newPage();
    await page.goto(site.address + path);
    const cells = await page.evaluate(() =>
      [...document.querySelectorAll('.chart-cell + text')].map((text) => ({
        cell: text.previousElementSibling?.getAttribute('class') ?? '',
        ink: getComputedStyle(text).fill,
        ground: getComputedStyle(text.previousElementSibling ?? text).fill,
      })),
    );
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ ink, ground }) => contrast(ink, ground) < 4.5)).toEqual([]);
    await context.close();
  });
});
