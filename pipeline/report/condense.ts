import type { Finding, Severity } from '../finding.ts';

/** Findings of one rule that are too many to be read one by one. */
export interface Crowd {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly files: number;
  /** What they say, in the words of the first. */
  readonly message: string;
  readonly hint: string;
}

/** More than this many warnings of one rule are told in one line. Errors are always told one by one. */
const mostOfARule = 20;

/** Parts what a person wants to read one by one from what only its number is wanted of. */
export function condense<F extends Finding>(findings: readonly F[]): { shown: F[]; crowds: Crowd[] } {
  const byRule = new Map<string, [F, ...F[]]>();
  for (const finding of findings) {
    if (finding.severity === 'error') continue;
    const { rule, severity } = finding;
    const crowd = byRule.get(`${severity} ${rule}`);
    if (crowd === undefined) byRule.set(`${severity} ${rule}`, [finding]);
    else crowd.push(finding);
  }
  const crowded = [...byRule.values()].filter(({ length }) => length > mostOfARule);
  const among = new Set(crowded.flat());
  const crowds = crowded.map((crowd) => {
    const { rule, severity, message, hint } = crowd[0];
    return {
      rule,
      severity,
      count: crowd.length,
      files: new Set(crowd.map(({ file }) => file)).size,
      message,
      hint,
    };
  });
  return { shown: findings.filter((finding) => !among.has(finding)), crowds };
}
