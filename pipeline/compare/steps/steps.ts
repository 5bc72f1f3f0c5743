import { changes } from '../../../schemas/release/changes.ts';
import type { Table } from '../../../schemas/release/table.ts';
import { literal, quote } from '../../warehouse/ddl.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import { type OldTable, type SchemaStep, schemaSteps } from './columns.ts';
import { rowSteps, stepColumns } from './rows.ts';

/**
 * Fills the table `changes` of a warehouse: the steps that make its tables of those of the previous release.
 *
 * @param olds tables of the previous release by name, with the paths of their CSV files.
 * @returns the steps about tables and columns, which decide the least schema version.
 */
export async function fillChanges(
  warehouse: Pick<Warehouse, 'run'>,
  tables: readonly Table[],
  olds: ReadonlyMap<string, OldTable>,
): Promise<readonly SchemaStep[]> {
  const { steps, pairs } = schemaSteps(tables, olds);
  await warehouse.run(`CREATE OR REPLACE TEMP TABLE steps_of_rows (${stepColumns})`);
  const indexOf = new Map(tables.map(({ name }, index) => [name, index]));
  const values = steps.map(({ operation, table, column, old, new: fresh }, at) =>
    [indexOf.get(table) ?? -1, 0, at, 0, operation, table, null, column, old, fresh, null, null]
      .map((cell) => (typeof cell === 'string' ? literal(cell) : String(cell ?? 'NULL')))
      .join(', '),
  );
  if (values.length > 0)
    await warehouse.run(`INSERT INTO steps_of_rows VALUES ${values.map((row) => `(${row})`).join(', ')}`);
  for (const [index, pair] of pairs.entries())
    for (const sql of rowSteps(pair, index)) await warehouse.run(sql);
  await warehouse.run(`INSERT INTO ${quote(changes.name)} BY NAME
    SELECT row_number() OVER (ORDER BY s.table_index, s.phase, s.row_index, s.column_index) AS step,
      s.operation, s.table_name, s.row_key, s.column_name, s.old_value, s.new_value, s.record_kind, s.record_id,
      CASE WHEN s.operation = 'delete' THEN r.reason END AS reason,
      CASE WHEN s.operation IN ('insert', 'update') THEN (
        SELECT string_agg(c.source_id, '; ' ORDER BY c.position) FROM record_sources AS c
        WHERE c.record_kind = s.record_kind AND c.record_id = s.record_id
      ) END AS source_ids
    FROM steps_of_rows AS s
    LEFT JOIN id_registry AS r ON r.kind = s.record_kind AND r.id = s.record_id AND r.status <> 'active'
    ORDER BY step`);
  await warehouse.run('DROP TABLE steps_of_rows');
  return steps;
}
