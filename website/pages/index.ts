import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/view.ts';
import { cablesPage } from './cables.ts';
import { categoryPages } from './categories.ts';
import { countryPages } from './countries.ts';
import { embedPage } from './embed.ts';
import { glossaryPage } from './glossary.ts';
import { mapPage } from './map.ts';
import { notFoundPage } from './not-found.ts';
import { organizationPages } from './organizations.ts';
import { queryPage } from './query.ts';
import { activityIndexPage, recordIndexPages } from './record-index.ts';
import { recordPages, retiredPages } from './records.ts';
import { startPage } from './start.ts';

/** Every page of the site, one after the other. */
export function* pages(site: Site): Generator<Page> {
  yield startPage;
  yield mapPage;
  yield embedPage;
  yield queryPage;
  yield* organizationPages(site);
  yield* countryPages(site);
  yield* categoryPages(site);
  yield cablesPage;
  yield glossaryPage;
  yield* recordIndexPages(site);
  yield activityIndexPage;
  yield* recordPages(site);
  yield* retiredPages(site);
  yield notFoundPage;
}
