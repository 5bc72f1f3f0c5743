import type { Page } from '../frame/page.ts';
import { html } from '../html.ts';
import { countryLists } from './parts/country-lists.ts';
import { presenceMap } from './parts/presence-map.ts';

/**
 * The interactive map. What stands here is for those whose browser runs no script: the same countries, each a link to the
 * page that lists its presences. `website/app/map` takes its place.
 */
export const mapPage: Page = {
  path: 'map/',
  section: 'map',
  draw: (view) => ({
    title: view.t.map,
    description: view.t.mapOfPresencesText,
    shape: 'full',
    alternates: [{ type: 'application/json+oembed', href: view.to('embed/oembed.json', 'en') }],
    scripts: 'map' in view.site.assets ? ['map'] : [],
    body: html`<div id="map" data-files="${view.file('view/')}" data-pages="${view.to('')}" data-record="${view.to(view.recordPath('presence', '{id}'))}">
<div class="fallback">
<h1>${view.t.map}</h1>
<noscript>${presenceMap(view)}</noscript>
${countryLists(view)}
</div>
</div>`,
  }),
};
