import type { Finding } from '../finding.ts';
import { Archive } from '../load/archive.ts';
import { listFiles, type SourceFile } from '../load/files.ts';
import { readRaw } from '../load/load.ts';
import { Addresses } from './addresses.ts';
import { type Change, type Repaired, repair } from './canonical.ts';
import { type Form, formOf } from './form.ts';
import { applyFixes, type Fixable } from './remarks.ts';
import { replaceFile } from './write.ts';

/** One thing to say about a file: what was put right, or why nothing was. */
export interface Note {
  readonly file: string;
  readonly text: string;
  readonly repaired: boolean;
}

/** Whether a file may be written. */
export type Wanted = (file: string) => boolean;

/**
 * Brings the files of a sources folder into their canonical form. All records are read, because together they settle
 * the details of an address; only wanted files are written.
 */
export async function repairFolder(dir: string, wanted: Wanted): Promise<Note[]> {
  const addresses = new Addresses(await sourceTypes(dir));
  const notes: Note[] = [];
  const forms = new Map(yamlFiles(dir).map(({ source, form }) => [source.file, form]));
  for (const { source, form } of yamlFiles(dir)) {
    const { file, role } = source;
    const seen: Change = (document) => role === 'records' && addresses.see(file, document);
    const { found, done } = repairFile(file, form, seen);
    if (wanted(file)) notes.push(...take(file, found, done));
  }
  for (const file of addresses.contradicting()) {
    const form = forms.get(file);
    if (form === undefined) continue;
    const { found, done } = repairFile(file, form, (document, _, say) => addresses.settle(document, say));
    if (wanted(file)) notes.push(...take(file, found, done));
    else {
      const text =
        'cites an address with other details than other records; name this file too, to have it repaired';
      notes.push({ file, text, repaired: false });
    }
  }
  return notes;
}

/** Does what findings about files say is mechanical. */
export function repairFindings(dir: string, findings: readonly Fixable[]): Note[] {
  return yamlFiles(dir).flatMap(({ source: { file }, form }) => {
    const own = findings.filter((finding) => finding.file === file);
    if (own.length === 0) return [];
    const { found, done } = repairFile(file, form, applyFixes(own));
    return take(file, found, done);
  });
}

function repairFile(file: string, form: Form, change: Change): { found: string | null; done: Repaired } {
  const findings: Finding[] = [];
  const found = readRaw(file, (finding) => findings.push(finding));
  if (found === null) return { found, done: { text: null, reason: reasonOf(findings) } };
  return { found, done: repair(found, form, change) };
}

function reasonOf(findings: readonly Finding[]): string {
  return findings.some(({ rule }) => rule === 'not-utf8') ? 'it is not UTF-8' : 'it is far too big';
}

/** Writes what was repaired, if anything was. */
function take(file: string, found: string | null, done: Repaired): Note[] {
  if (done.text === null) return [{ file, text: `left as it is, because ${done.reason}`, repaired: false }];
  if (done.text === found) return [];
  replaceFile(file, done.text);
  return done.repairs.map((text) => ({ file, text, repaired: true }));
}

function yamlFiles(dir: string): { source: SourceFile; form: Form }[] {
  return listFiles(dir).files.flatMap((source) => {
    const form = formOf(source, dir);
    return form === null ? [] : [{ source, form }];
  });
}

/** Whether a code stands in the codelist of source types; where that cannot be read, every code does. */
async function sourceTypes(dir: string): Promise<(code: string) => boolean> {
  const { codelists } = await new Archive(dir).frame();
  const value = codelists.find(({ name }) => name === 'source-types')?.value as
    | { codes?: { code?: unknown }[] }
    | null
    | undefined;
  if (!Array.isArray(value?.codes)) return () => true;
  const codes = new Set(value.codes.map((entry) => entry?.code));
  return (code) => codes.has(code);
}
