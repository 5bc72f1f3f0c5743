import type { Finding } from '../finding.ts';
import { readText } from './load.ts';
import { Locator } from './locate.ts';

/** A finding with the line and column that a person can go to. */
export type LocatedFinding = Finding & { readonly line: number; readonly column: number };

/** Looks up where findings stand and sorts them by file, line, column and rule. Reads only files with findings. */
export function locateFindings(findings: readonly Finding[]): LocatedFinding[] {
  const locators = new Map<string, Locator>();
  const located = findings.map((finding) => {
    if (finding.line !== undefined && finding.column !== undefined) return finding as LocatedFinding;
    let locator = locators.get(finding.file);
    if (locator === undefined) {
      locator = new Locator(readText(finding.file, () => undefined) ?? '');
      locators.set(finding.file, locator);
    }
    return { ...finding, ...locator.find(finding.document ?? 0, finding.path ?? [], finding.atKey === true) };
  });
  return located.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
