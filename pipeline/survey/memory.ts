import { hash } from 'node:crypto';
import type { Location } from '../../schemas/location.ts';
import type { Bytes } from '../load/bytes.ts';
import type { RecordFile } from '../load/files.ts';
import { MemoryFile } from './memory-file.ts';
import type { Recall } from './surroundings.ts';
import type { Located, Verdict } from './verdict.ts';

/** Fewer are judged sooner than a memory of them is read. */
const fewestFiles = 100;

const mostPlacesPerFile = 4;

/** A sum of the bytes of a file; nothing for one that is far too big to be read. */
export type Sum = string | null;

export function sumOfBytes(bytes: Bytes): Sum {
  return typeof bytes === 'number' ? null : hash('sha256', bytes, 'base64');
}

/** Something that was made, and a sum of what it was made of. */
export type Made<T> = readonly [sum: string, made: T];

/** What is remembered. */
export interface Remembered {
  /** A sum of everything that verdicts on files rest on beside the file itself. */
  key: string;
  /** What each file came to, by its name. */
  readonly files: Map<string, Made<Verdict>>;
  /** What was said of each place. */
  readonly places: Map<string, Located>;
  /** What other work came to, by its name; it rests on its own sums, and not on the key. */
  readonly works: Map<string, Made<unknown>>;
}

export function nothing(): Remembered {
  return { key: '', files: new Map(), places: new Map(), works: new Map() };
}

/**
 * Verdicts of an earlier check. A verdict is believed only for the same bytes of its file, judged by the same code,
 * codelists, organizations, places and gazetteer.
 */
export class Memory implements Recall {
  private readonly file: MemoryFile;
  private readonly before: Remembered;
  private readonly now = nothing();
  /** What was not known before. */
  private readonly fresh = nothing();
  private forgets = false;

  /** @param sources the folder as it was named: findings name files by it */
  constructor(dir: string, sources: string) {
    this.file = new MemoryFile(dir, sources);
    this.before = this.file.read();
  }

  /** Ids of the records in a file, if its sum was seen before; they do not depend on how records are judged. */
  idsIn(file: RecordFile, sum: Sum): readonly string[] | null {
    const known = this.known(file, sum);
    return known === null || known[1].records.length === 0 ? null : known[1].records.map(({ id }) => id);
  }

  /** Says what verdicts on files rest on from now on; what rested on something else is forgotten. */
  settle(grounds: string): void {
    const key = hash('sha256', grounds, 'base64');
    this.now.key = key;
    this.fresh.key = key;
    if (this.before.key === key) return;
    this.before.files.clear();
    this.before.places.clear();
    this.forgets = true;
  }

  /** What a file with this sum came to, if that is known. */
  recall(file: RecordFile, sum: Sum): Verdict | null {
    const known = this.known(file, sum);
    if (known === null) return null;
    this.now.files.set(file.file, known);
    return known[1];
  }

  keep({ file }: RecordFile, sum: Sum, verdict: Verdict): void {
    if (sum === null) return;
    this.now.files.set(file, [sum, verdict]);
    this.fresh.files.set(file, [sum, verdict]);
  }

  /** What is to be said of a place: remembered, or found and kept. */
  locate(location: Location, find: (location: Location) => Located): Located {
    const key = JSON.stringify(location);
    let known = this.before.places.get(key) ?? this.now.places.get(key);
    if (known === undefined) {
      known = find(location);
      this.fresh.places.set(key, known);
    }
    this.now.places.set(key, known);
    return known;
  }

  async once<T>(work: string, sumOf: () => string, make: () => T | Promise<T>): Promise<T> {
    const sum = sumOf();
    let known = this.before.works.get(work) as Made<T> | undefined;
    if (known?.[0] !== sum) {
      known = [sum, await make()];
      this.fresh.works.set(work, known);
    }
    this.now.works.set(work, known);
    return known[1];
  }

  /** Writes what is known now, where it was not before. Files that are gone are forgotten when all is written anew. */
  write(): void {
    const { before, now, fresh } = this;
    if (now.files.size < fewestFiles) return;
    const hasStale = before.files.size > 2 * now.files.size;
    if (!this.forgets && !hasStale && isLittle(fresh, now) && this.file.append(fresh)) return;
    // Places of files that were not judged this time are still of use; at some time most of them are of none.
    const isCrowded = before.places.size > mostPlacesPerFile * now.files.size;
    const places = new Map([...(isCrowded ? [] : before.places), ...now.places]);
    this.file.write({ ...now, places });
  }

  private known({ file }: RecordFile, sum: Sum): Made<Verdict> | null {
    const known = this.before.files.get(file);
    return known !== undefined && known[0] === sum ? known : null;
  }
}

function isLittle(fresh: Remembered, all: Remembered): boolean {
  return fresh.files.size * 8 < all.files.size;
}
