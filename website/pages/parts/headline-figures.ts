import type { View } from '../../frame/view.ts';
import { type Html, html } from '../../html.ts';

/** The figures that the release opens with. */
export function headlineFigures(view: View): Html {
  const { t } = view;
  const { presences, countries, organizations, activities, data_points, sources } = view.release.headline;
  const figures: readonly (readonly [number, string])[] = [
    [presences, t.presencesAbroad],
    [countries, t.countriesAndTerritories],
    [organizations, t.organizations],
    [activities, t.activities],
    [data_points, t.dataPoints],
    [sources, t.citedSources],
  ];
  return html`<dl class="figures-row">${figures.map(
    ([n, label]) => html`<div><dt>${label}</dt><dd class="figure-number">${view.number(n)}</dd></div>`,
  )}</dl>`;
}
