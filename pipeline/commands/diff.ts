import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headlineSchema } from '../../schemas/release/headline.ts';
import type { Comparison } from '../compare/compare.ts';
import { geojsonText } from '../compare/geojson.ts';
import { tableFiles } from '../compare/release-files.ts';
import { compareReleases, type ReleaseSide } from '../compare/releases.ts';
import { NotComparable } from '../compare/tables.ts';
import { type DiffFormat, diffFailure, diffJson, diffText } from '../report/diff.ts';
import { diffMarkdown } from '../report/diff-markdown.ts';
import { createProgress, type Progress } from '../report/progress.ts';
import { Incomparable, openSides, type Side } from './diff-sides.ts';

export interface DiffOptions {
  readonly sources: string;
  readonly format: DiffFormat;
  /** File for the pins that came, went or moved. */
  readonly geojson?: string;
}

/** Shows what differs between two releases, or between the sources of two commits. @returns the exit code. */
export async function diffCommand(
  old: string | undefined,
  fresh: string | undefined,
  options: DiffOptions,
): Promise<number> {
  const progress = createProgress(process.stderr);
  try {
    let errors = 0;
    const comparison = await compare(old, fresh, options.sources, progress, (found) => {
      errors = found;
    });
    progress.finish();
    if (errors > 0)
      process.stderr.write(
        `${errors} error${errors === 1 ? '' : 's'} in the new sources: see ctatlas check\n`,
      );
    if (options.geojson !== undefined) writeFileSync(options.geojson, geojsonText(comparison.pins));
    process.stdout.write(written(comparison, options.format));
    return 0;
  } catch (error) {
    progress.finish();
    if (!(error instanceof Incomparable)) throw error;
    process.stderr.write(`Could not be compared: ${error.message}.\n`);
    // A machine that reads the output must not take silence for "no differences".
    process.stdout.write(diffFailure(error.message, options.format));
    return 2;
  }
}

function written(comparison: Comparison, format: DiffFormat): string {
  if (format === 'json') return diffJson(comparison);
  if (format === 'markdown') return diffMarkdown(comparison);
  return diffText(comparison, process.stdout.isTTY === true);
}

async function compare(
  old: string | undefined,
  fresh: string | undefined,
  sources: string,
  progress: Progress,
  tellErrors: (errors: number) => void,
): Promise<Comparison> {
  const sides = await openSides(old, fresh, sources);
  try {
    if (sides.old.of === 'release' && sides.new.of === 'release')
      return await compareFolders(sides.old, sides.new, progress);
    const { compareSources } = await import('./diff-sources.ts');
    return await compareSources(sides.old, sides.new, progress, tellErrors);
  } finally {
    sides.close();
  }
}

type Release = Side & { readonly of: 'release' };

async function compareFolders(old: Release, fresh: Release, progress: Progress): Promise<Comparison> {
  progress.stage('Comparing tables');
  // DuckDB is loaded for releases only.
  const { Warehouse } = await import('../warehouse/warehouse.ts');
  const tempDir = mkdtempSync(join(tmpdir(), 'ctatlas-diff-'));
  const warehouse = await Warehouse.open({ tempDir });
  const releases = { old: releaseSide(old), new: releaseSide(fresh) };
  try {
    return await compareReleases((sql) => warehouse.rows(sql).catch(unreadable), releases);
  } catch (error) {
    throw error instanceof NotComparable ? new Incomparable(error.message) : error;
  } finally {
    warehouse.close();
    rmSync(tempDir, { recursive: true, force: true });
  }
}

/** Files that are missing or no tables: the engine says which. */
function unreadable(error: unknown): never {
  const [line = ''] = (error as Error).message.split('\n');
  throw new Incomparable(`a table cannot be read: ${line.replace(/\.$/, '')}`);
}

function releaseSide({ label, dir, manifest }: Release): ReleaseSide {
  const files = new Map(
    [...tableFiles(manifest)].map(([table, { path, columns }]) => [
      table,
      { path: join(dir, path), columns },
    ]),
  );
  const headline = join(dir, 'statistics', 'headline.json');
  if (!existsSync(headline)) return { label, files, headline: null };
  try {
    return { label, files, headline: headlineSchema.parse(JSON.parse(readFileSync(headline, 'utf8'))) };
  } catch {
    throw new Incomparable(`${headline} is not the headline of a release`);
  }
}
