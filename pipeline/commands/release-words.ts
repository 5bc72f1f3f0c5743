import { type Command, InvalidArgumentError, Option } from 'commander';
import { type FormatName, formatNames, formatsOf } from '../export/formats/names.ts';
import type { ReleaseOptions } from './release.ts';
import type { VerifyOptions } from './verify.ts';

/** Adds the commands about releases to the command line; each loads its own part when it runs. */
export function wordsOfReleases(
  program: Command,
  { sources, out }: { readonly sources: () => Option; readonly out: () => Option },
): void {
  program
    .command('release')
    .description('build the whole release; refuses on any error and leaves the old release as it is')
    .addOption(sources())
    .addOption(out())
    .option('--no-site', 'leave the website out')
    .addOption(
      new Option(
        '--formats <list>',
        `all, core (CSV, Parquet, GeoParquet, GeoJSON and metadata alone), or some of ${formatNames.join(', ')}`,
      )
        .default(formatNames, 'all')
        .argParser(parseFormats),
    )
    .option(
      '--previous <release>',
      'the release before this one: its folder, or a commit to build it of; changes, release notes and the least schema version are told from it',
    )
    .option(
      '--publish <version>',
      'build it as a version to publish, and write its ids to ledger.ndjson, itself to releases.ndjson and its notes to CHANGELOG.md',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  ctatlas release\n  ctatlas release --previous releases/2026.10.0\n  ctatlas release --previous v2026.10.0 --out dist\n  ctatlas release --previous releases/2026.10.0 --publish 2026.11.0',
    )
    .action(async (options: ReleaseOptions) => {
      const { releaseCommand } = await import('./release.ts');
      process.exitCode = await releaseCommand(options);
    });

  program
    .command('verify')
    .description('check a downloaded release by itself: checksums, manifest, tables, keys and signature')
    .argument('[dir]', 'folder of the release', 'dist')
    .option('--public-key <key>', 'public key of minisign, or a file that holds it')
    .option('--json', 'the result as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  ctatlas verify\n  ctatlas verify ~/Downloads/china-tech-atlas-2026.11.0 --public-key minisign.pub',
    )
    .action(async (dir: string, options: VerifyOptions) => {
      const { verifyCommand } = await import('./verify.ts');
      process.exitCode = await verifyCommand(dir, options);
    });
}

function parseFormats(list: string): readonly FormatName[] {
  try {
    return formatsOf(list);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
