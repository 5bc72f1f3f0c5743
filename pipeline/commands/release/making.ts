import type { Headline } from '../../../schemas/release/headline.ts';
import { published } from '../../../schemas/release/index.ts';
import type { Quality } from '../../../schemas/release/quality.ts';
import type { Previous } from '../../compare/steps/previous.ts';
import type { Content, ManifestFile, Provenance } from '../../release/manifest.ts';
import type { Frame } from '../../validate/frame.ts';
import { quote } from '../../warehouse/ddl.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { Survey } from '../survey.ts';
import type { Changed } from './changes.ts';

/** A release in the making: the folder that it is written to, and all that it is made of. */
export interface Making extends Omit<Frame, 'expectations'> {
  readonly dir: string;
  readonly stories: Survey['stories'];
  readonly warehouse: Warehouse;
  /** The release before this one, where one was named. */
  readonly previous: Previous | null;
  readonly changed: Changed | null;
  readonly quality: Quality;
}

/** Once the tables are written: their figures, and what each file of a table holds. */
export interface Counted extends Making {
  readonly headline: Headline;
  readonly contents: ReadonlyMap<string, Content>;
  readonly provenance: Provenance;
}

/** Once the data is written: its files with sizes and checksums. */
export interface Listed extends Omit<Counted, 'warehouse'> {
  readonly files: readonly ManifestFile[];
}

/** Rows and columns of every file that shows a table. */
export async function contentsOf(warehouse: Warehouse): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>();
  for (const { table, folder, extensions } of published) {
    const [row] = await warehouse.rows(`SELECT COUNT(*) AS n FROM ${quote(table.name)}`);
    const content = { table: table.name, rows: Number(row?.n), columns: Object.keys(table.columns.shape) };
    for (const extension of extensions) contents.set(`${folder}${table.name}.${extension}`, content);
  }
  return contents;
}
