import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseEdtf } from '../../schemas/edtf.ts';
import { type Cell, type Emit, type StagedName, type StagedRow, staged, stagedNames } from './staging.ts';

/** Code units that are held back before they are written: many small writes cost more than one. */
const held = 1 << 15;

interface StageFile {
  readonly fd: number;
  readonly columns: readonly string[];
  /** Of each column: the column of its first day, if it is the text of a date. */
  readonly bounds: readonly (string | null)[];
  text: string;
}

/**
 * Writes flattened rows as tab-separated files, one for each staged relation. DuckDB reads such files an order
 * of magnitude faster than its appender takes values one by one. Records hold no tab, line break or NUL
 * (the schemas refuse control characters), so that nothing needs quoting; an empty cell is NULL.
 */
export class StageFiles {
  private readonly files = new Map<StagedName, StageFile>();

  constructor(readonly dir: string) {
    mkdirSync(dir, { recursive: true });
    for (const name of stagedNames) {
      const columns = Object.keys(staged[name]);
      this.files.set(name, {
        fd: openSync(this.path(name), 'w'),
        columns,
        bounds: columns.map((column) =>
          columns.includes(`${column}_earliest`) ? `${column}_earliest` : null,
        ),
        text: '',
      });
    }
  }

  path(name: StagedName): string {
    return join(this.dir, `${name}.tsv`);
  }

  /**
   * Appends one row. Beside the text of a date its bounds and precision are written too, unless the row gives
   * them. @throws when a cell holds a character that would break the row.
   */
  readonly emit: Emit = (table, row) => {
    const file = this.files.get(table);
    if (file === undefined) throw new Error(`no staged relation ${table}`);
    file.text += lineOf(table, file, row);
    if (file.text.length > held) flush(file);
  };

  /** Writes what is still held and closes the files. */
  close(): void {
    for (const file of this.files.values()) {
      flush(file);
      closeSync(file.fd);
    }
    this.files.clear();
  }

  /** Deletes the files, once DuckDB has read them. */
  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

const delimiters = /[\t\n\r\0]/;

function lineOf(table: StagedName, { columns, bounds }: StageFile, row: StagedRow<StagedName>): string {
  const cells = row as Readonly<Record<string, Cell>>;
  let line = '';
  for (let i = 0; i < columns.length; i += 1) {
    const cell = cells[columns[i] as string];
    if (i > 0) line += '\t';
    if (typeof cell === 'string' && delimiters.test(cell)) {
      throw new Error(`${table}.${columns[i]} holds a control character`);
    }
    line += cell ?? '';
    const bound = bounds[i];
    if (typeof bound !== 'string' || cells[bound] !== undefined) continue;
    line += typeof cell === 'string' ? boundsOf(cell) : '\t\t\t';
    i += 3;
  }
  return `${line}\n`;
}

/** Cells of the first day, the last day and the precision of an EDTF date. */
function boundsOf(text: string): string {
  const date = parseEdtf(text);
  return date === null ? '\t\t\t' : `\t${date.earliest}\t${date.latest}\t${date.precision}`;
}

function flush(file: StageFile): void {
  if (file.text !== '') writeSync(file.fd, file.text);
  file.text = '';
}
