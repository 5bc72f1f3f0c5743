import { existsSync } from 'node:fs';
import type { Finding } from '../finding.ts';
import { readText } from '../load/load.ts';
import { locateFindings } from '../load/positions.ts';
import { condense } from '../report/condense.ts';
import { crowdReport, textReport } from '../report/findings.ts';
import { strictly } from '../validate/notes.ts';

export interface Telling {
  readonly colour: boolean;
  /** Warnings of one rule are told one by one, however many there are. */
  readonly verbose?: boolean;
  /** Warnings count as errors, but for those of lenient rules. */
  readonly strict?: boolean;
}

/** What is wrong, as a person reads it: one finding after the other with its line, and crowds of one kind in a line each. */
export async function told(
  findings: readonly Finding[],
  { colour, verbose = false, strict = false }: Telling,
): Promise<string> {
  const asErrors = <T extends Pick<Finding, 'rule' | 'severity'>>(all: readonly T[]): readonly T[] =>
    strict ? all.map(strictly) : all;
  const { shown, crowds } = verbose ? { shown: findings, crowds: [] } : condense(findings);
  const located = await locateFindings(asErrors(shown));
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    // A file that is missing is a finding too.
    const text = texts.get(file) ?? (existsSync(file) ? readText(file, () => undefined) : null) ?? '';
    texts.set(file, text);
    return text;
  };
  const frameOf = located.length === 0 ? null : (await import('../report/code-frame.ts')).codeFrame;
  const frames = (file: string, line: number, column: number) =>
    frameOf === null ? '' : frameOf(textOf(file), line, column, colour);
  return textReport(located, colour, frames) + crowdReport(asErrors(crowds), colour);
}
