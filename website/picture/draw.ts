import { geoEqualEarth } from 'd3-geo';
import { dotsOf } from './dots.ts';
import { countryLegend, groupLegend, heading, type LegendEntry, notes, page, shades } from './legend.ts';
import { forD3, pathOf } from './paths.ts';
import type { Release } from './release.ts';

/** Where the map stands: between the heading and the legend. */
const frame = { left: 10, top: 66, right: 990, bottom: 500 };
/** Antarctica has no presences and takes much paper. */
const southEnd = -57;

const style = `
text{font-family:system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif;fill:#26323a}
.title{font-size:25px;font-weight:600}.line{font-size:14.5px;font-weight:400;fill:#44525b}.label{font-size:12.5px}.note{font-size:10.5px;fill:#5a6870}.count{fill:#5a6870}
.land path{stroke:#fbfbf9;stroke-width:.5;stroke-linejoin:round}
.cables{fill:none;stroke-width:1.1;stroke-opacity:.75;stroke-linecap:round}
.dots circle{stroke:#fbfbf9;stroke-width:.45}.dots .area{fill:#fbfbf9;stroke-width:.9}`;

/** The map of a release as an SVG file that needs nothing beside it. */
export function drawPicture(release: Release): string {
  const { title, version, headline, presences, countries, colours } = release;
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitExtent(
      [
        [frame.left, frame.top],
        [frame.right, frame.bottom],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [-168.9, 5],
          [-169.1, 5],
          [11, 83],
          [11, southEnd],
        ],
      },
    );
  const groups = groupsOf(release);

  const land = countries
    .filter(({ id }) => id !== 'ATA')
    .map(({ geometry, properties }) => {
      const path = pathOf(forD3(geometry), projection, 0.2, 0.25);
      return path === '' ? '' : `<path fill="${shadeOf(properties.n_presences)}" d="${path}"/>`;
    });
  const cables = presences.map(({ geometry, properties }) => {
    if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return '';
    return `<path stroke="${colours.get(properties.category) ?? '#666666'}" d="${pathOf(geometry, projection, 0.15)}"/>`;
  });
  const dots = dotsOf(
    release,
    projection,
    groups.map(({ code }) => code),
    2.9,
  ).map(({ x, y, colour, area }) =>
    area
      ? `<circle class="area" style="stroke:${colour}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="1.6"/>`
      : `<circle fill="${colour}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2"/>`,
  );
  const unplaced = presences.filter(({ geometry }) => geometry === null).length;
  const n = (value: number) => value.toLocaleString('en');
  const figures = `${n(headline.presences)} presences in ${n(headline.countries)} countries and territories, ${n(headline.organizations)} organizations`;

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}" role="img" aria-labelledby="title figures">
<title id="title">${title} ${version}: map of presences</title>
<desc id="figures">World map. ${figures}. Dots are placed presences, coloured by group; countries are shaded by their number of presences.</desc>
<style>${style}</style>
<rect width="${page.width}" height="${page.height}" rx="8" fill="#fbfbf9"/>
<g class="land">
${lines(land)}
</g>
<g class="cables">
${lines(cables)}
</g>
<g class="dots">
${lines(dots)}
</g>
${heading(title, version, `${figures}, from ${n(headline.sources)} cited sources`)}
${groupLegend(groups)}
${countryLegend()}
${notes(unplaced)}
</svg>
`;
}

/** Groups as the legend lists them, largest first, each in the colour of its largest category. */
function groupsOf({ headline, presences, colours }: Release): LegendEntry[] {
  return Object.entries(headline.groups)
    .sort(([a, x], [b, y]) => y.presences - x.presences || (a < b ? -1 : 1))
    .map(([code, { label, presences: count }]) => {
      const counts = new Map<string, number>();
      for (const { properties } of presences) {
        if (properties.category_group !== code) continue;
        counts.set(properties.category, (counts.get(properties.category) ?? 0) + 1);
      }
      const [largest] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [''];
      return { code, label, count, colour: colours.get(largest) ?? '#666666' };
    });
}

function shadeOf(presences: number): string {
  return shades.findLast(({ from }) => presences >= from)?.colour ?? shades[0].colour;
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
