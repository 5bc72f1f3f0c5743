import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codebookRows } from '../../pipeline/export/codebook/rows.ts';
import { csvText } from '../../pipeline/export/csv-text.ts';
import { Archive } from '../../pipeline/load/archive.ts';
import { judgeFrame } from '../../pipeline/validate/frame.ts';
import { codebook } from '../../schemas/release/codebook.ts';
import { readCsv } from '../export/read.ts';
import { golden } from '../support/release.ts';

it('the codebook of the golden release says what the schemas say of every column', async () => {
  const { singles, codelists, ...lines } = await new Archive(golden.sources).frame();
  const { value: frame } = judgeFrame(singles, codelists, lines, 'codelists');
  const { header, rows } = readCsv(golden.dist, 'codebook');
  const at = (row: (typeof rows)[number], name: string) => String(row[header.indexOf(name)] ?? '');
  const tables = new Set(rows.map((row) => at(row, 'table')));
  // What only the data can tell is taken from the release.
  const fill = new Map(
    [...tables].map((table) => {
      const own = rows.filter((row) => at(row, 'table') === table);
      const filled = new Map(own.map((row) => [at(row, 'column'), Number(at(row, 'n_filled'))]));
      return [table, { rows: Number(own[0] === undefined ? 0 : at(own[0], 'n_rows')), filled }];
    }),
  );
  const written = csvText(
    Object.keys(codebook.columns.shape),
    codebookRows(frame?.codelists ?? expect.unreachable(), fill),
  );
  expect(written).toBe(readFileSync(join(golden.dist, 'codebook.csv'), 'utf8'));
});
