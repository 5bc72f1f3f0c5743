import type { RecordKind } from '../../schemas/dataset.ts';
import type { Finding } from '../finding.ts';
import type { Frame } from './frame.ts';
import { suggestion } from './nearest.ts';

type Named = { readonly kind: RecordKind; readonly id: string };

/** Rules about the files around the records that name records by id. */
export const registerRules = {
  'lost-id': 'An id that was published stands in the sources, or in `retired.yaml` with its fate.',
  'retired-target': '`retired.yaml` leads every id to records that exist, and names each id once.',
  'unknown-record': '`disputes.yaml` and `known_issues.yaml` name records that exist.',
} as const;

/**
 * Judges ledger, retired ids, disputes and known issues against the ids of all records.
 *
 * @param folder of the sources; `lines` are the lines of the ledger's entries.
 */
export function judgeRegister(
  { ledger, retired, disputes, knownIssues }: Frame,
  folder: string,
  lines: readonly (number | undefined)[],
  records: readonly Named[],
): Finding[] {
  const standing = new Set(records.map(keyOf));
  const gone = new Map(retired.map((entry) => [keyOf(entry), entry]));
  const byKind = (kind: RecordKind) => records.filter((record) => record.kind === kind).map(({ id }) => id);
  const at = (name: string, rule: keyof typeof registerRules, path: (string | number)[]) =>
    ({ file: `${folder}/${name}`, document: 0, path, rule, severity: 'error' }) as const;
  const findings: Finding[] = [];

  const listed = new Set<string>();
  for (const [index, entry] of ledger.entries()) {
    const key = keyOf(entry);
    const twice = listed.has(key);
    listed.add(key);
    if (!twice && (standing.has(key) || gone.has(key))) continue;
    findings.push({
      file: `${folder}/ledger.ndjson`,
      line: lines[index] ?? 1,
      column: 1,
      rule: 'lost-id',
      severity: 'error',
      message: twice
        ? `The ${entry.kind} "${entry.id}" stands twice in the ledger.`
        : `The ${entry.kind} "${entry.id}" was published in ${entry.first_release} and is gone.`,
      hint: twice
        ? 'This file is generated; restore it from git.'
        : 'Bring its file back, or say in retired.yaml what became of it.',
    });
  }

  const named = new Set<string>();
  for (const [index, { kind, id, fate, targets = [] }] of retired.entries()) {
    const place = (...path: (string | number)[]) =>
      at('retired.yaml', 'retired-target', ['retired', index, ...path]);
    if (named.has(`${kind}/${id}`))
      findings.push({
        ...place('id'),
        message: `The ${kind} "${id}" is retired twice.`,
        hint: 'Keep one of the two.',
      });
    named.add(`${kind}/${id}`);
    if (fate !== 'withdrawn' && targets.length === 0)
      findings.push({
        ...place(),
        message: `The ${kind} "${id}" is ${fate}, but it does not say to where.`,
        hint: 'Add `targets: [<id>]`, or use the fate `withdrawn`.',
      });
    for (const [position, target] of targets.entries()) {
      const problem = leadsNowhere({ kind, id: target }, standing, gone);
      if (problem === null) continue;
      findings.push({
        ...place('targets', position),
        message: `"${target}" ${problem}.`,
        hint: suggestion(target, byKind(kind)),
      });
    }
  }

  for (const [index, { kind, record }] of disputes.entries()) {
    if (!standing.has(`${kind}/${record}`))
      findings.push({
        ...at('disputes.yaml', 'unknown-record', ['disputes', index, 'record']),
        message: `There is no ${kind} "${record}".`,
        hint: suggestion(record, byKind(kind)),
      });
  }
  const ids = new Set(records.map(({ id }) => id));
  for (const [index, issue] of knownIssues.entries()) {
    for (const [position, id] of (issue.records ?? []).entries()) {
      if (ids.has(id)) continue;
      findings.push({
        ...at('known_issues.yaml', 'unknown-record', ['known_issues', index, 'records', position]),
        message: `There is no record "${id}".`,
        hint: suggestion(id, [...ids]),
      });
    }
  }
  return findings;
}

function keyOf({ kind, id }: Named): string {
  return `${kind}/${id}`;
}

/** Why a chain of retired ids does not end at a record or at one that was withdrawn; `null` when it does. */
function leadsNowhere(
  start: Named,
  standing: ReadonlySet<string>,
  gone: ReadonlyMap<string, Frame['retired'][number]>,
  passed: ReadonlySet<string> = new Set(),
): string | null {
  const key = keyOf(start);
  if (standing.has(key)) return null;
  if (passed.has(key)) return 'leads back to itself';
  const entry = gone.get(key);
  if (entry === undefined) return `is no ${start.kind}, and is not retired either`;
  const next = new Set([...passed, key]);
  for (const id of entry.targets ?? []) {
    const problem = leadsNowhere({ kind: start.kind, id }, standing, gone, next);
    if (problem !== null) return problem;
  }
  return null;
}
