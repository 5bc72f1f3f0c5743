import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Location } from '../../schemas/location.ts';
import { type Note, repairFindings, repairFolder } from '../edit/folder.ts';
import { writeLock } from '../edit/lock.ts';
import { isFixable } from '../edit/remarks.ts';
import { type Finding, hasErrors } from '../finding.ts';
import { openGazetteer } from '../geocode/gazetteer.ts';
import { createGeocoder } from '../geocode/geocoder.ts';
import { plural } from '../report/findings.ts';
import { createProgress } from '../report/progress.ts';
import { survey } from '../survey/survey.ts';
import { curatedPlaces } from './places.ts';

export interface FixOptions {
  readonly sources: string;
  /** Says what would be done, and does nothing. */
  readonly dryRun?: boolean;
}

/** Rounds of repair after which whatever still asks for one is a fault of ours. */
const mostRounds = 5;

/** Repairs what is mechanical in the sources, in the files and folders given or in all. @returns the exit code. */
export async function fixCommand(
  paths: readonly string[],
  { sources, dryRun = false }: FixOptions,
): Promise<number> {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    process.stderr.write(`There is no file or folder ${missing.join(', ')}.\n`);
    return 2;
  }
  if (!dryRun) return repairAll(sources, sources, paths);
  const folder = mkdtempSync(join(tmpdir(), 'ctatlas-fix-'));
  try {
    const copy = join(folder, 'sources');
    cpSync(sources, copy, { recursive: true });
    return await repairAll(copy, sources, paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Repairs the files of `dir`, and speaks of them as files of `named`. */
async function repairAll(dir: string, named: string, paths: readonly string[]): Promise<number> {
  const progress = createProgress(process.stderr);
  const nameOf = (file: string) => join(named, relative(dir, file));
  const wanted = (file: string) => within(paths, nameOf(file));
  let locations: Location[] = [];
  const judge = async () => {
    progress.stage('Checking');
    locations = [];
    const { findings } = await survey(dir, {
      progress: progress.step,
      notice: progress.notice,
      record: (_, placed) => locations.push(...(placed?.places ?? []).map(({ written }) => written)),
    });
    return findings;
  };
  progress.stage('Repairing');
  const notes = await repairFolder(dir, wanted);
  let found = await judge();
  const fixable = () => found.filter(isFixable).filter(({ file }) => wanted(file));
  for (let round = 0; round < mostRounds && fixable().length > 0; round += 1) {
    notes.push(...repairFindings(dir, fixable()));
    found = await judge();
  }
  if (!hasErrors(found)) {
    const geocoder = createGeocoder(openGazetteer(), await curatedPlaces(dir));
    notes.push(...writeLock(dir, geocoder, locations, wanted));
  }
  const left = found.filter(({ file }) => wanted(file));
  progress.finish();
  process.stdout.write(textOf(notes, nameOf) + needsPerson(left));
  return hasErrors(left) ? 1 : 0;
}

function textOf(notes: readonly Note[], nameOf: (file: string) => string): string {
  const lines = notes.map(({ file, text }) => `${nameOf(file)}: ${text}\n`);
  const repaired = notes.filter((note) => note.repaired);
  const files = new Set(repaired.map(({ file }) => file)).size;
  const tally =
    files === 0 ? 'nothing to repair' : `${plural(repaired.length, 'repair')} in ${plural(files, 'file')}`;
  return `${lines.join('')}${tally}\n`;
}

function needsPerson(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return '';
  const files = new Set(errors.map(({ file }) => file)).size;
  return `${plural(errors.length, 'error')} in ${plural(files, 'file')} left for a person: see ctatlas check\n`;
}

function within(paths: readonly string[], file: string): boolean {
  if (paths.length === 0) return true;
  return paths.some((path) => {
    const from = relative(resolve(path), resolve(file));
    return !from.startsWith('..') && !isAbsolute(from);
  });
}
