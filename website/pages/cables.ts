import type { Presence } from '../data/release.ts';
import { listed } from '../data/release.ts';
import { worldMap } from '../figures/world-map.ts';
import type { Content, Page } from '../frame/page.ts';
import type { View } from '../frame/view.ts';
import { html, joined } from '../html.ts';
import { dotsOf } from './parts/dots.ts';
import { swatch } from './parts/swatch.ts';

/** All cables on one map, and in lists by kind; each cable has a page of its own. */
export const cablesPage: Page = { path: 'cables/', section: 'cables', draw: cables };

function cables(view: View): Content {
  const { t, release, site } = view;
  const kinds = [...release.categories.values()].filter(({ geometry }) => geometry === 'line');
  const rows = kinds.flatMap(({ code }) => release.presencesOf.category.get(code) ?? []);
  const drawn = rows.flatMap(({ id }) => site.world.cables.get(id) ?? []);
  return {
    title: t.cables,
    description: t.cablesText,
    body: html`<p class="lead">${t.cablesText}</p>
<p class="button-row"><a class="button" href="${view.to(`map/?cat=${kinds.map(({ code }) => code).join(',')}`)}">${t.seeOnMap}</a> <a class="button quiet" href="${view.file('geo/cables.geojson')}" download>cables.geojson</a></p>
<figure class="map-figure">${worldMap(view, {
      title: t.cables,
      description: t.nRecords(rows.length),
      lines: drawn,
      dots: dotsOf(
        site.release,
        rows.filter(({ id }) => !site.world.cables.has(id)),
      ),
    })}<figcaption>${t.cablesCaption}</figcaption></figure>
${kinds.map(
  ({
    code,
  }) => html`<section><h2>${swatch(view, code)}<a href="${view.to(`categories/${code}/`)}">${view.category(code)}</a> <span class="count">${release.presencesOf.category.get(code)?.length ?? 0}</span></h2>
<ul class="records">${(release.presencesOf.category.get(code) ?? []).map((row) => cableLine(view, row))}</ul></section>`,
)}`,
  };
}

function cableLine(view: View, row: Presence) {
  const { t } = view;
  const details = [
    view.pick(row.organization, row.organization_zh),
    row.length_km === '' ? '' : `${view.number(row.length_km)} km`,
    row.first_year === '' ? t.undated : row.first_year,
    view.code('statuses', row.status),
  ].filter((part) => part !== '');
  const countries = listed(row.countries).map(
    (iso3) => html`<a href="${view.to(`countries/${iso3}/`)}">${view.country(iso3)}</a>`,
  );
  return html`<li><a href="${view.to(`cables/${row.id}/`)}">${view.text(row.title, row.title_zh)}</a>
<span class="line-meta">${details.join(' · ')}</span><span class="line-text">${joined(countries, ', ')}</span></li>\n`;
}
