import type { Finding } from '../finding.ts';
import type { Bytes } from '../load/bytes.ts';
import type { RecordFile } from '../load/files.ts';
import { readRecords, type SourceRecord } from '../load/load.ts';

/** The records of one file, and what is wrong with it as a file. */
export interface FileRead {
  readonly records: readonly SourceRecord[];
  readonly findings: readonly Finding[];
}

/** @param bytes of the file, if they are at hand */
export async function read(file: RecordFile, bytes?: Bytes): Promise<FileRead> {
  const findings: Finding[] = [];
  return { records: await readRecords(file, (finding) => findings.push(finding), bytes), findings };
}
