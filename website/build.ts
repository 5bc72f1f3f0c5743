import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRelease } from './data/release.ts';
import { viewFiles } from './data/view-files.ts';
import { readWorld } from './figures/world.ts';
import { layout } from './frame/layout.ts';
import { languages, type Site, View } from './frame/view.ts';
import { feed } from './pages/changes.ts';
import { figuresOf } from './pages/compare.ts';
import { oEmbed } from './pages/embed.ts';
import { pages } from './pages/index.ts';
import { shardFiles } from './pages/sharded-records.ts';
import { sitemapFile } from './pages/sitemap.ts';
import { chartFiles } from './pages/statistics.ts';
import { SiteFolder } from './site-folder.ts';

/** Licences of the packages whose code the scripts contain, in a file that About leads to. */
const notices = 'third-party-notices.txt';

export interface SiteFolders {
  /** A finished release, its manifest included. */
  readonly release: string;
  /** Scripts and style as bundled by `build.js`, with their `entries.json`. */
  readonly client: string;
  /** The site is made here; the folder must not be there yet. */
  readonly out: string;
  /** Records that have a file each at most; past it their pages are drawn from shards. */
  readonly mostRecordPages?: number;
}

/**
 * Makes the website of a release from nothing but its data files.
 *
 * @returns the number of its files.
 */
export function buildSite({ release: folder, client, out, mostRecordPages = 10_000 }: SiteFolders): number {
  const release = readRelease(folder);
  const world = readWorld(folder);
  const target = new SiteFolder(out);
  const entries = JSON.parse(readFileSync(join(client, 'entries.json'), 'utf8')) as Record<string, string>;
  const site: Site = {
    release,
    world,
    assets: { ...entries, world: world.file },
    sharded: release.presences.size + release.activities.size > mostRecordPages,
    address: addressOf(release.citation.url),
  };
  target.copyFolder(client, 'assets', (name) => name !== 'entries.json' && name !== notices);
  target.copy(join(client, notices), notices);
  target.write(`assets/${world.file}`, world.svg);
  for (const file of release.manifest.files) target.share(folder, file);
  target.copy(join(folder, 'manifest.json'), 'data/manifest.json');
  for (const [path, content] of viewFiles(release))
    target.write(`data/view/${path}`, JSON.stringify(content));
  const found = new Set<string>();
  for (const page of pages(site)) {
    for (const lang of page.languages ?? languages) {
      const view = new View(site, lang, page.path);
      const content = page.draw(view);
      if (content.noIndex !== true) found.add(page.path);
      target.write(view.filePath(page.path), layout(view, page, content));
    }
  }
  for (const lang of languages) {
    const view = new View(site, lang, '');
    for (const { path, text } of chartFiles(view)) target.write(view.filePath(path), text);
    target.write(view.filePath('compare/figures.json'), JSON.stringify(figuresOf(view)));
    target.write(view.filePath('changes/feed.xml'), feed(new View(site, lang, 'changes/')));
  }
  if (site.sharded) for (const [path, text] of shardFiles(site)) target.write(path, text);
  const sitemap = sitemapFile(site, [...found]);
  if (sitemap !== null) target.write('sitemap.xml', sitemap);
  target.write('embed/oembed.json', `${JSON.stringify(oEmbed(new View(site, 'en', 'embed/')))}\n`);
  return target.finish(release.manifest);
}

/** Where the site is published: the homepage of the dataset, as the address of a folder. */
function addressOf(homepage: string | undefined): string | null {
  if (homepage === undefined) return null;
  const { origin, pathname } = new URL(homepage);
  return `${origin}${pathname.replace(/(?:\/(?:index\.html)?)?$/, '/')}`;
}
