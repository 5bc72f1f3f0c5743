import type * as z from 'zod';
import { acceptor } from '../../schemas/accept.ts';
import { type Plan, planOf } from '../../schemas/walk.ts';
import { cut, formFault } from './form.ts';
import { suggestion } from './nearest.ts';
import type { Remark } from './rule.ts';
import { withoutMusts } from './salvage.ts';

type Issue = z.core.$ZodIssue;

/** A remark of the shape check with the name of the rule it belongs to. */
export interface ShapeRemark extends Remark {
  readonly rule: string;
}

/**
 * Checks a value against its schema; every deviation comes back in plain words.
 * Nearly every value is right, and the acceptor sees that fast; only zod says what is wrong.
 */
export function checkShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { value: T | null; remarks: ShapeRemark[] } {
  const accepted = acceptor(schema)(value);
  if (accepted !== undefined) return { value: accepted, remarks: [] };
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, remarks: [] };
  const remarks = once(result.error.issues.flatMap((issue) => explain(issue, schema, value)));
  return { value: null, remarks: remarks.length > mostRemarks ? shortened(remarks) : remarks };
}

/** Nobody reads more of one record, and a hostile one could have a hundred thousand. */
export const mostRemarks = 200;

function shortened(remarks: readonly ShapeRemark[]): ShapeRemark[] {
  const more = {
    rule: 'many-faults',
    path: [],
    message: `The record has ${(remarks.length - mostRemarks).toLocaleString('en')} faults more.`,
    hint: 'Begin with those that are listed; is this file a record at all?',
  };
  return [...remarks.slice(0, mostRemarks), more];
}

/**
 * What zod leaves unsaid while a field is at fault: the checks of the record as a whole. One that reads a field which has
 * lost something (`of` in its params) stays unsaid.
 */
export function hiddenRemarks(
  schema: z.ZodType,
  rest: unknown,
  lost: ReadonlySet<string>,
): readonly ShapeRemark[] {
  const fields = withoutMusts(schema);
  const checks = schema._zod.def.checks ?? [];
  if (fields === null || checks.length === 0) return [];
  const result = fields.check(...(checks as z.core.$ZodCheck<unknown>[])).safeParse(rest);
  const issues = result.success ? [] : result.error.issues;
  return issues.flatMap((issue) => {
    const of: unknown = issue.code === 'custom' ? issue.params?.of : undefined;
    const canSay = Array.isArray(of) && of.every((field) => !lost.has(String(field)));
    return canSay ? explain(issue, schema, rest) : [];
  });
}

/** An empty value has no form to complain about, and too long is too long in words and in characters. */
function once(remarks: ShapeRemark[]): ShapeRemark[] {
  const first = new Map<string, string>();
  return remarks.filter(({ rule, path }) => {
    const at = JSON.stringify(path);
    const before = first.get(at);
    if (before === undefined) first.set(at, rule);
    return (
      before === undefined || (before !== 'empty-field' && (before !== 'too-long' || rule !== 'too-long'))
    );
  });
}

