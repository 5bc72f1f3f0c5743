import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Feature, Geometry } from 'geojson';

export type PresenceFeature = Feature<Geometry | null, Record<string, string | number | boolean | null>>;

/** The features of a GeoJSON file of the release, one after the other: each stands on a line of its own. */
export async function* features(dir: string, path: string): AsyncGenerator<PresenceFeature> {
  const lines = createInterface({
    input: createReadStream(join(dir, path)),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    if (line.startsWith('{"type":"Feature",')) yield JSON.parse(line.replace(/,$/, '')) as PresenceFeature;
  }
}
