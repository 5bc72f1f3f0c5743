import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { StageFiles } from '../../pipeline/warehouse/stage-files.ts';

/** Cells of one staged amount, by position: id, position, kind, amount, low, high, currency, then the date. */
function stagedDate(row: { as_of?: string; as_of_earliest?: string }): (string | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'ctatlas-test-'));
  try {
    const stage = new StageFiles(folder);
    stage.emit('amounts', { presence_id: 'a', position: 1, ...row });
    stage.close();
    const [line = ''] = readFileSync(stage.path('amounts'), 'utf8').split('\n');
    return line.split('\t').slice(7, 11);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('the bounds and the precision of a date are staged beside its text', () => {
  expect(stagedDate({ as_of: '2017' })).toEqual(['2017', '2017-01-01', '2017-12-31', 'year']);
  expect(stagedDate({ as_of: '2016-02~' })).toEqual(['2016-02~', '2016-02-01', '2016-02-29', 'month']);
  expect(stagedDate({ as_of: '[2014..2016]' })).toEqual([
    '[2014..2016]',
    '2014-01-01',
    '2016-12-31',
    'range',
  ]);
});

it('a row without the date has four empty cells, and keeps its columns in place', () => {
  expect(stagedDate({})).toEqual(['', '', '', '']);
});
