import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../schemas/dataset.ts';
import { metaOf } from '../../schemas/meta.ts';
import { tables } from '../../schemas/release/index.ts';
import type { Quality } from '../../schemas/release/quality.ts';
import type { Table } from '../../schemas/release/table.ts';

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

const n = (value: number) => value.toLocaleString('en');
const percent = (of: number | null) => (of === null ? '' : `${(of * 100).toFixed(1)} %`);

/** Rows that a person reads; the JSON has them all. */
const mostRows = 20;

function qualityText({ title }: Dataset, quality: Quality): string {
  const largest = <T extends { n_presences: number }>(all: readonly T[]) =>
    [...all].sort((a, b) => b.n_presences - a.n_presences).slice(0, mostRows);
  const sourced = (
    all: readonly { code: string; n_sources: number; n_archived: number; n_citations: number }[],
  ) =>
    all.map((row) => [
      row.code,
      n(row.n_sources),
      n(row.n_citations),
      percent(ratio(row.n_archived, row.n_sources)),
    ]);
  const placed = (all: Quality['countries'] | Quality['organizations']) =>
    largest<Quality['countries'][number] | Quality['organizations'][number]>(all).map((row) => [
      row.id,
      n(row.n_presences),
      percent(ratio(row.n_without_independent_source, row.n_presences)),
      percent(ratio(row.n_without_date, row.n_presences)),
      percent(ratio(row.n_known_by_country_only, row.n_presences)),
      percent(ratio(row.n_citations_in_english, row.n_citations)),
      percent(ratio(row.n_citations_archived, row.n_citations)),
    ]);
  const placedHead = [
    'presences',
    'no independent source',
    'no date',
    'country only',
    'English sources',
    'archived',
  ];
  const parts = [
    `# Quality of ${title} ${quality.version}`,
    'Every figure comes from a query of the tables of this release; `quality.json` holds them all. Coverage follows the cited sources and is uneven: compare shares rather than counts.',
    '## Shares',
    table(
      ['what', 'number', 'of', 'share'],
      Object.entries(quality.shares).map(([name, { n: number, of, share }]) => [
        name.replaceAll('_', ' '),
        n(number),
        n(of),
        percent(share),
      ]),
    ),
    '## Tables',
    'Field support: values whose sources name the field, rather than the record as a whole.',
    table(
      ['table', 'rows', 'values', 'field support'],
      quality.tables.map((row) => [row.name, n(row.rows), n(row.statements), percent(row.field_support)]),
    ),
    '## Sources by type',
    table(['type', 'sources', 'citations', 'archived'], sourced(quality.source_types)),
    '## Sources by language',
    table(['language', 'sources', 'citations', 'archived'], sourced(quality.source_languages)),
    `## Countries with most presences (${n(quality.countries.length)} in all)`,
    table(['country', ...placedHead], placed(quality.countries)),
    `## Organizations with most presences (${n(quality.organizations.length)} in all)`,
    table(['organization', ...placedHead], placed(quality.organizations)),
    `## Possible duplicates (${n(quality.duplicates.length)})`,
    ...(quality.duplicates.length === 0
      ? []
      : [
          table(
            ['first', 'last', 'presences'],
            quality.duplicates
              .slice(0, mostRows)
              .map((row) => [row.first_id, row.last_id, n(row.n_presences)]),
          ),
        ]),
    '## Expectations',
    quality.expectations.length === 0
      ? 'None are set.'
      : table(
          ['of', 'name', 'least', 'most', 'is'],
          quality.expectations.map((row) => [
            row.of,
            row.name,
            row.min === null ? '' : n(row.min),
            row.max === null ? '' : n(row.max),
            `${n(row.value)}${row.met ? '' : ' (broken)'}`,
          ]),
        ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
