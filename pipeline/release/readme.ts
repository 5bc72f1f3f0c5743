import type { Dataset } from '../../schemas/dataset.ts';
import { apiFolder } from '../../schemas/release/api.ts';
import type { Headline } from '../../schemas/release/headline.ts';
import { statistics, tables } from '../../schemas/release/index.ts';
import { citation } from '../export/citations/text.ts';
import type { FormatName } from '../export/formats/names.ts';
import beforeUse from './before-use.md';
import loadIt from './load-it.md';
import type { Content } from './manifest.ts';

/** What the README of a release tells. */
export interface Described {
  readonly dataset: Dataset;
  readonly headline: Headline;
  readonly contents: ReadonlyMap<string, Content>;
  /** The formats that the release is made in, beside CSV, Parquet and GeoJSON. */
  readonly formats: readonly FormatName[];
}

/** `README.md` of a release. Its code runs in the folder of the release; a test runs it. */
export function readme({ dataset, headline, contents, formats }: Described): string {
  const { title, version, date, schema_version, description, licence, attributions } = dataset;
  const has = (format: FormatName) => formats.includes(format);
  const n = (value: number) => value.toLocaleString('en');
  const rows = (path: string) => n(contents.get(path)?.rows ?? 0);
  const list = (folder: string, all: readonly { name: string; row: string }[]) =>
    all
      .map(({ name, row }) => `| \`${folder}/${name}\` | ${rows(`${folder}/${name}.csv`)} | ${row} |`)
      .join('\n');
  const kinds = has('arrow') ? 'CSV, Parquet and Arrow' : 'CSV and Parquet';
  return `# ${title} ${version}

${description}

Released ${date}; schema version ${schema_version}; licence ${licence} (see LICENSE).

${n(headline.presences)} presences in ${n(headline.countries)} countries, ${n(headline.organizations)} organizations,
${n(headline.activities)} activities inside China, ${n(headline.data_points)} data points, ${n(headline.sources)} cited sources.

## Load it

${loadIt}
Read without options, pandas and R lose two things: the two-letter code of Namibia is \`NA\`, which they take for a missing value, and the
leading zeros of M49 codes and of tickers. The options above keep the first; read the columns that \`codebook.csv\` calls \`string\` as text to
keep the second. Join countries by \`country_iso3\`. The codebook says what each column means.

## Before you use it

${beforeUse}
## Tables, each as ${kinds}

| file | rows | one row is |
| --- | ---: | --- |
${list('tables', tables)}

## Statistics, each as CSV and Parquet

\`statistics/headline.json\` holds the figures above, and presences and countries per category, group and programme.

| file | rows | one row is |
| --- | ---: | --- |
${list('statistics', statistics)}

## Maps

\`geo/presences.geojson\` (every presence), \`geo/presences.parquet\` (GeoParquet 1.1), \`geo/cables.geojson\`, \`geo/activities.geojson\`,
\`geo/countries.geojson\` (borders with counts), \`geo/category/\` and \`geo/organization/\` (one layer each).
Properties are columns of \`presences\` or \`activities\` under the same names, each date with its \`_earliest\`, \`_latest\` and \`_precision\`.
A presence known only by its country has \`null\` geometry: \`label_latitude\` and \`label_longitude\` place a label and say nothing
about where it is. Lines are drawn between landings and are schematic.
${otherFormats(dataset.name, formats)}
## About the data

| file | says |
| --- | --- |
| \`codebook.html\`, \`.md\`, \`.csv\` | every column of every table: meaning, unit, type, allowed values, example, what an empty cell means |
| \`quality.md\`, \`.json\` | counts, gaps and biases |
| \`known_issues.csv\`, \`disputes.csv\` | ${rows('known_issues.csv')} known issues; ${rows('disputes.csv')} disputes |
| \`RELEASE_NOTES.md\`, \`changes.csv\`, \`releases.json\` | what differs from the release before, for people and field by field; every release |
| \`licences.csv\` | whose data each table and layer holds |
| \`datapackage.json\`, \`croissant.json\`, \`dataset.jsonld\`, \`ro-crate-metadata.json\`, \`CITATION.cff\`, \`.zenodo.json\` | the same facts for catalogues |

## Check it

\`sha256sum --check SHA256SUMS\` tells whether every file is as it was published. \`manifest.json\` lists them with size, checksum, rows and
columns, and the commit that they were made from. In a copy of the project \`npx ctatlas verify <folder>\` also compares CSV with Parquet
cell by cell, and checks keys and references.

## Cite it

${citation(dataset)}
${has('references') ? references : ''}
## Licences

The data stands under ${licence}. \`licences.csv\` says for each table and layer whose data it holds besides. Sources are cited, not copied:
\`tables/sources\` tells the licence of a source where the page states one.

${attributions.map(({ name, text, licence: terms, url }) => `- ${name}: ${text} (${terms}), ${url}`).join('\n')}
`;
}

const references = `
\`references.bib\` (BibTeX) and \`references.json\` (CSL-JSON) hold this entry and every cited source, by the ids of \`tables/sources\`.
Name the sources of what you use: \`tables/record_sources\` says which record rests on which.
`;

/** What the other formats are for, those that there are. */
function otherFormats(name: string, formats: readonly FormatName[]): string {
  const uses: Readonly<Record<FormatName, string | null>> = {
    xlsx: `| \`${name}.xlsx\` | all tables as sheets of one workbook, with the codebook |`,
    sqlite: `| \`${name}.sqlite\` | all tables as one SQLite database with foreign keys, views and full-text search (\`search\`) |`,
    arrow: '| `tables/*.arrow` | each table as an Arrow IPC file, for browsers and data frames |',
    topojson: '| `geo/presences.topojson` | presences and borders of countries as TopoJSON |',
    pmtiles: '| `geo/atlas.pmtiles` | vector tiles of presences and cables, for MapLibre and other maps |',
    references: null,
    api: `| \`${apiFolder}/\` | static JSON, described by \`${apiFolder}/openapi.json\`; start with \`${apiFolder}/index.json\` |`,
  };
  const lines = formats.flatMap((format) => uses[format] ?? []);
  if (lines.length === 0) return '';
  return `
## Other formats

| file | what it is |
| --- | --- |
${lines.join('\n')}
`;
}
