import { Map as Atlas, Popup, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';

// Where the release lies is written in style.json. It names no tiles, fonts or tokens: nothing is asked of anybody else.
// A bundler leaves the worker out: copy node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs beside this page.
setWorkerUrl('maplibre-gl-worker.mjs');

const note = document.querySelector('#note');
try {
  const map = new Atlas({ container: 'map', style: 'style.json' });
  map.on('click', 'presences', ({ features, lngLat }) => {
    const [feature] = features;
    // setText, not setHTML: text of a release is text.
    new Popup()
      .setLngLat(lngLat)
      .setText(`${feature.properties.title} (${feature.properties.geo_precision})`)
      .addTo(map);
  });
  map.once('idle', () => {
    const drawn = new Set(map.querySourceFeatures('presences').map(({ properties }) => properties.title));
    note.textContent = `${drawn.size} presences drawn`;
  });
} catch {
  // MapLibre throws at once where there is no WebGL.
  note.textContent = 'This map needs WebGL. The map of the website shows the same without it.';
}
