import { Command, InvalidArgumentError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import type { Format as DownloadFormat } from '../website/core/details.ts';
import type { GeocodeOptions } from './commands/geocode.ts';
import { wordsOfReleases } from './commands/release-words.ts';
import type { Provider } from './geocode/remote.ts';
import type { DiffFormat } from './report/diff.ts';
import { type Format, formats } from './report/findings.ts';

/** Exit codes: 0 clean, 1 the sources are at fault, 2 we are, or the usage is wrong. */
const ourFault = 2;

const program = new Command('ctatlas')
  .description(
    "Checks the sources of China Tech Atlas and builds its releases: people's YAML in, an open dataset out.",
  )
  .version(manifest.version, '--version', 'print the version of this command; the data have their own')
  .showHelpAfterError('(ctatlas --help lists the commands)')
  .addHelpText(
    'after',
    '\nExit codes: 0 clean, 1 findings of severity error, 2 failure of the command or wrong usage.',
  )
  .exitOverride();

const sources = () => new Option('--sources <dir>', 'folder of the sources').default('sources');
const out = () => new Option('--out <dir>', 'folder of the release').default('dist');

// Each command loads its own room only: help and check never load DuckDB.
program
  .command('check')
  .description('report everything that is wrong with the sources, all at once')
  .argument('[paths...]', 'report only what stands in these files or folders; rules still see everything')
  .addOption(sources())
  .addOption(new Option('--format <format>', 'form of the report').choices(formats).default('text'))
  .option('--since <ref>', 'report only files that differ from this commit or branch, new ones included')
  .option('--strict', 'treat warnings as errors, all but those about archived copies that are missing')
  .option('--verbose', 'show one by one what is many times the same warning')
  .option('--no-cache', 'judge every file anew, also those that are as they were at the last check')
  .addHelpText(
    'after',
    '\nExamples:\n  ctatlas check\n  ctatlas check --since main\n  ctatlas check sources/presences/huawei --verbose\n\nWhat is allowed for a time stands in sources/exceptions.yaml, each with its reason.',
  )
  .action(
    async (
      paths: string[],
      options: {
        sources: string;
        format: Format;
        since?: string;
        strict?: boolean;
        verbose?: boolean;
        cache: boolean;
      },
    ) => {
      const { checkCommand } = await import('./commands/check.ts');
      process.exitCode = await checkCommand(paths, options);
    },
  );

program
  .command('fix')
  .description('repair what is mechanical: form, order and quotes of records, addresses, stray space')
  .argument('[paths...]', 'write only these files or files in these folders')
  .addOption(sources())
  .option('--dry-run', 'say what would be repaired, and write nothing')
  .action(async (paths: string[], options: { sources: string; dryRun?: boolean }) => {
    const { fixCommand } = await import('./commands/fix.ts');
    process.exitCode = await fixCommand(paths, options);
  });

program
  .command('add')
  .description('add a record: asks at a terminal, or takes flags')
  .argument('[kind]', 'presence, organization, activity, term or place; presence when left out')
  .argument('[flags...]', 'fields of the record as flags, such as --title "..." --country KE')
  .addOption(sources())
  .option('--id <id>', 'id of the record; proposed from the title when left out')
  .option('--dry-run', 'print the record, and write nothing')
  .option('--flags', 'list the flags of the kind')
  .option(
    '--from-issue <file>',
    'take the answers from the text of an issue made with the form for a new presence',
  )
  .addHelpText(
    'after',
    '\nExamples:\n  ctatlas add\n  ctatlas add organization\n  ctatlas add presence --flags\n  ctatlas add presence --dry-run --organization huawei --category data-centre --title "Data centre, Lusaka" --place Lusaka --country ZM ...',
  )
  .allowUnknownOption()
  .action(
    async (
      kind: string | undefined,
      flags: string[],
      {
        fromIssue,
        ...options
      }: { sources: string; id?: string; dryRun?: boolean; flags?: boolean; fromIssue?: string },
    ) => {
      if (fromIssue !== undefined) {
        const { addFromIssue } = await import('./commands/from-issue.ts');
        process.exitCode = await addFromIssue(fromIssue, options);
        return;
      }
      const { addCommand } = await import('./commands/add.ts');
      process.exitCode = await addCommand([...(kind === undefined ? [] : [kind]), ...flags], options);
    },
  );

program
  .command('import')
  .description('turn a spreadsheet (CSV, XLSX), a GeoJSON file or the tables of a release into records')
  .argument('<file>', 'CSV, TSV, XLSX or GeoJSON file, or the folder of a release')
  .addOption(sources())
  .option('--mapping <file>', 'which column fills which field (default: <file>.mapping.yaml beside the file)')
  .option('--partial', 'write the records without an error although others have one')
  .option('--dry-run', 'print the records, and write nothing')
  .addHelpText(
    'after',
    '\nWithout a mapping a first one is printed. docs/importing.md explains it.\n\nExamples:\n  ctatlas import projects.csv > projects.mapping.yaml\n  ctatlas import projects.csv --dry-run\n  ctatlas import dist --sources elsewhere/sources',
  )
  .action(
    async (
      file: string,
      options: { sources: string; mapping?: string; partial?: boolean; dryRun?: boolean },
    ) => {
      const { importCommand } = await import('./commands/import.ts');
      process.exitCode = await importCommand(file, options);
    },
  );

wordsOfReleases(program, { sources, out });

program
  .command('geocode')
  .description('find a place offline, with candidates and precision')
  .argument('[place]', 'name of the place, in any script')
  .argument('[country]', 'ISO 3166-1 code or name, in English or Chinese')
  .option('--admin1 <name>', 'state, province or region')
  .option(
    '--batch <file>',
    'answer NDJSON of {"place","country","admin1"?} line by line (- reads standard input)',
  )
  .addOption(
    new Option('--reverse <lat,lon>', 'country, division and nearest place of a point').argParser(latLon),
  )
  .option('--json', 'candidates as JSON')
  .addOption(
    new Option(
      '--remote <provider>',
      'ask this geocoder for what is not known here; prints records to look at',
    ).choices(['nominatim', 'photon', 'pelias'] satisfies Provider[]),
  )
  .option('--endpoint <url>', 'base address of its API, such as your own server; needed with --remote')
  .option('--contact <address>', 'who asks, told to the geocoder: the public ones want to know')
  .addOption(sources())
  .addHelpText(
    'after',
    '\nExamples:\n  ctatlas geocode Kisumu KE\n  ctatlas geocode 内罗毕 肯尼亚\n  ctatlas geocode Springfield US --admin1 Illinois\n  ctatlas geocode --batch places.ndjson',
  )
  .action(async (place: string | undefined, country: string | undefined, options: GeocodeOptions) => {
    const { geocodeCommand } = await import('./commands/geocode.ts');
    process.exitCode = await geocodeCommand(place, country, options);
  });

program
  .command('stats')
  .description('print the headline figures of a release as a table')
  .addOption(out())
  .option('--json', 'the figures as JSON')
  .action(async (options: { out: string; json?: boolean }) => {
    const { statsCommand } = await import('./commands/stats.ts');
    process.exitCode = statsCommand(options);
  });

program
  .command('query')
  .description("print the records of a view of the website, byte for byte as the website's download has them")
  .addOption(out())
  .option('--url <view>', 'address of the view, or only its query; every record when left out', '')
  .addOption(
    new Option('--format <format>', 'form of the records')
      .choices(['csv', 'geojson', 'json'] satisfies DownloadFormat[])
      .default('csv'),
  )
  .addHelpText(
    'after',
    `
The address names: org, cat, topic, country, status, conf (codes, several with commas), from, to (years), begun=1,
undated=0, hl=1 (of particular interest), q (words), sort. Rows carry version, licence, citation and the address.

Examples:
  ctatlas query --url '?org=huawei,zte&country=KEN&from=2015'
  ctatlas query --url 'https://example.org/map/?cat=data-centre' --format geojson > data-centres.geojson`,
  )
  .action(async (options: { out: string; url: string; format: DownloadFormat }) => {
    const { queryCommand } = await import('./commands/query.ts');
    process.exitCode = await queryCommand(options);
  });

program
  .command('diff')
  .description(
    'show what was added, removed and changed between two releases or two git commits, field by field',
  )
  .argument('[old]', 'release folder, commit or branch (default: where this branch left main)')
  .argument('[new]', 'release folder, commit, branch, or worktree: the sources as they stand (default)')
  .addOption(sources())
  .addOption(
    new Option('--format <format>', 'form of the report')
      .choices(['text', 'markdown', 'json'] satisfies DiffFormat[])
      .default('text'),
  )
  .option('--geojson <file>', 'write the pins that came, went or moved as GeoJSON')
  .addHelpText(
    'after',
    '\nExamples:\n  ctatlas diff\n  ctatlas diff main HEAD\n  ctatlas diff releases/2026.10.0 dist --format markdown',
  )
  .action(
    async (
      old: string | undefined,
      fresh: string | undefined,
      options: { sources: string; format: DiffFormat; geojson?: string },
    ) => {
      const { diffCommand } = await import('./commands/diff.ts');
      process.exitCode = await diffCommand(old, fresh, options);
    },
  );

function latLon(text: string): string {
  if (!/^\s*-?\d+(?:\.\d+)?\s*,\s*-?\d+(?:\.\d+)?\s*$/.test(text))
    throw new InvalidArgumentError('Write it as LAT,LON, such as -1.29,36.82.');
  return text;
}

// `ctatlas cite | head`: whoever reads has seen enough.
process.stdout.on('error', (error) => process.exit(/EPIPE/.test(error.message) ? 0 : exitCodeOf(error)));
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Commander has already told the person about wrong usage; anything else is told here. */
function exitCodeOf(error: unknown): number {
  const { code, exitCode, message } = error as { code?: string; exitCode?: number; message?: string };
  if (code?.startsWith('commander.') === true) return exitCode === 0 ? 0 : ourFault;
  process.stderr.write(`ctatlas: ${message ?? String(error)}\n`);
  if (process.env.DEBUG !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return ourFault;
}
