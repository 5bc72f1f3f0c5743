import type { Dataset } from '../../../schemas/dataset.ts';
import { published } from '../../../schemas/release/index.ts';
import { missingMeanings } from '../../../schemas/release/missing.ts';
import type { CodebookRow } from './rows.ts';

/** `codebook.md`: a table of columns for each table of the release. */
export function codebookMarkdown(
  { title, version, schema_version }: Dataset,
  rows: readonly CodebookRow[],
): string {
  const parts = published.map(({ table: { name, row } }) => {
    const own = rows.filter(({ table }) => table === name);
    const lines = own.map((column) => `| ${cellsOf(column).map(escaped).join(' | ')} |`);
    return `## ${name}

${row} ${(own[0]?.n_rows ?? 0).toLocaleString('en')} rows.

| column | type | meaning | values | example | empty means | filled |
| --- | --- | --- | --- | --- | --- | ---: |
${lines.join('\n')}
`;
  });
  const meanings = Object.entries(missingMeanings).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return `# Codebook of ${title} ${version}

Every column of every table, schema version ${schema_version}. \`codebook.csv\` holds the same for machines, \`codebook.html\` for browsers.

## What an empty cell means

| code | meaning |
| --- | --- |
${meanings.join('\n')}

${parts.join('\n')}`;
}

function cellsOf(row: CodebookRow): string[] {
  const { column, type, unit, meaning, example, missing, is_required, fill_rate } = row;
  return [
    `\`${column}\`${row.is_key ? ' (key)' : ''}`,
    unit === null ? type : `${type}, ${unit}`,
    meaning,
    valuesOf(row),
    example,
    is_required ? 'never empty' : (missing ?? ''),
    percent(fill_rate),
  ];
}

/** Where the values of a column come from, in a few words. */
export function valuesOf({ allowed_values, codelist, references, pattern }: CodebookRow): string {
  if (references !== null) return `key of ${references}`;
  if (codelist !== null) return `codelist ${codelist}`;
  if (allowed_values !== null) return allowed_values;
  return pattern === null ? '' : 'EDTF';
}

/** A share as a whole percentage that says 0 % and 100 % only when it is so. */
export function percent(share: number | null): string {
  if (share === null) return 'no rows';
  if (share > 0 && share < 0.01) return '< 1 %';
  if (share < 1 && share > 0.99) return '> 99 %';
  return `${Math.round(share * 100)} %`;
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('*', '\\*');
}
