import { NotComparable } from '../compare/tables.ts';
import { type FormatName, formatNames } from '../export/formats/names.ts';
import { Shelf, ShelfTaken } from '../release/shelf.ts';
import { tally } from '../report/findings.ts';
import { headlineTable } from '../report/headline.ts';
import { createProgress, type Progress } from '../report/progress.ts';
import { Incomparable } from './diff-sides.ts';
import { keepYoungSmall } from './memory.ts';
import { type Built, build, type Order } from './release/build.ts';
import { openPrevious } from './release/previous.ts';
import { hindrances, recordPublication } from './release/publish.ts';
import { told } from './told.ts';

export interface ReleaseOptions {
  readonly sources: string;
  readonly out: string;
  /** The website is left out. */
  readonly site: boolean;
  /** The formats beside CSV, Parquet and GeoJSON; all of them when left out. */
  readonly formats?: readonly FormatName[] | undefined;
  /** The release before this one: its folder, or a commit to build it of. */
  readonly previous?: string | undefined;
  /** The version to publish it as. */
  readonly publish?: string | undefined;
}

/** Builds the whole release, or nothing. @returns the exit code. */
export async function releaseCommand({
  sources,
  out,
  site,
  formats = formatNames,
  previous,
  publish,
}: ReleaseOptions): Promise<number> {
  keepYoungSmall();
  const progress = createProgress(process.stderr);
  const shelf = new Shelf(out);
  try {
    shelf.claim();
  } catch (error) {
    if (!(error instanceof ShelfTaken)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  try {
    const { findings, records, release } = await buildAfter(
      previous,
      { sources, dir: shelf.next, site, formats },
      progress,
    );
    if (release === null) {
      shelf.abandon();
      progress.finish();
      process.stderr.write(
        `${await told(findings, { colour: process.stderr.isTTY === true })}${tally(findings, records)}; nothing was written\n`,
      );
      return 1;
    }
    const reasons = publish === undefined ? [] : hindrances(publish, release);
    if (reasons.length > 0) {
      shelf.abandon();
      progress.finish();
      process.stderr.write(
        `Not published, and nothing was written:\n${reasons.map((reason) => `  ${reason}\n`).join('')}`,
      );
      return 1;
    }
    shelf.replace();
    const stages = progress.finish();
    process.stdout.write(headlineTable(release.headline, release.dataset, process.stdout.isTTY === true));
    const times = stages.map(({ name, ms }) => `${name} ${(ms / 1000).toFixed(2)} s`).join(', ');
    process.stdout.write(
      `\n${tally(findings, records)}\n${out}: ${release.files.toLocaleString('en')} files (${times})\n`,
    );
    if (publish !== undefined) {
      const written = recordPublication(sources, shelf.out, release);
      process.stdout.write(`Published as ${publish}: commit ${written.join(', ')}.\n`);
    }
    return 0;
  } catch (error) {
    shelf.abandon();
    if (!(error instanceof Incomparable) && !(error instanceof NotComparable)) throw error;
    progress.finish();
    process.stderr.write(`Could not be compared with the previous release: ${error.message}.\n`);
    return 2;
  }
}

/** Builds a release after another one, where one is named. */
async function buildAfter(
  word: string | undefined,
  order: Omit<Order, 'previous'>,
  progress: Progress,
): Promise<Built> {
  if (word === undefined) return build({ ...order, previous: null }, progress);
  const { previous, close } = await openPrevious(word, order, progress);
  try {
    return await build({ ...order, previous }, progress);
  } finally {
    close();
  }
}
