import { type CodelistName, codelistNames } from '../../schemas/meta.ts';
import type { FrameDocument } from './frame.ts';

/** What rules may look up beside the record itself. What cannot be read is left out, and nothing is judged by it. */
export interface Context {
  /** Codes of every codelist that can be read; for countries the ISO 3166-1 alpha-2 codes. */
  readonly codes: ReadonlyMap<CodelistName, ReadonlySet<string>>;
  /** Categories drawn as lines: the cables; `null` where the categories cannot be read. */
  readonly lineCategories: ReadonlySet<string> | null;
  readonly organizations: ReadonlySet<string>;
  /** Ids that are retired, by `kind/id`. */
  readonly retired: ReadonlySet<string>;
  /** Findings that are allowed. */
  readonly exceptions: readonly Exception[];
  /** Date of the release, `yyyy-mm-dd`: dates far beyond it are mistakes. */
  readonly releaseDate: string | null;
}

export interface Exception {
  readonly file: string;
  /** Its position in the file. */
  readonly index: number;
  readonly rule: string;
  /** Id of the record. */
  readonly record: string;
  /** EDTF. */
  readonly until: string;
}

/** What rules may look up, but for the ids of organizations, as plain data. */
export interface Lookup extends Omit<Context, 'codes' | 'lineCategories' | 'organizations' | 'retired'> {
  readonly codes: readonly (readonly [CodelistName, readonly string[]])[];
  readonly lineCategories: readonly string[] | null;
  readonly retired: readonly string[];
}

/** Documents of the frame as they were read, right or wrong. */
export interface FrameDocuments {
  readonly singles: readonly FrameDocument[];
  readonly codelists: readonly FrameDocument[];
}

/** What the rules look up, taken from the frame as written and the ids of all organizations. */
export function contextOf(documents: FrameDocuments, organizations: ReadonlySet<string>): Context {
  return contextFrom(lookupOf(documents), organizations);
}

export function contextFrom(lookup: Lookup, organizations: ReadonlySet<string>): Context {
  const { codes, lineCategories, retired } = lookup;
  return {
    ...lookup,
    codes: new Map(codes.map(([name, list]) => [name, new Set(list)])),
    lineCategories: lineCategories && new Set(lineCategories),
    organizations,
    retired: new Set(retired),
  };
}

/**
 * What can be looked up in the frame as written. A fault somewhere in a codelist or in the dataset file, which is
 * reported for itself, does not keep the records from being judged.
 */
export function lookupOf({ singles, codelists }: FrameDocuments): Lookup {
  const entries = new Map(codelists.map(({ name, value }) => [name, groupsIn(value, 'codes')]));
  const single = (name: string) => singles.find((document) => document.name === name);
  const date = textIn(single('dataset.yaml')?.value, 'date');
  return {
    codes: codelistNames.flatMap((name) => {
      const codes = entries.get(name)?.flatMap((entry) => textIn(entry, 'code') ?? []) ?? [];
      return codes.length === 0 ? [] : [[name, codes] as const];
    }),
    lineCategories: lineCategoriesIn(entries.get('categories')),
    retired: groupsIn(single('retired.yaml')?.value, 'retired').map(
      (entry) => `${textIn(entry, 'kind')}/${textIn(entry, 'id')}`,
    ),
    exceptions: exceptionsIn(single('exceptions.yaml')),
    releaseDate: date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
  };
}

/** What of a context the judgement on one record rests on, as plain data: with the same, it is the same. */
export function groundsOf({ codes, lineCategories, organizations, retired, releaseDate }: Context): unknown {
  const lists = [...codes].map(([name, list]) => [name, ...list]);
  return [lists, lineCategories && [...lineCategories], [...organizations], [...retired], releaseDate];
}

function lineCategoriesIn(entries: readonly Record<string, unknown>[] = []): string[] | null {
  const codes = entries.flatMap((entry) =>
    textIn(entry, 'geometry') === 'line' ? (textIn(entry, 'code') ?? []) : [],
  );
  return entries.length === 0 ? null : codes;
}

function exceptionsIn(document: FrameDocument | undefined): Exception[] {
  if (document === undefined) return [];
  return groupsIn(document.value, 'exceptions').flatMap((entry, index) => {
    const [rule, record] = [textIn(entry, 'rule'), textIn(entry, 'record')];
    if (rule === null || record === null) return [];
    // A year may be written as a number.
    const until = typeof entry.until === 'number' ? String(entry.until) : (textIn(entry, 'until') ?? '');
    return [{ file: document.file, index, rule, record, until }];
  });
}

function groupsIn(value: unknown, field: string): Record<string, unknown>[] {
  const list = isGroup(value) ? value[field] : undefined;
  return Array.isArray(list) ? list.map((entry: unknown) => (isGroup(entry) ? entry : {})) : [];
}

function textIn(value: unknown, field: string): string | null {
  const text = isGroup(value) ? value[field] : undefined;
  return typeof text === 'string' ? text : null;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
