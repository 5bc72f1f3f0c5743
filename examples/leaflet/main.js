import L from 'leaflet';
import 'leaflet/dist/leaflet.css';

// Where the release lies, relative to this page.
const release = 'release/';
const load = async (path) => (await fetch(release + path)).json();
const [countries, presences] = await Promise.all([
  load('geo/countries.geojson'),
  load('geo/presences.geojson'),
]);

const map = L.map('map', { preferCanvas: true, worldCopyJump: true }).setView([15, 20], 2);
L.geoJSON(countries, {
  style: { color: '#ffffff', weight: 1, fillColor: '#c3d3d6', fillOpacity: 1 },
  interactive: false,
}).addTo(map);

// A presence that is known by its country only has no geometry, and Leaflet leaves it out.
const layer = L.geoJSON(presences, {
  pointToLayer: (_feature, latlng) =>
    L.circleMarker(latlng, { radius: 4, weight: 1, color: '#ffffff', fillColor: '#b3401f', fillOpacity: 1 }),
  style: ({ geometry }) =>
    geometry.type.includes('Line') ? { color: '#b3401f', weight: 2, dashArray: '5 4' } : {},
  onEachFeature: (feature, marker) => marker.bindPopup(() => popup(feature)),
}).addTo(map);

document.querySelector('#note').textContent =
  `${layer.getLayers().length} of ${presences.features.length} presences are placed. ${presences.dataset} ${presences.version}, ${presences.licence}.`;

/** Text of a release is text: it is never put into a page as markup. */
function popup({ properties }) {
  const box = document.createElement('div');
  const title = document.createElement('strong');
  title.textContent = properties.title;
  const facts = document.createElement('p');
  facts.textContent = `${properties.organization} · ${properties.category_label} · ${properties.geo_precision} · ${properties.confidence} confidence`;
  const source = document.createElement('a');
  source.href = properties.source_url;
  source.rel = 'noopener';
  source.textContent = 'Source';
  box.append(title, facts, source);
  return box;
}
