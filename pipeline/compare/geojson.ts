import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import { cutAtAntimeridian, greatCircle, type LonLat } from '../geocode/route.ts';
import type { PinChange } from './pins.ts';
import type { Pin } from './snapshot.ts';

type Properties = Readonly<Record<string, string | number | null>>;
export type PinFeature = Feature<Point | LineString | MultiLineString, Properties>;

/** Colours in the way that GitHub and geojson.io draw them (simplestyle-spec 1.1). */
const colours = { added: '#1a7f37', removed: '#cf222e', moved: '#9a6700' } as const;

/**
 * Pins that came, went or moved, as GeoJSON (RFC 7946). A pin that moved is its new point, its old point and the way
 * between them. A change of precision alone moves nothing and is left out.
 */
export function pinCollection(
  changes: readonly PinChange[],
): FeatureCollection<PinFeature['geometry'], Properties> {
  return { type: 'FeatureCollection', features: changes.flatMap(featuresOf) };
}

function featuresOf({ kind, id, title, path, change, old, new: fresh, km }: PinChange): PinFeature[] {
  if (change === 'precision') return [];
  const common = { change, kind, id, title, path, km };
  const mark = (pin: Pin | null, side: 'old' | 'new', colour: string): PinFeature[] => {
    const at = lonLat(pin);
    if (at === null || pin === null) return [];
    const properties = {
      ...common,
      side,
      place: pin.place,
      precision: pin.precision,
      'marker-color': colour,
    };
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties }];
  };
  if (change === 'added') return mark(fresh, 'new', colours.added);
  if (change === 'removed') return mark(old, 'old', colours.removed);
  return [
    ...mark(old, 'old', colours.removed),
    ...mark(fresh, 'new', colours.moved),
    ...way(lonLat(old), lonLat(fresh), { ...common, stroke: colours.moved, 'stroke-width': 2 }),
  ];
}

function way(from: LonLat | null, to: LonLat | null, properties: Properties): PinFeature[] {
  if (from === null || to === null) return [];
  const pieces = cutAtAntimeridian(greatCircle(from, to)).filter((piece) => piece.length > 1);
  const [only] = pieces;
  if (only === undefined) return [];
  const geometry: LineString | MultiLineString =
    pieces.length === 1
      ? { type: 'LineString', coordinates: only }
      : { type: 'MultiLineString', coordinates: pieces };
  return [{ type: 'Feature', geometry, properties }];
}

function lonLat(pin: Pin | null): LonLat | null {
  return pin === null || pin.latitude === null || pin.longitude === null
    ? null
    : [pin.longitude, pin.latitude];
}

/** GeoJSON text with one feature on a line, so that a difference of two files can be read. */
export function geojsonText(changes: readonly PinChange[]): string {
  const lines = pinCollection(changes).features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}]}\n`;
}
