import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../support/release.ts';
import { releaseForSite, siteOf } from '../support/site.ts';
import { sourcesOfAllKinds } from './page-kinds.ts';

const site = siteOf(await releaseForSite(sourcesOfAllKinds()));
// Below data/ lie the files of the release, and one page.
const pages = listFiles(site).filter(
  (path) => path.endsWith('.html') && (!path.startsWith('data/') || path === 'data/index.html'),
);
const read = (path: string) => parseHTML(readFileSync(join(site, path), 'utf8')).document;
const documents = new Map(pages.map((path) => [path, read(path)]));

/** Where a relative address on a page leads: a file of the site, and a part of it. */
function targetOf(page: string, address: string): { file: string; part: string } {
  const [path = '', part = ''] = (address.split('?')[0] ?? '').split('#');
  // The page for addresses that lead nowhere is shown at any depth: it names the place where the site is published.
  const way = path.startsWith('/') ? path.slice(1) : join(dirname(page), path);
  const file = path === '' ? page : normalize(decodeURIComponent(way));
  return {
    file:
      path !== '' && (path.endsWith('/') || file === '.' || file === '') ? join(file, 'index.html') : file,
    part,
  };
}

function addressesOn(page: string): string[] {
  return [...(documents.get(page)?.querySelectorAll('[href], [src]') ?? [])].flatMap((element) => {
    const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
    return /^[a-z]+:/.test(address) ? [] : [address];
  });
}

describe('links', () => {
  it('of every page lead to something: a file, and the part of it that they name', () => {
    const broken: string[] = [];
    for (const page of pages) {
      for (const address of addressesOn(page)) {
        const { file, part } = targetOf(page, address);
        if (!existsSync(join(site, file))) broken.push(`${page}: ${address}`);
        else if (part !== '' && file.endsWith('.html') && documents.get(file)?.getElementById(part) === null)
          broken.push(`${page}: ${address} (no such part)`);
      }
    }
    expect(pages.length).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });

  it('reach every page from the first one', () => {
    const seen = new Set(['index.html']);
    for (const page of seen) {
      for (const address of addressesOn(page)) {
        const { file } = targetOf(page, address);
        if (documents.has(file)) seen.add(file);
      }
    }
    const apart = pages.filter((page) => !seen.has(page) && !page.endsWith('404.html'));
    expect(apart).toEqual([]);
  });

  it('that leave the site tell the other side nothing', () => {
    const loose: string[] = [];
    for (const [page, document] of documents) {
      for (const link of document.querySelectorAll('a[href^="http"]')) {
        const rel = (link.getAttribute('rel') ?? '').split(' ');
        if (!rel.includes('noopener') || !rel.includes('noreferrer'))
          loose.push(`${page}: ${link.outerHTML}`);
      }
    }
    expect(loose).toEqual([]);
  });
});

describe('every page', () => {
  it('names its language, what it is about, its policy, and its other language', () => {
    for (const [page, document] of documents) {
      expect(document.documentElement.getAttribute('lang'), page).toBe(
        page.startsWith('zh/') ? 'zh-Hans' : 'en',
      );
      const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
      expect(policy?.getAttribute('content'), page).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(policy?.getAttribute('content'), page).not.toContain('unsafe');
      const data = document.querySelector('script[type="application/ld+json"]');
      const linked = JSON.parse(data?.textContent ?? '') as Record<string, unknown>;
      expect(linked['@context'], page).toBe('https://schema.org');
      expect(linked.inLanguage, page).toBe(page.startsWith('zh/') ? 'zh-Hans' : 'en');
      expect(document.querySelectorAll('link[rel="alternate"][hreflang]').length, page).toBe(3);
      expect(document.querySelectorAll('h1').length, page).toBe(1);
    }
  });

  it('holds no script and no style of its own', () => {
    for (const [page, document] of documents) {
      const scripts = [...document.querySelectorAll('script')].filter(
        (script) => !script.hasAttribute('src') && script.getAttribute('type') !== 'application/ld+json',
      );
      expect(scripts, page).toEqual([]);
      expect([...document.querySelectorAll('style, [style]')], page).toEqual([]);
      const handlers = [...document.querySelectorAll('*')].filter((element) =>
        [...element.attributes].some(({ name }) => name.startsWith('on')),
      );
      expect(handlers, page).toEqual([]);
    }
  });
});

describe('for machines', () => {
  it('the sitemap lists every page that may be found, in both languages, by its whole address', () => {
    const text = readFileSync(join(site, 'sitemap.xml'), 'utf8');
    const listed = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
    const expected = pages
      .filter((page) => documents.get(page)?.querySelector('meta[content="noindex"]') === null)
      .map((page) => `https://atlas.example.org/${page.replace(/index\.html$/, '')}`);
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

  it('the feed is well-formed Atom with an entry for the release', () => {
    for (const lang of ['', 'zh/']) {
      const text = readFileSync(join(site, `${lang}changes/feed.xml`), 'utf8');
      expect(text).toMatch(
        /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
      );
      expect(text.match(/<entry>/g)).toHaveLength(1);
      expect(text).toContain('<updated>2026-11-21T00:00:00Z</updated>');
      expect(text).toMatch(
        /<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}<\/id>/,
      );
    }
  });
});
