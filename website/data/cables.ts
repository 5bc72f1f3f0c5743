import {
  presenceCounterparties,
  presenceLocations,
  presenceOrganizations,
  presenceSegments,
} from '../../schemas/release/presences.ts';
import type { Table } from '../../schemas/release/table.ts';
import { type Row, rowsOf } from './csv.ts';
import { grouped, type Presence, type Release } from './release.ts';

/** A cable with everything that its tables say of it, each list in the order of the record. */
export interface Cable {
  readonly row: Presence;
  readonly landings: readonly Row<typeof presenceLocations>[];
  readonly organizations: readonly Row<typeof presenceOrganizations>[];
  readonly counterparties: readonly Row<typeof presenceCounterparties>[];
  readonly segments: readonly Row<typeof presenceSegments>[];
}

/** Presences of all categories that are lines, in the order of the release. */
export function cablesOf({ folder, presences, categories }: Release): Cable[] {
  const rows = [...presences.values()].filter(
    ({ category }) => categories.get(category)?.geometry === 'line',
  );
  const ids = new Set(rows.map(({ id }) => id));
  const parts = <T extends Table>(table: T, owner: (row: Row<T>) => string) => {
    const groups = grouped(rowsOf(folder, table), (row) => (ids.has(owner(row)) ? [owner(row)] : []));
    return (id: string) => groups.get(id) ?? [];
  };
  const landings = parts(presenceLocations, ({ presence_id }) => presence_id);
  const organizations = parts(presenceOrganizations, ({ presence_id }) => presence_id);
  const counterparties = parts(presenceCounterparties, ({ presence_id }) => presence_id);
  const segments = parts(presenceSegments, ({ presence_id }) => presence_id);
  return rows.map((row) => ({
    row,
    landings: landings(row.id),
    organizations: organizations(row.id),
    counterparties: counterparties(row.id),
    segments: segments(row.id),
  }));
}
