import type { Dataset } from '../../schemas/dataset.ts';
import type { Quality } from '../../schemas/release/quality.ts';

const n = (value: number) => value.toLocaleString('en');

/** Of the counts themselves: a share that was rounded once is not rounded again. */
const percent = (part: number, of: number) => (of === 0 ? '' : `${((part / of) * 100).toFixed(1)} %`);

/** Rows that a person reads; the JSON has them all. */
const mostRows = 20;

/** `quality.md`: the quality report for people. */
export function qualityText({ title }: Dataset, quality: Quality): string {
  const { countries, organizations, duplicates } = quality;
  const parts = [
    `# Quality of ${title} ${quality.version}`,
    'Every figure comes from a query of the tables of this release; `quality.json` holds them all. Coverage follows the cited sources and is uneven: compare shares rather than counts.',
    '## Shares',
    shares(quality),
    words,
    '## Tables',
    'Field support: values whose sources name the field, rather than the record as a whole. Tables without values hold sources, codes and places, or what follows from other tables.',
    table(
      ['table', 'rows', 'values', 'field support'],
      quality.tables.map((row) => [
        row.name,
        n(row.rows),
        n(row.statements),
        percent(row.with_field_support, row.statements),
      ]),
    ),
    '## Sources by type',
    'A citation is one source of one record. Independence is a matter of the type, not judged page by page.',
    table(
      ['type', 'independent', 'sources', 'citations', 'archived'],
      quality.source_types.map((row) => [row.code, row.independent ? 'yes' : 'no', ...cited(row)]),
    ),
    '## Sources by language',
    table(
      ['language', 'sources', 'citations', 'archived'],
      quality.source_languages.map((row) => [row.code, ...cited(row)]),
    ),
    `## Countries with most presences (${n(countries.length)} in all)`,
    'A presence counts once in every country that it lies in.',
    table(['country', ...placedHead], placed(countries)),
    `## Organizations with most presences (${n(organizations.length)} in all)`,
    'A presence counts once for every organization that leads it or takes part.',
    table(['organization', ...placedHead], placed(organizations)),
    `## Possible duplicates (${n(duplicates.length)})`,
    'Groups of presences that agree in organizations, category, country, place, first year and counterparties, with the first and the last id of each.',
    ...(duplicates.length === 0 ? [] : [duplicateTable(duplicates)]),
    '## Expectations',
    ...expectations(quality.expectations),
  ];
  return `${parts.join('\n\n')}\n`;
}

const words = [
  '- Known by country only: no location of the record is known more finely than its country. It has no point.',
  '- Without independent source: no source is of a type that is independent of the parties (`independent` in `tables/sources`).',
  '- Recommended for research: `recommended_for_research`; `research_caveats` says what others lack.',
  "- Judged unlike the formula: the editors' `confidence` is not `confidence_computed`, which counts independent publishers alone. The editors also weigh what a source is, and whether it saw for itself. Take the one that suits your question, and say which.",
  '- With supplied title: the title of the page itself was not seen, and ours describes it.',
].join('\n');

function shares({ shares }: Quality): string {
  return table(
    ['what', 'number', 'of', 'share'],
    Object.entries(shares).map(([name, { n: part, of }]) => [
      name.replaceAll('_', ' ').replace('english', 'English'),
      n(part),
      n(of),
      percent(part, of),
    ]),
  );
}

function cited(row: Quality['source_languages'][number]): string[] {
  return [n(row.n_sources), n(row.n_citations), percent(row.n_archived, row.n_sources)];
}

const placedHead = [
  'presences',
  'no independent source',
  'no date',
  'country only',
  'English sources',
  'archived',
];

type Placed = Quality['countries'][number] | Quality['organizations'][number];

function placed(all: readonly Placed[]): string[][] {
  const largest = [...all].sort((a, b) => b.n_presences - a.n_presences).slice(0, mostRows);
  return largest.map((row) => [
    row.id,
    n(row.n_presences),
    percent(row.n_without_independent_source, row.n_presences),
    percent(row.n_without_date, row.n_presences),
    percent(row.n_known_by_country_only, row.n_presences),
    percent(row.n_citations_in_english, row.n_citations),
    percent(row.n_citations_archived, row.n_citations),
  ]);
}

function duplicateTable(duplicates: Quality['duplicates']): string {
  return table(
    ['first id', 'last id', 'presences'],
    duplicates.slice(0, mostRows).map((row) => [row.first_id, row.last_id, n(row.n_presences)]),
  );
}

function expectations(all: Quality['expectations']): string[] {
  if (all.length === 0) return ['None are set.'];
  const rows = all.map((row) => [
    row.of,
    row.name,
    row.min === null ? '' : n(row.min),
    row.max === null ? '' : n(row.max),
    `${n(row.value)}${row.met ? '' : ' (broken)'}`,
  ]);
  return [
    'A release that has fewer or more than these is refused.',
    table(['of', 'name', 'least', 'most', 'is'], rows),
  ];
}

const texts: ReadonlySet<string> = new Set(['independent', 'last id', 'name']);

/** A Markdown table; numbers stand at the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((name, at) => (at === 0 || texts.has(name) ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
