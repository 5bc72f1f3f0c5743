import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OldTable } from '../../pipeline/compare/steps/columns.ts';
import { fillChanges } from '../../pipeline/compare/steps/steps.ts';
import { createTable } from '../../pipeline/warehouse/ddl.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { changes } from '../../schemas/release/changes.ts';
import { idRegistry } from '../../schemas/release/codes.ts';
import { recordSources } from '../../schemas/release/evidence.ts';
import { integer, maybe, type Table, table, text } from '../../schemas/release/table.ts';
import { temporaryFolder } from '../support/release.ts';
import { applyChanges } from './applier.ts';

/** Tables of a new schema: two columns and the table itself had other names. */
const cities: Table = {
  ...table('cities', 'One city.', {
    id: text('Id.', 'a', { key: true, formerly: 'code' }),
    position: integer('Position.', 1, { key: true }),
    label: maybe(text('Label.', 'A', { formerly: 'name' })),
    people: maybe(text('People.', '1')),
  }),
  formerly: 'towns',
};

const before = 'code,position,name,mayor\na,2,Ä,x\na,10,"B, b",\nb,1,,y\n';
const after = [
  ['a', 2, 'Ä', null],
  ['a', 10, 'B, b', '12'],
  ['a', 11, 'No. #new', null],
  ['c', 1, 'C "c"', '3'],
] as const;

describe('a table whose name and columns were renamed', () => {
  it('is made of the old one, byte for byte', async () => {
    const folder = temporaryFolder();
    const old = join(folder, 'towns.csv');
    writeFileSync(old, before);
    const warehouse = await Warehouse.open({ tempDir: join(folder, 'temp') });
    const out = join(folder, 'applied');
    try {
      for (const made of [cities, changes, idRegistry, recordSources]) await warehouse.run(createTable(made));
      for (const cells of after)
        await warehouse.run(
          `INSERT INTO cities VALUES (${cells.map((cell) => (typeof cell === 'string' ? `'${cell}'` : String(cell))).join(', ')})`,
        );
      const olds = new Map<string, OldTable>([
        [
          'towns',
          {
            name: 'towns',
            path: old,
            columns: ['code', 'position', 'name', 'mayor'],
            types: { position: 'VARCHAR' },
          },
        ],
      ]);
      const steps = await fillChanges(warehouse, [cities], olds);
      expect(steps.map(({ operation, column, old: was, new: is }) => [operation, column, was, is])).toEqual([
        ['rename_table', null, 'towns', 'cities'],
        ['retype_column', 'position', 'VARCHAR', 'BIGINT'],
        ['rename_column', 'code', 'code', 'id'],
        ['rename_column', 'name', 'name', 'label'],
        ['drop_column', 'mayor', 'mayor', null],
        ['add_column', 'people', null, 'people'],
      ]);
      await warehouse.run(`COPY changes TO '${join(folder, 'changes.txt')}' (FORMAT csv, HEADER true)`);
      await warehouse.run(`COPY cities TO '${join(folder, 'cities.txt')}' (FORMAT csv, HEADER true)`);
    } finally {
      warehouse.close();
    }
    applyChanges(folder, join(folder, 'changes.txt'), out);
    expect(readFileSync(join(out, 'cities.csv'), 'utf8')).toBe(
      readFileSync(join(folder, 'cities.txt'), 'utf8'),
    );
  });
});
