import { isDeepStrictEqual } from 'node:util';
import type { ImportMapping, MappedColumn } from '../../../schemas/import-mapping.ts';
import { checkShape } from '../../validate/shape.ts';
import type { Draft, Library } from '../add/library.ts';
import { type Field, fieldOf } from '../fields.ts';
import { formOfKind } from '../form.ts';
import { pathText } from '../order.ts';
import { Cells } from './cells.ts';
import { compact, type Keys, keysAt, leavesOf, plainPath, putAt, valueAt } from './paths.ts';
import { type Cell, type Entry, type ImportRemark, type Row, type Sheet, whereOf } from './sheet.ts';

/** The records that the rows of a sheet describe, by its mapping, in the order of their first rows. */
export function entriesOf(sheet: Sheet, mapping: ImportMapping, library: Library): Entry[] {
  const cells = new Cells(library);
  return groupsOf(sheet, mapping).map(({ id, rows }) => {
    const draft = new DraftOfRows(sheet, mapping, cells);
    for (const [turn, row] of rows.entries()) draft.add(row, turn);
    return draft.entry(id, rows);
  });
}

function groupsOf(sheet: Sheet, mapping: ImportMapping): { id: string | null; rows: Row[] }[] {
  const groups: { id: string | null; rows: Row[] }[] = [];
  const byId = new Map<string, Row[]>();
  for (const row of sheet.rows) {
    const cell = mapping.id === undefined ? undefined : row.cells.get(mapping.id);
    const id = cell === undefined ? null : String(cell);
    const known = id === null ? undefined : byId.get(id);
    if (known !== undefined) {
      known.push(row);
      continue;
    }
    const rows = [row];
    groups.push({ id, rows });
    if (id !== null) byId.set(id, rows);
  }
  return groups;
}

class DraftOfRows {
  private readonly draft: Draft = {};
  private readonly origins = new Map<string, { where: string; column: string }>();
  private readonly remarks: ImportRemark[] = [];
  private readonly fields: ReturnType<typeof leavesOf>;

  constructor(
    private readonly sheet: Sheet,
    private readonly mapping: ImportMapping,
    private readonly cells: Cells,
  ) {
    this.fields = leavesOf(mapping.kind);
  }

  add(row: Row, turn: number): void {
    for (const column of this.mapping.columns) {
      const cell = row.cells.get(column.column);
      if (cell !== undefined) this.put(row, turn, column, cell);
    }
    for (const { field, value } of this.mapping.values ?? []) this.fill(turn, field, value);
  }

  entry(id: string | null, rows: readonly Row[]): Entry {
    const { mapping, origins, remarks } = this;
    const where = this.where(rows[0]);
    if (id === null && mapping.id !== undefined)
      remarks.push(
        this.remark(where, mapping.id, 'The cell with the id is empty.', 'Give the record an id.'),
      );
    this.withoutShells(fieldOf(formOfKind(mapping.kind).schema), this.draft, []);
    const columns = new Map(mapping.columns.map(({ column, field }) => [plainPath(field), column]));
    const value = compact(this.draft) as Draft;
    return { kind: mapping.kind, id, value, where, origins, columns, remarks };
  }

  private put(row: Row, turn: number, how: MappedColumn, cell: Cell): void {
    const field = this.fields.get(plainPath(how.field));
    if (field === undefined) return;
    const where = this.where(row);
    const taken = this.cells.take(cell, field, how);
    for (const { message, hint } of taken.objections)
      this.remarks.push(this.remark(where, how.column, message, hint));
    for (const value of taken.values) {
      let keys = keysAt(this.mapping.kind, how.field, turn);
      if (field.type === 'list' && typeof keys.at(-1) === 'string')
        keys = [...keys, listLength(valueAt(this.draft, keys))];
      const there = valueAt(this.draft, keys);
      if (there === undefined) {
        putAt(this.draft, keys, value);
        this.origins.set(pathText(keys), { where, column: how.column });
      } else if (!isDeepStrictEqual(there, value)) {
        this.contradict(row, how.column, keys, value, there);
      }
    }
  }

  private contradict(row: Row, column: string, keys: Keys, value: unknown, there: unknown): void {
    const path = pathText(keys);
    const before = this.origins.get(path)?.where ?? 'another row';
    const message = `This says "${String(value)}" for ${path}, and ${before} says "${String(there)}".`;
    const hint = 'Rows of one record agree, or fill a list: write its field with [], as `locations[].place`.';
    this.remarks.push(this.remark(this.where(row), column, message, hint));
  }

  /** A value that all records share goes where no cell stands. */
  private fill(turn: number, path: string, value: string | number | boolean): void {
    const field = this.fields.get(plainPath(path));
    const keys = keysAt(this.mapping.kind, path, turn);
    if (field === undefined || valueAt(this.draft, keys) !== undefined) return;
    // Whatever is wrong with it, the rules say it of every record.
    const { values } = this.cells.take(value, field, {});
    putAt(this.draft, keys, field.type === 'list' ? values : values[0]);
  }

  /**
   * Takes out groups that only shared values made and that are nothing by themselves, such as a currency where no cell
   * gave an amount. @returns whether the value is such a shell.
   */
  private withoutShells(field: Field, value: unknown, keys: Keys): boolean {
    if (field.type === 'list' && field.item !== null && Array.isArray(value)) {
      for (const [i, item] of value.entries())
        if (this.withoutShells(field.item, item, [...keys, i]) && (field.optional || i > 0)) delete value[i];
      return field.optional && value.every((item) => item === undefined);
    }
    if (field.type !== 'group' || typeof value !== 'object' || value === null) return false;
    const draft = value as Draft;
    for (const [name, inner] of field.fields ?? [])
      if (this.withoutShells(inner, draft[name], [...keys, name]) && inner.optional) delete draft[name];
    const path = pathText(keys);
    const own = [...this.origins.keys()].some((origin) => origin.startsWith(`${path}.`));
    return path !== '' && !own && checkShape(field.schema, draft).value === null;
  }

  private remark(where: string, column: string, message: string, hint: string): ImportRemark {
    return { where, column, rule: 'import/cell', severity: 'error', message, hint };
  }

  private where(row: Row | undefined): string {
    return whereOf(this.sheet, row?.number ?? 0);
  }
}

function listLength(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
