import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRelease } from './data/release.ts';
import { viewFiles } from './data/view-files.ts';
import { readWorld } from './figures/world.ts';
import { layout } from './frame/layout.ts';
import { languages, type Site, View } from './frame/view.ts';
import { oEmbed } from './pages/embed.ts';
import { pages } from './pages/index.ts';
import { SiteFolder } from './site-folder.ts';

/** Up to so many records have a file each. */
const mostRecordPages = 10_000;

export interface SiteFolders {
  /** A finished release, its manifest included. */
  readonly release: string;
  /** Scripts and style as bundled by `build.js`, with their `entries.json`. */
  readonly client: string;
  /** The site is made here; the folder must not be there yet. */
  readonly out: string;
}

/**
 * Makes the website of a release from nothing but its data files.
 *
 * @returns the number of its files.
 */
export function buildSite({ release: folder, client, out }: SiteFolders): number {
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
  target.copyFolder(client, 'assets', (name) => name !== 'entries.json');
  target.write(`assets/${world.file}`, world.svg);
  for (const { path } of release.manifest.files) target.copy(join(folder, path), `data/${path}`);
  for (const path of ['manifest.json']) target.copy(join(folder, path), `data/${path}`);
  for (const [path, content] of viewFiles(release))
    target.write(`data/view/${path}`, JSON.stringify(content));
  for (const page of pages(site)) {
    for (const lang of page.languages ?? languages) {
      const view = new View(site, lang, page.path);
      target.write(view.filePath(page.path), layout(view, page, page.draw(view)));
    }
  }
  target.write('embed/oembed.json', `${JSON.stringify(oEmbed(new View(site, 'en', 'embed/')))}\n`);
  return target.finish(release.manifest);
}

function addressOf(url: string | undefined): string | null {
  if (url === undefined) return null;
  return url.endsWith('/') ? url : `${url}/`;
}
