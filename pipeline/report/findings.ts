import { styleText } from 'node:util';
import type { Severity } from '../finding.ts';
import type { LocatedFinding } from '../load/positions.ts';
import type { Crowd } from './condense.ts';

export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const;

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text) : text);
}

/**
 * Findings as a person reads them in a terminal: place first, so that editors link it.
 *
 * @param frameOf the lines around a place in a file, ending with a line break; empty when there is nothing to show
 */
export function textReport(
  findings: readonly LocatedFinding[],
  colour: boolean,
  frameOf: (file: string, line: number, column: number) => string,
): string {
  const paint = painter(colour);
  return findings
    .map(({ file, line, column, severity, rule, message, hint }) => {
      const head = `${paint('bold', `${file}:${line}:${column}`)}  ${paint(colours[severity], severity)}  ${paint('dim', rule)}`;
      return `${head}\n  ${message}\n${frameOf(file, line, column)}  ${paint('dim', hint)}\n`;
    })
    .join('');
}

/** Crowds of findings of one rule, a line each: what they say once is enough. */
export function crowdReport(crowds: readonly Crowd[], colour: boolean): string {
  const paint = painter(colour);
  return crowds
    .map(({ rule, severity, count, files, message, hint }) => {
      const number = paint(
        'bold',
        `${plural(count, severity === 'info' ? 'note' : severity)} in ${plural(files, 'file')}`,
      );
      const where = '--verbose shows them one by one, and so does the name of a file.';
      return `${number}  ${paint(colours[severity], severity)}  ${paint('dim', rule)}\n  ${message}\n  ${paint('dim', `${hint} ${where}`)}\n`;
    })
    .join('');
}

/** The machine's form: `{ findings: [...], records: N }`. */
export function jsonReport(findings: readonly LocatedFinding[], records: number): string {
  const plain = findings.map(({ file, line, column, rule, severity, message, hint }) => ({
    file,
    line,
    column,
    rule,
    severity,
    message,
    hint,
  }));
  return `${JSON.stringify({ findings: plain, records }, null, 2)}\n`;
}

/** Annotations of a GitHub workflow. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function githubReport(findings: readonly LocatedFinding[]): string {
  const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return findings
    .map(
      ({ file, line, column, severity, rule, message, hint }) =>
        `::${levels[severity]} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(`${message} ${hint}`)}\n`,
    )
    .join('');
}

/** `2 errors, 1 warning in 3 files`, or that all is well. */
export function tally(
  findings: readonly Pick<LocatedFinding, 'severity' | 'file'>[],
  records: number,
): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const n = count(severity);
    return n === 0 ? [] : [plural(n, severity === 'info' ? 'note' : severity)];
  });
  const read = plural(records, 'record');
  if (parts.length === 0) return `${read}: nothing wrong`;
  return `${read}: ${parts.join(', ')} in ${plural(new Set(findings.map(({ file }) => file)).size, 'file')}`;
}

export function plural(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
}
