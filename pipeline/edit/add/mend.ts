import type { RecordKind } from '../../../schemas/dataset.ts';
import type { Finding } from '../../finding.ts';
import { pathText } from '../order.ts';
import { type Fixable, isFixable } from '../remarks.ts';
import { complete } from './complete.ts';
import { valueAt } from './flags.ts';
import type { Draft, Library } from './library.ts';

/** A draft as it may be written. */
export interface Mended {
  readonly value: Draft;
  readonly repairs: readonly Repaired[];
}

/** A finding that is one no more, and the value as it is now. */
export interface Repaired {
  readonly finding: Finding;
  readonly now: string;
}

/** One repair may show the next; whatever still asks for one after so many is a fault of ours. */
const mostRounds = 5;

/**
 * Completes a draft, and puts right what needs no judgement: `ctatlas fix` does it for files, and this is none yet.
 * Which place was meant is a guess, so that stays with the person.
 */
export function mend(kind: RecordKind, draft: Draft, library: Library): Mended {
  let value = complete(kind, draft, library);
  const repairs: Repaired[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const mended = structuredClone(value);
    const done = putRight(mended, library.judgeAlone(kind, value).filter(isFixable));
    if (done.length === 0) break;
    repairs.push(...done);
    // A mended address may be one that is cited already.
    value = complete(kind, mended, library);
  }
  return { value, repairs };
}

/** Does what findings ask for, once for each value: a second finding about it saw the value as it was. */
function putRight(value: Draft, findings: readonly Fixable[]): Repaired[] {
  const done = new Map<string, Repaired>();
  for (const finding of findings) {
    const { path, fix } = finding;
    const holder = valueAt(value, path.slice(0, -1)) as Draft;
    const key = String(path.at(-1));
    const at = pathText(path);
    if (!('set' in fix) || done.has(at)) continue;
    holder[key] = fix.set;
    done.set(at, { finding, now: String(fix.set) });
  }
  return [...done.values()];
}
