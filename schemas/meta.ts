import type * as z from 'zod';
import type { Missing } from './release/missing.ts';

/** The codelists that people maintain in `sources/codelists/`; a field names the one its value comes from. */
export const codelistNames = [
  'categories',
  'category-groups',
  'topics',
  'statuses',
  'roles',
  'programmes',
  'activity-kinds',
  'regions',
  'amount-kinds',
  'measures',
  'designation-lists',
  'source-types',
  'countries',
] as const;
export type CodelistName = (typeof codelistNames)[number];

declare module 'zod' {
  interface GlobalMeta {
    /** Unit of a number, in words (`km`, `percent`). */
    unit?: string;
    /** The value is a code of this codelist. */
    codelist?: CodelistName;
    /** The value is the id of an organization of `sources/organizations/`. */
    organizationId?: true;
    /** JSON Schema of what people may write, where zod cannot say it. */
    json?: Readonly<Record<string, unknown>>;
    /** Written by the editors, not asserted by a source: no statement is made of it. */
    editorial?: true;
    /** For published columns: path of the asserted field that the column shows, e.g. `locations[].place`. */
    asserts?: string;
    /** For published columns: path of the field that the column shows without a statement about it. */
    field?: string;
    /** For published columns: the table and column that this one refers to, e.g. `organizations.id`. */
    references?: string;
    /** For published columns: part of the table's key. */
    key?: true;
    /** For published columns: name of the column in releases of an earlier schema version. */
    formerly?: string;
    /** For published columns: the column goes with the next major schema version; what to use instead. */
    retiring?: string;
    /** For published columns that may be empty: what an empty cell means, where it is not the usual. */
    missing?: readonly Missing[];
  }
}

/** Metadata of a schema, looked up through the wrappers (optional, default) that stand around it. */
export function metaOf(schema: z.core.$ZodType): z.core.GlobalMeta {
  const own = (schema as z.ZodType).meta?.() ?? {};
  const { def } = (schema as z.ZodType)._zod;
  const inner = 'innerType' in def ? (def.innerType as z.ZodType) : undefined;
  return inner === undefined ? own : { ...metaOf(inner), ...own };
}
