import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, type Emit, type StagedName, type StagedRow, staged, stagedNames } from './staging.ts';

const flushAt = 1 << 18;

interface StageFile {
  readonly fd: number;
  readonly columns: readonly string[];
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
      this.files.set(name, {
        fd: openSync(this.path(name), 'w'),
        columns: Object.keys(staged[name]),
        text: '',
      });
    }
  }

  path(name: StagedName): string {
    return join(this.dir, `${name}.tsv`);
  }

  /** Appends one row. @throws when a cell holds a character that would break the row. */
  readonly emit: Emit = (table, row) => {
    const file = this.files.get(table);
    if (file === undefined) throw new Error(`no staged relation ${table}`);
    file.text += lineOf(table, file.columns, row);
    if (file.text.length > flushAt) flush(file);
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

function lineOf(table: StagedName, columns: readonly string[], row: StagedRow<StagedName>): string {
  const cells = row as Readonly<Record<string, Cell>>;
  let line = '';
  for (let i = 0; i < columns.length; i += 1) {
    const cell = cells[columns[i] as string];
    if (i > 0) line += '\t';
    if (cell === null || cell === undefined) continue;
    if (typeof cell === 'string' && /[\t\n\r\0]/.test(cell))
      throw new Error(`${table}.${columns[i]} holds a control character`);
    line += cell;
  }
  return `${line}\n`;
}

function flush(file: StageFile): void {
  if (file.text !== '') writeSync(file.fd, file.text);
  file.text = '';
}
