import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LicenceRow, licences } from '../../schemas/release/licences.ts';
import { csvText } from './csv-text.ts';

/** Writes `licences.csv`. */
export function writeLicences(dir: string, rows: readonly LicenceRow[]): void {
  const cells = rows.map((row) => ({ ...row }));
  writeFileSync(join(dir, 'licences.csv'), csvText(Object.keys(licences.columns.shape), cells));
}
