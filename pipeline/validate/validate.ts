import { folders } from '../../schemas/kinds.ts';
import type { Finding, Judged } from '../finding.ts';
import type { SourceRecord } from '../load/load.ts';
import { type Context, toFinding, type ValidRecord } from './rule.ts';
import { crossRules, recordRules } from './rules/index.ts';
import { checkShape } from './shape.ts';

const schemas = new Map(folders.map(({ kind, schema }) => [kind, schema]));
const rulesOf = new Map(
  folders.map(({ kind }) => [kind, recordRules.filter(({ kinds }) => kinds.includes(kind))]),
);

/** Judges records one by one and remembers only what rules over all records need. */
export interface Validator {
  /** The record with its types, or `null` when its shape is wrong; and all that is wrong with it. */
  record(source: SourceRecord): Judged<ValidRecord | null>;
  /** What only the whole set shows, once every record was seen. */
  finish(): readonly Finding[];
}

export function createValidator(context: Context): Validator {
  const across = crossRules.map((rule) => ({ rule, run: rule.start() }));
  return {
    record(source) {
      const schema = schemas.get(source.kind);
      if (schema === undefined) throw new Error(`no schema for records of kind ${source.kind}`);
      const { value, remarks } = checkShape(schema, source.value);
      if (value === null) {
        for (const { run } of across) run.miss?.(source);
        const findings = remarks.map(({ rule, ...remark }) =>
          toFinding({ name: rule, severity: 'error' }, source, remark),
        );
        return { value: null, findings };
      }
      const { kind, id, file, document, organization } = source;
      const record = { kind, id, file, document, organization, value } as ValidRecord;
      const findings: Finding[] = [];
      for (const rule of rulesOf.get(kind) ?? []) {
        for (const remark of rule.check(record, context)) findings.push(toFinding(rule, record, remark));
      }
      for (const { rule, run } of across) {
        for (const remark of run.see(record)) findings.push(toFinding(rule, record, remark));
      }
      return { value: record, findings };
    },
    finish() {
      return across.flatMap(({ rule, run }) =>
        [...(run.finish?.() ?? [])].map(({ record, remark }) => toFinding(rule, record, remark)),
      );
    },
  };
}
