import { worldMap } from '../../figures/world-map.ts';
import type { View } from '../../frame/view.ts';
import type { Html } from '../../html.ts';

/** The world with its countries shaded by their number of presences, each a link to its page. */
export function presenceMap(view: View): Html {
  const { presencesOf, countries } = view.release;
  const counts = new Map([...presencesOf.country].map(([iso3, rows]) => [iso3, rows.length]));
  return worldMap(view, {
    title: view.t.mapOfPresences,
    description: view.t.mapOfPresencesText,
    counts,
    link: (iso3) => {
      const country = countries.get(iso3);
      const count = counts.get(iso3);
      if (country === undefined || count === undefined) return null;
      return {
        href: view.to(`countries/${iso3}/`),
        label: `${view.pick(country.name, country.name_zh)}: ${count}`,
      };
    },
  });
}
