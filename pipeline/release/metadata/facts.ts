import type { Dataset } from '../../../schemas/dataset.ts';
import { codebook } from '../../../schemas/release/codebook.ts';
import { published } from '../../../schemas/release/index.ts';
import { licences } from '../../../schemas/release/licences.ts';
import type { Table } from '../../../schemas/release/table.ts';
import type { ManifestFile, Provenance } from '../manifest.ts';

/** What every metadata file is made of: the dataset as its own file says, and the files of the release. */
export interface Facts {
  readonly dataset: Dataset;
  readonly files: readonly ManifestFile[];
  readonly provenance: Provenance;
}

/** A file that metadata files name, with a title for people. */
export interface Described extends ManifestFile {
  readonly title: string;
  /** The table that a CSV file holds. */
  readonly schema: Table | null;
}

const titles: Readonly<Record<string, string>> = {
  'README.md': 'What the release holds and how to load it.',
  LICENSE: 'Text of the licence.',
  'CITATION.cff': 'How to cite the release, for machines.',
  'licences.csv': 'Licence of every table and layer, and the other data that it holds with its attribution.',
  'codebook.csv': 'Meaning, unit, type, allowed values, example, missingness and fill rate of every column.',
  'codebook.md': 'The codebook to read.',
  'codebook.html': 'The codebook as a page for browsers.',
  'china-tech-atlas.xlsx': 'All tables as a workbook, with the codebook as a sheet.',
  'china-tech-atlas.sqlite':
    'All tables as one SQLite database with foreign keys, views and full-text search.',
  'statistics/headline.json': 'The figures that a report opens with.',
  'geo/presences.geojson': 'Every presence as a GeoJSON feature.',
  'geo/presences.parquet': 'Every presence as GeoParquet.',
  'geo/presences.topojson': 'Every presence, and the borders of countries, as TopoJSON.',
  'geo/cables.geojson': 'Submarine and land cables as GeoJSON lines.',
  'geo/activities.geojson': 'Activities inside China as GeoJSON features.',
  'geo/countries.geojson': 'Borders of countries with counts of presences.',
  'geo/atlas.pmtiles': 'Presences, cables and countries as vector tiles in one PMTiles archive.',
  'references.bib': 'The release itself and every cited source, as BibTeX.',
  'references.json': 'The release itself and every cited source, as CSL-JSON.',
};

const tablesByPath = new Map<string, Table>([
  ...published.map(({ table, folder }) => [`${folder}${table.name}.csv`, table] as const),
  ['codebook.csv', codebook],
  ['licences.csv', licences],
]);

/** The files that metadata names one by one. Layers, shards, stories and pages are many and stand in the manifest only. */
export function describedFiles({ files }: Facts): Described[] {
  return files
    .filter(({ path }) => !/^(?:geo\/(?:category|organization)|api|stories|site)\//.test(path))
    .map((file) => {
      const schema = tablesByPath.get(file.path) ?? null;
      const shown = tablesByPath.get(`${splitPath(file.path)[0]}.csv`);
      return { ...file, title: titles[file.path] ?? shown?.row ?? file.path, schema };
    });
}

/** `tables/presences.csv` as `tables/presences` and `csv`. */
export function splitPath(path: string): [string, string] {
  const dot = path.lastIndexOf('.');
  return dot <= path.lastIndexOf('/') + 1 ? [path, ''] : [path.slice(0, dot), path.slice(dot + 1)];
}

/** Address of a licence by its SPDX identifier. */
export function licenceUrl(spdx: string): string {
  return `https://spdx.org/licenses/${spdx}`;
}

/** Where people read about the dataset: its page, its repository or its DOI; nothing while it has none of them. */
export function landingPage({ homepage, repository, concept_doi }: Dataset): string | null {
  return homepage ?? repository ?? (concept_doi === undefined ? null : `https://doi.org/${concept_doi}`);
}

/** An object without the members that are `null` or `undefined`. */
export function compact<T extends Readonly<Record<string, unknown>>>(object: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<T>;
}
