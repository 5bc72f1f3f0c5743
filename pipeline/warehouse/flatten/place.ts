import type { Place } from '../../../schemas/place.ts';
import { type EvidenceContext, flattenSources } from './evidence.ts';

/** Takes a curated place apart: its own row, one for each further name, and its sources. */
export function flattenPlace(context: EvidenceContext, id: string, value: Place): void {
  const { emit } = context;
  const { name, names = [], country, admin1, kind, geonames_id, coordinates, note, sources = [] } = value;
  emit('records', { kind: 'place', id });
  emit('places', {
    id,
    name,
    country,
    admin1,
    kind,
    geonames_id,
    latitude: coordinates?.latitude,
    longitude: coordinates?.longitude,
    precision: coordinates?.precision,
    coordinates_source: coordinates?.source,
    note,
    n_names: names.length,
    n_sources: sources.length,
  });
  for (const [index, other] of names.entries())
    emit('place_names', { place_id: id, position: index + 1, name: other });
  flattenSources(context, 'place', id, sources);
}
