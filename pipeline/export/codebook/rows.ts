import type { z } from 'zod';
import type { Codelists } from '../../../schemas/codelists.ts';
import type { codebook } from '../../../schemas/release/codebook.ts';
import { type Column, columnsOf, missingText } from '../../../schemas/release/column.ts';
import { published } from '../../../schemas/release/index.ts';
import type { Fill } from '../fill.ts';

export type CodebookRow = z.infer<(typeof codebook)['columns']>;

/** The codebook: one row for each column of each table, from the schemas, the codelists and the release itself. */
export function codebookRows(codelists: Codelists, fill: ReadonlyMap<string, Fill>): CodebookRow[] {
  return published.flatMap(({ table }) => {
    const { rows = 0, filled } = fill.get(table.name) ?? {};
    return columnsOf(table).map((column, index): CodebookRow => {
      const n = filled?.get(column.name) ?? 0;
      return {
        table: table.name,
        column: column.name,
        position: index + 1,
        meaning: column.meaning,
        type: column.type,
        unit: column.unit,
        allowed_values: allowedValues(column, codelists)?.join('; ') ?? null,
        codelist: column.codelist,
        pattern: column.pattern,
        example: String(column.example),
        is_key: column.key,
        references:
          column.references === null ? null : `${column.references.table}.${column.references.column}`,
        is_required: column.required,
        missing: column.missing.join('; ') || null,
        missing_meaning: missingText(column.missing) || null,
        asserted_field: column.asserts,
        n_rows: rows,
        n_filled: n,
        fill_rate: rows === 0 ? null : Math.round((n / rows) * 10_000) / 10_000,
      };
    });
  });
}

/** The closed list of values of a column; that of countries is the table `countries`. */
export function allowedValues(
  { values, codelist, type }: Column,
  codelists: Codelists,
): readonly string[] | null {
  if (values !== null) return values;
  if (type === 'boolean') return ['true', 'false'];
  if (codelist === null || codelist === 'countries') return null;
  return codelists[codelist].codes.map(({ code }) => code);
}
