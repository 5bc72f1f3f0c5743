import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext, serve } from '../support/browser.ts';
import { run, temporaryFolder } from '../support/release.ts';
import { releaseForSite } from '../support/site.ts';

const examples = resolve(import.meta.dirname, '../../examples');
const release = await releaseForSite();
const { features } = JSON.parse(readFileSync(join(release, 'geo/presences.geojson'), 'utf8')) as {
  features: readonly { geometry: { type: string } | null; properties: { first_year: number | null } }[];
};
const placed = features.filter(({ geometry }) => geometry !== null).length;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Opening {
  /** Of a browser of its own. */
  readonly flags?: readonly string[];
  /** Whether the web server sends parts of files. */
  readonly parts?: boolean;
  /** Fragment of the address. */
  readonly at?: string;
}

/** Bundles an example, puts a release beside it, and opens it. */
async function opened(name: string, { flags, parts = true, at = '' }: Opening = {}) {
  const folder = temporaryFolder();
  cpSync(join(examples, name), folder, { recursive: true });
  cpSync(join(release, 'geo'), join(folder, 'release/geo'), { recursive: true });
  await build({
    entryPoints: [join(examples, name, 'main.js')],
    bundle: true,
    format: 'esm',
    outfile: join(folder, 'bundle.js'),
    loader: { '.png': 'dataurl' },
    logLevel: 'error',
  });
  if (name === 'maplibre') {
    const dist = resolve('node_modules/maplibre-gl/dist');
    cpSync(dist, folder, { recursive: true, filter: (path) => path === dist || /\.mjs$/.test(path) });
  }
  const served = await serve(folder, { parts });
  const own = flags === undefined ? browser : await openBrowser(flags);
  const { context, external } = await openContext(own, { viewport: { width: 900, height: 700 } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(served.address + at);
  await expect.poll(() => page.locator('#note').textContent(), { timeout: 30_000 }).not.toBe('');
  const close = async () => {
    await context.close();
    if (own !== browser) await own.close();
    await served.close();
  };
  return { page, external, problems, close, note: (await page.locator('#note').textContent()) ?? '' };
}

describe('the examples for developers show a release as it is', () => {
  it('D3: every country, and a mark for every placed presence', async () => {
    const { page, external, problems, note, close } = await opened('d3');
    expect(await page.locator('.presences path').count()).toBe(placed);
    expect(await page.locator('.countries path').count()).toBeGreaterThan(200);
    expect(note).toContain(
      `${features.length} presences, ${placed} of them placed. China Tech Atlas 2026.11.0`,
    );
    expect([external, problems]).toEqual([[], []]);
    await close();
  });

  it('Observable Plot: dated presences as bars, and how many have no date', async () => {
    const { page, external, problems, note, close } = await opened('plot');
    const dated = features.filter(({ properties }) => properties.first_year !== null).length;
    expect(note).toContain(`${dated} presences with a date; ${features.length - dated} have none`);
    expect(await page.locator('svg rect').count()).toBeGreaterThan(3);
    expect([external, problems]).toEqual([[], []]);
    await close();
  });

  it('Leaflet: placed presences, text of records as text', async () => {
    const { page, external, problems, note, close } = await opened('leaflet');
    expect(note).toContain(`${placed} of ${features.length} presences are placed`);
    expect(await page.locator('#map canvas').count()).toBe(1);
    expect([external, problems]).toEqual([[], []]);
    await close();
  });

  it('MapLibre: its style draws the presences from vector tiles, and asks nobody else for anything', async () => {
    const { external, problems, note, close } = await opened('maplibre');
    expect(Number(/^(\d+) presences drawn from tiles$/.exec(note)?.[1])).toBeGreaterThan(placed / 2);
    expect([external, problems]).toEqual([[], []]);
    await close();
  });

  it('MapLibre: enlarged, titles are set without glyphs of somebody else', async () => {
    const { external, problems, note, close } = await opened('maplibre', { at: '#6/-15.4/28.3' });
    expect(Number(/^(\d+) presences drawn from tiles$/.exec(note)?.[1])).toBeGreaterThan(0);
    expect([external, problems]).toEqual([[], []]);
    await close();
  });

  it('MapLibre: draws GeoJSON where the web server sends no parts of files', async () => {
    const { external, problems, note, close } = await opened('maplibre', { parts: false });
    expect(Number(/^(\d+) presences drawn from GeoJSON$/.exec(note)?.[1])).toBeGreaterThan(placed / 2);
    expect([external, problems]).toEqual([[], []]);
    await close();
  });

  it('MapLibre says so where there is no WebGL', async () => {
    const { note, close } = await opened('maplibre', { flags: ['--disable-3d-apis'] });
    expect(note).toContain('needs WebGL');
    await close();
  });

  it('the style for MapLibre is valid, and every address in it is one beside the page', () => {
    const text = readFileSync(join(examples, 'maplibre/style.json'), 'utf8');
    expect(validateStyleMin(JSON.parse(text))).toEqual([]);
    expect(text).not.toMatch(/:\/\/(?!release\/)/);
    expect(text).not.toMatch(/"(?:glyphs|sprite)"/);
  });

  it('Python: counts with the standard library', async () => {
    const { code, stdout, stderr } = await run('python3', [join(examples, 'python/presences.py'), release]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`China Tech Atlas 2026.11.0: ${features.length} presences`);
  });

  // R is not everywhere; where it is, its example must run.
  const hasR = spawnSync('Rscript', ['--version']).status === 0;
  if (hasR)
    it('R: counts with base R', async () => {
      const { code, stdout } = await run('Rscript', [join(examples, 'r/presences.R'), release]);
      expect(code).toBe(0);
      expect(stdout).toContain(`${features.length} presences`);
    });
});
