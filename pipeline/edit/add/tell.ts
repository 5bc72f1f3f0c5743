import type { Finding } from '../../finding.ts';
import { pathText } from '../order.ts';
import type { Repaired } from './mend.ts';

/** A finding about a record that is not written yet. */
export function sentence({ path = [], severity, message, hint }: Finding, name = pathText(path)): string {
  return `${severity}  ${name === '' ? '' : `${name}: `}${message}\n  ${hint}`;
}

/** What was put right before anything is written. */
export function repairSentence(
  { finding: { path = [], message }, now }: Repaired,
  name = pathText(path),
): string {
  return `put right  ${name}: ${message}\n  It is taken as ${now}`;
}
