import type { SchemaStep } from './columns.ts';

/** What a change asks of the schema version (VERSIONING.md). */
export type Level = 'none' | 'patch' | 'minor' | 'major';
const levels: readonly Level[] = ['none', 'patch', 'minor', 'major'];

/** A reason to raise the schema version. */
export interface Demand {
  readonly level: Level;
  /** What changed, as the rest of a sentence: `the column presences.event is gone`. */
  readonly what: string;
}

/** A kind of change to rows of a codelist or of the register of ids. */
export interface RowChange {
  readonly operation: string;
  readonly table: string;
  readonly column: string | null;
}

const ofSteps: Readonly<Record<string, readonly [Level, (step: SchemaStep) => string]>> = {
  drop_table: ['major', ({ table }) => `the table ${table} is gone`],
  create_table: ['minor', ({ table }) => `the table ${table} is new`],
  rename_table: ['major', ({ old, table }) => `the table ${old} is now ${table}`],
  retype_column: ['major', (s) => `the column ${s.table}.${s.column} is ${s.new} and was ${s.old}`],
  rename_column: ['major', (s) => `the column ${s.table}.${s.old} is now ${s.new}`],
  drop_column: ['major', ({ table, column }) => `the column ${table}.${column} is gone`],
  add_column: ['minor', ({ table, column }) => `the column ${table}.${column} is new`],
};

const codelists = ['categories', 'codes', 'countries'];
/** Columns of codelists that are words or looks, or counts of records: none of them changes what a code means. */
const words = /^(?:label|name|definition)(?:_zh)?$|^(?:group_label|colour|shape|note)$/;
const counts = /^n_/;

/** What the changes between two releases ask of the schema version. */
export function demandsOf(
  steps: readonly SchemaStep[],
  rows: readonly RowChange[],
  files: { readonly lost: readonly string[]; readonly fresh: readonly string[] },
): Demand[] {
  const created = new Set(steps.filter((s) => s.operation === 'create_table').map((s) => s.table));
  const added = new Set(
    steps.filter((s) => s.operation === 'add_column').map((s) => `${s.table}.${s.column}`),
  );
  const known = rows.filter((row) => !created.has(row.table) && !added.has(`${row.table}.${row.column}`));
  return [
    ...steps.flatMap((step) => {
      const demand = ofSteps[step.operation];
      return demand === undefined ? [] : [{ level: demand[0], what: demand[1](step) }];
    }),
    ...known.flatMap(demandOfRow),
    ...files.lost.map((path) => ({ level: 'major' as const, what: `the file ${path} is gone` })),
    ...files.fresh.map((path) => ({ level: 'minor' as const, what: `the file ${path} is new` })),
  ];
}

function demandOfRow({ operation, table, column }: RowChange): Demand[] {
  if (table === 'id_registry')
    return operation === 'update' && column === 'status'
      ? [{ level: 'minor', what: 'an id that was published moved or went' }]
      : [];
  if (!codelists.includes(table)) return [];
  if (operation === 'delete') return [{ level: 'major', what: `a code of the table ${table} is gone` }];
  if (operation === 'insert') return [{ level: 'minor', what: `a code of the table ${table} is new` }];
  if (operation !== 'update' || column === null || counts.test(column)) return [];
  return words.test(column)
    ? [{ level: 'patch', what: `the words of ${table}.${column} changed` }]
    : [{ level: 'major', what: `${table}.${column} of a code changed, and with it what the code means` }];
}

/** The highest level that is asked for. */
export function levelOf(demands: readonly Demand[]): Level {
  return levels[Math.max(0, ...demands.map(({ level }) => levels.indexOf(level)))] ?? 'none';
}

/** The least schema version after `previous`. */
export function leastVersion(previous: string, level: Level): string {
  const [major = 0, minor = 0, patch = 0] = numbers(previous);
  if (level === 'major') return `${major + 1}.0.0`;
  if (level === 'minor') return `${major}.${minor + 1}.0`;
  return level === 'patch' ? `${major}.${minor}.${patch + 1}` : previous;
}

/** Whether a version of numbers and dots comes before another one. */
export function isBefore(version: string, other: string): boolean {
  const [a, b] = [numbers(version), numbers(other)];
  const at = a.findIndex((number, index) => number !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

function numbers(version: string): number[] {
  return version.split('.').map(Number);
}

/** What a release says will go with the next major schema version. */
export interface Retiring {
  readonly table: string;
  /** Absent: the whole table. */
  readonly column?: string | undefined;
  readonly use: string;
}

/** Columns and tables that went or were renamed without a release before that said so. */
export function undeclared(steps: readonly SchemaStep[], declared: readonly Retiring[]): SchemaStep[] {
  return steps.filter(({ operation, table, column, old }) => {
    if (operation === 'drop_table' || operation === 'rename_table') {
      const name = operation === 'drop_table' ? table : old;
      return !declared.some((entry) => entry.table === name && entry.column === undefined);
    }
    if (operation !== 'drop_column' && operation !== 'rename_column') return false;
    return !declared.some(
      (entry) => entry.table === table && (entry.column === column || entry.column === undefined),
    );
  });
}
