import { geoEqualEarth, geoPath, json, scaleThreshold, select } from 'd3';

// Where the release lies, relative to this page.
const release = 'release/';
const [countries, presences] = await Promise.all([
  json(`${release}geo/countries.geojson`),
  json(`${release}geo/presences.geojson`),
]);

const [width, height] = [960, 500];
const projection = geoEqualEarth().fitSize([width, height], { type: 'Sphere' });
const path = geoPath(projection).pointRadius(2.5);
const shade = scaleThreshold([1, 5, 15, 30], ['#e9ebe8', '#c3d3d6', '#9dbac2', '#6f9bab', '#3f7a8f']);

const svg = select('#map').append('svg').attr('viewBox', [0, 0, width, height]);
svg
  .append('g')
  .attr('class', 'countries')
  .selectAll('path')
  // GeoJSON turns rings counter-clockwise (RFC 7946), d3-geo wants them clockwise.
  .data(countries.features.map(clockwise))
  .join('path')
  .attr('d', path)
  .attr('fill', ({ properties }) => shade(properties.n_presences))
  .append('title')
  .text(({ properties }) => `${properties.name}: ${properties.n_presences}`);

// A presence that is known by its country only has no geometry: it is counted in the shade, and never drawn as a point.
const placed = presences.features.filter(({ geometry }) => geometry !== null);
svg
  .append('g')
  .attr('class', 'presences')
  .selectAll('path')
  .data(placed)
  .join('path')
  .attr('d', path)
  .attr('fill', ({ geometry }) => (geometry.type.includes('Line') ? 'none' : '#b3401f'))
  .attr('stroke', ({ geometry }) => (geometry.type.includes('Line') ? '#b3401f' : 'none'))
  .append('title')
  .text(({ properties }) => `${properties.title} (${properties.geo_precision})`);

select('#note').text(
  `${presences.features.length} presences, ${placed.length} of them placed. ${presences.dataset} ${presences.version}, ${presences.licence}.`,
);

function clockwise(feature) {
  const { type, coordinates } = feature.geometry;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const turned = polygons.map((rings) => rings.map((ring) => ring.toReversed()));
  return { ...feature, geometry: { type: 'MultiPolygon', coordinates: turned } };
}
