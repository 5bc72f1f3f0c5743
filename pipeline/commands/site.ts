import { join } from 'node:path';
import { buildSite } from '../../website/build.ts';
import { packageRoot } from '../package-root.ts';

/**
 * Draws the website of a finished release into its folder `site/`. The website reads the release's files and knows
 * nothing else of the workshop.
 *
 * @returns the number of files of the site.
 */
export function drawSite(release: string): number {
  const client = join(packageRoot(), 'build', 'client');
  return buildSite({ release, client, out: join(release, 'site') });
}
