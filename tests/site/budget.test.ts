import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawStandalone } from '../../website/standalone.ts';
import { openBrowser, openContext } from '../support/browser.ts';
import { listFiles, realSources } from '../support/release.ts';
import { servedSite } from '../support/site.ts';

const build = resolve(import.meta.dirname, '../../build');
const site = await servedSite(realSources);
const kilobyte = 1024;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What a visitor loads until the page is ready, compressed as web servers do: scripts, and everything. */
async function loadOf(address: string): Promise<{ scripts: number; all: number }> {
  const { context } = await openContext(browser);
  const page = await context.newPage();
  const bodies: Promise<{ script: boolean; bytes: number }>[] = [];
  page.on('response', (response) => {
    const script = response.url().endsWith('.js');
    bodies.push(response.body().then((body) => ({ script, bytes: gzipSync(body).length })));
  });
  await page.goto(site.address + address);
  await page.waitForSelector('[data-ready]');
  const loaded = await Promise.all(bodies);
  await context.close();
  const sum = (of: typeof loaded) => of.reduce((total, { bytes }) => total + bytes, 0);
  return { scripts: sum(loaded.filter(({ script }) => script)), all: sum(loaded) };
}

it.each([
  ['map/', 45, 350],
  ['zh/map/', 45, 350],
  ['embed/', 45, 350],
  ['query/', 60, 350],
])('%s loads at most %i KB of scripts and %i KB in all', async (address, scripts, all) => {
  const load = await loadOf(address);
  expect(load.scripts).toBeLessThanOrEqual(scripts * kilobyte);
  expect(load.all).toBeLessThanOrEqual(all * kilobyte);
});

it('site-standalone.html weighs at most 2.5 MB', () => {
  expect(Buffer.byteLength(drawStandalone({ site: site.folder, build }))).toBeLessThanOrEqual(2.5e6);
});

it('the details of records come in files that nobody waits for', () => {
  const shards = listFiles(resolve(site.folder, 'data/view/records'));
  expect(shards.length).toBeGreaterThan(5);
  for (const shard of shards)
    expect(gzipSync(readFileSync(resolve(site.folder, 'data/view/records', shard))).length).toBeLessThan(
      60 * kilobyte,
    );
});
