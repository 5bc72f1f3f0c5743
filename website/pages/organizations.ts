import type { Activity, Organization } from '../data/release.ts';
import { grouped, listed } from '../data/release.ts';
import { disputesOf, issuesOf } from '../data/remarks.ts';
import { worldMap } from '../figures/world-map.ts';
import type { Content, Page } from '../frame/page.ts';
import type { Site, View } from '../frame/view.ts';
import { type Html, html, joined } from '../html.ts';
import { disputeList, issueList } from '../record/remarks.ts';
import { barTable } from './parts/bar-table.ts';
import { countriesOf, dotsOf, placedOf } from './parts/dots.ts';
import { designationTable, factList, organizationSources } from './parts/organization-facts.ts';
import { activityList, presencesByCategory } from './parts/record-list.ts';

export function* organizationPages(site: Site): Generator<Page> {
  yield { path: 'organizations/', section: 'organizations', draw: overview };
  for (const organization of site.release.organizations.values())
    yield {
      path: `organizations/${organization.id}/`,
      section: 'organizations',
      draw: (view) => organizationContent(view, organization),
    };
}

function overview(view: View): Content {
  const { t, release } = view;
  const scopes = grouped(release.organizations.values(), ({ scope }) => [scope]);
  const list = (scope: string) => {
    const rows = (scopes.get(scope) ?? []).toSorted((a, b) => Number(b.n_presences) - Number(a.n_presences));
    return html`<ul class="cards">${rows.map((row) => card(view, row))}</ul>`;
  };
  return {
    title: t.organizations,
    description: t.organizationsText,
    body: html`<p class="lead">${t.organizationsText}</p>
<h2>${t.mapped}</h2><p class="note">${t.mappedText}</p>${list('mapped')}
<h2>${t.related}</h2><p class="note">${t.relatedText}</p>${list('related')}`,
  };
}

function card(view: View, row: Organization): Html {
  const { t } = view;
  const counts = [
    Number(row.n_presences) > 0 ? t.nPresences(Number(row.n_presences)) : '',
    Number(row.n_countries) > 0 ? t.nCountries(Number(row.n_countries)) : '',
    Number(row.n_activities) > 0 ? t.nActivities(Number(row.n_activities)) : '',
  ].filter((part) => part !== '');
  const other = view.lang === 'zh' ? row.name : row.name_zh;
  return html`<li class="card"><h3><a href="${view.to(`organizations/${row.id}/`)}">${view.organization(row.id)}</a></h3>
<p class="note">${other !== '' && other !== view.organization(row.id) && html`<span lang="${view.lang === 'zh' ? 'en' : 'zh-Hans'}">${other}</span> · `}${view.text(listed(row.sectors).slice(0, 3).join(', '), '')}</p><p class="card-counts">${joined(
    counts.map((count) => html`<span>${count}</span>`),
    ' · ',
  )}</p></li>\n`;
}

function organizationContent(view: View, row: Organization): Content {
  const { t, release } = view;
  const { id } = row;
  const presences = release.presencesOf.organization.get(id) ?? [];
  const activities = release.activitiesOf.get(id) ?? [];
  const name = view.organization(id);
  const placed = placedOf(release, presences);
  const countries = [...grouped(presences, (presence) => listed(presence.countries))].map(([iso3, own]) => ({
    label: view.country(iso3),
    href: view.to(`countries/${iso3}/`),
    value: own.length,
  }));
  const hasLayer = release.manifest.files.some(({ path }) => path === `geo/organization/${id}.geojson`);
  const untranslated = row.overview_zh === '' || (row.party_state !== '' && row.party_state_zh === '');
  return {
    title: name,
    description: view.pick(row.overview, row.overview_zh),
    trail: [{ title: t.organizations, path: 'organizations/' }],
    body: html`<div class="beside"><div>
<section><h2 class="small">${t.overview}</h2><p class="lead">${view.text(row.overview, row.overview_zh)}</p>${untranslated && t.textsEnglish !== '' && html`<p class="note">${t.textsEnglish}</p>`}</section>
${row.party_state !== '' && html`<section><h2>${t.partyState}</h2><p>${view.text(row.party_state, row.party_state_zh)}</p></section>`}
${disputeList(view, disputesOf(release, 'organization', id))}
${issueList(view, issuesOf(release, id))}
<section><h2>${t.designations}</h2>${designationTable(view, id)}</section>
</div><aside aria-label="${t.organizationFigures}">${factList(view, row)}</aside></div>
<section id="presence"><h2>${t.presenceAbroad} <span class="count">${presences.length}</span></h2>
${
  presences.length === 0
    ? html`<p>${t.noPresences}</p>`
    : html`<p class="button-row"><a class="button" href="${view.to(`map/?org=${id}`)}">${t.seeOnMap}</a> <a class="button quiet" href="${view.to(`compare/?of=organizations&a=${id}`)}">${t.compare}</a>${hasLayer && html` <a class="button quiet" href="${view.file(`geo/organization/${id}.geojson`)}" download>${t.layer}</a>`}</p>
<figure class="map-figure">${worldMap(view, { title: `${name}: ${t.mapOfPresences}`, description: t.mostlyPlaced(placed, presences.length - placed), dots: dotsOf(release, presences), marked: countriesOf(presences) })}
<figcaption>${t.mostlyPlaced(placed, presences.length - placed)}</figcaption></figure>
<h3>${t.topCountries}</h3>${barTable(view, t.countries, countries, 8)}
${presencesByCategory(view, presences, ['organization'])}`
}</section>
${activitySections(view, activities)}
${organizationSources(view, id)}`,
    about: {
      '@type': 'Organization',
      name: row.name,
      ...(row.name_zh === '' ? {} : { alternateName: row.name_zh }),
      description: row.overview,
      ...(row.website === '' ? {} : { url: row.website }),
      ...(row.wikidata === '' ? {} : { sameAs: `https://www.wikidata.org/wiki/${row.wikidata}` }),
    },
  };
}

function activitySections(view: View, activities: readonly Activity[]): Html {
  const { t } = view;
  const section = (title: string, rows: readonly Activity[], id: string) =>
    rows.length > 0 &&
    html`<section id="${id}"><h2>${title} <span class="count">${rows.length}</span></h2>${activityList(view, rows)}</section>`;
  return html`${section(
    t.activitiesXinjiang,
    activities.filter(({ region }) => region === 'xinjiang'),
    'xinjiang',
  )}${section(
    t.activitiesElsewhere,
    activities.filter(({ region }) => region !== 'xinjiang'),
    'china',
  )}`;
}
