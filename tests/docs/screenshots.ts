import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBrowser, openContext, serve } from '../support/browser.ts';

// npx tsx tests/docs/screenshots.ts [folder of a release with its website] [folder for the pictures]
// CJK_FONT names a font file with Chinese characters, for machines that have none.
const [release = 'dist', out = 'docs/screenshots'] = process.argv.slice(2);

const record = 'records/huawei-safe-city-and-police-command-network-nairobi/';
const shots = [
  { name: 'start', address: '', width: 1280, height: 1180, dark: false },
  { name: 'record', address: record, width: 1280, height: 900, dark: false },
  { name: 'statistics-dark', address: 'statistics/', width: 1280, height: 1000, dark: true },
  {
    name: 'organization-chinese',
    address: 'zh/organizations/hikvision/',
    width: 390,
    height: 844,
    dark: false,
  },
  { name: 'map', address: 'map/', width: 1280, height: 800, dark: false },
  {
    name: 'map-dark',
    address: 'map/?cat=data-centre,submarine-cable#1.6/12/70',
    width: 1280,
    height: 800,
    dark: true,
  },
  { name: 'map-chinese', address: 'zh/map/?org=huawei&view=stats', width: 1280, height: 800, dark: false },
  {
    name: 'map-phone',
    address: 'map/?sel=zte-safe-city-national-command-centre-lusaka',
    width: 390,
    height: 844,
    dark: false,
  },
] as const;

const { CJK_FONT } = process.env;

mkdirSync(out, { recursive: true });
const served = await serve(resolve(release, 'site'));
const browser = await openBrowser();
for (const { name, address, width, height, dark } of shots) {
  const { context } = await openContext(browser, {
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  if (CJK_FONT !== undefined) {
    const own =
      '@font-face { font-family: cjk; src: url(cjk.woff2) } :root { --sans: system-ui, cjk; --serif: Georgia, serif, cjk }';
    await page.route('**/cjk.woff2', (route) => route.fulfill({ body: readFileSync(CJK_FONT) }));
    await page.route('**/assets/site-*.css', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n${own}` });
    });
  }
  await page.goto(served.address + address);
  // Pages of text are there at once; the map says when it is.
  if (address.includes('map/')) await page.waitForSelector('[data-ready]');
  // Fine outlines and details come after the first picture.
  await page.waitForLoadState('networkidle');
  // Text that was shaped before its font came is shaped again.
  if (CJK_FONT !== undefined)
    await page.evaluate(
      "document.fonts.ready.then(() => { for (const element of document.querySelectorAll('*')) element.style.fontKerning = 'none'; })",
    );
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(out, `${name}.png`) });
  await context.close();
}
await browser.close();
await served.close();
