import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A cell as CSV has it: `null` is nothing between two commas. */
type Cell = string | null;
interface Table {
  columns: string[];
  rows: Cell[][];
}
type Step = Readonly<Record<string, Cell>>;

/**
 * Applies `changes.csv` of a release to the CSV tables of the release before it, knowing nothing of either: what a reader
 * of docs/releasing.md would write.
 */
export function applyChanges(oldTables: string, changesFile: string, out: string): void {
  const tables = new Map<string, Table>();
  for (const file of readdirSync(oldTables).filter((name) => name.endsWith('.csv')))
    tables.set(file.replace('.csv', ''), readCsv(join(oldTables, file)));
  const changes = readCsv(changesFile);
  for (const row of changes.rows)
    apply(tables, Object.fromEntries(changes.columns.map((column, index) => [column, row[index] ?? null])));
  if (!existsSync(out)) mkdirSync(out, { recursive: true });
  for (const [name, table] of tables) writeFileSync(join(out, `${name}.csv`), csv(table));
}

function apply(tables: Map<string, Table>, step: Step): void {
  const { operation, table_name, row_key, column_name, old_value, new_value } = step;
  const name = String(table_name);
  if (operation === 'create_table') {
    tables.set(name, { columns: JSON.parse(String(new_value)) as string[], rows: [] });
    return;
  }
  if (operation === 'rename_table') {
    tables.set(name, found(tables.get(String(old_value)), String(old_value)));
    tables.delete(String(old_value));
    return;
  }
  if (operation === 'drop_table') {
    tables.delete(name);
    return;
  }
  const table = found(tables.get(name), name);
  const { columns } = table;
  const at = columns.indexOf(String(column_name));
  switch (operation) {
    case 'retype_column':
      break;
    case 'rename_column':
      columns[at] = String(new_value);
      break;
    case 'drop_column':
      columns.splice(at, 1);
      for (const row of table.rows) row.splice(at, 1);
      break;
    case 'add_column':
      columns.push(String(new_value));
      for (const row of table.rows) row.push(null);
      break;
    case 'order_columns': {
      const order = (JSON.parse(String(new_value)) as string[]).map((column) => columns.indexOf(column));
      table.columns = order.map((index) => String(columns[index]));
      table.rows = table.rows.map((row) => order.map((index) => row[index] ?? null));
      break;
    }
    case 'delete': {
      const [index] = indexOf(table, String(row_key));
      table.rows.splice(index, 1);
      break;
    }
    case 'insert': {
      const cells = JSON.parse(String(new_value)) as Record<string, string>;
      table.rows.push(columns.map((column) => cells[column] ?? null));
      break;
    }
    case 'update': {
      const [, row] = indexOf(table, String(row_key));
      if (row[at] !== old_value) throw new Error(`${name}.${column_name} was ${row[at]}, not ${old_value}`);
      row[at] = new_value ?? null;
      break;
    }
    case 'sort_rows':
      sort(table, JSON.parse(String(new_value)) as { column: string; by: string }[]);
      break;
    default:
      throw new Error(`unknown step ${operation}`);
  }
}

function indexOf({ columns, rows }: Table, key: string): [number, Cell[]] {
  const cells = Object.entries(JSON.parse(key) as Record<string, string>);
  const index = rows.findIndex((row) =>
    cells.every(([column, text]) => row[columns.indexOf(column)] === text),
  );
  return [index, found(rows[index], key)];
}

function sort({ columns, rows }: Table, by: readonly { column: string; by: string }[]): void {
  rows.sort((a, b) => {
    for (const { column, by: kind } of by) {
      const [x, y] = [a, b].map((row) => String(row[columns.indexOf(column)])) as [string, string];
      const order =
        kind === 'number' ? Number(x) - Number(y) : Buffer.compare(Buffer.from(x), Buffer.from(y));
      if (order !== 0) return order;
    }
    return 0;
  });
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`there is no ${name}`);
  return value;
}

function readCsv(path: string): Table {
  const [columns = [], ...rows] = parse(readFileSync(path, 'utf8'), {
    cast: (text, { quoting }) => (text === '' && !quoting ? null : text),
  }) as Cell[][];
  return { columns: columns.map(String), rows };
}

/** RFC 4180 with LF; a cell is quoted when it must be, and when it could be taken for a comment. */
function csv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function cell(value: Cell): string {
  if (value === null) return '';
  return value === '' || /[#",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
