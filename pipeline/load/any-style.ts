import type { Finding } from '../finding.ts';
import { controlCharacterOf } from './limits.ts';
import { type ReadingRule, readingSeverity } from './notes.ts';
import { parseAnyStyle, YamlFault } from './yaml.ts';

type Fault = Required<Pick<Finding, 'line' | 'column' | 'message' | 'hint'>> & { readonly rule: ReadingRule };

/** Nothing in a text without one of these is YAML that has no place here. */
const mayHide = /[&*!]|<<|__proto__|(?<![\w.])0\d/;

/**
 * Documents of a text that is not in house style. Whatever is wrong with its YAML is told with line and column, and then
 * there are no documents: a text that is read as something else than a person sees is not read.
 */
export async function readAnyStyle(
  text: string,
  report: (fault: Fault & { readonly severity: Finding['severity'] }) => void,
): Promise<unknown[] | null> {
  const tell = ({ rule, line, column, message, hint }: Fault) =>
    report({ rule, line, column, message, hint, severity: readingSeverity });
  const control = controlCharacterOf(text);
  if (control !== null) {
    tell(control as Fault);
    return null;
  }
  if (mayHide.test(text)) {
    const { hazardsIn } = await import('./hazards.ts');
    const hazards = hazardsIn(text);
    for (const hazard of hazards) tell(hazard);
    if (hazards.some(({ isFatal }) => isFatal)) return null;
  }
  try {
    const documents = parseAnyStyle(text);
    if (!documents.some(isTooDeep)) return documents;
    await tellNesting(text, tell);
  } catch (error) {
    if (error instanceof RangeError) await tellNesting(text, tell);
    else if (error instanceof YamlFault) await tellFaults(text, error, tell);
    else throw error;
  }
  return null;
}

/** The reference parser is slow to load and to run, and it names every fault: only for broken texts. */
async function tellFaults(text: string, first: YamlFault, tell: (fault: Fault) => void): Promise<void> {
  const { hazardsIn, nesting } = await import('./hazards.ts');
  // A tower of brackets breaks off somewhere, and what a parser says of that helps nobody.
  const tower = hazardsIn(text).find(({ rule }) => rule === nesting.rule);
  if (tower !== undefined) {
    tell(tower);
    return;
  }
  if (/maxDepth|call stack/.test(first.message)) {
    tell({ ...nesting, line: first.line, column: first.column });
    return;
  }
  const { syntaxFault, yamlFaults } = await import('./faults.ts');
  const faults = yamlFaults(text);
  if (faults.length > 0) for (const fault of faults) tell(fault);
  else tell({ ...syntaxFault(first.message), line: first.line, column: first.column });
}

async function tellNesting(text: string, tell: (fault: Fault) => void): Promise<void> {
  const { hazardsIn, nesting } = await import('./hazards.ts');
  const place = hazardsIn(text).find(({ rule }) => rule === nesting.rule) ?? { line: 1, column: 1 };
  tell({ ...nesting, line: place.line, column: place.column });
}

/** Whether values are nested more than 32 deep; looked at level by level, as deep ones would be too deep to walk. */
function isTooDeep(document: unknown): boolean {
  let level: unknown[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > 32) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}
