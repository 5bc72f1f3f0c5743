import { expect } from 'vitest';
import type { Sources } from '../support/sources.ts';
import { addressCases } from './address-cases.ts';
import type { Expected, RuleCases } from './cases.ts';
import { contentCases } from './content-cases.ts';
import { crossCases } from './cross-cases.ts';
import { evidenceCases } from './evidence-cases.ts';
import { moreCases } from './more-cases.ts';
import { personalCases } from './personal-cases.ts';
import { recordCases } from './record-cases.ts';
import { textCases } from './text-cases.ts';

/** How each rule was seen to fail, and what it must let pass. */
export const allCases: Readonly<Record<string, RuleCases>> = {
  ...recordCases,
  ...contentCases,
  ...evidenceCases,
  ...addressCases,
  ...moreCases,
  ...personalCases,
  ...textCases,
  ...crossCases,
};

/** What a case expects, as `check` should say it. */
export function asFinding(
  sources: Sources,
  rule: string,
  severity: string,
  { file, at, message, hint }: Expected,
) {
  const { line, column } =
    typeof at === 'string' ? sources.positionOf(file, at) : { line: at[0], column: at[1] };
  const said = hint.endsWith('.') || hint.endsWith('?') ? hint : expect.stringContaining(hint);
  return { file: sources.path(file), line, column, rule, severity, message, hint: said };
}

interface Told {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The order in which findings are told. */
export const inOrder = (a: Told, b: Told) =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
