import type { z } from 'zod';
import { metaOf } from '../../../schemas/meta.ts';
import { tables } from '../../../schemas/release/index.ts';
import type { Table } from '../../../schemas/release/table.ts';
import type { Field } from '../fields.ts';
import { leavesOf, plainPath } from './paths.ts';

/** Kinds of record, all of which a release holds whole; those that others need come first. */
export const publishedKinds = ['place', 'organization', 'term', 'activity', 'presence'] as const;
export type PublishedKind = (typeof publishedKinds)[number];

/** The table with one row for each record of a kind. */
const mainTables: Readonly<Record<PublishedKind, string>> = {
  place: 'places',
  organization: 'organizations',
  term: 'glossary',
  activity: 'activities',
  presence: 'presences',
};

/** A published column that shows a field of a record, and the field. */
export interface AuthoredColumn {
  readonly column: string;
  /** As in `locations[].place`; `{kind}` stands for what the column `kind` of the row says. */
  readonly path: string;
  readonly field: Field;
}

/** A published table as far as records can be made of it again. */
export interface AuthoredTable {
  readonly name: string;
  readonly kind: PublishedKind;
  /** Column with the id of the record. */
  readonly id: string;
  readonly columns: readonly AuthoredColumn[];
}

/** Every published table that shows fields of records, as the schemas of its columns say. */
export function authoredTables(): AuthoredTable[] {
  return publishedKinds.flatMap((kind) => tables.flatMap((table) => authored(table, kind) ?? []));
}

function authored(table: Table, kind: PublishedKind): AuthoredTable | null {
  const shape: Readonly<Record<string, z.ZodType>> = table.columns.shape;
  const isMain = mainTables[kind] === table.name;
  const id = isMain ? 'id' : `${kind}_id`;
  if (shape[id] === undefined || metaOf(shape[id]).key !== true) return null;
  const fields = leavesOf(kind);
  const asserted = Object.values(shape).flatMap((column) => metaOf(column).asserts ?? []);
  const group = isMain ? '' : (asserted.find((path) => path.includes('[]'))?.replace(/\[\].*$/, '[].') ?? '');
  const columns = Object.entries(shape).flatMap(([column, schema]) => {
    // What the editors wrote is asserted by nobody: such a column has the name of its field.
    const { asserts, field: shown } = metaOf(schema);
    const path = asserts ?? shown ?? `${group}${column}`;
    const field = fields.get(plainPath(path.replace('{kind}', 'location')));
    const isEditorial = field !== undefined && field.type !== 'list' && field.meta.editorial === true;
    const isShown = asserts !== undefined || shown !== undefined || isEditorial;
    return field !== undefined && isShown ? [{ column, path, field }] : [];
  });
  return { name: table.name, kind, id, columns };
}
