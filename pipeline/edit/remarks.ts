import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Finding } from '../finding.ts';
import { put } from './addresses.ts';
import type { Change } from './canonical.ts';
import { pathText } from './order.ts';

/** A finding that says how it is put right. */
export type Fixable = Finding & {
  readonly fix: NonNullable<Finding['fix']>;
  readonly path: readonly PropertyKey[];
};

export function isFixable(finding: Finding): finding is Fixable {
  return finding.fix !== undefined && finding.path !== undefined && finding.path.length > 0;
}

/** Does in a file what findings about it say is to be done, the last path first: what is removed moves nothing else. */
export function applyFixes(findings: readonly Fixable[]): Change {
  return ({ contents }, index, say) => {
    const own = findings.filter(({ document = 0 }) => document === index);
    for (const { path, fix, rule } of own.toSorted(lastFirst)) {
      const holder: unknown = path.length === 1 ? contents : contents.getIn(path.slice(0, -1), true);
      const key = path.at(-1);
      const before: unknown = contents.getIn([...path]);
      if (isMap(holder) && key !== undefined)
        put(holder as YAMLMap, String(key), 'set' in fix ? fix.set : undefined);
      else if (isSeq(holder) && typeof key === 'number') putItem(holder, key, fix);
      else continue;
      say(`${pathText(path)}: ${whatWasDone(before, fix, rule)} (${rule})`);
    }
  };
}

/** Which town was meant is a guess, though a good one: it is told in full, so that a person can look at it. */
function whatWasDone(before: unknown, fix: Fixable['fix'], rule: string): string {
  if (!('set' in fix)) return 'removed';
  return rule === 'geo/fuzzy' ? `"${String(before)}" is now "${fix.set}": is that the place?` : 'put right';
}

function putItem(list: YAMLSeq, index: number, fix: Fixable['fix']): void {
  if ('set' in fix) list.set(index, fix.set);
  else list.delete(index);
}

function lastFirst(a: Fixable, b: Fixable): number {
  return pathText(b.path).localeCompare(pathText(a.path), 'en', { numeric: true });
}
