import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/view.ts';
import { embedPage } from './embed.ts';
import { mapPage } from './map.ts';
import { notFoundPage } from './not-found.ts';
import { queryPage } from './query.ts';
import { startPage } from './start.ts';

/** Every page of the site, one after the other. */
export function* pages(_site: Site): Generator<Page> {
  yield startPage;
  yield mapPage;
  yield embedPage;
  yield queryPage;
  yield notFoundPage;
}
