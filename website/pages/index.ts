import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/view.ts';
import { cablesPage } from './cables.ts';
import { categoryPages } from './categories.ts';
import { changesPage } from './changes.ts';
import { comparePage } from './compare.ts';
import { contributePage } from './contribute.ts';
import { countryPages } from './countries.ts';
import { dataPage } from './data.ts';
import { embedPage } from './embed.ts';
import { glossaryPage } from './glossary.ts';
import { mapPage } from './map.ts';
import { notFoundPage } from './not-found.ts';
import { organizationPages } from './organizations.ts';
import { prosePages } from './prose.ts';
import { queryPage } from './query.ts';
import { activityIndexPage, recordIndexPages } from './record-index.ts';
import { recordPages, retiredPages } from './records.ts';
import { shardedPages } from './sharded-records.ts';
import { sitemapPage } from './sitemap.ts';
import { startPage } from './start.ts';
import { statisticsPage } from './statistics.ts';
import { storyPages } from './stories.ts';

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
  yield statisticsPage;
  yield comparePage;
  yield dataPage;
  yield changesPage;
  yield* prosePages;
  yield* storyPages(site);
  yield contributePage;
  yield sitemapPage;
  yield* recordIndexPages(site);
  yield activityIndexPage;
  yield* site.sharded ? shardedPages : recordPages(site);
  yield* retiredPages(site);
  yield notFoundPage;
}
