import type { z } from 'zod';
import { metaOf } from '../../../schemas/meta.ts';
import type { ChangeOperation } from '../../../schemas/release/changes.ts';
import type { Table } from '../../../schemas/release/table.ts';
import { duckdbType } from '../../warehouse/ddl.ts';

/** A table of the previous release: its CSV file, its columns in order, and their types where they are known. */
export interface OldTable {
  readonly name: string;
  readonly path: string;
  readonly columns: readonly string[];
  readonly types: Readonly<Record<string, string>>;
}

/** A step about a table or its columns. */
export interface SchemaStep {
  readonly operation: ChangeOperation;
  readonly table: string;
  readonly column: string | null;
  readonly old: string | null;
  readonly new: string | null;
}

/** A table of both releases: its rows are compared by columns of the new one, each with its name in the old one. */
export interface Pair {
  readonly table: Table;
  readonly old: OldTable | null;
  /** For each column of the new table: its name in the old one; `null` for one that was added. */
  readonly columns: readonly { readonly name: string; readonly before: string | null }[];
}

/**
 * Compares columns and tables of two releases. A table or column of the new schemas that is `formerly` one of the old
 * release was renamed; any other name that came or went was added or dropped.
 */
export function schemaSteps(
  tables: readonly Table[],
  olds: ReadonlyMap<string, OldTable>,
): { readonly steps: readonly SchemaStep[]; readonly pairs: readonly Pair[] } {
  const steps: SchemaStep[] = [];
  const pairs: Pair[] = [];
  const taken = new Set<string>();
  for (const table of tables) {
    const old = olds.get(table.name) ?? olds.get(table.formerly ?? '') ?? null;
    if (old !== null) taken.add(old.name);
    const { steps: own, pair } = tableSteps(table, old);
    steps.push(...own);
    pairs.push(pair);
  }
  const dropped = [...olds.values()]
    .filter(({ name }) => !taken.has(name))
    .map(({ name }) => ({
      operation: 'drop_table' as const,
      table: name,
      column: null,
      old: null,
      new: null,
    }));
  return { steps: [...dropped, ...steps], pairs };
}

function tableSteps(table: Table, old: OldTable | null): { steps: SchemaStep[]; pair: Pair } {
  const schemas = Object.entries(table.columns.shape) as [string, z.ZodType][];
  const names = schemas.map(([name]) => name);
  const step = (operation: ChangeOperation, given: Partial<SchemaStep> = {}): SchemaStep => ({
    operation,
    table: table.name,
    column: null,
    old: null,
    new: null,
    ...given,
  });
  if (old === null) {
    const columns = names.map((name) => ({ name, before: null }));
    return { steps: [step('create_table', { new: JSON.stringify(names) })], pair: { table, old, columns } };
  }
  const columns = schemas.map(([name, schema]) => {
    if (old.columns.includes(name)) return { name, before: name };
    const { formerly } = metaOf(schema);
    const renamed = formerly !== undefined && old.columns.includes(formerly) && !names.includes(formerly);
    return { name, before: renamed ? formerly : null };
  });
  const kept = new Set(columns.flatMap(({ before }) => before ?? []));
  const steps = [
    ...(old.name === table.name ? [] : [step('rename_table', { old: old.name, new: table.name })]),
    ...columns.flatMap(({ name, before }) => {
      const was = old.types[before ?? ''];
      const is = duckdbType(table.columns.shape[name] as z.ZodType);
      return was === undefined || was === is
        ? []
        : [step('retype_column', { column: before, old: was, new: is })];
    }),
    ...columns.flatMap(({ name, before }) =>
      before === null || before === name
        ? []
        : [step('rename_column', { column: before, old: before, new: name })],
    ),
    ...old.columns
      .filter((name) => !kept.has(name))
      .map((name) => step('drop_column', { column: name, old: name })),
    ...columns.flatMap(({ name, before }) =>
      before === null ? [step('add_column', { column: name, new: name })] : [],
    ),
  ];
  const order = [
    ...old.columns.flatMap((name) => columns.find(({ before }) => before === name)?.name ?? []),
    ...columns.flatMap(({ name, before }) => (before === null ? [name] : [])),
  ];
  if (order.join() !== names.join()) steps.push(step('order_columns', { new: JSON.stringify(names) }));
  return { steps, pair: { table, old, columns } };
}
