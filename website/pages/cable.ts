import { type Cable, cablesOf } from '../data/cables.ts';
import { listed } from '../data/release.ts';
import { disputesOf } from '../data/remarks.ts';
import { worldMap } from '../figures/world-map.ts';
import type { Content, Page } from '../frame/page.ts';
import type { Site, View } from '../frame/view.ts';
import { type Html, html, joined } from '../html.ts';
import { dateWords } from '../record/dates.ts';
import { englishNote } from '../record/draw.ts';
import { disputeBanner } from '../record/remarks.ts';
import { swatch } from './parts/swatch.ts';

/** A page for each cable: its course, its landing points and who takes part. The evidence stands on the page of the record. */
export function* cablePages(site: Site): Generator<Page> {
  for (const cable of cablesOf(site.release))
    yield { path: `cables/${cable.row.id}/`, section: 'cables', draw: (view) => cableContent(view, cable) };
}

function cableContent(view: View, cable: Cable): Content {
  const { t } = view;
  const { row } = cable;
  const title = view.pick(row.title, row.title_zh);
  const record = view.to(view.recordPath('presence', row.id));
  return {
    title,
    heading: view.text(row.title, row.title_zh),
    description: view.pick(row.summary, row.summary_zh),
    trail: [{ title: t.cables, path: 'cables/' }],
    body: html`<div class="meta-line">${swatch(view, row.category)}<a href="${view.to(`categories/${row.category}/`)}">${view.category(row.category)}</a></div>
${disputeBanner(view, disputesOf(view.release, 'presence', row.id), `${record}#disputes`)}
<p class="lead">${view.text(row.summary, row.summary_zh)}</p>
${englishNote(view, row.title_zh, row.summary_zh)}
<p class="button-row"><a class="button" href="${view.to(`map/?sel=${row.id}`)}">${t.showOnMap}</a> <a class="button quiet" href="${record}">${t.cableEvidence}</a> <a class="button quiet" href="${view.file('geo/cables.geojson')}" download>cables.geojson</a></p>
${route(view, cable)}
<div class="halves"><section><h2>${t.landings} <span class="count">${cable.landings.length}</span></h2>${landings(view, cable)}</section>
<section><h2>${t.parties}</h2>${parties(view, cable)}<h2>${t.cableFacts}</h2>${facts(view, cable)}</section></div>
${segments(view, cable)}`,
    about: { '@type': 'Thing', name: row.title, description: row.summary, identifier: row.id },
  };
}

const areas = new Set(['admin1', 'admin2']);

function route(view: View, { row, landings }: Cable): Html {
  const { t, site } = view;
  const line = site.world.cables.get(row.id);
  const caption = line === undefined ? t.routeUnknown : t.routeSchematic;
  const dots = landings
    .filter(({ latitude }) => latitude !== '')
    .map(({ latitude, longitude, geo_precision }) => ({
      latitude: Number(latitude),
      longitude: Number(longitude),
      area: areas.has(geo_precision),
    }));
  const title = `${t.route}: ${view.pick(row.title, row.title_zh)}`;
  const description = landings
    .map((landing) => landing.place || view.country(landing.country_iso3))
    .join(', ');
  const marked = new Set(listed(row.countries));
  return html`<figure class="map-figure">${worldMap(view, { title, description, dots, marked, close: true, lines: line === undefined ? [] : [line] })}<figcaption>${caption}</figcaption></figure>`;
}

function landings(view: View, { row, landings }: Cable): Html {
  const { t } = view;
  const order =
    row.course === 'in-order'
      ? t.landingsInOrder
      : row.course === 'listed'
        ? t.landingsListed
        : t.landingsUnordered;
  return html`<p class="note">${order}</p>
<table class="facts"><thead><tr><th scope="col">${t.landing}</th><th scope="col">${t.countries}</th><th scope="col">${t.fieldNames.precision ?? ''}</th></tr></thead><tbody>${landings.map(
    ({ place, admin1, country_iso3, geo_precision }) =>
      html`<tr><th scope="row">${place === '' ? t.countryOnly : [place, admin1].filter((part) => part !== '').join(', ')}</th><td><a href="${view.to(`countries/${country_iso3}/`)}">${view.country(country_iso3)}</a></td><td>${t.precisions[geo_precision] ?? geo_precision}</td></tr>\n`,
  )}</tbody></table>`;
}

/** Organizations of the dataset first, then all others, each with its part in the cable. */
function parties(view: View, { organizations, counterparties }: Cable): Html {
  const { t } = view;
  const own = (id: string) => html`<a href="${view.to(`organizations/${id}/`)}">${view.organization(id)}</a>`;
  const lines = [
    ...organizations.map(({ organization_id, role }) => [own(organization_id), role] as const),
    ...counterparties.map(
      ({ name, name_zh, organization_id, role }) =>
        [organization_id === '' ? view.text(name, name_zh) : own(organization_id), role] as const,
    ),
  ];
  return html`<table class="facts"><thead><tr><th scope="col">${t.party}</th><th scope="col">${t.role}</th></tr></thead><tbody>${lines.map(
    ([name, role]) =>
      html`<tr><th scope="row">${name}</th><td>${role === '' ? html`<span class="note">${t.noRole}</span>` : view.code('roles', role)}</td></tr>\n`,
  )}</tbody></table>`;
}

function facts(view: View, { row }: Cable): Html {
  const { t } = view;
  const dates = (['announced', 'started', 'completed', 'ended'] as const).map(
    (name) => [t.fieldNames[name] ?? name, row[name] === '' ? '' : dateWords(row[name], t)] as const,
  );
  const asOf = row.status_as_of === '' ? '' : ` (${t.asOf(dateWords(row.status_as_of, t))})`;
  const pairs = [
    [t.cableLength, row.length_km === '' ? '' : t.kilometres(view.number(row.length_km))],
    [t.fieldNames.status ?? '', `${view.code('statuses', row.status)}${asOf}`],
    ...dates,
  ] as const;
  return html`<dl class="pairs">${pairs.map(([name, value]) => value !== '' && html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>`;
}

function segments(view: View, { segments: rows }: Cable): Html | null {
  if (rows.length === 0) return null;
  const { t } = view;
  return html`<section><h2>${t.segments} <span class="count">${rows.length}</span></h2><p>${joined(
    rows.map(({ from_place, to_place }) => t.segment(from_place, to_place)),
    ' · ',
  )}</p></section>`;
}
