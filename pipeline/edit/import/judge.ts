import type { RecordKind } from '../../../schemas/dataset.ts';
import type { Finding } from '../../finding.ts';
import { complete } from '../add/complete.ts';
import type { Library, NewRecord } from '../add/library.ts';
import { mend, type Repaired } from '../add/mend.ts';
import { idFor } from '../add/session.ts';
import { pathText } from '../order.ts';
import { plainPath } from './paths.ts';
import type { Entry, ImportRemark } from './sheet.ts';

/** What becomes of the records of a file. */
export interface Verdict {
  /** Without an error, and not there yet. */
  readonly fresh: readonly NewRecord[];
  /** Number of records that are there already, with the same values. */
  readonly same: number;
  /** Number of records with an error. */
  readonly faulty: number;
  readonly remarks: readonly ImportRemark[];
}

interface Judged {
  readonly entry: Entry;
  readonly record: NewRecord;
  readonly remarks: ImportRemark[];
}

/**
 * Judges records as `check` would, all together and among all that are there. Ids are proposed as `add` proposes them.
 *
 * @param published the records come from a release: an id that was published before is their own
 */
export function judgeEntries(entries: readonly Entry[], library: Library, published: boolean): Verdict {
  const taken = new Set<string>();
  let same = 0;
  const judged: Judged[] = [];
  for (const entry of entries) {
    const { kind } = entry;
    const { value, repairs } = mend(kind, entry.value, library);
    const isTaken = (id: string) => taken.has(`${kind}/${id}`);
    const holds = (id: string) => !isTaken(id) && library.holds(kind, id, value);
    const free = (id: string) => !isTaken(id) && (library.isFree(kind, id, published) || holds(id));
    const id = entry.id ?? idFor(kind, value, free);
    const remarks = [...entry.remarks];
    if (remarks.length === 0 && holds(id)) same += 1;
    else {
      const objection = free(id) ? null : objectionTo(kind, id, isTaken(id), entry, library);
      if (objection !== null) remarks.push(idRemark(entry, objection));
      remarks.push(...repairs.map((repair) => repairOf(repair, entry)));
      judged.push({ entry, record: { kind, id, value }, remarks });
    }
    taken.add(`${kind}/${id}`);
  }
  return verdictOf(judged, same, library);
}

function verdictOf(judged: readonly Judged[], same: number, library: Library): Verdict {
  const others = judged.filter(({ remarks }) => remarks.every(({ rule }) => rule !== 'import/id'));
  const found = library.judgeAll(others.map(({ record }) => record));
  for (const [i, { entry, remarks }] of others.entries())
    remarks.push(...(found[i] ?? []).map((finding) => remarkOf(finding, entry)).filter(isNews(entry)));
  const fresh = judged.filter(({ remarks }) => remarks.every(({ severity }) => severity !== 'error'));
  return {
    fresh: fresh.map(({ record }) => record),
    same,
    faulty: judged.length - fresh.length,
    remarks: judged.flatMap(({ remarks }) => remarks),
  };
}

type Words = Pick<ImportRemark, 'message' | 'hint'>;

function objectionTo(
  kind: RecordKind,
  id: string,
  twice: boolean,
  { value }: Entry,
  library: Library,
): Words {
  if (twice)
    return {
      message: `The id "${id}" stands twice in what is imported.`,
      hint: 'Give one of them another id.',
    };
  const fields = library.differences(kind, id, complete(kind, value, library));
  if (fields === null)
    return {
      message: `The id "${id}" was that of another record.`,
      hint: 'Ids are never used again: choose another.',
    };
  return {
    message: `The ${kind} "${id}" is there already, with other values of ${fields.join(', ')}.`,
    hint: 'An import changes no record that is there: edit its file, or leave the row out.',
  };
}

function idRemark({ where }: Entry, words: Words): ImportRemark {
  return { where, column: null, rule: 'import/id', severity: 'error', ...words };
}

/** A finding about a record, led back to the row and the column that its field came from. */
function remarkOf(
  { rule, severity, message, hint, path = [] }: Finding,
  { where, origins, columns }: Entry,
): ImportRemark {
  for (let length = path.length; length > 0; length -= 1) {
    const field = pathText(path.slice(0, length));
    const origin = origins.get(field) ?? [...origins].find(([name]) => isBelow(name, field))?.[1];
    if (origin !== undefined && (length === path.length || origins.has(field)))
      return { rule, severity, message, hint, ...origin };
  }
  if (path.length === 0) return { rule, severity, message, hint, where, column: null };
  const field = pathText(path);
  const advice = rule === 'missing-field' ? `Fill the cell, or set \`${field}\` under \`values\`.` : hint;
  return { rule, severity, message, hint: advice, where, column: columns.get(plainPath(field)) ?? field };
}

/** What was put right. The value is not told: what is wrong with many rows in the same way is said once. */
function repairOf({ finding }: Repaired, entry: Entry): ImportRemark {
  const hint = 'It was put right on the way, as `ctatlas fix` does.';
  return { ...remarkOf(finding, entry), severity: 'info', hint };
}

/** Of a cell that could not be taken over nothing more is said. */
function isNews({ remarks }: Entry): (remark: ImportRemark) => boolean {
  return ({ where, column }) => !remarks.some((said) => said.where === where && said.column === column);
}

function isBelow(name: string, field: string): boolean {
  return name.startsWith(`${field}.`) || name.startsWith(`${field}[`);
}
