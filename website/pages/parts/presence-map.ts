import { choropleth, shadeLegend } from '../../figures/world-map.ts';
import type { View } from '../../frame/view.ts';
import { type Html, html } from '../../html.ts';

/** The world with its countries shaded by their number of presences, each a link to its page. */
export function presenceMap(view: View): Html {
  const { presencesOf, countries } = view.release;
  const counts = new Map([...presencesOf.country].map(([iso3, rows]) => [iso3, rows.length]));
  const map = choropleth(view, {
    title: view.t.mapOfPresences,
    description: view.t.mapOfPresencesText,
    counts,
    link: (iso3) => {
      const count = counts.get(iso3);
      if (count === undefined || !countries.has(iso3)) return null;
      return { href: view.to(`countries/${iso3}/`), label: `${view.country(iso3)}: ${count}` };
    },
  });
  return html`<figure class="map-figure">${map}<figcaption>${shadeLegend(view)}<span>${view.t.presencesPerCountry}</span></figcaption></figure>`;
}
