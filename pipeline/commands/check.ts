import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { hasErrors } from '../finding.ts';
import { type LocatedFinding, locateFindings } from '../load/positions.ts';
import { type Format, githubReport, jsonReport, tally, textReport } from '../report/findings.ts';
import { createProgress } from '../report/progress.ts';
import { survey } from './survey.ts';

export interface CheckOptions {
  readonly sources: string;
  readonly format: Format;
  /** Warnings count as errors. */
  readonly strict?: boolean;
}

/** Reports everything that is wrong with the sources. Paths narrow the report, never the check. @returns the exit code. */
export async function checkCommand(
  paths: readonly string[],
  { sources, format, strict = false }: CheckOptions,
): Promise<number> {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    process.stderr.write(`There is no file or folder ${missing.join(', ')}.\n`);
    return 2;
  }
  const progress = createProgress(process.stderr);
  progress.stage('Checking');
  const { findings: found, records } = await survey(sources, {
    progress: progress.step,
    notice: progress.notice,
  });
  progress.finish();
  const judged = found.map((finding) =>
    strict && finding.severity === 'warning' ? { ...finding, severity: 'error' as const } : finding,
  );
  const findings = (await locateFindings(judged)).filter(within(paths));
  if (format === 'json') process.stdout.write(jsonReport(findings, records));
  else if (format === 'github') process.stdout.write(githubReport(findings));
  else
    process.stdout.write(
      `${textReport(findings, process.stdout.isTTY === true)}${tally(findings, records)}\n`,
    );
  return hasErrors(findings) ? 1 : 0;
}

function within(paths: readonly string[]): (finding: LocatedFinding) => boolean {
  if (paths.length === 0) return () => true;
  return ({ file }) =>
    paths.some((path) => {
      const from = relative(resolve(path), resolve(file));
      return !from.startsWith('..') && !isAbsolute(from);
    });
}
