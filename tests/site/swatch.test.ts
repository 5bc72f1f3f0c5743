import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markColour, type Palette } from '../../website/app/map/palette.ts';
import { readRelease } from '../../website/data/release.ts';
import { openBrowser, openContext } from '../support/browser.ts';
import { servedSite } from '../support/site.ts';

const site = await servedSite();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the mark of a category beside its name', () => {
  it.each([false, true])('has the colour that the map draws, dark: %s', async (dark) => {
    const { context } = await openContext(browser, { colorScheme: dark ? 'dark' : 'light' });
    const page = await context.newPage();
    await page.goto(`${site.address}categories/`);
    const palette = { forced: null, dark } as Palette;
    for (const { code, colour, geometry } of [...readRelease(site.release).categories.values()].slice(0, 6)) {
      if (geometry === 'line') continue;
      const mark = page
        .locator('dt', { has: page.locator(`a[href$="categories/${code}/"]`) })
        .locator('.swatch');
      const picture = (await mark.screenshot()).toString('base64');
      const middle = await page.evaluate(async (bytes) => {
        const image = new Image();
        image.src = `data:image/png;base64,${bytes}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const at = [Math.floor(image.width / 2), Math.floor(image.height / 2)] as const;
        return [...(context?.getImageData(...at, 1, 1).data ?? [])].slice(0, 3);
      }, picture);
      const wanted = dark
        ? (markColour(palette, colour).match(/\d+/g) ?? []).map(Number)
        : [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      for (const [i, channel] of wanted.entries())
        expect(Math.abs(channel - (middle[i] ?? 0)), `${code} ${middle} ${wanted}`).toBeLessThanOrEqual(3);
    }
    await context.close();
  });
});
