import type { RegisteredId } from '../data/release.ts';
import { listed } from '../data/release.ts';
import { sheetsOf } from '../data/sheets.ts';
import { citationOf } from '../frame/citation.ts';
import type { Content, Page } from '../frame/page.ts';
import type { Site, View } from '../frame/view.ts';
import { html } from '../html.ts';
import { recordBody, recordTitle } from '../record/draw.ts';
import type { Sheet } from '../record/sheet.ts';

/** A page for each record. */
export function* recordPages(site: Site): Generator<Page> {
  for (const sheet of sheetsOf(site.release, site.world)) {
    const folder = sheet.kind === 'presence' ? 'records' : 'activities';
    yield {
      path: `${folder}/${sheet.id}/`,
      section: 'records',
      draw: (view) => recordContent(view, sheet),
    };
  }
}

function recordContent(view: View, sheet: Sheet): Content {
  const { release, path } = view;
  const [organization = ''] = sheet.organizations;
  const { version, licence, title: dataset } = release.manifest;
  return {
    title: recordTitle(view, sheet),
    heading: view.text(sheet.title, sheet.titleZh),
    description: view.lang === 'zh' ? sheet.summaryZh || inBrief(view, sheet) : sheet.summary,
    trail: [
      { title: view.t.organizations, path: 'organizations/' },
      { title: view.organization(organization), path: `organizations/${organization}/` },
    ],
    scripts: ['copy'],
    body: recordBody(view, sheet, { citation: citationOf(release), version, address: view.canonical(path) }),
    about: {
      '@type': 'Dataset',
      name: sheet.title,
      description: sheet.summary,
      identifier: sheet.id,
      version,
      license: licence,
      isPartOf: { '@type': 'Dataset', name: dataset, version },
      citation: sheet.sources.map(({ url }) => url),
      ...(sheet.countries.length === 0
        ? {}
        : {
            spatialCoverage: sheet.countries.map((iso3) => ({ '@type': 'Place', name: view.country(iso3) })),
          }),
    },
  };
}

/** Who, what, where, since when and in which state, by labels alone: for a record that is not told in Chinese. */
function inBrief(view: View, sheet: Sheet): string {
  const { kind, organizations, category, countries, firstYear, status } = sheet;
  const parts = [
    organizations.map((id) => view.organization(id)).join(view.t.comma),
    kind === 'presence' ? view.category(category) : view.code('activity-kinds', category),
    countries.map((iso3) => view.country(iso3)).join(view.t.comma),
    firstYear === '' ? view.t.undated : firstYear,
    status === '' ? '' : view.code('statuses', status),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Records that went, with what took their place: their addresses still answer. */
export function* retiredPages(site: Site): Generator<Page> {
  for (const row of site.release.retired) {
    if (row.kind !== 'presence' && row.kind !== 'activity') continue;
    const folder = row.kind === 'presence' ? 'records' : 'activities';
    yield { path: `${folder}/${row.id}/`, section: 'records', draw: (view) => retiredContent(view, row) };
  }
}

function retiredContent(
  view: View,
  { kind, id, status, retired_in, successors, reason }: RegisteredId,
): Content {
  const { t } = view;
  const heirs = listed(successors).map((heir) => {
    const path = view.recordPath(kind === 'activity' ? 'activity' : 'presence', heir);
    return html`<li><a href="${view.to(path)}">${heir}</a></li>`;
  });
  return {
    title: t.retired,
    description: t.retiredText(t.fates[status] ?? status, retired_in),
    noIndex: true,
    body: html`<p class="lead"><code>${id}</code></p><p>${t.retiredText(t.fates[status] ?? status, retired_in)} ${reason}</p>
${heirs.length > 0 && html`<p>${t.successors}:</p><ul>${heirs}</ul>`}`,
  };
}
