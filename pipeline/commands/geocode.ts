import { readFileSync } from 'node:fs';
import { answerLine } from '../geocode/batch.ts';
import { type Candidate, candidates, reverse } from '../geocode/candidates.ts';
import { countryCalled } from '../geocode/country-name.ts';
import { openGazetteer } from '../geocode/gazetteer.ts';
import { createGeocoder, type Geocoder } from '../geocode/geocoder.ts';
import type { Provider, RemoteQuestion } from '../geocode/remote.ts';
import type { Remote } from './geocode-remote.ts';
import { curatedPlaces } from './places.ts';

/** Options of `ctatlas geocode` as the command line gives them. */
export interface GeocodeOptions {
  /** Folder of the sources: its curated places go before the gazetteer. Without it there are none. */
  readonly sources?: string | undefined;
  readonly admin1?: string | undefined;
  readonly json?: boolean | undefined;
  /** NDJSON file to answer line by line; `-` reads standard input. */
  readonly batch?: string | undefined;
  /** `LAT,LON` to name the country, division and nearest place of. */
  readonly reverse?: string | undefined;
  /** Asks a geocoder on the network for what is not known here; `endpoint` is the address of its API. */
  readonly remote?: Provider | undefined;
  readonly endpoint?: string | undefined;
  readonly contact?: string | undefined;
}

const COLUMNS = [
  'name',
  'admin1',
  'population',
  'km',
  'precision',
  'match',
  'geonames_id',
  'lat, lon',
  'why',
];
const NUMBERS = new Set(['population', 'km', 'geonames_id']);

/**
 * Finds a place, answers a batch, or names what lies at a point.
 *
 * @returns exit code: 0 answered, 1 nothing found, spellings alike at most, or a bad line, 2 wrong usage
 */
export async function geocodeCommand(
  place: string | undefined,
  country: string | undefined,
  options: GeocodeOptions = {},
): Promise<number> {
  const remote = remoteOf(options);
  if (remote === null) {
    console.error('--remote and --endpoint go together, the latter an address such as http://127.0.0.1:2322');
    return 2;
  }
  const gazetteer = openGazetteer({ onProgress: tellOnTerminal });
  const geocoder = createGeocoder(gazetteer, await curatedPlaces(options.sources ?? ''));
  if (options.batch !== undefined) return answerBatch(geocoder, options.batch, remote);
  if (options.reverse !== undefined) return answerReverse(gazetteer, options.reverse, options.json === true);
  if (place === undefined || country === undefined) {
    console.error('Give a place and its country, such as: ctatlas geocode "Kisumu" KE');
    return 2;
  }
  const called = countryCalled(gazetteer, country);
  if (called.code === null) {
    console.error(`${called.message}\n  ${called.hint}`);
    return 2;
  }
  const question = { place, country: called.code, admin1: options.admin1 };
  const list = candidates(geocoder, place, question.country, options.admin1);
  // A spelling alike is a question back, and no answer.
  const isFound = list.some(({ match }) => match !== 'fuzzy');
  if (remote !== undefined) {
    if (!isFound) return askAbroad(geocoder, [question], remote);
    console.error(`"${place}" is known here; no other geocoder is asked.`);
  }
  if (options.json === true) console.log(JSON.stringify(list));
  else if (list.length > 0) console.log(candidateTable(list) + remarks(geocoder, question));
  else console.error(`Nothing named "${place}" is known in ${question.country}.`);
  return isFound ? 0 : 1;
}

/** The geocoder to ask, undefined when none is wanted, null when the options do not fit. */
function remoteOf({ remote, endpoint, contact }: GeocodeOptions): Remote | undefined | null {
  if (remote === undefined && endpoint === undefined) return undefined;
  if (remote === undefined || endpoint === undefined || !/^https?:/.test(endpoint) || !URL.canParse(endpoint))
    return null;
  return { provider: remote, endpoint, contact };
}

/** What `check` would say of a record with that place. */
function remarks(geocoder: Geocoder, { place, country, admin1 }: RemoteQuestion): string {
  const { findings } = geocoder.resolve({ place, country, ...(admin1 === undefined ? {} : { admin1 }) });
  return findings.map(({ severity, message, hint }) => `\n\n${severity}: ${message}\n  ${hint}`).join('');
}

async function askAbroad(
  geocoder: Geocoder,
  questions: readonly RemoteQuestion[],
  remote: Remote,
): Promise<number> {
  const { askRemote } = await import('./geocode-remote.ts');
  return askRemote(geocoder, questions, remote);
}

async function answerBatch(geocoder: Geocoder, file: string, remote: Remote | undefined): Promise<number> {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const answers: string[] = [];
  const unknown: RemoteQuestion[] = [];
  let bad = 0;
  for (const [i, line] of lines.entries()) {
    const answer = answerLine(geocoder, line, i);
    const isBad = answer !== null && 'message' in answer;
    if (isBad) {
      bad++;
      console.error(`${file}:${answer.line}: ${answer.message}`);
    }
    if (answer === null) unknown.push(...questionOf(line));
    // A bad line is answered too, so that output and input stay line by line.
    answers.push(isBad ? 'null' : JSON.stringify(answer));
  }
  if (remote !== undefined) return askAbroad(geocoder, unknown, remote);
  if (answers.length > 0) process.stdout.write(`${answers.join('\n')}\n`);
  return bad > 0 ? 1 : 0;
}

/** The question of a line that is known to be one, unless it names no place. */
function questionOf(line: string): RemoteQuestion[] {
  const { place, country, admin1 } = JSON.parse(line) as Partial<Record<keyof RemoteQuestion, string | null>>;
  if (!place || !country) return [];
  return [{ place, country: country.toUpperCase(), ...(admin1 ? { admin1 } : {}) }];
}

function answerReverse(gazetteer: ReturnType<typeof openGazetteer>, point: string, json: boolean): number {
  const [latitude = Number.NaN, longitude = Number.NaN, ...rest] = point.split(',').map(Number);
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180) || rest.length > 0) {
    console.error('Give --reverse as LAT,LON in degrees, such as: --reverse -1.2921,36.8219');
    return 2;
  }
  const found = reverse(gazetteer, latitude, longitude);
  if (json) console.log(JSON.stringify(found));
  else if (found !== null) {
    const where = found.admin1 === null ? '' : `, ${found.admin1}`;
    console.log(`country  ${found.country ?? 'none (at sea)'}`);
    console.log(`nearest  ${found.place}${where}, ${found.placeCountry}, ${found.distanceKm} km`);
  }
  return found === null ? 1 : 0;
}

/** Candidates as a person compares them. */
export function candidateTable(list: readonly Candidate[]): string {
  const rows = list.map((candidate) => [
    candidate.name,
    candidate.admin1 ?? '',
    candidate.population?.toLocaleString('en-GB') ?? '',
    String(candidate.distanceKm),
    candidate.precision,
    candidate.match,
    String(candidate.geonamesId ?? ''),
    `${candidate.latitude}, ${candidate.longitude}`,
    candidate.why,
  ]);
  const widths = COLUMNS.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  return [COLUMNS, ...rows]
    .map((row) =>
      row
        .map((cell, i) =>
          NUMBERS.has(COLUMNS[i] ?? '') ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function tellOnTerminal(message: string): void {
  if (process.stderr.isTTY) console.error(message);
}
