import type { Compared, Figures } from '../core/compared.ts';
import { grouped, listed, type Presence } from '../data/release.ts';
import type { Content, Page } from '../frame/page.ts';
import type { View } from '../frame/view.ts';
import { html } from '../html.ts';

export const comparePage: Page = { path: 'compare/', section: 'compare', draw: compare };

function compare(view: View): Content {
  const { t } = view;
  const { organizations, countries } = figuresOf(view);
  const options = (rows: readonly Compared[]) =>
    rows
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ id, name }) => html`<option value="${id}">${name}</option>`);
  const table = (rows: readonly Compared[], heading: string, others: string) =>
    html`<h3>${heading}</h3><table class="facts"><thead><tr><th scope="col">${heading}</th><th scope="col" class="number">${t.presences}</th><th scope="col" class="number">${others}</th><th scope="col" class="number">${t.firstYear}</th></tr></thead><tbody>${rows.map(
      ({ name, presences, others: own, firstYear }) =>
        html`<tr><th scope="row">${name}</th><td class="number">${presences}</td><td class="number">${own.length}</td><td class="number">${firstYear}</td></tr>\n`,
    )}</tbody></table>`;
  const labels = {
    presences: t.presences,
    countries: t.countries,
    organizations: t.organizations,
    firstYear: t.firstYear,
    both: t.compareBoth,
  };
  return {
    title: t.compare,
    description: t.compareText,
    scripts: ['compare'],
    body: html`<p class="lead">${t.compareText}</p>
<form id="compare" class="compare" hidden data-figures="figures.json" data-labels="${JSON.stringify(labels)}">
<fieldset><legend>${t.compare}</legend><label><input type="radio" name="of" value="organizations" checked> ${t.compareOrganizations}</label> <label><input type="radio" name="of" value="countries"> ${t.compareCountries}</label></fieldset>
${(['organizations', 'countries'] as const).map((of) => html`<div data-of="${of}"><label>${t.compareFirst} <select name="a">${options(of === 'organizations' ? organizations : countries)}</select></label> <label>${t.compareSecond} <select name="b">${options(of === 'organizations' ? organizations : countries)}</select></label></div>`)}
</form>
<div id="comparison" role="status"></div>
<details id="all-figures" open><summary>${t.compareNone}</summary>${table(organizations, t.organizations, t.countries)}${table(countries, t.countries, t.organizations)}</details>`,
  };
}

/** The numbers as the page's script reads them, in the language of the page. */
export function figuresOf(view: View): Figures {
  const { presencesOf, categories, headline } = view.release;
  const compared = (
    id: string,
    name: string,
    rows: readonly Presence[],
    others: (row: Presence) => readonly string[],
  ): Compared => {
    const years = rows.flatMap(({ first_year }) => (first_year === '' ? [] : [Number(first_year)]));
    const groups = grouped(rows, ({ category }) => [categories.get(category)?.category_group ?? '']);
    return {
      id,
      name,
      presences: rows.length,
      firstYear: years.length === 0 ? null : Math.min(...years),
      groups: Object.fromEntries([...groups].map(([group, own]) => [group, own.length])),
      others: [...new Set(rows.flatMap(others))].sort(),
    };
  };
  const sorted = (rows: Compared[]) =>
    rows.sort((a, b) => b.presences - a.presences || (a.id < b.id ? -1 : 1));
  const organizations = sorted(
    [...presencesOf.organization].map(([id, rows]) =>
      compared(id, view.organization(id), rows, (row) => listed(row.countries)),
    ),
  );
  const countries = sorted(
    [...presencesOf.country].map(([iso3, rows]) =>
      compared(iso3, view.country(iso3), rows, (row) => listed(row.organizations)),
    ),
  );
  const names = [
    ...[...organizations, ...countries].map(({ id, name }) => [id, name] as const),
    ...Object.keys(headline.groups).map((code) => [code, view.code('category-groups', code)] as const),
  ];
  return { organizations, countries, names: Object.fromEntries(names) };
}
