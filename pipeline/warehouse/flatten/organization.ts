import type { Organization } from '../../../schemas/organization.ts';
import type { Emit } from '../staging.ts';
import type { SourceRegister } from './evidence.ts';
import { joined } from './parts.ts';

/** Takes an organization apart: its own row, and one for each name, sector, listing, parent and designation. */
export function flattenOrganization(
  emit: Emit,
  register: SourceRegister,
  organization_id: string,
  value: Organization,
): void {
  const { aliases = [], sectors, listings = [], parents = [], designations = [] } = value;
  emit('organizations', { id: organization_id, ...flatCells(value) });
  for (const [index, alias] of aliases.entries())
    emit('aliases', { organization_id, position: index + 1, alias });
  for (const [index, sector] of sectors.entries())
    emit('sectors', { organization_id, position: index + 1, sector });
  for (const [index, listing] of listings.entries())
    emit('listings', { organization_id, position: index + 1, ...listing });
  for (const [index, { organization, as_of, ...parent }] of parents.entries()) {
    emit('parents', {
      organization_id,
      position: index + 1,
      ...parent,
      parent_id: organization,
      as_of,
    });
  }
  for (const [index, { date, until, sources, ...designation }] of designations.entries()) {
    const position = index + 1;
    const ids = sources.map((source) => register.idOf(source));
    emit('designations', {
      organization_id,
      position,
      ...designation,
      date,
      until,
      sources: joined(ids),
    });
    for (const source_id of ids) emit('designation_sources', { organization_id, position, source_id });
  }
}

/** The cells of the row itself; lists are joined, a parent with shares of several years stands there once. */
function flatCells(value: Organization) {
  const { name, name_zh, kind, scope, ownership, website } = value;
  const { overview, overview_zh, party_state, party_state_zh } = value;
  const { headquarters, identifiers, founded, sectors, sources } = value;
  const { aliases = [], listings = [], parents = [], designations = [] } = value;
  return {
    name,
    name_zh,
    kind,
    scope,
    ownership,
    website,
    overview,
    overview_zh,
    party_state,
    party_state_zh,
    parents: joined(new Set(parents.map((parent) => parent.organization ?? parent.name ?? ''))),
    headquarters_place: headquarters?.place,
    headquarters_country: headquarters?.country,
    founded,
    wikidata: identifiers?.wikidata,
    lei: identifiers?.lei,
    sectors: joined(sectors),
    aliases: joined(aliases),
    listings: joined(
      listings.map(({ exchange, ticker }) => (ticker === undefined ? exchange : `${exchange}:${ticker}`)),
    ),
    n_designations: designations.length,
    n_sources: sources.length,
  };
}
