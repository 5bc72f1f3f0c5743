import type { Category } from '../data/release.ts';
import { grouped, listed } from '../data/release.ts';
import { worldMap } from '../figures/world-map.ts';
import type { Content, Page } from '../frame/page.ts';
import type { Site, View } from '../frame/view.ts';
import { html } from '../html.ts';
import { barTable } from './parts/bar-table.ts';
import { countriesOf, dotsOf, placedOf } from './parts/dots.ts';
import { presenceList } from './parts/record-list.ts';
import { swatch } from './parts/swatch.ts';

export function* categoryPages(site: Site): Generator<Page> {
  yield { path: 'categories/', section: 'categories', draw: overview };
  for (const category of site.release.categories.values())
    yield {
      path: `categories/${category.code}/`,
      section: 'categories',
      draw: (view) => categoryContent(view, category),
    };
}

function overview(view: View): Content {
  const { t, release } = view;
  const groups = [...grouped(release.categories.values(), ({ category_group }) => [category_group])];
  return {
    title: t.categories,
    description: t.categoriesText,
    body: html`<p class="lead">${t.categoriesText}</p>
${groups.map(([group, rows]) => {
  const entry = release.codes.get('category-groups')?.get(group);
  return html`<section class="group"><h2>${view.code('category-groups', group)} <span class="count">${release.headline.groups[group]?.presences ?? 0}</span></h2>
<p class="note">${entry !== undefined && view.text(entry.definition, entry.definition_zh)}</p>
<dl class="definitions">${rows.map(
    (row) =>
      html`<dt>${swatch(view, row.code)}<a href="${view.to(`categories/${row.code}/`)}">${view.pick(row.label, row.label_zh)}</a> <span class="count">${row.n_presences}</span></dt><dd>${view.text(inWords(view, row.definition), row.definition_zh)}</dd>`,
  )}</dl></section>`;
})}
<p><a href="${view.file('tables/categories.csv')}" download>categories.csv</a></p>`,
  };
}

/** A definition as it is read: other categories and statuses, which it names by code, by their labels. */
function inWords({ release }: View, definition: string): string {
  const label = (code: string) =>
    release.categories.get(code)?.label ?? release.codes.get('statuses')?.get(code)?.label ?? code;
  return definition.replace(/"([a-z0-9-]+)"/g, (_, code: string) => `“${label(code)}”`);
}

function categoryContent(view: View, category: Category): Content {
  const { t, release } = view;
  const { code } = category;
  const rows = release.presencesOf.category.get(code) ?? [];
  const definition = view.pick(inWords(view, category.definition), category.definition_zh);
  const placed = placedOf(release, rows);
  const bars = (
    groups: ReadonlyMap<string, readonly unknown[]>,
    folder: string,
    name: (key: string) => string,
  ) =>
    [...groups].map(([key, own]) => ({
      label: name(key),
      href: view.to(`${folder}/${key}/`),
      value: own.length,
    }));
  const title = view.pick(category.label, category.label_zh);
  return {
    title,
    description: definition,
    trail: [{ title: t.categories, path: 'categories/' }],
    body: html`<p class="lead">${swatch(view, code)}${view.code('category-groups', category.category_group)} · ${t.nPresences(rows.length)}</p>
<p>${view.text(inWords(view, category.definition), category.definition_zh)} ${category.partnership === 'true' && t.isPartnership} ${category.equipment_sale === 'true' && t.isEquipmentSale}</p>
<p class="button-row"><a class="button" href="${view.to(`map/?cat=${code}`)}">${t.seeOnMap}</a>${
      rows.length > 0 &&
      html` <a class="button quiet" href="${view.file(`geo/category/${code}.geojson`)}" download>${t.layerCategory}</a>`
    }</p>
<figure class="map-figure">${worldMap(view, { title: `${title}: ${t.mapOfPresences}`, description: t.mostlyPlaced(placed, rows.length - placed), dots: dotsOf(release, rows), marked: countriesOf(rows) })}
<figcaption>${t.mostlyPlaced(placed, rows.length - placed)}</figcaption></figure>
<div class="halves"><section><h2>${t.byCountry}</h2>${barTable(
      view,
      t.countries,
      bars(
        grouped(rows, ({ countries }) => listed(countries)),
        'countries',
        (iso3) => view.country(iso3),
      ),
      10,
    )}</section>
<section><h2>${t.byOrganization}</h2>${barTable(
      view,
      t.organizations,
      bars(
        grouped(rows, ({ organizations }) => listed(organizations)),
        'organizations',
        (id) => view.organization(id),
      ),
      10,
    )}</section></div>
<section><h2>${t.presences}</h2>${presenceList(view, rows, ['category'])}</section>`,
    about: { '@type': 'DefinedTerm', name: category.label, termCode: code, description: category.definition },
  };
}
