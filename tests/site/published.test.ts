import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { golden, listFiles, temporaryFolder } from '../support/release.ts';
import { releaseForSite, siteOf } from '../support/site.ts';

/** The website of the golden sources, published at an address or, without one, nowhere in particular. */
async function siteAt(homepage?: string): Promise<string> {
  const folder = join(temporaryFolder(), 'sources');
  cpSync(golden.sources, folder, { recursive: true });
  if (homepage !== undefined)
    writeFileSync(join(folder, 'dataset.yaml'), `homepage: ${homepage}\n`, { flag: 'a' });
  return siteOf(await releaseForSite(folder));
}

const read = (site: string, path: string) => readFileSync(join(site, path), 'utf8');
const pagesOf = (site: string) =>
  listFiles(site)
    .filter((path) => path.endsWith('.html') && (!path.startsWith('data/') || path === 'data/index.html'))
    .map((path) => ({ path, document: parseHTML(read(site, path)).document }));
const hrefs = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
const oEmbedOf = (site: string) => JSON.parse(read(site, 'embed/oembed.json')) as Record<string, string>;

describe.each([
  'https://example.org/atlas',
  'https://example.org/atlas/',
  'https://example.org/atlas/index.html',
])('a site whose homepage is %s', async (homepage) => {
  const site = await siteAt(homepage);
  const address = 'https://example.org/atlas/';

  it('tells each page its address in both languages', () => {
    for (const { path, document } of pagesOf(site)) {
      const below = path.replace(/index\.html$/, '');
      const english = below.replace(/^zh\//, '');
      expect(hrefs(document, 'link[rel=canonical]'), path).toEqual([address + below]);
      expect(hrefs(document, 'link[hreflang=en]'), path).toEqual([address + english]);
      expect(hrefs(document, 'link[hreflang=zh-Hans]'), path).toEqual([`${address}zh/${english}`]);
      expect(hrefs(document, 'link[hreflang=x-default]'), path).toEqual([address + english]);
    }
  });

  it('has a sitemap, a feed and an oEmbed answer with whole addresses', () => {
    const listed = [...read(site, 'sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at = '']) => at);
    expect(listed.length).toBeGreaterThan(100);
    expect(listed.filter((at) => !at.startsWith(address))).toEqual([]);
    const feed = read(site, 'zh/changes/feed.xml');
    expect(feed).toContain(`<link rel="self" href="${address}zh/changes/feed.xml"/>`);
    expect([...feed.matchAll(/href="([^"]+)"/g)].filter(([, at]) => !at?.startsWith(address))).toEqual([]);
    const { html, provider_url } = oEmbedOf(site);
    expect(provider_url).toBe(address);
    expect(html).toContain(`<iframe src="${address}embed/"`);
  });

  it('shows a lost visitor a page whose links work at any depth', () => {
    const { document } = parseHTML(read(site, '404.html'));
    expect(hrefs(document, '.site-nav a')).toContain('/atlas/map/');
  });
});

describe('a site without a homepage', async () => {
  const site = await siteAt();

  it('claims no address', () => {
    for (const { path, document } of pagesOf(site)) {
      expect(hrefs(document, 'link[rel=canonical]'), path).toEqual([]);
      for (const href of hrefs(document, 'link')) expect(href, path).not.toMatch(/^[a-z]+:/);
    }
    expect(existsSync(join(site, 'sitemap.xml'))).toBe(false);
  });

  it('has a feed and an oEmbed answer that are relative to themselves', () => {
    expect(read(site, 'changes/feed.xml')).toContain('<link rel="self" href="feed.xml"/>');
    expect(oEmbedOf(site).html).toContain('<iframe src="../embed/"');
    expect(oEmbedOf(site).provider_url).toBeUndefined();
  });

  it('leads from the map to its oEmbed answer all the same', () => {
    for (const path of ['map/', 'zh/map/']) {
      const { document } = parseHTML(read(site, `${path}index.html`));
      const [href = ''] = hrefs(document, 'link[type="application/json+oembed"]');
      expect(existsSync(join(site, path, href ?? ''))).toBe(true);
    }
  });
});
