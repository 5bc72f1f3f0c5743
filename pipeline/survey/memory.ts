import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding } from '../finding.ts';
import type { Bytes } from '../load/bytes.ts';
import type { RecordFile } from '../load/files.ts';
import type { Verdict } from './verdict.ts';

const fileName = /^check-[0-9a-f]{16}\.ndjson(?:\.\d+\.tmp)?$/;
/** Folders of sources that are remembered at a time. */
const mostFolders = 8;

/** What is written about a file: its path as it was named, a sum of its bytes, and what it came to. */
type Entry = readonly [file: string, sum: string, verdict: Verdict];

interface Head {
  /** A sum of everything that verdicts rest on beside the file itself. */
  readonly key: string;
  readonly ofPlaces: readonly Finding[];
}

/**
 * Verdicts of an earlier check, kept in a file. A verdict is believed only for the same bytes of its file, judged by
 * the same code, codelists, organizations, places and gazetteer; and all of them only if the file holds what was written.
 * A file that is damaged, missing or cannot be written is done without.
 */
export class Memory {
  private readonly path: string;
  private readonly before = new Map<string, readonly [sum: string, verdict: Verdict]>();
  private head: Head | null = null;
  private readonly now = new Map<string, readonly [sum: string, verdict: Verdict]>();
  private key = '';
  private ofPlaces: readonly Finding[] = [];
  private changed = false;

  /** @param sources the folder as it was named: findings name files by it */
  constructor(
    private readonly dir: string,
    sources: string,
  ) {
    this.path = join(dir, `check-${hash('sha256', `${resolve(sources)}\n${sources}`).slice(0, 16)}.ndjson`);
    this.read();
  }

  /** Ids of the records in a file, if these bytes were seen before; they do not depend on how records are judged. */
  idsIn({ file }: RecordFile, bytes: Bytes): readonly string[] | null {
    const verdict = this.known(file, bytes);
    return verdict === null || verdict.records.length === 0 ? null : verdict.records.map(({ id }) => id);
  }

  /**
   * Says what verdicts rest on from now on; what rested on something else is forgotten.
   *
   * @returns findings about the curated places together, if they are known
   */
  settle(key: string): readonly Finding[] | null {
    this.key = sumOf(key);
    if (this.head?.key === this.key) {
      this.ofPlaces = this.head.ofPlaces;
      return this.ofPlaces;
    }
    this.before.clear();
    this.changed = true;
    return null;
  }

  keepPlaces(findings: readonly Finding[]): void {
    this.ofPlaces = findings;
  }

  /** What a file with these bytes came to, if that is known. */
  recall({ file }: RecordFile, bytes: Bytes): Verdict | null {
    const verdict = this.known(file, bytes);
    if (verdict !== null) this.now.set(file, this.before.get(file) as readonly [string, Verdict]);
    return verdict;
  }

  keep({ file }: RecordFile, bytes: Bytes, verdict: Verdict): void {
    if (typeof bytes === 'number') return;
    this.now.set(file, [sumOf(bytes), verdict]);
    this.changed = true;
  }

  /** Writes what is known now, if it is more or less than before. Files that are gone are forgotten. */
  write(): void {
    if (!this.changed && this.now.size === this.before.size) return;
    const entries = [...this.now].map(([file, known]) => JSON.stringify([file, ...known] satisfies Entry));
    const head: Head = { key: this.key, ofPlaces: this.ofPlaces };
    const text = `${[JSON.stringify(head), ...entries].join('\n')}\n`;
    const temporary = `${this.path}.${process.pid}.tmp`;
    try {
      mkdirSync(this.dir, { recursive: true });
      writeFileSync(temporary, `${sumOf(text)}\n${text}`);
      renameSync(temporary, this.path);
      this.prune();
    } catch {
      // Nothing is lost but time: the next check judges all files anew.
      rmSync(temporary, { force: true });
    }
  }

  private known(file: string, bytes: Bytes): Verdict | null {
    const known = this.before.get(file);
    return known === undefined || typeof bytes === 'number' || known[0] !== sumOf(bytes) ? null : known[1];
  }

  private read(): void {
    if (!existsSync(this.path)) return;
    const all = readFileSync(this.path, 'utf8');
    const start = all.indexOf('\n') + 1;
    const text = all.slice(start);
    if (all.slice(0, start - 1) !== sumOf(text)) return;
    const [head = '', ...entries] = text.slice(0, -1).split('\n');
    this.head = JSON.parse(head) as Head;
    for (const entry of entries) {
      const [file, ...known] = JSON.parse(entry) as Entry;
      this.before.set(file, known);
    }
  }

  /** What was checked last is kept. */
  private prune(): void {
    const files = readdirSync(this.dir)
      .filter((name) => fileName.test(name))
      .map((name) => join(this.dir, name))
      .map((path) => ({ path, time: statSync(path).mtimeMs }))
      .sort((a, b) => b.time - a.time);
    for (const { path } of files.slice(mostFolders)) rmSync(path, { force: true });
  }
}

function sumOf(data: string | Uint8Array): string {
  return hash('sha256', data, 'base64');
}
