import { rowsQueryOf } from './address.ts';
import type { ReleaseNote } from './atlas.ts';
import { csvOf } from './csv.ts';
import { type Details, type Format, type RowForm, valueOfCell } from './details.ts';
import { baseOf } from './parse.ts';
import { facets, type View } from './view.ts';

/** What a download tells of itself. */
export interface Provenance extends ReleaseNote {
  /** Address of the view: where it was made, and the filter and order that made it. */
  readonly view: string;
}

/** Columns that a download adds to those of the release, so that each row can be cited by itself. */
export const provenanceColumns = [
  'dataset_version',
  'dataset_licence',
  'dataset_citation',
  'dataset_view',
] as const;

/**
 * The file of a view: exactly its records, in its order.
 *
 * - `csv`: rows of the release's `tables/presences.csv` (RFC 4180, UTF-8, LF), and {@link provenanceColumns}
 * - `geojson`: features of the release's `geo/presences.geojson` (RFC 7946), with members for the provenance
 * - `json`: the rows as objects with typed values below `records`, with members for the provenance
 */
export function writeDownload(
  format: Format,
  form: RowForm,
  provenance: Provenance,
  records: readonly Details[],
): string {
  switch (format) {
    case 'csv':
      return writeCsv(form, provenance, records);
    case 'geojson':
      return writeGeoJson(form, provenance, records);
    case 'json':
      return writeJson(form, provenance, records);
  }
}

/** @param address where the view stands, as a whole address, a path or only its query */
export function provenanceOf(release: ReleaseNote, view: View, address: string): Provenance {
  return { ...release, view: `${baseOf(address)}${rowsQueryOf(view)}` };
}

function writeCsv(
  { columns }: RowForm,
  { version, licence, citation, view }: Provenance,
  records: readonly Details[],
) {
  const same = [version, licence, citation, view];
  const rows = [[...columns, ...provenanceColumns], ...records.map(({ cells }) => [...cells, ...same])];
  return csvOf(rows);
}

function writeGeoJson(form: RowForm, provenance: Provenance, records: readonly Details[]): string {
  const shown = form.properties.map((name) => ({ name, at: form.columns.indexOf(name) }));
  const id = form.columns.indexOf('id');
  return collection(
    { type: 'FeatureCollection', name: 'presences', ...members(provenance) },
    'features',
    records.map(({ cells, geometry }) => ({
      type: 'Feature',
      id: cells[id],
      geometry,
      properties: Object.fromEntries(shown.map(({ name, at }) => [name, value(form, cells, at)])),
    })),
  );
}

function writeJson(form: RowForm, provenance: Provenance, records: readonly Details[]): string {
  return collection(
    members(provenance),
    'records',
    records.map(({ cells }) =>
      Object.fromEntries(form.columns.map((name, at) => [name, value(form, cells, at)])),
    ),
  );
}

function value({ kinds }: RowForm, cells: readonly string[], at: number) {
  return valueOfCell(cells[at] ?? '', kinds[at] ?? 'text');
}

function members({ title, version, date, schema_version, licence, citation, view }: Provenance) {
  return { dataset: title, version, date, schema_version, licence, citation, view };
}

/** One item on each line, as the release's own files have it. */
function collection(head: object, name: string, items: readonly object[]): string {
  const lines = items.map((item) => `\n${JSON.stringify(item)}`);
  return `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[${lines.join(',')}\n]}\n`;
}

export const mediaTypes: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  json: 'application/json',
};

const longestName = 100;

/** Name of the file: dataset, version, and what was chosen (`china-tech-atlas-2026.11.0-org-zte-from-2015.csv`). */
export function downloadName({ name, version }: ReleaseNote, view: View, format: Format): string {
  const chosen = facets.flatMap((facet) =>
    view.codes[facet].length === 0 ? [] : [facet, ...view.codes[facet]],
  );
  if (view.from !== null) chosen.push(`from-${view.from}`);
  if (view.to !== null) chosen.push(`to-${view.to}`);
  if (view.begun) chosen.push('begun');
  if (!view.undated) chosen.push('dated');
  if (view.highlights) chosen.push('highlights');
  if (view.text !== '') chosen.push('text');
  const stem = [name, version, ...chosen].join('-').replace(/[^A-Za-z0-9.-]+/g, '-');
  return `${stem.slice(0, longestName).replace(/-+$/, '')}.${format}`;
}
