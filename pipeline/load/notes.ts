import type { Severity } from '../finding.ts';

/** What reading asks of files, by the name of the rule: for the findings and for the table of rules. */
export const readingRules = {
  'missing-file': 'The dataset file and every codelist are there.',
  'stray-file': 'Every file and folder below sources/ is one that the design names.',
  'symbolic-link': 'Nothing below sources/ is a link to something elsewhere.',
  'too-big': 'Files, records and lines have a size that a person can review.',
  'not-utf8': 'Files are UTF-8.',
  'empty-file': 'A file holds a record.',
  'not-a-record': 'A record is a list of `field: value` lines.',
  'id-is-file-name': 'The file name is the id.',
  'id-missing': 'A record in a stream of several has its own `id`.',
  'ndjson-syntax': 'The lines of the ledger are JSON.',
  'yaml-syntax': 'Files are YAML 1.2.',
  'yaml-duplicate-key': 'A field stands once in its group.',
  'yaml-tab': 'Lines are indented with spaces.',
  'yaml-anchor': 'No anchors, aliases or merge keys: what is meant is written out.',
  'yaml-tag': 'No YAML tags.',
  'yaml-proto': 'No field is named `__proto__`.',
  'yaml-nesting': 'Values are nested at most 32 deep.',
  'leading-zero': 'A number begins with no zero; a text of digits stands in quotes.',
} as const;

export type ReadingRule = keyof typeof readingRules | 'control-character' | 'many-faults';

/** All of them forbid a release. */
export const readingSeverity: Severity = 'error';
