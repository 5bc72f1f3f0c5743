import { hash } from 'node:crypto';
import type { Location } from '../../schemas/location.ts';
import type { Finding } from '../finding.ts';
import type { Bytes } from '../load/bytes.ts';
import type { RecordFile } from '../load/files.ts';
import { MemoryFile } from './memory-file.ts';
import type { Located, Verdict } from './verdict.ts';

/** Fewer are judged sooner than a memory of them is read. */
const fewestFiles = 100;

const mostPlacesPerFile = 4;

/** A sum of the bytes of a file; nothing for one that is far too big to be read. */
export type Sum = string | null;

export function sumOfBytes(bytes: Bytes): Sum {
  return typeof bytes === 'number' ? null : hash('sha256', bytes, 'base64');
}

/** What is remembered: of each file by its name a sum of its bytes and what it came to, and of each place what was said. */
export interface Remembered {
  /** A sum of everything that verdicts rest on beside the file itself. */
  key: string;
  /** About the curated places together. */
  ofPlaces: readonly Finding[];
  readonly files: Map<string, readonly [sum: string, verdict: Verdict]>;
  readonly places: Map<string, Located>;
}

/**
 * Verdicts of an earlier check. A verdict is believed only for the same bytes of its file, judged by the same code,
 * codelists, organizations, places and gazetteer.
 */
export class Memory {
  private readonly file: MemoryFile;
  private readonly before: Remembered;
  private readonly now: Remembered = { key: '', ofPlaces: [], files: new Map(), places: new Map() };
  private changed = false;

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

  /**
   * Says what verdicts rest on from now on; what rested on something else is forgotten.
   *
   * @returns findings about the curated places together, if they are known
   */
  settle(grounds: string): readonly Finding[] | null {
    this.now.key = hash('sha256', grounds, 'base64');
    if (this.before.key === this.now.key) return this.before.ofPlaces;
    this.before.files.clear();
    this.before.places.clear();
    this.changed = true;
    return null;
  }

  keepPlaces(findings: readonly Finding[]): void {
    this.now.ofPlaces = findings;
  }

  /** What a file with this sum came to, if that is known. */
  recall(file: RecordFile, sum: Sum): Verdict | null {
    const known = this.known(file, sum);
    if (known === null) return null;
    this.now.files.set(file.file, known);
    return known[1];
  }

  keep({ file }: RecordFile, sum: Sum, verdict: Verdict): void {
    this.changed = true;
    if (sum !== null) this.now.files.set(file, [sum, verdict]);
  }

  /** What is to be said of a place: remembered, or found and kept. */
  locate(location: Location, find: (location: Location) => Located): Located {
    const key = JSON.stringify(location);
    const known = this.before.places.get(key) ?? this.now.places.get(key) ?? find(location);
    this.now.places.set(key, known);
    return known;
  }

  /** Writes what is known now, if that is more or less than before. Files that are gone are forgotten. */
  write(): void {
    if (this.now.files.size < fewestFiles) return;
    if (!this.changed && this.now.files.size === this.before.files.size) return;
    // Places of files that were not judged this time are still of use; at some time most of them are of none.
    const isCrowded = this.before.places.size > mostPlacesPerFile * this.now.files.size;
    const places = new Map([...(isCrowded ? [] : this.before.places), ...this.now.places]);
    this.file.write({ ...this.now, places });
  }

  private known({ file }: RecordFile, sum: Sum): readonly [string, Verdict] | null {
    const known = this.before.files.get(file);
    return known !== undefined && known[0] === sum ? known : null;
  }
}
