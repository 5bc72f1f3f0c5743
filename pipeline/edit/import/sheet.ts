import type { RecordKind } from '../../../schemas/dataset.ts';
import type { Severity } from '../../finding.ts';
import type { Draft } from '../add/library.ts';

/** What one cell holds; a day is written `2014-11-24`. */
export type Cell = string | number | boolean;

/** One row of a sheet: where it stands, and its cells that are not empty, by column. */
export interface Row {
  /** Line of a CSV file, row of a workbook, position of a GeoJSON feature; all from 1. */
  readonly number: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** A table as it was read: a CSV file, a sheet of a workbook, or the features of a GeoJSON file. */
export interface Sheet {
  readonly file: string;
  /** What the number of a row counts. */
  readonly counts: 'line' | 'row' | 'feature';
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** What in the file could not become a cell. */
  readonly remarks: readonly ImportRemark[];
}

/** What is wrong with one row, or with what was made of it. */
export interface ImportRemark {
  /** Where it stands: `projects.csv:12`. */
  readonly where: string;
  readonly column: string | null;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** One record to be, before it is judged. */
export interface Entry {
  readonly kind: RecordKind;
  /** Given by the file, or null when it is to be proposed. */
  readonly id: string | null;
  readonly value: Draft;
  readonly where: string;
  /** Where a field came from, by its path. */
  readonly origins: ReadonlyMap<string, { readonly where: string; readonly column: string }>;
  /** Columns that may fill a field, by its path without positions. */
  readonly columns: ReadonlyMap<string, string>;
  /** What could not be taken over; of a cell that is named here nothing more is said. */
  readonly remarks: readonly ImportRemark[];
}

/** The file cannot be read as what its name says. */
export class Unreadable extends Error {}

/** Address of a row for people; of a line, in the form that editors follow. */
export function whereOf({ file, counts }: Pick<Sheet, 'file' | 'counts'>, number: number): string {
  return counts === 'line' ? `${file}:${number}` : `${file}, ${counts} ${number}`;
}

/** A sheet from the names of its columns and its rows, both as they were read. */
export function sheetOf(
  file: string,
  counts: Sheet['counts'],
  header: readonly unknown[],
  rows: Iterable<{ readonly number: number; readonly cells: readonly unknown[] }>,
): Sheet {
  const columns = header.map((name) => String(name ?? '').trim());
  const twice = columns.find((name, i) => name !== '' && columns.indexOf(name) < i);
  if (twice !== undefined) throw new Unreadable(`two columns are called "${twice}"`);
  if (columns.every((name) => name === '')) throw new Unreadable('there is no row with names of columns');
  const read: Row[] = [];
  const remarks: ImportRemark[] = [];
  for (const { number, cells } of rows) {
    const named = new Map<string, Cell>();
    for (const [i, given] of cells.entries()) {
      const cell = cellOf(given);
      if (cell === null) continue;
      const column = columns[i] ?? '';
      if (column !== '') named.set(column, cell);
      else
        remarks.push({
          where: whereOf({ file, counts }, number),
          column: null,
          rule: 'import/column',
          severity: 'error',
          message: `"${String(cell)}" stands in a column without a name.`,
          hint: 'Give the column a name in the row of names, or empty the cell.',
        });
    }
    if (named.size > 0) read.push({ number, cells: named });
  }
  return { file, counts, columns: columns.filter((name) => name !== ''), rows: read, remarks };
}

/** A value as a cell, or null when it is empty. */
export function cellOf(given: unknown): Cell | null {
  if (given instanceof Date) return given.toISOString().slice(0, 10);
  if (typeof given === 'number' || typeof given === 'boolean') return given;
  const text = typeof given === 'string' ? given.trim() : '';
  return text === '' ? null : text;
}
