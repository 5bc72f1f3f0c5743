import { type ImportMapping, importMapping } from '../../../schemas/import-mapping.ts';
import type { Finding } from '../../finding.ts';
import { readYaml } from '../../load/load.ts';
import { suggestion } from '../../validate/nearest.ts';
import { checkShape } from '../../validate/shape.ts';
import type { Field } from '../fields.ts';
import { leavesOf, plainPath } from './paths.ts';
import type { Sheet } from './sheet.ts';

/** A mapping and what is wrong with it; null when its form is wrong. */
export interface ReadMapping {
  readonly mapping: ImportMapping | null;
  readonly findings: readonly Finding[];
}

/** Reads a mapping file and judges its form. @throws when the file cannot be read. */
export async function readMapping(file: string): Promise<ReadMapping> {
  const findings: Finding[] = [];
  const documents = await readYaml(file, (finding) => findings.push(finding));
  if (documents === null) return { mapping: null, findings };
  const { value, remarks } = checkShape(importMapping, documents[0] ?? {});
  for (const remark of remarks) findings.push({ file, document: 0, severity: 'error', ...remark });
  return { mapping: value, findings };
}

/** What of a mapping does not fit its sheet or the records that it makes. */
export function misfits(mapping: ImportMapping, file: string, { columns }: Sheet): Finding[] {
  const findings: Finding[] = [];
  const say = (path: Finding['path'], message: string, hint: string) =>
    findings.push({
      file,
      document: 0,
      path,
      rule: 'import/mapping',
      severity: 'error',
      message,
      hint,
    } as Finding);
  const column = (path: PropertyKey[], name: string) => {
    if (!columns.includes(name)) say(path, `The file has no column "${name}".`, suggestion(name, columns));
  };
  const fields = leavesOf(mapping.kind);
  const field = (path: PropertyKey[], name: string): Field | undefined => {
    const found = fields.get(plainPath(name));
    if (found === undefined)
      say(
        path,
        `"${name}" is not a field of a ${mapping.kind}.`,
        suggestion(plainPath(name), [...fields.keys()]),
      );
    return found;
  };

  if (mapping.id !== undefined) column(['id'], mapping.id);
  for (const [i, name] of (mapping.ignore ?? []).entries()) column(['ignore', i], name);
  for (const [i, { field: name }] of (mapping.values ?? []).entries()) field(['values', i, 'field'], name);
  for (const [i, how] of mapping.columns.entries()) {
    column(['columns', i, 'column'], how.column);
    const found = field(['columns', i, 'field'], how.field);
    if (found === undefined) continue;
    const item = found.item ?? found;
    const wrong = (key: 'split' | 'date' | 'times', needs: string) =>
      say(['columns', i, key], `\`${key}\` is for ${needs}; "${how.field}" is none.`, 'Remove the line.');
    if (how.split !== undefined && found.type !== 'list') wrong('split', 'lists');
    if (how.date !== undefined && item.type !== 'date') wrong('date', 'dates');
    if (how.times !== undefined && item.type !== 'number') wrong('times', 'numbers');
  }
  return findings;
}

/** Columns that a mapping neither takes nor ignores, with how many cells they have. */
export function unusedColumns(
  { id, columns, ignore = [] }: ImportMapping,
  sheet: Sheet,
): { column: string; cells: number }[] {
  const used = new Set([
    ...(id === undefined ? [] : [id]),
    ...columns.map(({ column }) => column),
    ...ignore,
  ]);
  return sheet.columns
    .filter((column) => !used.has(column))
    .map((column) => ({ column, cells: sheet.rows.filter(({ cells }) => cells.has(column)).length }));
}
