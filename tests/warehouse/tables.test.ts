import { beforeAll, describe, expect, it } from 'vitest';
import { registers, tables } from '../../schemas/release/index.ts';
import { fullWorld } from './full-world.ts';
import { type Cells, fill, tableRows, withWarehouse } from './stage.ts';
import { tableCases } from './table-cases.ts';

const queried = [...tables, ...registers];
const rows: Record<string, Cells[]> = {};
beforeAll(async () => {
  await withWarehouse(fullWorld, async (warehouse) => {
    for (const { name } of queried) rows[name] = await tableRows(warehouse, name);
  });
});

describe('the query of each published table', () => {
  it.each(queried.map((table) => [table.name, table] as const))(
    '%s makes the rows worked out by hand',
    (name, { columns }) => {
      const expected = (tableCases[name] ?? []).map(({ from, given = {} }) => {
        const staged = (from === undefined ? {} : fullWorld[from[0]][from[1]]) as Cells;
        return Object.fromEntries(
          Object.keys(columns.shape).map((column) => {
            const value = column in given ? given[column] : staged[column];
            if (value === undefined) throw new Error(`no value is expected of ${name}.${column}`);
            return [column, value];
          }),
        );
      });
      expect(expected).not.toEqual([]);
      expect(rows[name]).toEqual(expected);
    },
  );
});

describe('amounts', () => {
  const usd = { kind: 'contract', currency: 'USD', amount: 100, low: null, high: null };
  const range = { ...usd, amount: null, low: 1, high: 2 };

  it('count once for each event, and always without one', async () => {
    const written = [
      ['a', 1, 'deal', usd, true],
      ['a', 2, 'deal', range, true],
      ['b', 1, 'deal', usd, false],
      ['b', 2, 'deal', range, false],
      ['b', 3, 'deal', { ...usd, kind: 'loan' }, true],
      ['b', 4, 'deal', { ...usd, currency: 'KES' }, true],
      ['b', 5, 'deal', { ...usd, amount: 101 }, true],
      ['c', 1, null, usd, true],
      ['c', 2, null, usd, true],
      ['d', 1, 'other deal', usd, true],
    ] as const;
    const amounts = written.map(([presence_id, position, event, value]) =>
      fill('amounts', { presence_id, position, event, ...value }),
    );
    await withWarehouse({ amounts }, async (warehouse) => {
      const counted = await tableRows(warehouse, 'presence_amounts');
      expect(counted.map(({ presence_id, position, counts }) => [presence_id, position, counts])).toEqual(
        written.map(([id, position, , , counts]) => [id, position, counts]),
      );
    });
  });
});

describe('the first year of a presence', () => {
  it.each([
    [
      'is the earliest of the four dates',
      { announced: '2014-01-01', started: '2012-06-01', completed: '2016-01-01', ended: '2019-01-01' },
      2012,
    ],
    ['is that of the only date', { ended: '2019-01-01' }, 2019],
    ['is empty without a date', {}, null],
  ])('%s', async (_what, dates: Record<string, string>, year) => {
    const given = Object.fromEntries(
      ['announced', 'started', 'completed', 'ended'].map((name) => [`${name}_earliest`, dates[name] ?? null]),
    );
    const [, template] = fullWorld.presences;
    const world = { ...fullWorld, presences: [{ ...template, ...given }] };
    await withWarehouse(world, async (warehouse) => {
      expect(await tableRows(warehouse, 'presences')).toMatchObject([{ first_year: year }]);
    });
  });
});
