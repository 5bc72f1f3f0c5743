import { cpSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openContext } from '../support/browser.ts';
import { run, temporaryFolder } from '../support/release.ts';
import { servedSite } from '../support/site.ts';
import { sourcesOfAllKinds } from './page-kinds.ts';

const sources = sourcesOfAllKinds();
const site = await servedSite(sources);
const command = join(import.meta.dirname, '../../build/ctatlas.js');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const answers: readonly (readonly [string, string])[] = [
  ['title', 'Training centre, Kitwe: "two rooms"'],
  ['status_as_of', '2021-03'],
  [
    'summary',
    'A paper reported in March 2021 that ZTE had opened a training centre with two rooms.\nThe government supports it.',
  ],
  ['locations[1].place', 'Kitwe'],
  ['dates.started', '2021-03-04'],
  ['counterparties[1].name', 'Copperbelt University'],
  ['sources[1].url', 'https://www.example.org/centre?a=1&b=2'],
  ['sources[1].title', 'Centre opens: what it offers'],
  ['sources[1].publisher', 'Example Times'],
  ['sources[1].published', '2021'],
  ['sources[1].language', 'en'],
];
const choices: readonly (readonly [string, string])[] = [
  ['organizations[1].id', 'zte'],
  ['organizations[1].role', 'trainer'],
  ['category', 'training'],
  ['status', 'active'],
  ['confidence', 'medium'],
  ['locations[1].country', 'ZM'],
  ['counterparties[1].role', 'partner'],
  ['sources[1].type', 'news'],
];

async function fill(page: Page): Promise<void> {
  for (const [name, value] of answers) await page.locator(`[name="${name}"]`).fill(value);
  for (const [name, value] of choices) await page.locator(`[name="${name}"]`).selectOption(value);
  await page.getByLabel('Education and skills').check();
}

describe('the form for a new record', () => {
  it('says what is missing, and which answer has the wrong form', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${site.address}contribute/`);
    const faults = page.locator('#faults li');
    await expect.poll(() => faults.allTextContents()).toContain('Title is missing');
    await fill(page);
    await page.locator('[name="dates.started"]').fill('last spring');
    await page.locator('[name="dates.started"]').blur();
    await expect.poll(() => faults.count()).toBe(1);
    expect(await faults.first().textContent()).toMatch(/^Started does not have the right form/);
    expect(await page.locator('[name="dates.started"]').getAttribute('aria-invalid')).toBe('true');
    await context.close();
  });

  it('writes a file that the project’s own check accepts', async () => {
    const { context, external } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${site.address}contribute/`);
    await fill(page);
    await page.locator('[name="sources[1].language"]').blur();
    await page.getByText('Everything is in order.').waitFor();
    const yaml = (await page.locator('#yaml').textContent()) ?? '';
    const path = (await page.locator('#yaml-path').textContent()) ?? '';
    expect(path).toBe('sources/presences/zte/zte-training-centre-kitwe-two-rooms.yaml');
    const folder = temporaryFolder();
    cpSync(sources, join(folder, 'sources'), { recursive: true });
    writeFileSync(join(folder, path), yaml);
    expect(dirname(path)).toBe('sources/presences/zte');
    const { code, stdout } = await run(process.execPath, [
      command,
      'check',
      '--format',
      'json',
      '--sources',
      join(folder, 'sources'),
      join(folder, path),
    ]);
    const { findings } = JSON.parse(stdout) as {
      findings: { severity: string; rule: string; message: string }[];
    };
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(code).toBe(0);
    expect(external).toEqual([]);
    await context.close();
  });

  it('carries the file to a pull request once it is in order, and to an issue at any time', async () => {
    const { context } = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${site.address}contribute/`);
    const pull = page.locator('#open-pull');
    expect(await pull.getAttribute('aria-disabled')).toBe('true');
    await fill(page);
    await expect.poll(() => pull.getAttribute('aria-disabled')).toBe('false');
    const address = new URL((await pull.getAttribute('href')) ?? '');
    expect(address.href).toMatch(
      /^https:\/\/git\.example\.org\/atlas\/atlas\/new\/main\/sources\/presences\/zte\?/,
    );
    expect(address.searchParams.get('filename')).toBe('zte-training-centre-kitwe-two-rooms.yaml');
    expect(address.searchParams.get('value')).toBe(await page.locator('#yaml').textContent());
    const issue = new URL((await page.locator('#open-issue').getAttribute('href')) ?? '');
    expect(issue.searchParams.get('body')).toContain('title:');
    await context.close();
  });
});
