import type { Finding } from '../finding.ts';
import type { LockLine } from '../geocode/lock.ts';
import type { RecordFile } from '../load/files.ts';
import { createGathering } from '../validate/across.ts';
import type { Context } from '../validate/context.ts';
import { createExceptions, type Exceptions } from '../validate/exceptions.ts';
import type { RecordName } from '../validate/rule.ts';
import type { Verdict } from './verdict.ts';

type Named = Pick<RecordName, 'kind' | 'id'>;

/** What the verdicts on all files come to: their findings, and what only shows over all records. */
export class Gathered {
  readonly findings: Finding[] = [];
  /** Every record that was read, in order. */
  readonly named: Named[] = [];
  /** Files that gave no record, as their YAML is broken, by the ids that their names promise: others may name them. */
  readonly unread: Named[] = [];
  /** Lines of the lock for all places that records name. */
  readonly lock: LockLine[] = [];
  readonly exceptions: Exceptions;
  files = 0;
  private readonly across = createGathering();

  constructor(context: Context) {
    this.exceptions = createExceptions(context);
  }

  /** Verdicts come in the order of the files. */
  take({ file, name, folder }: RecordFile, { findings, records }: Verdict): void {
    this.files += 1;
    for (const finding of findings) this.findings.push(finding);
    if (records.length === 0) this.unread.push({ kind: folder.kind, id: name });
    for (const { kind, id, document, digests, lock } of records) {
      const record = { kind, id, file, document };
      this.named.push({ kind, id });
      this.exceptions.see(record);
      this.across.see(record, digests, this.report);
      for (const line of lock) this.lock.push(line);
    }
  }

  /** All findings, once every file was seen. */
  finish(): Finding[] {
    for (const record of this.unread) this.across.miss(record);
    return [...this.findings, ...this.across.finish()];
  }

  private readonly report = (finding: Finding): void => {
    this.findings.push(finding);
  };
}
