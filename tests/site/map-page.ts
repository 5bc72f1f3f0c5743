import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Opens a page of the site whose script makes it ready, and waits until it is. */
export async function openReady(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('[data-ready]');
}

/** What the status line of the map says of the records of the view. */
export async function countOf(page: Page): Promise<number> {
  const text = (await page.locator('.atlas-status').textContent()) ?? '';
  return Number(/^[\d,]+/.exec(text)?.[0].replaceAll(',', '') ?? 0);
}

/** Saves a download of the view. @returns its name and bytes. */
export async function download(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const menu = page.locator('details.action', { has: page.locator(`[data-format="${format}"]`) });
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  const saved = page.waitForEvent('download');
  await page.locator(`[data-format="${format}"]`).click();
  const file = await saved;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
