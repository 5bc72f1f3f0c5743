import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Finding, hasErrors } from '../finding.ts';
import { type LockLine, lockFile } from '../geocode/lock.ts';
import { checkLocks } from '../geocode/lock-check.ts';
import type { Archive, FrameDocuments } from '../load/archive.ts';
import type { Story } from '../load/stories.ts';
import { type Lookup, lookupOf } from '../validate/context.ts';
import { type Frame, judgeFrame } from '../validate/frame.ts';
import { judgeRegister } from '../validate/register.ts';
import type { RecordName } from '../validate/rule.ts';
import { judgeStories } from '../validate/stories.ts';

type Named = Pick<RecordName, 'kind' | 'id'>;

/** What the frame comes to by itself. */
export interface FrameVerdict {
  readonly findings: readonly Finding[];
  readonly lookup: Lookup;
}

/** Work whose result, plain data, may be known from an earlier walk. */
export interface Recall {
  /** @param sum of everything that the result rests on, but the code */
  once<T>(work: string, sum: () => string, make: () => T | Promise<T>): Promise<T>;
}

/** Knows nothing: all work is done. */
const anew: Recall = { once: async (_work, _sum, make) => make() };

interface ReadFrame {
  readonly documents: FrameDocuments;
  readonly value: Frame | null;
  readonly findings: readonly Finding[];
}

/** What stands around the records of an archive, read and judged when it is asked for. */
export class Surroundings {
  private read: Promise<ReadFrame> | null = null;
  private readonly recall: Recall;

  constructor(
    private readonly archive: Archive,
    recall: Recall | null,
  ) {
    this.recall = recall ?? anew;
  }

  /** The frame; nothing where it is at fault. */
  async frame(): Promise<Frame | null> {
    return (await this.readFrame()).value;
  }

  judged(): Promise<FrameVerdict> {
    return this.recall.once(
      'frame',
      () => this.sumOfFrame(),
      async () => {
        const { documents, findings } = await this.readFrame();
        return { findings, lookup: lookupOf(documents) };
      },
    );
  }

  /** Case studies; what cannot be read is in the findings. */
  async stories(): Promise<{ readonly stories: readonly Story[]; readonly findings: readonly Finding[] }> {
    const findings: Finding[] = [];
    return { stories: await this.archive.stories((finding) => findings.push(finding)), findings };
  }

  /** The ledger, retired ids, disputes and known issues against the ids of all records. */
  registerFindings(named: readonly Named[]): Promise<readonly Finding[]> {
    return this.recall.once(
      'register',
      () => sumOf(this.sumOfFrame(), named),
      async () => {
        const { documents, value } = await this.readFrame();
        const lines = documents.ledger.map(({ line }) => line);
        return value === null ? [] : judgeRegister(value, this.archive.dir, lines, named);
      },
    );
  }

  /** Case studies by themselves and against the ids of all records. */
  storyFindings(named: readonly Named[]): Promise<readonly Finding[]> {
    return this.recall.once(
      'stories',
      () => sumOf(this.archive.sum('story'), named),
      async () => {
        const { stories, findings } = await this.stories();
        return [...findings, ...judgeStories(stories, named)];
      },
    );
  }

  /** @param lines of all places that records name, or nothing where some record cannot be read: only the form is judged */
  lockFindings(lines: readonly LockLine[] | null): Promise<readonly Finding[]> {
    const { archive } = this;
    return this.recall.once(
      'locks',
      () => sumOf(archive.sum('lock'), lines),
      () => {
        const findings: Finding[] = [];
        const locks = archive.locks((finding) => findings.push(finding));
        if (lines === null || locks.length === 0 || hasErrors(findings)) return findings;
        const fileOf = (country: string) => join(archive.dir, lockFile(country));
        return [...findings, ...checkLocks(locks, lines, fileOf)];
      },
    );
  }

  private readFrame(): Promise<ReadFrame> {
    this.read ??= this.readNow();
    return this.read;
  }

  private async readNow(): Promise<ReadFrame> {
    const findings: Finding[] = [];
    const documents = await this.archive.frame((finding) => findings.push(finding));
    const { singles, codelists, ledger, releases } = documents;
    const dir = join(this.archive.dir, 'codelists');
    const { value, findings: found } = judgeFrame(singles, codelists, { ledger, releases }, dir);
    return { documents, value, findings: [...findings, ...found] };
  }

  private sumOfFrame(): string {
    return this.archive.sum('single', 'codelist', 'generated');
  }
}

function sumOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}
