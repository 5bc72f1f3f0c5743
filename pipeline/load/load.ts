import { isUtf8 } from 'node:buffer';
import type { RecordKind } from '../../schemas/dataset.ts';
import type { Finding } from '../finding.ts';
import { type Bytes, bytesOf } from './bytes.ts';
import type { Comment } from './comment-tokens.ts';
import { commentsOf } from './comments.ts';
import type { RecordFile } from './files.ts';
import { readHouseStyle } from './house-style.ts';
import { excessOf, largestFile } from './limits.ts';
import { readingSeverity } from './notes.ts';

/** One record as written, not yet checked. */
export interface SourceRecord {
  readonly file: string;
  /** Position in the file's YAML stream, from 0. */
  readonly document: number;
  readonly kind: RecordKind;
  readonly id: string;
  /** Folder of the leading organization, for kinds that are kept by organization. */
  readonly organization: string | null;
  readonly value: unknown;
  /** Its comments that may hold personal data, where there are such. */
  readonly comments?: readonly Comment[];
}

type Report = (finding: Finding) => void;

/** More records of a stream that are none of one file are of no use to anybody. */
const mostFaults = 200;

/** Text of a file, without a byte order mark. A file that is not UTF-8 is a finding and yields `null`. */
export function readText(file: string, report: Report, bytes = bytesOf(file)): string | null {
  const text = readRaw(file, report, bytes);
  return text?.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Text of a file as it stands. A file that is not UTF-8 or far too big is a finding and yields `null`. */
export function readRaw(file: string, report: Report, bytes = bytesOf(file)): string | null {
  if (typeof bytes === 'number') {
    const hint = `Files have at most ${largestFile.toLocaleString('en')} bytes: split it.`;
    const message = `The file has ${bytes.toLocaleString('en')} bytes.`;
    report({ file, line: 1, column: 1, rule: 'too-big', severity: readingSeverity, message, hint });
    return null;
  }
  const text = bytes.toString('utf8');
  // Where bytes are no UTF-8, this sign stands in the text; it may also be written in the file itself.
  const fault = text.indexOf('\uFFFD');
  if (fault >= 0 && !isUtf8(bytes)) {
    const before = text.slice(0, fault).split('\n');
    report({
      file,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      rule: 'not-utf8',
      severity: readingSeverity,
      message: 'The file is not UTF-8.',
      hint: 'Save it as UTF-8.',
    });
    return null;
  }
  const excess = excessOf(text);
  if (excess === null) return text;
  report({ file, ...excess, severity: readingSeverity });
  return null;
}

/** Documents of one YAML file with the comments that rules about personal data have to see. */
export async function readCommented(
  file: string,
  report: Report,
  bytes?: Bytes,
): Promise<{ documents: unknown[]; comments: Comment[] } | null> {
  const text = readText(file, report, bytes);
  const documents = text === null ? null : await documentsOf(file, text, report);
  return text === null || documents === null ? null : { documents, comments: await commentsOf(text) };
}

/** Documents of one YAML file; whatever is wrong with its YAML is reported with line and column. */
export async function readYaml(file: string, report: Report): Promise<unknown[] | null> {
  const text = readText(file, report);
  return text === null ? null : documentsOf(file, text, report);
}

async function documentsOf(file: string, text: string, report: Report): Promise<unknown[] | null> {
  const documents = readHouseStyle(text);
  if (documents !== null) return documents;
  const { readAnyStyle } = await import('./any-style.ts');
  return readAnyStyle(text, (fault) => report({ file, ...fault }));
}

/** Records of one file of records, in order. @param bytes of the file, if they are at hand */
export async function readRecords(
  source: RecordFile,
  report: Report,
  bytes?: Bytes,
): Promise<SourceRecord[]> {
  const { file, name, folder, organization } = source;
  const text = readText(file, report, bytes);
  const documents = text === null ? null : await documentsOf(file, text, report);
  if (text === null || documents === null) return [];
  const comments = await commentsOf(text);
  if (documents.length === 0) {
    report({
      file,
      line: 1,
      column: 1,
      rule: 'empty-file',
      severity: 'error',
      message: 'The file holds no record.',
      hint: 'Write a record, or delete the file.',
    });
  }
  const records: SourceRecord[] = [];
  let faults = 0;
  for (const [document, value] of documents.entries()) {
    if (faults === mostFaults) {
      const message = `The ${(documents.length - document).toLocaleString('en')} records from here on were not read.`;
      const hint = 'Begin with the faults that are listed: they may all be the same.';
      report({ file, document, path: [], rule: 'many-faults', severity: readingSeverity, message, hint });
      break;
    }
    const at = { file, document, path: [] as string[], severity: 'error' as const };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report({
        ...at,
        rule: 'not-a-record',
        message: 'A record is a list of `field: value` lines.',
        hint: 'See CONTRIBUTING, "Your first record".',
      });
      faults += 1;
      continue;
    }
    const { id, ...fields } = value as Record<string, unknown>;
    const single = documents.length === 1;
    if (single && id !== undefined && id !== name) {
      report({
        ...at,
        path: ['id'],
        rule: 'id-is-file-name',
        message: `The id ${JSON.stringify(id).slice(0, 100)} differs from the file name "${name}".`,
        hint: 'Leave `id` out: the file name is the id.',
      });
    }
    if (!single && typeof id !== 'string') {
      report({
        ...at,
        rule: 'id-missing',
        message: 'A record in a stream of several needs its own `id`.',
        hint: 'Add `id: <kebab-case>` to it.',
      });
      faults += 1;
      continue;
    }
    const last = documents.length - 1;
    const own = comments.filter((comment) => Math.min(comment.document, last) === document);
    records.push({
      file,
      document,
      kind: folder.kind,
      id: single ? name : (id as string),
      organization,
      value: fields,
      ...(own.length > 0 ? { comments: own } : {}),
    });
  }
  return records;
}

/** Lines of an NDJSON file, parsed, with their numbers; a line that is not JSON is a finding. */
export function readNdjson(file: string, report: Report, bytes?: Bytes): { line: number; value: unknown }[] {
  const lines = (readText(file, report, bytes) ?? '').split('\n');
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    try {
      return [{ line: index + 1, value: JSON.parse(text) as unknown }];
    } catch {
      report({
        file,
        line: index + 1,
        column: 1,
        rule: 'ndjson-syntax',
        severity: 'error',
        message: 'This line is not JSON.',
        hint: 'This file is generated; restore it from git.',
      });
      return [];
    }
  });
}
