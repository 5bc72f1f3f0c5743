import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Dataset } from '../../schemas/dataset.ts';
import type { Headline } from '../../schemas/release/headline.ts';
import { statistics, tables } from '../../schemas/release/index.ts';
import { citation } from '../export/citations/text.ts';
import type { Content } from './manifest.ts';

/** `CITATION.cff` 1.2.0. https://github.com/citation-file-format/citation-file-format */
export function citationFile(dataset: Dataset): string {
  const {
    title,
    version,
    date,
    licence,
    description,
    keywords,
    contributors,
    repository,
    homepage,
    concept_doi,
  } = dataset;
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'Cite the version that you used.',
      type: 'dataset',
      title,
      abstract: description,
      version,
      'date-released': date,
      license: licence,
      keywords,
      ...(repository === undefined ? {} : { 'repository-code': repository }),
      ...(homepage === undefined ? {} : { url: homepage }),
      ...(concept_doi === undefined ? {} : { doi: concept_doi }),
      authors: contributors
        .filter(({ role }) => role === 'creator')
        .map(({ name, website }) => ({ name, ...(website === undefined ? {} : { website }) })),
    },
    { lineWidth: 110 },
  );
}

/** What a release says about itself in its folder: README, licence, citation and stories. */
export function writeDocuments(
  dir: string,
  dataset: Dataset,
  headline: Headline,
  contents: ReadonlyMap<string, Content>,
  licenceFile: string,
  stories: readonly { file: string; id: string }[],
): void {
  writeFileSync(join(dir, 'README.md'), readme(dataset, headline, contents));
  writeFileSync(join(dir, 'CITATION.cff'), citationFile(dataset));
  copyFileSync(licenceFile, join(dir, 'LICENSE'));
  if (stories.length === 0) return;
  mkdirSync(join(dir, 'stories'));
  for (const { file, id } of stories) copyFileSync(file, join(dir, 'stories', `${id}.md`));
}

function readme(dataset: Dataset, headline: Headline, contents: ReadonlyMap<string, Content>): string {
  const { title, version, date, schema_version, description, licence, attributions } = dataset;
  const n = (value: number) => value.toLocaleString('en');
  const rows = (path: string) => n(contents.get(path)?.rows ?? 0);
  const list = (folder: string, all: readonly { name: string; row: string }[]) =>
    all
      .map(({ name, row }) => `| \`${folder}/${name}\` | ${rows(`${folder}/${name}.csv`)} | ${row} |`)
      .join('\n');
  return `# ${title} ${version}

${description}

Released ${date}; schema version ${schema_version}; licence ${licence} (see LICENSE).

${n(headline.presences)} presences of ${n(headline.organizations)} organizations in ${n(headline.countries)} countries,
${n(headline.activities)} activities inside China, ${n(headline.data_points)} data points, ${n(headline.sources)} cited sources.

## Load it

\`\`\`python
import pandas as pd
presences = pd.read_csv("tables/presences.csv")
\`\`\`

\`\`\`r
presences <- read.csv("tables/presences.csv")
\`\`\`

\`\`\`js
const presences = await (await fetch("geo/presences.geojson")).json();
\`\`\`

\`\`\`sql
-- DuckDB
SELECT country, count(*) FROM 'tables/presences.parquet' GROUP BY country ORDER BY 2 DESC;
\`\`\`

## Tables, each as CSV and Parquet

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
A presence known only by its country has \`null\` geometry: \`label_latitude\` and \`label_longitude\` place a label and say nothing
about where it is. Lines are drawn between landings and are schematic.

## Check it

\`sha256sum --check SHA256SUMS\`. \`manifest.json\` lists every file with size, checksum, rows and columns.

## Cite it

${citation(dataset)}

\`references.bib\` (BibTeX) and \`references.json\` (CSL-JSON) hold this entry and every cited source, by the ids of \`tables/sources\`.
Name the sources of what you use: \`tables/record_sources\` says which record rests on which.

## Other data inside

${attributions.map(({ name, text, licence: terms, url }) => `- ${name}: ${text} (${terms}), ${url}`).join('\n')}
`;
}
