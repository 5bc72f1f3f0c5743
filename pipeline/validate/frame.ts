import type * as z from 'zod';
import { type Codelists, codelistSchemas } from '../../schemas/codelists.ts';
import type { Dataset, Disputes, Expectations, KnownIssues } from '../../schemas/dataset.ts';
import { singleFiles } from '../../schemas/kinds.ts';
import {
  type LedgerEntry,
  ledgerEntry,
  type ReleaseEntry,
  type Retired,
  releaseEntry,
} from '../../schemas/ledger.ts';
import { type CodelistName, codelistNames } from '../../schemas/meta.ts';
import type { Finding } from '../finding.ts';
import type { SourceRecord } from '../load/load.ts';
import { suggestion } from './nearest.ts';
import { toFinding } from './rule.ts';
import { textRules } from './rules/index.ts';
import { checkShape } from './shape.ts';
import { judgeComments, judgeTexts } from './texts.ts';

/** Those that are asked of comments too. */
const personalRules = textRules.filter(({ comments }) => comments === true);

/** One document of the frame as written: a codelist, a single file or the lines of the ledger. */
export interface FrameDocument {
  readonly file: string;
  readonly name: string;
  readonly value: unknown;
  /** Where it stands, for a line of the ledger. */
  readonly line?: number;
  readonly comments?: SourceRecord['comments'];
}

/** What stands around the records: the dataset's own file, codelists, retired ids and the ledger. */
export interface Frame {
  readonly dataset: Dataset;
  readonly codelists: Codelists;
  readonly retired: Retired['retired'];
  readonly ledger: readonly LedgerEntry[];
  /** Published releases, the first one first. */
  readonly releases: readonly ReleaseEntry[];
  readonly knownIssues: KnownIssues['known_issues'];
  readonly disputes: Disputes['disputes'];
  /** What a release must hold, with the file that says so. */
  readonly expectations: Partial<Expectations> & { readonly file: string };
}

/**
 * Judges everything in `sources/` that is not a record. Without a valid dataset file and all codelists
 * records cannot be judged: then the value is `null`.
 */
export function judgeFrame(
  singles: readonly FrameDocument[],
  codelists: readonly FrameDocument[],
  {
    ledger,
    releases,
  }: { readonly ledger: readonly FrameDocument[]; readonly releases: readonly FrameDocument[] },
  codelistsDir: string,
): { value: Frame | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const judge = <T>(schema: z.ZodType<T>, document: FrameDocument): T | null => {
    findings.push(...personalFindings(document));
    const { value, remarks } = checkShape(schema, document.value);
    const { file, line } = document;
    const at = line === undefined ? { file, document: 0 } : { file, line, column: 1 };
    for (const { rule, ...remark } of remarks) findings.push({ ...at, rule, severity: 'error', ...remark });
    return value;
  };
  const judged = new Map(
    singles.map((document) => [
      document.name,
      judge(singleFiles[document.name as keyof typeof singleFiles].schema as z.ZodType, document),
    ]),
  );
  const lists = new Map(
    codelists.map((document) => [
      document.name,
      judge(codelistSchemas[document.name as CodelistName] as z.ZodType, document),
    ]),
  );
  for (const document of codelists)
    findings.push(
      ...repeatedCodes(document, lists.get(document.name) as { codes: { code: string }[] } | null),
    );
  for (const name of codelistNames) {
    if (lists.has(name)) continue;
    findings.push({
      file: `${codelistsDir}/${name}.yaml`,
      line: 1,
      column: 1,
      rule: 'missing-file',
      severity: 'error',
      message: `The codelist ${name} is missing.`,
      hint: 'Every codelist is needed to judge the records.',
    });
  }
  const entries = ledger.map((line) => judge(ledgerEntry, line));
  const published = releases.map((line) => judge(releaseEntry, line));
  const dataset = judged.get('dataset.yaml') as Dataset | null | undefined;
  const complete =
    dataset &&
    codelistNames.every((name) => lists.get(name)) &&
    [...entries, ...published].every((entry) => entry !== null);
  if (!complete) return { value: null, findings };
  const all = Object.fromEntries(lists) as unknown as Codelists;
  findings.push(...strayGroups(all, codelists));
  const retired = judged.get('retired.yaml') as Retired | null | undefined;
  const issues = judged.get('known_issues.yaml') as KnownIssues | null | undefined;
  const disputed = judged.get('disputes.yaml') as Disputes | null | undefined;
  const expected = judged.get('expectations.yaml') as Expectations | null | undefined;
  const expectations = {
    file: singles.find(({ name }) => name === 'expectations.yaml')?.file ?? '',
    ...expected,
  };
  return {
    value: {
      dataset,
      codelists: all,
      retired: retired?.retired ?? [],
      ledger: entries as LedgerEntry[],
      releases: published as ReleaseEntry[],
      knownIssues: issues?.known_issues ?? [],
      disputes: disputed?.disputes ?? [],
      expectations,
    },
    findings,
  };
}

/** What stands around the records is published with them: there too nothing may be personal. */
function personalFindings({ file, line, value, comments = [] }: FrameDocument): Finding[] {
  const at = line === undefined ? { file, document: 0 } : { file, document: 0, line };
  const findings = judgeComments({ ...at, comments }, personalRules);
  judgeTexts(value, personalRules, (rule, path, remark) =>
    findings.push(toFinding(rule, at, { path, ...remark })),
  );
  return findings;
}

function repeatedCodes({ file }: FrameDocument, list: { codes: { code: string }[] } | null): Finding[] {
  const seen = new Set<string>();
  return (list?.codes ?? []).flatMap(({ code }, index) => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [
      {
        file,
        document: 0,
        path: ['codes', index, 'code'],
        rule: 'unique-code',
        severity: 'error' as const,
        message: `The code "${code}" stands twice in this list.`,
        hint: 'Keep one of the two.',
      },
    ];
  });
}

function strayGroups(codelists: Codelists, documents: readonly FrameDocument[]): Finding[] {
  const groups = codelists['category-groups'].codes.map(({ code }) => code);
  const file = documents.find(({ name }) => name === 'categories')?.file ?? '';
  return codelists.categories.codes.flatMap(({ group }, index) =>
    groups.includes(group)
      ? []
      : [
          {
            file,
            document: 0,
            path: ['codes', index, 'group'],
            rule: 'reference',
            severity: 'error' as const,
            message: `"${group}" is not a code of category-groups.`,
            hint: suggestion(group, groups),
          },
        ],
  );
}
