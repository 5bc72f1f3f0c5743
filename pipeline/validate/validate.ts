import type { z } from 'zod';
import { folders } from '../../schemas/kinds.ts';
import type { Finding } from '../finding.ts';
import type { SourceRecord } from '../load/load.ts';
import type { Context } from './context.ts';
import { type Needs, type Remark, toFinding, type ValidRecord } from './rule.ts';
import { crossRules, recordRules, textRules } from './rules/index.ts';
import { type Salvage, salvage } from './salvage.ts';
import { checkShape, hiddenRemarks, mostRemarks, type ShapeRemark } from './shape.ts';
import { judgeComments, judgeTexts } from './texts.ts';

const schemas = new Map(folders.map(({ kind, schema }) => [kind, schema]));
const rulesByKind = new Map(
  folders.map(({ kind }) => [kind, recordRules.filter(({ kinds }) => kinds.includes(kind))]),
);

/** What is known of a record: the record with its types, or what is right of it. */
export interface JudgedRecord {
  readonly value: ValidRecord | null;
  /**
   * Where the shape is wrong, the record without its faulty parts, for rooms that can judge what is left; with the way
   * back to the record as written. Never published.
   */
  readonly rest: Rest | null;
  readonly findings: readonly Finding[];
}

export interface Rest extends Pick<Salvage, 'lost' | 'origin'> {
  readonly record: ValidRecord;
}

/** Judges records one by one and remembers only what rules over all records need. */
export interface Validator {
  record(source: SourceRecord): JudgedRecord;
  /** Takes note of a record that cannot be read: its id is there. */
  miss(record: Pick<ValidRecord, 'kind' | 'id'>): void;
  /** What only the whole set shows, once every record was seen. */
  finish(): readonly Finding[];
}

export function createValidator(context: Context): Validator {
  const across = crossRules.map((rule) => ({ rule, run: rule.start(context) }));

  /** What the rules say of a record; those that need a field that has lost something say nothing. */
  const judge = (record: ValidRecord, rest: Rest | null, findings: Finding[]): void => {
    const say = (rule: Parameters<typeof toFinding>[0], remark: Remark) =>
      findings.push(
        toFinding(rule, record, rest === null ? remark : { ...remark, path: rest.origin(remark.path) }),
      );
    const cannot = ({ needs }: Needs) =>
      rest !== null &&
      needs !== undefined &&
      (needs === 'everything' || needs.some((field) => rest.lost.has(field)));
    for (const rule of rulesByKind.get(record.kind) ?? []) {
      if (cannot(rule)) continue;
      for (const remark of rule.check(record, context)) say(rule, remark);
    }
    for (const { rule, run } of across) {
      if (cannot(rule)) run.miss?.(record);
      else for (const remark of run.see(record)) say(rule, remark);
    }
  };

  return {
    record(source) {
      const schema = schemaOf(source);
      const findings: Finding[] = [];
      judgeTexts(source.value, textRules, (rule, path, remark) =>
        findings.push(toFinding(rule, source, { path, ...remark })),
      );
      findings.push(...judgeComments(source, textRules));
      const { value, remarks } = checkShape(schema, source.value);
      if (value !== null) {
        const record = recordOf(source, value);
        judge(record, null, findings);
        return { value: record, rest: null, findings };
      }
      const add = ({ rule, ...remark }: ShapeRemark) =>
        findings.push(toFinding({ name: rule, severity: 'error' }, source, remark));
      for (const remark of remarks) add(remark);
      const rest = restOf(source, schema, remarks);
      if (rest === null) for (const { run } of across) run.miss?.(source);
      else {
        for (const remark of hiddenRemarks(schema, rest.record.value, rest.lost))
          if (!remarks.some(({ message }) => message === remark.message)) add(remark);
        judge(rest.record, rest, findings);
      }
      return { value: null, rest, findings };
    },
    miss(record) {
      for (const { run } of across) run.miss?.(record);
    },
    finish() {
      return across.flatMap(({ rule, run }) =>
        [...(run.finish?.() ?? [])].map(({ record, remark }) => toFinding(rule, record, remark)),
      );
    },
  };
}

function schemaOf({ kind }: SourceRecord): z.ZodType {
  const schema = schemas.get(kind);
  if (schema === undefined) throw new Error(`no schema for records of kind ${kind}`);
  return schema;
}

function restOf(source: SourceRecord, schema: z.ZodType, faults: readonly ShapeRemark[]): Rest | null {
  // A file with so many faults is hardly a record.
  if (faults.length > mostRemarks) return null;
  const saved = salvage(
    schema,
    source.value,
    faults.map(({ path }) => String(path[0])),
  );
  if (saved === null) return null;
  const { value, lost, origin } = saved;
  return { record: recordOf(source, value), lost, origin };
}

function recordOf({ kind, id, file, document, organization }: SourceRecord, value: unknown): ValidRecord {
  return { kind, id, file, document, organization, value } as ValidRecord;
}
