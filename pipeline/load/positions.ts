import type { Finding } from '../finding.ts';
import { readText } from './load.ts';
import type { Locator } from './locate.ts';

/** A finding with the line and column that a person can go to. */
export type LocatedFinding = Finding & { readonly line: number; readonly column: number };

/**
 * Looks up where findings stand and sorts them by file, line, column and rule. Reads only files with findings, and
 * loads the parser that knows positions only for those.
 */
export async function locateFindings(findings: readonly Finding[]): Promise<LocatedFinding[]> {
  const locators = new Map<string, Locator>();
  const located: LocatedFinding[] = [];
  for (const finding of findings) {
    if (isLocated(finding)) {
      located.push(finding);
      continue;
    }
    let locator = locators.get(finding.file);
    if (locator === undefined) {
      const { Locator } = await import('./locate.ts');
      locator = new Locator(readText(finding.file, () => undefined) ?? '');
      locators.set(finding.file, locator);
    }
    const { document = 0, path = [], atKey = false } = finding;
    located.push({ ...finding, ...locator.find(document, path, atKey) });
  }
  return located.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function isLocated(finding: Finding): finding is LocatedFinding {
  return finding.line !== undefined && finding.column !== undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
