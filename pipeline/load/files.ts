import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Folder, folders, singleFiles } from '../../schemas/kinds.ts';
import { type CodelistName, codelistNames } from '../../schemas/meta.ts';
import type { Finding } from '../finding.ts';

/** A file below `sources/` and what the design says it is. */
export type SourceFile = { readonly file: string; readonly name: string } & (
  | { readonly role: 'records'; readonly folder: Folder; readonly organization: string | null }
  | { readonly role: 'codelist'; readonly codelist: CodelistName }
  | { readonly role: 'single'; readonly single: keyof typeof singleFiles }
  | { readonly role: 'generated' }
  | { readonly role: 'lock' }
  | { readonly role: 'story' }
);

/** A file of one record or of a stream of them. */
export type RecordFile = SourceFile & { readonly role: 'records' };

/** What publishing a version writes: ids and releases, one a line. */
const generatedFiles: readonly string[] = ['ledger.ndjson', 'releases.ndjson'];

/** Folders that the design names and that hold no records. */
const otherFolders = new Set(['codelists', 'stories', 'places.lock']);
/** Locks of places, which `fix` writes and geocode/ reads: one a country. */
const lockFile = /^[A-Z]{2}\.ndjson$/;

/**
 * Lists the files of a sources folder, what others refer to first and by name within a folder.
 * A file that the design does not name is a finding: nothing is skipped in silence.
 *
 * @throws when the folder itself cannot be read.
 */
export function listFiles(sources: string): { files: SourceFile[]; findings: Finding[] } {
  const files: SourceFile[] = [];
  const findings: Finding[] = [];
  if (statSync(sources, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Error(
      `there is no folder "${sources}". Run this in the folder of the repository, or name the folder with --sources.`,
    );
  const stray: Stray = (file, hint, entry) => {
    const isLink = entry.isSymbolicLink();
    findings.push({
      file,
      line: 1,
      column: 1,
      rule: isLink ? 'symbolic-link' : 'stray-file',
      severity: 'error',
      message: isLink
        ? 'This is a link, and what it leads to may be something else elsewhere.'
        : 'This file has no place below sources/.',
      hint: isLink ? 'Put the file itself here.' : hint,
    });
  };
  const top = entries(sources);

  for (const entry of top) {
    const file = join(sources, entry.name);
    if (entry.isDirectory()) {
      if (!otherFolders.has(entry.name) && !folders.some(({ folder }) => folder === entry.name)) {
        stray(
          file,
          `Folders are ${folders.map(({ folder }) => folder).join(', ')}, ${[...otherFolders].join(', ')}.`,
          entry,
        );
      }
    } else if (entry.isFile() && Object.hasOwn(singleFiles, entry.name)) {
      files.push({ file, name: entry.name, role: 'single', single: entry.name as keyof typeof singleFiles });
    } else if (entry.isFile() && generatedFiles.includes(entry.name)) {
      files.push({ file, name: entry.name, role: 'generated' });
    } else {
      stray(
        file,
        `Files here are ${Object.keys(singleFiles).join(', ')} and ${generatedFiles.join(', ')}.`,
        entry,
      );
    }
  }
  for (const [single, { required }] of Object.entries(singleFiles)) {
    if (required && !top.some(({ name }) => name === single)) {
      findings.push({
        file: join(sources, single),
        line: 1,
        column: 1,
        rule: 'missing-file',
        severity: 'error',
        message: `${single} is missing.`,
        hint: 'The release takes its title, version and date from it.',
      });
    }
  }

  const has = (folder: string) => top.some((entry) => entry.isDirectory() && entry.name === folder);
  if (has('codelists')) listCodelists(join(sources, 'codelists'), files, stray);
  for (const folder of folders)
    if (has(folder.folder)) listRecords(join(sources, folder.folder), folder, files, stray);
  if (has('places.lock')) listLocks(join(sources, 'places.lock'), files, stray);
  if (has('stories')) listStories(join(sources, 'stories'), files, stray);
  return { files, findings };
}

type Stray = (file: string, hint: string, entry: Dirent) => void;

function listCodelists(dir: string, files: SourceFile[], stray: Stray): void {
  for (const entry of entries(dir)) {
    const codelist = codelistNames.find((name) => `${name}.yaml` === entry.name);
    const file = `${dir}${sep}${entry.name}`;
    if (codelist !== undefined && entry.isFile())
      files.push({ file, name: codelist, role: 'codelist', codelist });
    else stray(file, `Codelists are ${codelistNames.join(', ')}, each as <name>.yaml.`, entry);
  }
}

function listRecords(
  dir: string,
  folder: Folder,
  files: SourceFile[],
  stray: Stray,
  organization: string | null = null,
): void {
  for (const entry of entries(dir)) {
    const file = `${dir}${sep}${entry.name}`;
    const atRecords = !folder.byOrganization || organization !== null;
    if (entry.isDirectory() && !atRecords) listRecords(file, folder, files, stray, entry.name);
    else if (entry.isFile() && entry.name.endsWith('.yaml') && atRecords) {
      files.push({ file, name: entry.name.slice(0, -'.yaml'.length), role: 'records', folder, organization });
    } else {
      stray(
        file,
        `Records of this kind are files named ${folder.folder}/${folder.byOrganization ? '<organization>/' : ''}<id>.yaml.`,
        entry,
      );
    }
  }
}

function listLocks(dir: string, files: SourceFile[], stray: Stray): void {
  for (const entry of entries(dir)) {
    const file = `${dir}${sep}${entry.name}`;
    if (entry.isFile() && lockFile.test(entry.name))
      files.push({ file, name: entry.name.slice(0, -'.ndjson'.length), role: 'lock' });
    else stray(file, 'Lock files are named places.lock/<ISO2>.ndjson, and ctatlas fix writes them.', entry);
  }
}

function listStories(dir: string, files: SourceFile[], stray: Stray): void {
  for (const entry of entries(dir)) {
    const file = `${dir}${sep}${entry.name}`;
    if (entry.isFile() && entry.name.endsWith('.md'))
      files.push({ file, name: entry.name.slice(0, -'.md'.length), role: 'story' });
    else stray(file, 'Stories are files named stories/<id>.md.', entry);
  }
}

function entries(dir: string): Dirent[] {
  return readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
