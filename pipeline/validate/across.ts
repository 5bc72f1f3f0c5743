import type { Finding } from '../finding.ts';
import { type Digests, type RecordName, toFinding } from './rule.ts';
import { crossRules } from './rules/index.ts';

/** The rules over all records, shown one record after the other by what they need to know of it. */
export interface Gathering {
  /** @param digests of the rules, in their order; nothing for a rule that cannot judge the record */
  see(record: RecordName, digests: Digests, report: (finding: Finding) => void): void;
  /** Takes note of a record that cannot be read: its id is there. */
  miss(record: Pick<RecordName, 'kind' | 'id'>): void;
  /** What only the whole set shows, once every record was seen. */
  finish(): Finding[];
}

export function createGathering(): Gathering {
  const running = crossRules.map((rule) => ({ rule, run: rule.start() }));
  return {
    see(record, digests, report) {
      for (let at = 0; at < running.length; at += 1) {
        const { rule, run } = running[at] as (typeof running)[number];
        const digest = digests[at];
        if (digest === undefined || digest === null) run.miss?.(record);
        else for (const remark of run.see(record, digest)) report(toFinding(rule, record, remark));
      }
    },
    miss(record) {
      for (const { run } of running) run.miss?.(record);
    },
    finish() {
      return running.flatMap(({ rule, run }) =>
        [...(run.finish?.() ?? [])].map(({ record, remark }) => toFinding(rule, record, remark)),
      );
    },
  };
}
