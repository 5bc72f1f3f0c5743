import * as Plot from '@observablehq/plot';

// Where the release lies, relative to this page.
const release = 'release/';
const { features, dataset, version, licence } = await (await fetch(`${release}geo/presences.geojson`)).json();
const rows = features.map(({ properties }) => properties);
const dated = rows.filter(({ first_year }) => first_year !== null);

document.querySelector('#map').append(
  Plot.plot({
    width: 900,
    marginLeft: 50,
    x: { tickFormat: 'd', label: 'First year', interval: 1 },
    y: { label: 'Presences', grid: true },
    color: { legend: true },
    marks: [
      Plot.barY(dated, Plot.groupX({ y: 'count' }, { x: 'first_year', fill: 'category_group' })),
      Plot.ruleY([0]),
    ],
  }),
);
document.querySelector('#note').textContent =
  `${dated.length} presences with a date; ${rows.length - dated.length} have none and are not shown. ${dataset} ${version}, ${licence}.`;
