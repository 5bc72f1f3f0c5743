import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../schemas/dataset.ts';
import { metaOf } from '../../schemas/meta.ts';
import { tables } from '../../schemas/release/index.ts';
import type { Quality } from '../../schemas/release/quality.ts';
import type { Table } from '../../schemas/release/table.ts';
import { qualityText } from './quality-text.ts';

/** Statements of one kind of record whose path begins with one list; an empty field stands for plain fields. */
export interface Support {
  readonly record_kind: string;
  readonly field: string;
  readonly n_statements: number;
  readonly n_with_field_support: number;
}

const kinds = {
  presence: 'presences',
  organization: 'organizations',
  activity: 'activities',
  term: 'glossary',
};

/**
 * The table that shows statements of a list of a record: `amounts[1].kind` of a presence stands in `presence_amounts`,
 * plain fields in the table of the record.
 */
export function tableOfStatements(kind: string, field: string): string {
  const main = kinds[kind as keyof typeof kinds];
  // The tables of places say `{kind}s[]` for both locations and landings.
  const names = field === 'locations' || field === 'landings' ? [field, '{kind}s'] : [field];
  const found = tables.find(
    (table) => belongsTo(table, kind) && names.some((name) => listsOf(table).has(name)),
  );
  return found?.name ?? main;
}

function belongsTo({ name }: Table, kind: string): boolean {
  return name.startsWith(`${kind}_`) || (kind === 'organization' && name === 'designations');
}

/** The lists whose items the rows of a table show. */
function listsOf({ columns }: Table): Set<string> {
  return new Set(
    Object.values(columns.shape).flatMap((schema) => {
      const path = metaOf(schema).asserts;
      return path?.includes('[') ? [path.slice(0, path.indexOf('['))] : [];
    }),
  );
}

/** Rows of each table and how its values are supported. */
export function supportByTable(
  support: readonly Support[],
  rowsOf: (table: string) => number,
): Quality['tables'] {
  const sums = new Map<string, { statements: number; supported: number }>();
  for (const { record_kind, field, n_statements, n_with_field_support } of support) {
    const table = tableOfStatements(record_kind, field);
    const { statements, supported } = sums.get(table) ?? { statements: 0, supported: 0 };
    sums.set(table, { statements: statements + n_statements, supported: supported + n_with_field_support });
  }
  return tables.map(({ name }) => {
    const { statements, supported } = sums.get(name) ?? { statements: 0, supported: 0 };
    return {
      name,
      rows: rowsOf(name),
      statements,
      with_field_support: supported,
      field_support: ratio(supported, statements),
    };
  });
}

/** A share with four decimals; none of nothing. */
export function ratio(n: number, of: number): number | null {
  return of === 0 ? null : Math.round((n / of) * 10_000) / 10_000;
}

/** `quality.json` and, for people, `quality.md`. */
export function writeQuality(dir: string, dataset: Dataset, quality: Quality): void {
  writeFileSync(join(dir, 'quality.json'), `${JSON.stringify(quality, null, 1)}\n`);
  writeFileSync(join(dir, 'quality.md'), qualityText(dataset, quality));
}
