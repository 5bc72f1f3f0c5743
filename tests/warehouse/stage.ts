import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duckdbType } from '../../pipeline/warehouse/ddl.ts';
import { StageFiles } from '../../pipeline/warehouse/stage-files.ts';
import { type StagedName, type StagedRow, staged } from '../../pipeline/warehouse/staging.ts';
import { Warehouse } from '../../pipeline/warehouse/warehouse.ts';
import { registers, statistics, tables } from '../../schemas/release/index.ts';

export type Cells = Readonly<Record<string, string | number | boolean | null>>;
/** Staged rows by relation. */
export type World = { readonly [N in StagedName]?: readonly StagedRow<N>[] };

/** Builds a warehouse of staged rows, as a release does, and hands it over; the rows are staged last first. */
export async function withWarehouse<T>(world: World, use: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ctatlas-test-'));
  const stage = new StageFiles(join(folder, 'staging'));
  for (const [name, rows] of Object.entries(world) as [StagedName, StagedRow<StagedName>[]][])
    for (const row of [...rows].reverse()) stage.emit(name, row);
  stage.close();
  const warehouse = await Warehouse.open({ tempDir: join(folder, 'temp') });
  try {
    await warehouse.build((name) => stage.path(name));
    return await use(warehouse);
  } finally {
    warehouse.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows of a published table in the order in which they are stored, whole numbers as numbers. */
export async function tableRows(warehouse: Warehouse, name: string): Promise<Cells[]> {
  const table = [...tables, ...registers, ...statistics].find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`there is no table ${name}`);
  const whole = new Set(
    Object.entries(table.columns.shape).flatMap(([column, schema]) =>
      duckdbType(schema) === 'BIGINT' ? [column] : [],
    ),
  );
  const rows = (await warehouse.rows(`SELECT * FROM "${name}"`)) as Cells[];
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        whole.has(column) && value !== null ? Number(value) : value,
      ]),
    ),
  );
}

let filled = 0;

/** A staged row with every column filled, each with a value of its own, but for those given. */
export function fill<N extends StagedName>(name: N, given: StagedRow<N> = {}): StagedRow<N> {
  const cells = Object.entries(staged[name]).map(([column, type]) => {
    filled += 1;
    const day = new Date(Date.UTC(2001, 0, filled)).toISOString().slice(0, 10);
    const values = {
      VARCHAR: `${column} ${filled}`,
      BIGINT: filled,
      DOUBLE: filled + 0.5,
      BOOLEAN: true,
      DATE: day,
    };
    return [column, values[type]];
  });
  return { ...Object.fromEntries(cells), ...given };
}
