import type { Country, Presence } from '../data/release.ts';
import { grouped, listed } from '../data/release.ts';
import type { Content, Page } from '../frame/page.ts';
import type { Site, View } from '../frame/view.ts';
import { html } from '../html.ts';
import { barTable } from './parts/bar-table.ts';
import { countryLists } from './parts/country-lists.ts';
import { placedOf } from './parts/dots.ts';
import { presenceMap } from './parts/presence-map.ts';
import { presencesByCategory } from './parts/record-list.ts';

export function* countryPages(site: Site): Generator<Page> {
  yield { path: 'countries/', section: 'countries', draw: overview };
  for (const [iso3, rows] of site.release.presencesOf.country) {
    const country = site.release.countries.get(iso3);
    if (country === undefined) continue;
    yield {
      path: `countries/${iso3}/`,
      section: 'countries',
      draw: (view) => countryContent(view, country, rows),
    };
  }
}

function overview(view: View): Content {
  const { t } = view;
  return {
    title: t.countries,
    description: t.countriesText,
    body: html`<p class="lead">${t.countriesText}</p>
${presenceMap(view)}
${countryLists(view)}
<p><a href="${view.file('tables/countries.csv')}" download>countries.csv</a> · <a href="${view.file('statistics/presences_by_country.csv')}" download>presences_by_country.csv</a> · <a href="${view.file('geo/countries.geojson')}" download>countries.geojson</a></p>`,
  };
}

function countryContent(view: View, country: Country, rows: readonly Presence[]): Content {
  const { t } = view;
  const { iso3 } = country;
  const name = view.pick(country.name, country.name_zh);
  const organizations = [...grouped(rows, (row) => listed(row.organizations))].map(([id, own]) => ({
    label: view.organization(id),
    href: view.to(`organizations/${id}/`),
    value: own.length,
  }));
  const placed = placedOf(view.release, rows, iso3);
  const description = t.countryText(name, t.nPresences(rows.length), t.nOrganizations(organizations.length));
  const partnerships = rows.filter(({ partnership }) => partnership === 'true').length;
  return {
    title: name,
    description,
    trail: [{ title: t.countries, path: 'countries/' }],
    body: html`<p class="lead">${description}</p>
<p>${t.mostlyPlaced(placed, rows.length - placed)} ${t.partnerships}${t.colon}${partnerships}${t.stop}</p>
<p class="button-row"><a class="button" href="${view.to(`map/?country=${iso3}`)}">${t.seeOnMap}</a> <a class="button quiet" href="${view.to(`compare/?of=countries&a=${iso3}`)}">${t.compare}</a></p>
<section><h2>${t.byOrganization}</h2>${barTable(view, t.organizations, organizations)}</section>
<section><h2>${t.presences}</h2>${presencesByCategory(view, rows, ['country'])}</section>`,
    about: {
      '@type': 'Country',
      name: country.name,
      alternateName: country.name_zh,
      identifier: iso3,
    },
  };
}
