import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Collector } from '../compare/collect.ts';
import { type Comparison, compareSnapshots } from '../compare/compare.ts';
import { fileChanges } from '../compare/files.ts';
import type { Snapshot } from '../compare/snapshot.ts';
import { locateFindings } from '../load/positions.ts';
import type { Progress } from '../report/progress.ts';
import { survey } from '../survey/survey.ts';
import { Incomparable, type Side } from './diff-sides.ts';

/**
 * Compares two folders of sources: both are walked as `check` walks them, and no release is built.
 *
 * @param tellErrors told how many errors the new side has, which the comparison passes over
 */
export async function compareSources(
  old: Side,
  fresh: Side,
  progress: Progress,
  tellErrors: (errors: number) => void,
): Promise<Comparison> {
  const differing = differingFiles(old.dir, fresh.dir);
  const differs = (file: string) => differing.has(file);
  const before = await snapshotOf(old, differs, progress);
  const after = await snapshotOf(fresh, differs, progress);
  tellErrors(after.errors);
  const comparison = compareSnapshots(before.snapshot, after.snapshot);
  return { ...comparison, files: fileChanges(differing, comparison), tables: [] };
}

/** @throws Incomparable when the records cannot be judged at all, such as for lack of a codelist. */
async function snapshotOf(
  { label, dir }: Side,
  differs: (file: string) => boolean,
  progress: Progress,
): Promise<{ snapshot: Snapshot; errors: number }> {
  progress.stage(`Reading ${label}`);
  const below = (file: string) => relative(dir, file).replaceAll('\\', '/');
  const collector = new Collector({ label, below, differs });
  let isFramed = false;
  const { findings } = await survey(dir, {
    frame(frame) {
      isFramed = true;
      collector.frame(frame);
    },
    record: collector.record,
    progress: progress.step,
    notice: progress.notice,
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!isFramed) {
    const [first] = await locateFindings(errors);
    const what = first === undefined ? '' : `: ${below(first.file)}:${first.line} ${first.message}`;
    throw new Incomparable(`the sources of ${label} cannot be judged${what}`);
  }
  const located = await locateFindings(errors.filter(({ file }) => differs(below(file))));
  return { snapshot: collector.finish(located), errors: errors.length };
}

/** Files below either folder that are not the same byte for byte. */
function differingFiles(old: string, fresh: string): Map<string, 'added' | 'removed' | 'changed'> {
  const before = filesBelow(old);
  const after = filesBelow(fresh);
  const differing = new Map<string, 'added' | 'removed' | 'changed'>();
  for (const [file, read] of after) {
    const was = before.get(file);
    if (was === undefined) differing.set(file, 'added');
    else if (!was().equals(read())) differing.set(file, 'changed');
  }
  for (const file of before.keys()) if (!after.has(file)) differing.set(file, 'removed');
  return differing;
}

/** What is in each file, read when asked. Symbolic links are compared by where they lead, and not followed. */
function filesBelow(dir: string): Map<string, () => Buffer> {
  const found = new Map<string, () => Buffer>();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(dir, path).replaceAll('\\', '/');
    if (entry.isFile()) found.set(file, () => readFileSync(path));
    else if (entry.isSymbolicLink()) found.set(file, () => Buffer.from(`link to ${readlinkSync(path)}`));
  }
  return found;
}
