import type { Location } from '../../../schemas/location.ts';
import type { Counterparty } from '../../../schemas/parties.ts';
import type { Resolved } from '../../geocode/types.ts';
import type { Emit } from '../staging.ts';

/** The record that parts belong to. */
export interface Owner {
  readonly record_kind: 'presence' | 'activity';
  readonly record_id: string;
}

/** Lists inside a flat cell. */
export function joined(values: Iterable<string>): string | null {
  const text = [...values].join('; ');
  return text === '' ? null : text;
}

export function flattenMembers(
  emit: Emit,
  { record_kind, record_id }: Owner,
  members: readonly { id: string; role?: string | undefined }[],
): void {
  for (const [index, { id, role }] of members.entries())
    emit('members', { record_kind, record_id, position: index + 1, organization_id: id, role });
}

export function flattenParties(
  emit: Emit,
  { record_kind, record_id }: Owner,
  parties: readonly Counterparty[] = [],
): void {
  for (const [index, party] of parties.entries()) {
    const { name, name_zh, organization, role, identifiers } = party;
    emit('parties', {
      record_kind,
      record_id,
      position: index + 1,
      name,
      name_zh,
      organization_id: organization,
      role,
      wikidata: identifiers?.wikidata,
      lei: identifiers?.lei,
    });
  }
}

export function flattenTopics(
  emit: Emit,
  { record_kind, record_id }: Owner,
  topics: readonly string[] = [],
): void {
  for (const [index, topic] of topics.entries())
    emit('topics', { record_kind, record_id, position: index + 1, topic });
}

/** A location as written, together with where it was placed. */
export interface PlacedLocation {
  readonly written: Location;
  readonly resolved: Resolved;
}

export function flattenLocations(
  emit: Emit,
  { record_kind, record_id }: Owner,
  kind: 'location' | 'landing',
  places: readonly PlacedLocation[],
): void {
  for (const [index, { written, resolved }] of places.entries()) {
    emit('locations', {
      record_kind,
      record_id,
      position: index + 1,
      kind,
      place: written.place,
      admin1: written.admin1,
      country: written.country,
      address: written.address,
      note: written.note,
      stated_precision: written.precision,
      latitude: resolved.latitude,
      longitude: resolved.longitude,
      geo_precision: resolved.precision,
      geo_uncertainty_km: resolved.uncertaintyKm,
      geo_method: resolved.method,
      geo_match: resolved.match,
      geo_source: resolved.source,
      geonames_id: resolved.geonamesId,
      label_latitude: resolved.labelLatitude,
      label_longitude: resolved.labelLongitude,
      gazetteer_name: resolved.name,
      gazetteer_names_zh: joined(resolved.hanNames),
      gazetteer_admin1: resolved.admin1,
    });
  }
}

/** Names of counterparties for a flat cell: their own, or that of the organization. */
export function partyNames(
  parties: readonly Counterparty[] = [],
  nameOf: ReadonlyMap<string, string>,
): string | null {
  return joined(
    parties.map(({ name, organization }) => name ?? nameOf.get(organization ?? '') ?? organization ?? ''),
  );
}
