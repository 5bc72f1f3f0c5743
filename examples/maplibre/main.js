import { Map as Atlas, addProtocol, Popup, setWorkerUrl } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import 'maplibre-gl/dist/maplibre-gl.css';

// Where the release lies is written in style.json. It names no sprite and no glyphs (text is set in a font of the reader's
// machine), no tokens and no other host: nothing is asked of anybody else.
// A bundler leaves the worker out: copy node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs beside this page.
setWorkerUrl('maplibre-gl-worker.mjs');

const note = document.querySelector('#note');
const archive = new PMTiles('release/geo/atlas.pmtiles');
const protocol = new Protocol();
protocol.add(archive);
addProtocol('pmtiles', protocol.tile);

const style = await (await fetch('style.json')).json();
const tiled = await archive.getHeader().then(
  () => true,
  () => false,
);
if (!tiled) {
  // Some web servers send no parts of files, which tiles out of one file need. GeoJSON holds the same, all at once.
  style.sources.atlas = { type: 'geojson', data: 'release/geo/presences.geojson', promoteId: 'id' };
  for (const layer of style.layers) delete layer['source-layer'];
}

try {
  const map = new Atlas({ container: 'map', style, hash: true });
  map.on('click', 'presences', ({ features, lngLat }) => {
    const [feature] = features;
    // setText, not setHTML: text of a release is text.
    new Popup()
      .setLngLat(lngLat)
      .setText(`${feature.properties.title} (${feature.properties.geo_precision})`)
      .addTo(map);
  });
  map.once('idle', () => {
    const loaded = map.querySourceFeatures('atlas', { sourceLayer: 'presences' });
    const drawn = loaded.map(({ properties }) => properties.title);
    note.textContent = `${new Set(drawn).size} presences drawn from ${tiled ? 'tiles' : 'GeoJSON'}`;
  });
} catch {
  // MapLibre throws at once where there is no WebGL.
  note.textContent = 'This map needs WebGL. The map of the website shows the same without it.';
}
