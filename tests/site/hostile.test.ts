import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, webAddress } from '../../website/html.ts';
import { openBrowser, openContext, serve } from '../support/browser.ts';
import { temporaryFolder } from '../support/release.ts';
import { releaseForSite, siteOf } from '../support/site.ts';
import { safeCity, sourcesOfAllKinds } from './page-kinds.ts';

const id = 'zte-safe-city-national-command-centre-lusaka';
const title = '</title><script>alert(1)</script><img src=x onerror=alert(2)>&amp;';
const address = 'javascript:alert(3)//';

/** A release whose tables somebody has tampered with: `check` would have refused such records. */
async function hostileRelease(): Promise<string> {
  const folder = join(temporaryFolder(), 'dist');
  cpSync(await releaseForSite(sourcesOfAllKinds()), folder, { recursive: true });
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  edit('tables/presences.csv', (text) =>
    text.replace(
      new RegExp(`^(${id}),(?:"(?:[^"]|"")*"|[^,"]*)`, 'm'),
      (_all, key: string) => `${key},${quoted(title)}`,
    ),
  );
  edit('tables/sources.csv', (text) => text.replaceAll(/,https?:\/\/[^,"\s]+/g, `,${address}`));
  edit('stories/lusaka.md', (text) => `${text}\n<script>alert(4)</script> [here](${address}) ![](x)\n`);
  return folder;
}

const folder = siteOf(await hostileRelease());
const served = await serve(folder);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

describe('hostile text in a release', () => {
  it.each([
    safeCity,
    'organizations/zte/',
    'countries/ZMB/',
    'records/',
    'stories/lusaka/',
    `zh/${safeCity}`,
  ])('is text, not markup, on %s', async (path) => {
    const { context, external } = await openContext(browser);
    const page = await context.newPage();
    const alarms: string[] = [];
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message());
      return dialog.dismiss();
    });
    await page.goto(served.address + path);
    if (path !== 'stories/lusaka/') expect(await page.getByText(title).count()).toBeGreaterThan(0);
    expect(await page.locator('main script, main img, [onerror]').count()).toBe(0);
    const targets = await page
      .locator('[href]')
      .evaluateAll((all) => all.map((element) => element.getAttribute('href') ?? ''));
    expect(targets.filter((target) => /^\s*javascript:/i.test(target))).toEqual([]);
    expect(alarms).toEqual([]);
    expect(external).toEqual([]);
    await context.close();
  });

  it('cannot end the element that holds linked data', () => {
    const text = readFileSync(join(folder, safeCity, 'index.html'), 'utf8');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ name: title });
    expect(data).not.toContain('<');
  });
});

describe('html', () => {
  it('escapes what stands in holes, for text and attributes', () => {
    expect(html`<a title="${`"'<>&`}">${'<b>'}</a>`.toString()).toBe(
      '<a title="&quot;&#39;&lt;&gt;&amp;">&lt;b&gt;</a>',
    );
    expect(html`${['a', html`<i>${'&'}</i>`, null, false, undefined, 0]}`.toString()).toBe('a<i>&amp;</i>0');
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org',
    'example.org',
    '',
  ])('takes %j for no address of the web', (text) => expect(webAddress(text)).toBeNull());

  it('takes http and https for one', () => {
    expect(webAddress('https://example.org/a?b="c"')).toBe('https://example.org/a?b=%22c%22');
    expect(webAddress('http://例え.jp/')).toBe('http://xn--r8jz45g.jp/');
  });
});
