import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import type { RecordKind } from '../../schemas/dataset.ts';
import { type Library, locationsOf } from '../edit/add/library.ts';
import { readCsv } from '../edit/import/csv.ts';
import { draftMapping } from '../edit/import/draft-mapping.ts';
import { entriesOf } from '../edit/import/drafts.ts';
import { readGeoJson } from '../edit/import/geojson.ts';
import { judgeEntries, type Verdict } from '../edit/import/judge.ts';
import { misfits, readMapping, unusedColumns } from '../edit/import/mapping.ts';
import { entriesOfRelease } from '../edit/import/release.ts';
import { type Sheet, Unreadable } from '../edit/import/sheet.ts';
import { readXlsx } from '../edit/import/xlsx.ts';
import { addToLock } from '../edit/lock.ts';
import { recordText } from '../edit/record-text.ts';
import { createFiles } from '../edit/write.ts';
import type { Finding } from '../finding.ts';
import { locateFindings } from '../load/positions.ts';
import { packageRoot } from '../package-root.ts';
import { plural, textReport } from '../report/findings.ts';
import { importTally, remarksText, unusedText } from '../report/import.ts';
import { openLibrary } from './library.ts';

export interface ImportOptions {
  readonly sources: string;
  /** Mapping file; the one beside the file when left out. */
  readonly mapping?: string;
  /** Writes the records without an error although others have one. */
  readonly partial?: boolean;
  /** Prints the records instead of writing them. */
  readonly dryRun?: boolean;
}

/** Written files that are named; of the others only their number is said. */
const mostNamed = 20;

/** Turns a spreadsheet, a GeoJSON file or a release's tables into records. @returns the exit code. */
export async function importCommand(input: string, options: ImportOptions): Promise<number> {
  if (!existsSync(input)) return refuse(`There is no file or folder ${input}.`);
  try {
    return statSync(input).isDirectory()
      ? await importRelease(input, options)
      : await importFile(input, options);
  } catch (error) {
    if (error instanceof Unreadable) return refuse(`${input} cannot be imported: ${error.message}.`);
    throw error;
  }
}

async function importRelease(input: string, options: ImportOptions): Promise<number> {
  const folder = existsSync(join(input, 'tables')) ? join(input, 'tables') : input;
  const read = (name: string) => {
    const file = join(folder, `${name}.csv`);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
  if (read('presences') === null)
    return refuse(
      `${input} is no release: it has no tables/presences.csv. Give a file, or a release's folder.`,
    );
  const library = await openLibrary(options.sources);
  if (library === null) return 1;
  const entries = entriesOfRelease(read, folder, library.frame.codelists.countries);
  return settle(entries.length, judgeEntries(entries, library, true), library, options);
}

async function importFile(input: string, options: ImportOptions): Promise<number> {
  const extension = extname(input).toLowerCase();
  const mappingFile = options.mapping ?? `${input.slice(0, input.length - extension.length)}.mapping.yaml`;
  // A shell makes the file that a first mapping is sent to before there is one.
  if (!existsSync(mappingFile) || statSync(mappingFile).size === 0)
    return draft(input, extension, mappingFile, options.mapping !== undefined && !existsSync(mappingFile));
  const { mapping, findings } = await readMapping(mappingFile);
  if (mapping === null) return report(findings);
  const sheet = await readSheet(input, extension, mapping.sheet, mapping.header);
  const wrong = misfits(mapping, mappingFile, sheet);
  if (wrong.length > 0) return report(wrong);
  const library = await openLibrary(options.sources);
  if (library === null) return 1;
  process.stdout.write(unusedText(unusedColumns(mapping, sheet)));
  process.stdout.write(remarksText(sheet.remarks, process.stdout.isTTY === true));
  const entries = entriesOf(sheet, mapping, library);
  return settle(entries.length, judgeEntries(entries, library, false), library, options);
}

async function readSheet(file: string, extension: string, name?: string, header?: number): Promise<Sheet> {
  switch (extension) {
    case '.csv':
    case '.tsv':
      return readCsv(file, readFileSync(file, 'utf8'), header);
    case '.xlsx':
      return readXlsx(file, readFileSync(file), name, header);
    case '.geojson':
    case '.json':
      return readGeoJson(file, readFileSync(file, 'utf8'));
    default:
      throw new Unreadable(`files end in .csv, .tsv, .xlsx, .geojson or .json, not in "${extension}"`);
  }
}

/** Without a mapping there is one to begin with. */
async function draft(input: string, extension: string, mappingFile: string, named: boolean): Promise<number> {
  if (named) return refuse(`There is no file ${mappingFile}.`);
  const sheet = await readSheet(input, extension);
  const kind: RecordKind = 'presence';
  const schema = relative(
    dirname(mappingFile),
    join(packageRoot(), 'schemas/json/import-mapping.schema.json'),
  );
  process.stderr.write(
    `There is no mapping for ${input} yet. Save what follows as ${mappingFile} and finish it; docs/importing.md explains it.\n`,
  );
  process.stdout.write(draftMapping(kind, sheet, schema));
  return 1;
}

/** Says what became of the records, and writes those that may be written. */
function settle(read: number, verdict: Verdict, library: Library, options: ImportOptions): number {
  const { fresh, faulty, remarks } = verdict;
  process.stdout.write(remarksText(remarks, process.stdout.isTTY === true));
  process.stdout.write(`${importTally(read, verdict)}\n`);
  if (faulty > 0 && options.partial !== true) {
    const offer =
      fresh.length > 0 ? ` --partial writes the ${plural(fresh.length, 'record')} without an error.` : '';
    process.stdout.write(`Nothing was written.${offer}\n`);
    return 1;
  }
  const files = fresh.map(({ kind, id, value }) => ({
    file: library.fileOf(kind, id, value),
    text: recordText(kind, value),
  }));
  if (options.dryRun === true) for (const { file, text } of files) process.stdout.write(`\n${file}\n${text}`);
  else {
    createFiles(files);
    const locks = addToLock(
      library.dir,
      library.geocoderWith(fresh),
      fresh.flatMap(({ value }) => locationsOf(value)),
    );
    tellOf([...files.map(({ file }) => file), ...locks]);
  }
  return faulty > 0 ? 1 : 0;
}

function tellOf(files: readonly string[]): void {
  for (const file of files.slice(0, mostNamed)) process.stdout.write(`Written: ${file}\n`);
  const more = files.length - mostNamed;
  if (more > 0) process.stdout.write(`and ${more.toLocaleString('en')} more\n`);
}

async function report(findings: readonly Finding[]): Promise<number> {
  process.stdout.write(textReport(await locateFindings(findings), process.stdout.isTTY === true, () => ''));
  process.stdout.write('Nothing was written.\n');
  return 1;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
