import { codebook } from '../../../schemas/release/codebook.ts';
import { columnsOf } from '../../../schemas/release/column.ts';
import type { Headline } from '../../../schemas/release/headline.ts';
import { published } from '../../../schemas/release/index.ts';
import { type LicenceRow, licences } from '../../../schemas/release/licences.ts';
import type { Quality } from '../../../schemas/release/quality.ts';
import type { Previous } from '../../compare/steps/previous.ts';
import type { Fill } from '../../export/fill.ts';
import type { FormatName } from '../../export/formats/names.ts';
import type { Content, ManifestFile, Provenance } from '../../release/manifest.ts';
import type { Frame } from '../../validate/frame.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { Changed } from './changes.ts';
import type { Read } from './read-sources.ts';

/** A release in the making: the folder that it is written to, and all that it is made of. */
export interface Making extends Omit<Frame, 'expectations'> {
  readonly dir: string;
  readonly stories: Read['stories'];
  readonly warehouse: Warehouse;
  /** The release before this one, where one was named. */
  readonly previous: Previous | null;
  readonly changed: Changed | null;
  readonly quality: Quality;
  /** The formats beside CSV, Parquet and GeoJSON. */
  readonly formats: readonly FormatName[];
}

/** Once the tables are written: their figures, and what each file of a table holds. */
export interface Counted extends Making {
  readonly headline: Headline;
  readonly fill: ReadonlyMap<string, Fill>;
  readonly licences: readonly LicenceRow[];
  readonly contents: ReadonlyMap<string, Content>;
  readonly provenance: Provenance;
}

/** Once the data is written: its files with sizes and checksums. */
export interface Listed extends Omit<Counted, 'warehouse'> {
  readonly files: readonly ManifestFile[];
}

/** Rows and columns of every file that shows a table. */
export function contentsOf(
  fill: ReadonlyMap<string, Fill>,
  licenceRows: readonly LicenceRow[],
): Map<string, Content> {
  const contents = new Map<string, Content>();
  for (const { table, folder, extensions } of published) {
    const rows = fill.get(table.name)?.rows ?? 0;
    const content = { table: table.name, rows, columns: Object.keys(table.columns.shape) };
    for (const extension of extensions) contents.set(`${folder}${table.name}.${extension}`, content);
  }
  const described = published.flatMap(({ table }) => columnsOf(table));
  contents.set('codebook.csv', {
    table: codebook.name,
    rows: described.length,
    columns: Object.keys(codebook.columns.shape),
  });
  contents.set('licences.csv', {
    table: licences.name,
    rows: licenceRows.length,
    columns: Object.keys(licences.columns.shape),
  });
  return contents;
}
