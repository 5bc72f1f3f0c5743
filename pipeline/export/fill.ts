import { columnsOf } from '../../schemas/release/column.ts';
import { published } from '../../schemas/release/index.ts';
import { quote } from '../warehouse/ddl.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Rows of a table, and for each of its columns the rows that have a value. */
export interface Fill {
  readonly rows: number;
  readonly filled: ReadonlyMap<string, number>;
}

/** Counts the rows and the filled cells of every published table, by its name. */
export async function fillOf(warehouse: Warehouse): Promise<Map<string, Fill>> {
  const fill = new Map<string, Fill>();
  for (const { table } of published) {
    const names = columnsOf(table).map(({ name }) => name);
    const counts = names.map((name, i) => `COUNT(${quote(name)}) AS c${i}`);
    const [row = {}] = await warehouse.rows(
      `SELECT COUNT(*) AS n, ${counts.join(', ')} FROM ${quote(table.name)}`,
    );
    fill.set(table.name, {
      rows: Number(row.n),
      filled: new Map(names.map((name, i) => [name, Number(row[`c${i}`])])),
    });
  }
  return fill;
}