function explain(issue: Issue, schema: z.ZodType, root: unknown): ShapeRemark[] {
  const path = issue.path;
  const field = String(path.findLast((key) => typeof key === 'string') ?? 'record');
  const plan = planAt(planOf(schema), path);
  const given = valueAt(root, path);
  const hint = exampleOf(plan);
  const say = (rule: string, message: string, advice = hint): ShapeRemark[] => [
    { rule, path, message, hint: advice },
  ];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key, index) => {
        const known = [...(plan?.fields?.keys() ?? [])];
        const where = path.length === 0 ? 'this record' : `"${field}"`;
        return {
          rule: 'unknown-field',
          path: [...path, key],
          atKey: true,
          message: `"${cut(key)}" is not a field of ${where}.`,
          // Nobody means a field by so long a name, and nobody reads so many hints.
          hint: suggestion(key.length > 100 || index > mostRemarks ? '' : key, known),
        };
      });
    case 'invalid_type':
      if (given === undefined) return say('missing-field', `"${field}" is missing.`);
      if (given === null)
        return say('empty-field', `"${field}" is empty.`, `Give it a value or remove the line. ${hint}`);
      if (typeof given === 'number' && !Number.isFinite(given))
        return say('out-of-range', `"${field}" is no finite number.`);
      return say(
        'wrong-type',
        `"${field}" should be ${nameOf(issue.expected)}, not ${nameOf(typeName(given))}.`,
        typeHint(issue.expected, given, hint),
      );
    case 'invalid_value':
      if (given === undefined) return say('missing-field', `"${field}" is missing.`);
      if (given === null)
        return say('empty-field', `"${field}" is empty.`, `Give it a value or remove the line. ${hint}`);
      // A group may have a field of the name `toString`: it cannot be asked for its text.
      if (typeof given === 'object')
        return say(
          'wrong-type',
          `"${field}" should be one word, not ${nameOf(typeName(given))}.`,
          suggestion('', issue.values.map(String)),
        );
      return say(
        'not-allowed',
        `"${cut(given)}" is not allowed for "${field}".`,
        suggestion(String(given), issue.values.map(String)),
      );
    case 'too_small':
      if (issue.origin === 'number') return say('out-of-range', `"${field}" is below ${issue.minimum}.`);
      return say('empty-field', `"${field}" is empty.`, `Give it a value or remove the line. ${hint}`);
    case 'too_big':
      if (issue.origin === 'number') return say('out-of-range', `"${field}" is above ${issue.maximum}.`);
      return say(
        'too-long',
        `"${field}" is longer than ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'items'}.`,
        'Shorten it.',
      );
    case 'invalid_format':
      return [{ path, ...formFault(field, given, hint) }];
    case 'custom':
      return custom(issue, field, given, path, hint);
    default:
      return say('wrong-shape', `"${field}" does not have the right form.`);
  }
}

function custom(
  issue: Issue & { code: 'custom' },
  field: string,
  given: unknown,
  path: PropertyKey[],
  hint: string,
): ShapeRemark[] {
  const params: Record<string, unknown> = issue.params ?? {};
  if (params.edtf === true) {
    return [
      {
        rule: 'date-form',
        path,
        message: `"${cut(given)}" is not a date that exists, in a form that is read here.`,
        hint: 'Write 2014, 2014-11, 2014-11-24, 2014~ (about), 2014? (uncertain) or [2014..2016] (one of).',
      },
    ];
  }
  if (typeof params.words === 'number') {
    return [
      {
        rule: 'too-long',
        path,
        message: `"${field}" has more than ${params.words} words.`,
        hint: 'Say it shorter; details belong to the fields.',
      },
    ];
  }
  return [
    {
      rule: 'wrong-shape',
      path,
      message: `${path.length === 0 ? 'Here' : `In "${field}"`}: ${issue.message}.`,
      hint: typeof params.hint === 'string' ? params.hint : hint,
    },
  ];
}

/** What a YAML value is, in the words of the schema. */
function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const names: Record<string, string> = {
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
  tuple: 'a pair',
};
function nameOf(type: string): string {
  return names[type] ?? type;
}

function typeHint(expected: string, given: unknown, example: string): string {
  if (expected === 'string' && (typeof given === 'number' || typeof given === 'boolean'))
    return `Put it in quotes: "${String(given)}". ${example}`;
  if (expected === 'array') return `Begin it with a dash, or put it in brackets. ${example}`;
  return example;
}

function exampleOf(plan: Plan | null): string {
  const example: unknown = (plan?.meta.examples as readonly unknown[] | undefined)?.[0];
  const description = plan?.meta.description ?? '';
  return example === undefined
    ? description || 'See the coding manual.'
    : `${description} For example: ${typeof example === 'string' ? example : JSON.stringify(example)}`;
}

function planAt(plan: Plan, path: readonly PropertyKey[]): Plan | null {
  let at: Plan | null = plan;
  for (const key of path)
    at = typeof key === 'number' ? (at?.item ?? null) : (at?.fields?.get(String(key)) ?? null);
  return at;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  );
}
