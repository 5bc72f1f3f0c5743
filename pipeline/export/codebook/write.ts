import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codebook } from '../../../schemas/release/codebook.ts';
import type { ExportTarget } from '../copy.ts';
import { csvText } from '../csv-text.ts';
import { codebookHtml } from './html.ts';
import { codebookMarkdown } from './markdown.ts';
import type { CodebookRow } from './rows.ts';

/** Writes `codebook.csv`, `codebook.md` and `codebook.html`. */
export function writeCodebook({ dir, dataset }: ExportTarget, rows: readonly CodebookRow[]): void {
  writeFileSync(join(dir, 'codebook.csv'), csvText(Object.keys(codebook.columns.shape), rows));
  writeFileSync(join(dir, 'codebook.md'), codebookMarkdown(dataset, rows));
  writeFileSync(join(dir, 'codebook.html'), codebookHtml(dataset, rows));
}
