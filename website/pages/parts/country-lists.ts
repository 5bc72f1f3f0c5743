import { grouped } from '../../data/release.ts';
import type { View } from '../../frame/view.ts';
import { type Html, html } from '../../html.ts';

/** Countries with presences by region of the world, each with its number. */
export function countryLists(view: View): Html {
  const { countries, presencesOf } = view.release;
  const shown = [...countries.values()].filter(({ iso3 }) => presencesOf.country.has(iso3));
  const regions = [...grouped(shown, ({ region }) => [region])].sort(([a], [b]) => (a < b ? -1 : 1));
  return html`<div class="columns">${regions.map(
    ([region, rows]) =>
      html`<section><h2 class="small">${region}</h2><ul class="plain">${rows
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(
          ({ iso3, name, name_zh }) =>
            html`<li><a href="${view.to(`countries/${iso3}/`)}">${view.pick(name, name_zh)}</a> <span class="count">${presencesOf.country.get(iso3)?.length}</span></li>`,
        )}</ul></section>`,
  )}</div>`;
}
