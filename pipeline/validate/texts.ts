import type { Finding } from '../finding.ts';
import type { SourceRecord } from '../load/load.ts';
import { isPlain } from './plain.ts';
import type { Text, TextRemark, TextRule } from './rule.ts';

const letterH = 'h'.charCodeAt(0);

/** The number of a page looks like many other numbers. */
const address = /https?:\/\/\S+/gi;

/** Told of a remark of a text rule, with the path to the text. */
type Say = (rule: TextRule, path: readonly PropertyKey[], remark: TextRemark) => void;

/** Shows every text of a record to the text rules, whatever its shape: each text is looked at once. */
export function judgeTexts(value: unknown, rules: readonly TextRule[], say: Say): void {
  if (typeof value === 'string') judge(value, [], rules, say);
  else walk(value, rules, say, null);
}

/** What rules about personal data say of the comments of a record, which are as public as the record. */
export function judgeComments(
  { file, document, comments = [] }: Pick<SourceRecord, 'file' | 'document' | 'comments'>,
  rules: readonly TextRule[],
): Finding[] {
  return comments.flatMap(({ line, column, text: written }) =>
    rules.flatMap((rule) => {
      const text = rule.addresses === true ? written : written.replace(address, '');
      const remark = rule.comments === true ? rule.check({ text, field: '', isAddress: false }) : null;
      if (remark === null) return [];
      return [{ file, document, line, column, rule: rule.name, severity: rule.severity, ...remark }];
    }),
  );
}

/** The way to a value; a list of keys is made of it only where something is to be said. */
interface Way {
  readonly key: PropertyKey;
  readonly above: Way | null;
}

function walk(value: unknown, rules: readonly TextRule[], say: Say, way: Way | null): void {
  if (Array.isArray(value)) {
    for (let key = 0; key < value.length; key += 1) step(value[key], key, rules, say, way);
  } else {
    for (const key in value as Record<string, unknown>)
      step((value as Record<string, unknown>)[key], key, rules, say, way);
  }
}

function step(
  value: unknown,
  key: PropertyKey,
  rules: readonly TextRule[],
  say: Say,
  above: Way | null,
): void {
  if (typeof value === 'string') {
    if (!(isAddress(value) ? isPlainAddress(value) : isPlain(value)))
      judge(value, pathOf({ key, above }), rules, say);
  } else if (typeof value === 'object' && value !== null) {
    walk(value, rules, say, { key, above });
  }
}

function judge(text: string, path: readonly PropertyKey[], rules: readonly TextRule[], say: Say): void {
  const field = String(path.findLast((key) => typeof key === 'string') ?? '');
  const asked: Text = { text, field, isAddress: isAddress(text) };
  const isAscii = /^[\0-\x7f]*$/.test(text);
  for (const rule of rules) {
    if ((asked.isAddress && rule.addresses !== true) || (isAscii && rule.beyondAscii === true)) continue;
    const remark = rule.check(asked);
    if (remark !== null) say(rule, path, remark);
  }
}

function isAddress(text: string): boolean {
  return (text.charCodeAt(0) | 32) === letterH && /^https?:\/\//i.test(text);
}

/** Few rules look at addresses, and what they look for is a sign of an e-mail address or beyond ASCII. */
function isPlainAddress(text: string): boolean {
  return !/[^ -?A-~]/.test(text);
}

function pathOf(way: Way): PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let at: Way | null = way; at !== null; at = at.above) path.unshift(at.key);
  return path;
}
