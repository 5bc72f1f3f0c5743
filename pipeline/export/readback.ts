import { join } from 'node:path';
import { metaOf } from '../../schemas/meta.ts';
import { published } from '../../schemas/release/index.ts';
import { keyOf } from '../../schemas/release/table.ts';
import { literal, quote } from '../warehouse/ddl.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** One table file as a manifest lists it. */
export interface TableFile {
  readonly path: string;
  readonly table: string;
  readonly rows: number;
  readonly columns: readonly string[];
}

interface Fault {
  readonly file: string;
  readonly message: string;
}

/**
 * Reads the tables of a release back: columns and rows are as listed, CSV and Parquet say the same, keys are unique and
 * references lead somewhere. Keys and references of columns that the release does not have are not asked for.
 */
export async function readBack(
  warehouse: Pick<Warehouse, 'run' | 'rows'>,
  dir: string,
  files: readonly TableFile[],
): Promise<{ tables: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  const read = new Map<string, TableFile>();
  for (const file of files.filter(({ path }) => path.endsWith('.csv'))) {
    if (await load(warehouse, dir, file, faults)) read.set(file.table, file);
  }
  for (const file of files.filter(({ path }) => path.endsWith('.parquet')))
    faults.push(...(await parquetFaults(warehouse, dir, file, read.has(file.table))));
  for (const { table } of published) {
    const file = read.get(table.name);
    if (file === undefined) continue;
    faults.push(...(await keyFaults(warehouse, file, keyOf(table))));
    for (const [column, schema] of Object.entries(table.columns.shape)) {
      const [to = '', target = ''] = metaOf(schema).references?.split('.') ?? [];
      if (file.columns.includes(column) && read.get(to)?.columns.includes(target) === true)
        faults.push(...(await danglingFaults(warehouse, file, column, to, target)));
    }
  }
  return { tables: read.size, faults };
}

/** Reads a CSV file as text into a table of its name. */
async function load(
  warehouse: Pick<Warehouse, 'run' | 'rows'>,
  dir: string,
  { path, table, rows, columns }: TableFile,
  faults: Fault[],
): Promise<boolean> {
  const types = columns.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
  const reader = (header: boolean) =>
    `read_csv(${literal(join(dir, path))}, header = ${header}, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${types}})`;
  try {
    const [head = {}] = await warehouse.rows(`SELECT * FROM ${reader(false)} LIMIT 1`);
    if (Object.values(head).join() !== columns.join())
      faults.push({ file: path, message: 'The columns are not those of the manifest.' });
    await warehouse.run(`CREATE TABLE ${quote(table)} AS SELECT * FROM ${reader(true)}`);
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    faults.push({ file: path, message: `The file is no such table: ${line}` });
    return false;
  }
  const [count] = await warehouse.rows(`SELECT COUNT(*) AS n FROM ${quote(table)}`);
  if (Number(count?.n) !== rows)
    faults.push({ file: path, message: `The table has ${count?.n} rows, and the manifest says ${rows}.` });
  return true;
}

async function parquetFaults(
  warehouse: Pick<Warehouse, 'rows'>,
  dir: string,
  { path, table, rows, columns }: TableFile,
  beside: boolean,
): Promise<Fault[]> {
  const reader = `read_parquet(${literal(join(dir, path))})`;
  const cells = columns.map((column) => `CAST(${quote(column)} AS VARCHAR) AS ${quote(column)}`).join(', ');
  const csv = `SELECT * FROM ${quote(table)}`;
  try {
    const described = await warehouse.rows(`DESCRIBE SELECT * FROM ${reader}`);
    if (described.map(({ column_name }) => column_name).join() !== columns.join())
      return [{ file: path, message: 'The columns are not those of the manifest.' }];
    const [count] = await warehouse.rows(`SELECT COUNT(*) AS n FROM ${reader}`);
    if (Number(count?.n) !== rows)
      return [{ file: path, message: `The table has ${count?.n} rows, and the manifest says ${rows}.` }];
    if (!beside) return [];
    const parquet = `SELECT ${cells} FROM ${reader}`;
    const [differing] = await warehouse.rows(
      `SELECT COUNT(*) AS n FROM ((${parquet} EXCEPT ALL ${csv}) UNION ALL (${csv} EXCEPT ALL ${parquet}))`,
    );
    return Number(differing?.n) === 0
      ? []
      : [
          {
            file: path,
            message: `CSV and Parquet do not say the same: ${differing?.n} rows stand in one only.`,
          },
        ];
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    return [{ file: path, message: `The file is no such table: ${line}` }];
  }
}

async function keyFaults(
  warehouse: Pick<Warehouse, 'rows'>,
  { path, table, columns }: TableFile,
  key: readonly string[],
): Promise<Fault[]> {
  if (key.length === 0 || !key.every((column) => columns.includes(column))) return [];
  const cells = key.map(quote).join(', ');
  const [count] = await warehouse.rows(
    `SELECT (SELECT COUNT(*) FROM ${quote(table)}) - (SELECT COUNT(*) FROM (SELECT DISTINCT ${cells} FROM ${quote(table)})) AS n`,
  );
  return Number(count?.n) === 0
    ? []
    : [{ file: path, message: `${count?.n} rows repeat the key ${key.join(', ')} of another.` }];
}

async function danglingFaults(
  warehouse: Pick<Warehouse, 'rows'>,
  { path, table }: TableFile,
  column: string,
  to: string,
  target: string,
): Promise<Fault[]> {
  const [count] = await warehouse.rows(
    `SELECT COUNT(*) AS n FROM ${quote(table)} AS a WHERE a.${quote(column)} IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM ${quote(to)} AS b WHERE b.${quote(target)} = a.${quote(column)})`,
  );
  return Number(count?.n) === 0
    ? []
    : [{ file: path, message: `${count?.n} cells of ${column} name nothing in ${to}.${target}.` }];
}
