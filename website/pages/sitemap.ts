import type { Page } from '../frame/page.ts';
import { languages, type Site, View } from '../frame/view.ts';
import { html } from '../html.ts';

/** Kinds of pages and the list that leads to the pages of each kind: every page is two links away. */
const lists = [
  '',
  'map/',
  'organizations/',
  'countries/',
  'categories/',
  'cables/',
  'records/',
  'activities/',
  'stories/',
  'statistics/',
  'compare/',
  'query/',
  'data/',
  'changes/',
  'how-to-use/',
  'glossary/',
  'methodology/',
  'contribute/',
  'embed/',
  'about/',
  'accessibility/',
] as const;

export const sitemapPage: Page = {
  path: 'sitemap/',
  section: 'sitemap',
  draw: (view) => {
    const { t, release } = view;
    const names: Readonly<Record<string, string>> = {
      '': t.start,
      'map/': t.map,
      'organizations/': t.organizations,
      'countries/': t.countries,
      'categories/': t.categories,
      'cables/': t.cables,
      'records/': t.records,
      'activities/': t.activities,
      'stories/': t.stories,
      'statistics/': t.statistics,
      'compare/': t.compare,
      'query/': t.query,
      'data/': t.data,
      'changes/': t.changes,
      'how-to-use/': t.howToUse,
      'glossary/': t.glossary,
      'methodology/': t.methodology,
      'contribute/': t.contribute,
      'embed/': 'Embed',
      'about/': t.about,
      'accessibility/': t.accessibility,
    };
    const below: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
      'organizations/': byName(release.organizations, 'organizations', (id) => view.organization(id)),
      'countries/': byName(release.presencesOf.country, 'countries', (iso3) => view.country(iso3)),
      'categories/': byName(release.categories, 'categories', (code) => view.category(code)),
    };
    return {
      title: t.sitemap,
      description: t.sitemapText,
      body: html`<p class="lead">${t.sitemapText}</p>
<ul class="site-list">${lists.map((path) => html`<li><a href="${view.to(path)}">${names[path]}</a>${(below[path] ?? []).length > 0 && html`<ul>${(below[path] ?? []).map(([to, name]) => html`<li><a href="${view.to(to)}">${name}</a></li>`)}</ul>`}</li>\n`)}</ul>`,
    };
  },
};

/** Pages of a kind by their names; Chinese ones as Unicode has them, which is the same everywhere. */
function byName(
  keys: ReadonlyMap<string, unknown>,
  folder: string,
  name: (key: string) => string,
): (readonly [path: string, name: string])[] {
  return [...keys.keys()]
    .map((key) => [`${folder}/${key}/`, name(key)] as const)
    .sort(([, a], [, b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

/**
 * `sitemap.xml` over all pages that may be found by searching, in both languages. The protocol asks for whole addresses: without an address of the site
 * there is none.
 */
export function sitemapFile(site: Site, paths: readonly string[]): string | null {
  if (site.address === null) return null;
  const { date } = site.release.manifest;
  const entries = paths.flatMap((path) =>
    languages.map((lang) => {
      const view = new View(site, lang, path);
      return html`<url><loc>${view.canonical(path)}</loc><lastmod>${date}</lastmod></url>\n`;
    }),
  );
  return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries}</urlset>
`.toString();
}
