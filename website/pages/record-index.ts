import type { Presence } from '../data/release.ts';
import { grouped } from '../data/release.ts';
import type { Content, Page } from '../frame/page.ts';
import type { Site, View } from '../frame/view.ts';
import { html } from '../html.ts';
import { activityList, presenceList } from './parts/record-list.ts';

const perPage = 500;

/** All records in pages of equal length, by country: every record can be reached by links alone. */
export function* recordIndexPages(site: Site): Generator<Page> {
  const all = [...site.release.presences.values()].sort(
    (a, b) => compare(a.country, b.country) || compare(a.organization, b.organization) || compare(a.id, b.id),
  );
  const count = Math.max(1, Math.ceil(all.length / perPage));
  for (let n = 1; n <= count; n += 1) {
    const rows = all.slice((n - 1) * perPage, n * perPage);
    yield { path: pathOf(n), section: 'records', draw: (view) => indexContent(view, rows, n, count) };
  }
}

function indexContent(view: View, rows: readonly Presence[], n: number, count: number): Content {
  const { t, release } = view;
  const countries = [...grouped(rows, ({ country_iso3 }) => [country_iso3])];
  return {
    title: n === 1 ? t.records : `${t.records}: ${t.page(n, count)}`,
    description: t.recordsText,
    ...(n === 1 ? {} : { trail: [{ title: t.records, path: 'records/' }] }),
    body: html`<p class="lead">${t.recordsText}</p>
<p>${t.nPresences(release.presences.size)}${t.comma}${t.nActivities(release.activities.size)}${t.stop} ${t.recordsFind}</p>
${n === 1 && html`<p class="button-row"><a class="button" href="${view.to('map/')}">${t.map}</a> <a class="button quiet" href="${view.to('organizations/')}">${t.organizations}</a> <a class="button quiet" href="${view.to('countries/')}">${t.countries}</a> <a class="button quiet" href="${view.to('categories/')}">${t.categories}</a> <a class="button quiet" href="${view.to('activities/')}">${t.activities}</a></p>`}
<h2>${t.recordsAll}</h2>
${countries.map(
  ([iso3, presences]) => html`<h3><a href="${view.to(`countries/${iso3}/`)}">${view.country(iso3)}</a></h3>
${presenceList(view, presences, ['country'])}`,
)}
${count > 1 && pager(view, n, count)}`,
  };
}

function pager(view: View, n: number, count: number) {
  const { t } = view;
  return html`<nav class="pager" aria-label="${t.page(n, count)}">${n > 1 && html`<a class="button quiet" rel="prev" href="${view.to(pathOf(n - 1))}">${t.previous}</a>`}<span>${t.page(n, count)}</span>${n < count && html`<a class="button quiet" rel="next" href="${view.to(pathOf(n + 1))}">${t.next}</a>`}</nav>`;
}

/** Activities inside China, by organization. */
export const activityIndexPage: Page = {
  path: 'activities/',
  section: 'records',
  draw: (view) => {
    const { activities } = view.release;
    const groups = [...grouped(activities.values(), ({ organization_id }) => [organization_id])];
    return {
      title: view.t.activities,
      description: view.t.nActivities(activities.size),
      trail: [{ title: view.t.records, path: 'records/' }],
      body: html`<p class="lead">${view.t.nActivities(activities.size)}</p>
${groups.map(
  ([id, rows]) => html`<h2><a href="${view.to(`organizations/${id}/`)}">${view.organization(id)}</a></h2>
${activityList(view, rows)}`,
)}`,
    };
  },
};

function pathOf(n: number): string {
  return n === 1 ? 'records/' : `records/page-${n}/`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
