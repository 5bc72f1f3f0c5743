import type { Finding } from '../finding.ts';
import type { SourceRecord } from '../load/load.ts';
import type { Text, TextRemark, TextRule } from './rule.ts';

/**
 * What is not plain, in one look at a text: characters beyond ASCII, marks of HTML and of e-mail addresses, many
 * digits, space or punctuation where none belongs, brackets, a word twice, and words that stand for nothing. What the
 * text rules find contains one of these; a test holds them to it.
 */
const notPlain =
  /[^ -~]|[<&@()[\]{}"]|\d(?:[ ()./-]{0,2}\d){5}| (?:[ ,.;:!?]|$)|[,;:!?]{2}|\.\.|\b(\w+) \1\b|^(?:n\/?a|n\.a\.|none|null|nil|unknown|tbd|tba|tbc|todo|x{3,5}|test|\?+|-+|\.)\.?$|^ |passport/i;

/** Nearly all digits of a record are dates. */
const plainDate = /^\d{4}(?:-\d\d){0,2}$/;

/** Told of a remark of a text rule, with the path to the text. */
type Say = (rule: TextRule, path: readonly PropertyKey[], remark: TextRemark) => void;

/** Shows every text of a record to the text rules, whatever its shape: each text is looked at once. */
export function judgeTexts(value: unknown, rules: readonly TextRule[], say: Say): void {
  if (typeof value === 'string') judge(value, [], rules, say);
  else walk(value, rules, say, null);
}

/** What rules about personal data say of the comments of a record, which are as public as the record. */
export function judgeComments(
  { file, document, comments = [] }: SourceRecord,
  rules: readonly TextRule[],
): Finding[] {
  return comments.flatMap(({ line, column, text }) =>
    rules.flatMap((rule) => {
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
    if (notPlain.test(value) && !plainDate.test(value)) judge(value, pathOf({ key, above }), rules, say);
  } else if (typeof value === 'object' && value !== null) {
    walk(value, rules, say, { key, above });
  }
}

function judge(text: string, path: readonly PropertyKey[], rules: readonly TextRule[], say: Say): void {
  const field = String(path.findLast((key) => typeof key === 'string') ?? '');
  const asked: Text = { text, field, isAddress: /^https?:\/\//i.test(text) };
  const isAscii = /^[\0-\x7f]*$/.test(text);
  for (const rule of rules) {
    if ((asked.isAddress && rule.addresses !== true) || (isAscii && rule.beyondAscii === true)) continue;
    const remark = rule.check(asked);
    if (remark !== null) say(rule, path, remark);
  }
}

function pathOf(way: Way): PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let at: Way | null = way; at !== null; at = at.above) path.unshift(at.key);
  return path;
}
