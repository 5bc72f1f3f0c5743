import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  makeBuilder,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
} from 'apache-arrow';
import { type Column, columnsOf } from '../../../schemas/release/column.ts';
import { tables as dataTables } from '../../../schemas/release/index.ts';
import { type ExportTarget, fileMetadata } from '../copy.ts';
import { type Cell, formatTables, type ReleaseTables } from './reader.ts';

/** `tables/*.arrow`: each data table as an Arrow IPC file, for browsers that map it into memory. */
export async function writeArrow(tables: ReleaseTables, { dir, dataset }: ExportTarget): Promise<void> {
  for (const of of formatTables) {
    if (!dataTables.includes(of.table)) continue;
    const columns = columnsOf(of.table);
    const fields = columns.map((column) => new Field(column.name, typeOf(column), !column.required));
    const schema = new Schema(fields, new Map(Object.entries(fileMetadata(dataset, of.table.name))));
    const writer = new RecordBatchFileWriter();
    writer.reset(undefined, schema);
    for await (const rows of tables.rows(of)) writer.write(batch(schema, columns, rows));
    writer.finish();
    writeFileSync(join(dir, 'tables', `${of.table.name}.arrow`), writer.toUint8Array(true));
  }
}

/** Whole numbers are as JavaScript and R hold them: 64-bit integers would be read as `BigInt` by one and lost by the other. */
function typeOf({ type }: Column): DataType {
  switch (type) {
    case 'string':
      return new Utf8();
    case 'integer':
      return new Int32();
    case 'number':
      return new Float64();
    case 'boolean':
      return new Bool();
    case 'date':
      return new DateDay();
  }
}

function batch(schema: Schema, columns: readonly Column[], rows: readonly Cell[][]): RecordBatch {
  const children = columns.map((column, i) => {
    const builder = makeBuilder({ type: typeOf(column), nullValues: [null] });
    for (const row of rows) builder.append(arrowValue(row[i] ?? null, column));
    return builder.finish().flush();
  });
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children }),
  );
}

function arrowValue(cell: Cell, { name, type }: Column): Cell | Date {
  if (type === 'date' && typeof cell === 'string') return new Date(cell);
  if (type === 'integer' && typeof cell === 'number' && Math.abs(cell) > 0x7fff_ffff)
    throw new Error(`${name}: ${cell} does not fit into 32 bits; declare the column as a number`);
  return cell;
}
