import type { Finding } from '../finding.ts';
import { readingRules, readingSeverity } from '../load/notes.ts';
import { registerRules } from './register.ts';
import type { RuleNote } from './rule.ts';
import { crossRules, recordRules, textRules } from './rules/index.ts';
import { storyRules } from './stories.ts';

/** What the shape of records asks, by the name of the rule. */
const shapeRules = {
  'unknown-field': 'A record has only fields that its form names.',
  'missing-field': 'A record has every field that its form needs.',
  'empty-field': 'A field has a value, or is left out.',
  'wrong-type': 'Texts, numbers, lists and groups stand where the form has them.',
  'wrong-form': 'Codes, identifiers and the like are written as the form says.',
  'wrong-shape': 'Fields that belong together, or exclude each other, are given so.',
  'not-allowed': 'A field with a fixed choice has one of its values.',
  'out-of-range': 'Numbers lie where such numbers can lie: no negative amount, nothing without end.',
  'too-long': 'Texts are short enough: a summary has at most 60 words.',
  'many-faults': 'A file has few enough faults to be read to its end.',
  'date-form': 'Dates exist, and are written in one of the forms of EDTF that are read here.',
  'stray-space': 'Texts begin and end with something that is seen.',
  'control-character': 'Files and texts hold no control characters, such as NUL or a line break.',
  address: 'Addresses are full, http or https, and carry no name or password.',
  formula: 'No text begins so that a spreadsheet would run it as a formula.',
  'unique-code': 'A code stands once in its codelist.',
} as const;

/** What exceptions are held to. */
const exceptionRules = {
  exception: 'Exceptions are for rules that tables do not rely on.',
  'exception-ended': 'An exception has not ended before the date of the dataset.',
  'exception-unused': 'An exception sets something aside.',
} as const;

/** Of what is no rule in rules/, what `ctatlas fix` repairs. */
const repaired = new Set(['stray-space', 'wrong-type', 'leading-zero']);

const lenient = new Set(
  [...recordRules, ...textRules, ...crossRules].flatMap((rule) => (rule.lenient === true ? [rule.name] : [])),
);

/** A finding as `check --strict` counts it: a warning is an error, unless it asks for what is not always to be had. */
export function strictly<T extends Pick<Finding, 'rule' | 'severity'>>(finding: T): T {
  const counts = finding.severity === 'warning' && !lenient.has(finding.rule);
  return counts ? { ...finding, severity: 'error' as const } : finding;
}

/** Every rule that `check` knows beside those about places, sorted by name, as the table of rules lists them. */
export function allRules(): RuleNote[] {
  const named = Object.entries({
    ...readingRules,
    ...shapeRules,
    ...registerRules,
    ...storyRules,
    ...exceptionRules,
  }).map(
    ([name, about]): RuleNote => ({
      name,
      about,
      severity: readingSeverity,
      firm: true,
      ...(repaired.has(name) ? { repaired: true } : {}),
    }),
  );
  return [...recordRules, ...textRules, ...crossRules, ...named].sort((a, b) => (a.name < b.name ? -1 : 1));
}
