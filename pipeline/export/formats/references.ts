import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf } from '../../../schemas/release/column.ts';
import { sources } from '../../../schemas/release/evidence.ts';
import { published } from '../../../schemas/release/index.ts';
import { writeCitation } from '../citations/formats.ts';
import { editionOf, editionReference, type SourceCells, sourceReference } from '../citations/reference.ts';
import type { ExportTarget } from '../copy.ts';
import type { ReleaseTables } from './reader.ts';

/** `references.bib` and `references.json` (CSL-JSON): the release itself, then every cited source by its id. */
export async function writeReferences(tables: ReleaseTables, { dir, dataset }: ExportTarget): Promise<void> {
  const of = published.find(({ table }) => table === sources);
  if (of === undefined) throw new Error('the table of sources is not published');
  const columns = columnsOf(sources).map(({ name }) => name);
  const references = [editionReference(editionOf(dataset))];
  for await (const rows of tables.rows(of))
    for (const row of rows) {
      const cells = Object.fromEntries(columns.map((name, i) => [name, row[i] ?? '']));
      references.push(sourceReference(cells as unknown as SourceCells));
    }
  writeFileSync(join(dir, 'references.bib'), writeCitation('bibtex', references));
  writeFileSync(join(dir, 'references.json'), writeCitation('csl', references));
}
