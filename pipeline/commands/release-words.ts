import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CitationFormat, citationFormats } from '../export/citations/formats.ts';
import { type FormatName, formatNames, formatsOf } from '../export/formats/names.ts';
import type { Wanted } from './cite/subset.ts';
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

  program
    .command('cite')
    .description('print how to cite a release or a part of it, with the sources that the part rests on')
    .addOption(out())
    .addOption(
      new Option(
        '--record <id>',
        'one record: its id, or kind/id such as presence/zte-office-namibia',
      ).conflicts(['organization', 'country']),
    )
    .addOption(
      new Option(
        '--organization <id>',
        'an organization with its presences and activities: its id or name',
      ).conflicts('country'),
    )
    .option('--country <code>', 'presences in a country: its ISO 3166-1 code or English name')
    .addOption(
      new Option('--format <format>', 'form of the citation').choices(citationFormats).default('text'),
    )
    .option('--no-sources', 'the citation alone')
    .addHelpText(
      'after',
      '\nWithout a part the whole release is cited; its sources are in references.bib and references.json (CSL-JSON).\n\nExamples:\n  ctatlas cite\n  ctatlas cite --record huawei-safe-city-and-police-command-network-nairobi\n  ctatlas cite --organization huawei --format bibtex > huawei.bib\n  ctatlas cite --country KEN --format ris',
    )
    .action(
      async ({
        sources: listSources,
        ...options
      }: Wanted & { out: string; format: CitationFormat; sources: boolean }) => {
        const { citeCommand } = await import('./cite.ts');
        process.exitCode = citeCommand({ ...options, listSources });
      },
    );
}

function parseFormats(list: string): readonly FormatName[] {
  try {
    return formatsOf(list);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
