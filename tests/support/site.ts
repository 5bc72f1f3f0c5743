import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { buildSite } from '../../website/build.ts';
import { type Served, serve } from './browser.ts';
import { golden, releaseOf, temporaryFolder } from './release.ts';

const build = resolve(import.meta.dirname, '../../build');

/** A release of some sources without its website, made by the command that all tests share. @returns its folder. */
export function releaseForSite(sources: string = golden.sources): Promise<string> {
  return releaseOf(join(build, 'ctatlas.js'), sources);
}

/** Builds the website of a release. @returns its folder. */
export function siteOf(release: string, mostRecordPages?: number): string {
  const out = join(temporaryFolder(), 'site');
  buildSite({
    release,
    client: join(build, 'client'),
    out,
    ...(mostRecordPages === undefined ? {} : { mostRecordPages }),
  });
  return out;
}

export interface ServedSite extends Served {
  /** Folder of the site. */
  readonly folder: string;
  /** Folder of the release that it shows. */
  readonly release: string;
}

/** The website of some sources (a dozen real records when none are named), served until the tests of the file are done. */
export async function servedSite(sources?: string): Promise<ServedSite> {
  const release = await releaseForSite(sources);
  const folder = siteOf(release);
  const served = await serve(folder);
  afterAll(() => served.close());
  return { ...served, folder, release };
}
