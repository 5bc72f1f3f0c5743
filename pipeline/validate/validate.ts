import type * as z from 'zod';
import { folders } from '../../schemas/kinds.ts';
import type { Finding } from '../finding.ts';
import type { SourceRecord } from '../load/load.ts';
import { createGathering } from './across.ts';
import type { Context } from './context.ts';
import {
  type Digests,
  type Needs,
  type Origin,
  type RecordRule,
  type Remark,
  toFinding,
  type ValidRecord,
} from './rule.ts';
import { crossRules, recordRules, textRules } from './rules/index.ts';
import { type Salvage, salvage } from './salvage.ts';
import { checkShape, hiddenRemarks, mostRemarks, type ShapeRemark } from './shape.ts';
import { judgeComments, judgeTexts } from './texts.ts';

const schemas = new Map(folders.map(({ kind, schema }) => [kind, schema]));
const rulesByKind = new Map(
  folders.map(({ kind }) => [kind, recordRules.filter(({ kinds }) => kinds.includes(kind))]),
);

/** What is known of a record by itself: the record with its types, or what is right of it. */
export interface JudgedRecord {
  readonly value: ValidRecord | null;
  /**
   * Where the shape is wrong, the record without its faulty parts, for rooms that can judge what is left; with the way
   * back to the record as written. Never published.
   */
  readonly rest: Rest | null;
  readonly findings: readonly Finding[];
  /** What each rule over all records needs to know of it, in their order; nothing for one that cannot judge it. */
  readonly digests: Digests;
}

export interface Rest extends Pick<Salvage, 'lost' | 'origin'> {
  readonly record: ValidRecord;
}

const asWritten: Origin = (path) => [...path];

/** Of a record that no rule over all records can judge. */
export const noDigests: Digests = [];

/** Judges one record by itself: what is found does not depend on other records. */
export function judgeRecord(source: SourceRecord, context: Context): JudgedRecord {
  const schema = schemaOf(source);
  const findings: Finding[] = [];
  judgeTexts(source.value, textRules, (rule, path, remark) =>
    findings.push(toFinding(rule, source, { path, ...remark })),
  );
  findings.push(...judgeComments(source, textRules));
  const { value, remarks } = checkShape(schema, source.value);
  if (value !== null) {
    const record = recordOf(source, value);
    return { value: record, rest: null, digests: judge(record, null, context, findings), findings };
  }
  const add = ({ rule, ...remark }: ShapeRemark) =>
    findings.push(toFinding({ name: rule, severity: 'error' }, source, remark));
  for (const remark of remarks) add(remark);
  const rest = restOf(source, schema, remarks);
  if (rest === null) return { value: null, rest, findings, digests: noDigests };
  for (const remark of hiddenRemarks(schema, rest.record.value, rest.lost))
    if (!remarks.some(({ message }) => message === remark.message)) add(remark);
  return { value: null, rest, digests: judge(rest.record, rest, context, findings), findings };
}

/** What the rules say of a record; those that need a field that has lost something say nothing. @returns the digests. */
function judge(record: ValidRecord, rest: Rest | null, context: Context, findings: Finding[]): Digests {
  let asked: RecordRule | undefined;
  const say = (remark: Remark) => {
    if (asked !== undefined)
      findings.push(
        toFinding(asked, record, rest === null ? remark : { ...remark, path: rest.origin(remark.path) }),
      );
  };
  const cannot = ({ needs }: Needs) =>
    rest !== null &&
    needs !== undefined &&
    (needs === 'everything' || needs.some((field) => rest.lost.has(field)));
  for (const rule of rulesByKind.get(record.kind) ?? []) {
    if (cannot(rule)) continue;
    asked = rule;
    rule.check(record, context, say);
  }
  const origin = rest?.origin ?? asWritten;
  return crossRules.map((rule) => (cannot(rule) ? null : rule.digest(record, origin)));
}

/** Judges records one by one, each by itself and against those before it. */
export interface Validator {
  record(source: SourceRecord): JudgedRecord;
  /** What only the whole set shows, once every record was seen. */
  finish(): readonly Finding[];
}

/** For who has all records at hand and keeps nothing of the answers. */
export function createValidator(context: Context): Validator {
  const gathering = createGathering();
  return {
    record(source) {
      const judged = judgeRecord(source, context);
      const { value, rest, digests } = judged;
      const findings = [...judged.findings];
      gathering.see(value ?? rest?.record ?? source, digests, (finding) => findings.push(finding));
      return { ...judged, findings };
    },
    finish: () => gathering.finish(),
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
