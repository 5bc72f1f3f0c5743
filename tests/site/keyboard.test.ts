import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '../support/browser.ts';
import { servedSite } from '../support/site.ts';
import { openReady } from './map-page.ts';

const site = await servedSite();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A person with nothing but a keyboard, who counts. */
class Keys {
  pressed = 0;
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }
  async press(key: string): Promise<void> {
    this.pressed += 1;
    await this.#page.keyboard.press(key);
  }
  async type(text: string): Promise<void> {
    for (const letter of text) await this.press(letter);
  }
  /** Goes on with Tab until the element with the focus is the one wanted. */
  async tabTo(selector: string): Promise<void> {
    for (let i = 0; i < 40; i++) {
      if (await this.#page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector))
        return;
      await this.press('Tab');
    }
    throw new Error(`no way to ${selector} by keyboard`);
  }
}

describe('by keyboard alone', () => {
  it.each(['map/', 'zh/map/'])(
    'one comes from the address of %s to a CSV of one’s own filter in at most 40 presses',
    async (address) => {
      const { context } = await openContext(browser, { acceptDownloads: true });
      const page = await context.newPage();
      await openReady(page, site.address + address);
      const keys = new Keys(page);
      await keys.press('Tab');
      // The first stop skips the navigation.
      await keys.press('Enter');
      await keys.tabTo('#atlas-search');
      await keys.type('safe lusaka');
      const status = page.locator('.atlas-status');
      await expect.poll(() => status.textContent()).toMatch(/^1 /);
      expect(await status.getAttribute('role')).toBe('status');
      // Enter goes on to the results, past the rest of the filter.
      await keys.press('Enter');
      await keys.tabTo('.atlas-panes a');
      await keys.tabTo('.action summary');
      await keys.press('Enter');
      await keys.tabTo('[data-format=csv]');
      const saved = page.waitForEvent('download');
      await keys.press('Enter');
      const lines = readFileSync(await (await saved).path(), 'utf8')
        .trimEnd()
        .split('\n');
      expect(lines).toHaveLength(2);
      expect(lines[1]).toMatch(/^zte-safe-city-national-command-centre-lusaka,/);
      expect(keys.pressed).toBeLessThanOrEqual(40);
      await context.close();
    },
  );

  it('the map is one stop: arrows walk from place to place, Enter opens, Escape leads back', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await openReady(page, `${site.address}map/`);
    const stage = page.getByRole('application', { name: 'Map of presences' });
    await stage.focus();
    expect(await stage.getAttribute('aria-describedby')).toBe('map-help');
    const said = page.locator('[role=status].visually-hidden');
    await page.keyboard.press('ArrowRight');
    const first = await said.textContent();
    expect(first).toMatch(/: \d+ presences?/);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight'])
      await page.keyboard.press(key);
    expect(await said.textContent()).not.toBe('');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Details' });
    await panel.waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('panel');
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('map-stage');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.map-stage'))).toBe(null);
    await context.close();
  });

  it('years are moved by arrow keys, and the player steps for those who want no motion', async () => {
    const { context } = await openContext(browser, { reducedMotion: 'reduce' });
    const page = await context.newPage();
    await openReady(page, `${site.address}map/`);
    await page.getByRole('slider', { name: 'From year' }).press('ArrowRight');
    await expect.poll(() => page.url()).toMatch(/from=\d{4}/);
    const before = page.url();
    await page.getByRole('button', { name: 'Next year' }).press('Enter');
    await expect.poll(() => page.url()).not.toBe(before);
    const stepped = page.url();
    await page.waitForTimeout(1_000);
    expect(page.url()).toBe(stepped);
    await context.close();
  });

  it('the player runs through the years and can be stopped', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await openReady(page, `${site.address}map/`);
    await page.getByRole('button', { name: 'Play the years' }).press('Enter');
    await expect.poll(() => page.url()).toMatch(/to=\d{4}/);
    const first = page.url();
    await expect.poll(() => page.url(), { timeout: 5_000 }).not.toBe(first);
    await page.getByRole('button', { name: 'Pause' }).press('Enter');
    const stopped = page.url();
    await page.waitForTimeout(1_200);
    expect(page.url()).toBe(stopped);
    await context.close();
  });
});
