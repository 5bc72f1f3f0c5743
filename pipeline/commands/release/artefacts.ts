import { join } from 'node:path';
import { codebookRows } from '../../export/codebook/rows.ts';
import { writeCodebook } from '../../export/codebook/write.ts';
import { tableCopies } from '../../export/copy.ts';
import { borders, writeCountries } from '../../export/countries.ts';
import { writeActivities, writePresenceLayers } from '../../export/geojson.ts';
import { geoParquetCopy } from '../../export/geoparquet.ts';
import { writeLicences } from '../../export/licences.ts';
import { packageRoot } from '../../package-root.ts';
import { writeDocuments } from '../../release/documents.ts';
import { writeMetadata } from '../../release/metadata/write.ts';
import { writeQuality } from '../../release/quality.ts';
import type { Counted, Listed, Making } from './making.ts';
import { writeNotes } from './notes.ts';

/*
 * What a release holds, in the order of its making: add a file by adding a function to the list whose argument has
 * all that the file needs. Within a list nothing depends on the order.
 */

/** What needs no table, and is read while DuckDB makes them in its threads. */
export const preparations: readonly (() => void)[] = [borders];

/** `COPY` statements: DuckDB writes these files by itself, while the layers are written. */
export const copies: readonly ((making: Making) => Promise<string[]> | string[])[] = [
  tableCopies,
  async (making) => [await geoParquetCopy(making.warehouse, making)],
];

/** Files that are put together here from rows of the warehouse, one after the other. */
export const layers: readonly ((making: Making) => Promise<void>)[] = [
  (making) => writePresenceLayers(making.warehouse, making, making.codelists),
  (making) => writeActivities(making.warehouse, making),
  (making) => writeCountries(making.warehouse, making),
];

/** Documents that tell figures of the tables. The warehouse is still open. */
export const documents: readonly ((counted: Counted) => Promise<void> | void)[] = [
  (counted) => writeDocuments(counted.dir, counted, join(packageRoot(), 'LICENSE-DATA'), counted.stories),
  writeNotes,
  ({ dir, dataset, quality }) => writeQuality(dir, dataset, quality),
  ({ dir, licences }) => writeLicences(dir, licences),
  (counted) => writeCodebook(counted, codebookRows(counted.codelists, counted.fill)),
];

/** Files that name other files with size and checksum. The manifest lists them too. */
export const metadata: readonly ((listed: Listed) => Promise<void> | void)[] = [
  (listed) => writeMetadata(listed.dir, listed),
];
