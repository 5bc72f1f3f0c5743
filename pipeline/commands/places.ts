import { existsSync } from 'node:fs';
import { place as placeSchema } from '../../schemas/place.ts';
import type { CuratedPlace } from '../geocode/types.ts';
import { Archive } from '../load/archive.ts';
import { checkShape } from '../validate/shape.ts';

/** The curated places of a sources folder; where there is no such folder, none. Faulty ones are for `check` to report. */
export async function curatedPlaces(sources: string): Promise<CuratedPlace[]> {
  if (!existsSync(sources)) return [];
  const places: CuratedPlace[] = [];
  for await (const { id, value } of new Archive(sources).records('place')) {
    const { value: place } = checkShape(placeSchema, value);
    if (place !== null) places.push({ ...place, id });
  }
  return places;
}
