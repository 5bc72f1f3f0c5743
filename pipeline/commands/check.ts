import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { buildId } from '../build-id.ts';
import { type Finding, hasErrors } from '../finding.ts';
import { defaultCacheDir } from '../geocode/packages.ts';
import { locateFindings } from '../load/positions.ts';
import { type Format, githubReport, jsonReport, plural, tally } from '../report/findings.ts';
import { createProgress } from '../report/progress.ts';
import { Memory } from '../survey/memory.ts';
import { survey } from '../survey/survey.ts';
import { strictly } from '../validate/notes.ts';
import { told } from './told.ts';

export interface CheckOptions {
  readonly sources: string;
  readonly format: Format;
  /** Commit or branch: only files that differ from it are reported. */
  readonly since?: string;
  /** Warnings count as errors, but for those of lenient rules. */
  readonly strict?: boolean;
  /** Warnings of one rule are told one by one, however many there are. */
  readonly verbose?: boolean;
  /** Files that are as they were at the last check are not judged again. */
  readonly cache?: boolean;
}

/** Whether a file is one of those that were asked for. */
type Wanted = (file: string) => boolean;

/**
 * Reports everything that is wrong with the sources. Paths and a commit narrow the report, never the check.
 *
 * @returns the exit code.
 */
export async function checkCommand(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { sources, format, since, strict = false, verbose = false, cache = true } = options;
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    process.stderr.write(`There is no file or folder ${missing.join(', ')}.\n`);
    return 2;
  }
  let changed: Wanted = () => true;
  if (since !== undefined) {
    const { changedSince, GitRefusal } = await import('./diff-git.ts');
    try {
      changed = isAmong(await changedSince(sources, since));
    } catch (error) {
      if (!(error instanceof GitRefusal)) throw error;
      process.stderr.write(`ctatlas check: ${error.message}\n`);
      return 2;
    }
  }
  const progress = createProgress(process.stderr);
  progress.stage('Checking');
  const { findings: all, records } = await survey(
    sources,
    {
      progress: progress.step,
      notice: progress.notice,
    },
    memoryOf(sources, cache),
  );
  progress.finish();
  const inPaths = within(paths);
  const findings = all.filter(({ file }) => inPaths(file) && changed(file));
  const judged = strict ? findings.map(strictly) : findings;
  if (format === 'json') process.stdout.write(jsonReport(await locateFindings(judged), records));
  else if (format === 'github') process.stdout.write(githubReport(await locateFindings(judged)));
  else {
    const colour = process.stdout.isTTY === true;
    const text = await told(findings, { colour, strict, verbose });
    process.stdout.write(`${text}${tally(judged, records)}\n`);
    process.stdout.write(elsewhere(all, findings, since));
  }
  return hasErrors(judged) ? 1 : 0;
}

/** Code that may change while it runs remembers nothing. */
function memoryOf(sources: string, wanted: boolean): Memory | null {
  return wanted && buildId !== null ? new Memory(defaultCacheDir(), sources) : null;
}

/** What a change can break in files that it does not touch, such as by taking away what they name. */
function elsewhere(all: readonly Finding[], told: readonly Finding[], since: string | undefined): string {
  const errors = (findings: readonly Finding[]) =>
    findings.filter(({ severity }) => severity === 'error').length;
  const others = errors(all) - errors(told);
  if (since === undefined || others === 0) return '';
  return `${plural(others, 'error')} in files that did not change since ${since}: ctatlas check shows them\n`;
}

function isAmong(files: ReadonlySet<string>): Wanted {
  return (file) => files.has(resolve(file));
}

function within(paths: readonly string[]): Wanted {
  if (paths.length === 0) return () => true;
  return (file) =>
    paths.some((path) => {
      const from = relative(resolve(path), resolve(file));
      return !from.startsWith('..') && !isAbsolute(from);
    });
}
