import type { Browser, Page } from 'playwright-core';
import type { Server } from './server.ts';

/** What a visitor of the map waits for, in milliseconds, and loads, in bytes. */
export interface Visit {
  readonly bytes: number;
  readonly ready: number;
  readonly panP95: number;
  readonly filter: number;
}

/** Opens the map in a window of its own, drags it and filters it. */
export async function visit(browser: Browser, server: Server): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  server.sent();
  await page.goto(`${server.address}map/`);
  await page.waitForSelector('[data-ready]');
  const bytes = server.sent();
  const ready = (await page.evaluate("performance.getEntriesByName('atlas-ready')[0].startTime")) as number;
  const panP95 = await pan(page);
  const filter = await choose(page);
  await context.close();
  return { bytes, ready, panP95, filter };
}

/** Drags the map enlarged twice and back, and looks at the time from frame to frame. */
async function pan(page: Page): Promise<number> {
  for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(500);
  await page.evaluate(`globalThis.frames_ = []; globalThis.running_ = true;
    (function next(before) { requestAnimationFrame((now) => { if (before) frames_.push(now - before); if (running_) next(now); }); })(0)`);
  await page.mouse.move(900, 450);
  await page.mouse.down();
  for (let step = 0; step < 60; step++) {
    await page.mouse.move(900 - 250 * Math.sin(step / 9), 450 + 90 * Math.sin(step / 7));
  }
  await page.mouse.up();
  const frames = (await page.evaluate('running_ = false; frames_')) as number[];
  return percentile(frames, 0.95);
}

/** Chooses a category and takes it out again; each time until the second frame, when the picture stands. */
async function choose(page: Page): Promise<number> {
  const times = (await page.evaluate(`(async () => {
    const box = document.querySelector('input[name=cat]');
    const times = [];
    for (let i = 0; i < 6; i++) {
      const before = performance.now();
      box.click();
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      times.push(performance.now() - before);
    }
    return times;
  })()`)) as number[];
  return percentile(times, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
