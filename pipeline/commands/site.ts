import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../website/build.ts';
import { drawStandalone } from '../../website/standalone.ts';
import { packageRoot } from '../package-root.ts';

/**
 * Draws the website of a finished release into its folder `site/`, and beside it `site-standalone.html`. The website
 * reads the release's files and knows nothing else of the workshop.
 *
 * @returns the number of files.
 */
export function drawSite(release: string): number {
  const build = join(packageRoot(), 'build');
  const site = join(release, 'site');
  const files = buildSite({ release, client: join(build, 'client'), out: site });
  writeFileSync(join(release, 'site-standalone.html'), drawStandalone({ site, build }));
  return files + 1;
}
