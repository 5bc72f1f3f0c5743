import { locateFindings } from '../load/positions.ts';
import { Shelf, ShelfTaken } from '../release/shelf.ts';
import { tally, textReport } from '../report/findings.ts';
import { headlineTable } from '../report/headline.ts';
import { createProgress } from '../report/progress.ts';
import { build } from './release/build.ts';

export interface ReleaseOptions {
  readonly sources: string;
  readonly out: string;
  /** The website is left out. */
  readonly site: boolean;
}

/** Builds the whole release, or nothing. @returns the exit code. */
export async function releaseCommand({ sources, out, site }: ReleaseOptions): Promise<number> {
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
    const { findings, records, release } = await build({ sources, dir: shelf.next, site }, progress);
    const located = await locateFindings(findings);
    if (release === null) {
      shelf.abandon();
      progress.finish();
      process.stderr.write(
        `${textReport(located, process.stderr.isTTY === true)}${tally(located, records)}; nothing was written\n`,
      );
      return 1;
    }
    shelf.replace();
    const stages = progress.finish();
    process.stdout.write(headlineTable(release.headline, release.dataset, process.stdout.isTTY === true));
    const times = stages.map(({ name, ms }) => `${name} ${(ms / 1000).toFixed(2)} s`).join(', ');
    process.stdout.write(
      `\n${tally(located, records)}\n${out}: ${release.files.toLocaleString('en')} files (${times})\n`,
    );
    return 0;
  } catch (error) {
    shelf.abandon();
    throw error;
  }
}
