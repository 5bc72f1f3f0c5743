import { readFileSync } from 'node:fs';
import { answerLine } from '../geocode/batch.ts';
import { type Candidate, candidates, reverse } from '../geocode/candidates.ts';
import { openGazetteer } from '../geocode/gazetteer.ts';
import { createGeocoder } from '../geocode/geocoder.ts';
import type { CuratedPlace } from '../geocode/types.ts';

/** Options of `ctatlas geocode` as the command line gives them. */
export interface GeocodeOptions {
  readonly admin1?: string | undefined;
  readonly json?: boolean | undefined;
  /** NDJSON file to answer line by line; `-` reads standard input. */
  readonly batch?: string | undefined;
  /** `LAT,LON` to name the country, division and nearest place of. */
  readonly reverse?: string | undefined;
}

const COLUMNS = ['name', 'admin1', 'population', 'km', 'precision', 'match', 'geonames_id', 'lat, lon'];
const NUMBERS = new Set(['population', 'km', 'geonames_id']);

/**
 * Finds a place, answers a batch, or names what lies at a point.
 *
 * @param places the curated places of `sources/places/`
 * @returns exit code: 0 answered, 1 nothing found or a bad line, 2 wrong usage
 */
export async function geocodeCommand(
  place: string | undefined,
  country: string | undefined,
  options: GeocodeOptions = {},
  places: readonly CuratedPlace[] = [],
): Promise<number> {
  const gazetteer = openGazetteer({ onProgress: tellOnTerminal });
  const geocoder = createGeocoder(gazetteer, places);
  if (options.batch !== undefined) return answerBatch(geocoder, options.batch);
  if (options.reverse !== undefined) return answerReverse(gazetteer, options.reverse, options.json === true);
  if (place === undefined || country === undefined || !/^[A-Za-z]{2}$/.test(country)) {
    console.error('Give a place and a two-letter country, such as: ctatlas geocode "Kisumu" KE');
    return 2;
  }
  const list = candidates(geocoder, place, country.toUpperCase(), options.admin1);
  if (options.json === true) console.log(JSON.stringify(list));
  else if (list.length > 0) console.log(candidateTable(list));
  else console.error(`Nothing named "${place}" is known in ${country.toUpperCase()}.`);
  return list.length > 0 ? 0 : 1;
}

function answerBatch(geocoder: ReturnType<typeof createGeocoder>, file: string): number {
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
  let bad = 0;
  for (const [i, line] of lines.entries()) {
    const answer = answerLine(geocoder, line, i);
    const isBad = answer !== null && 'message' in answer;
    if (isBad) {
      bad++;
      console.error(`${file}:${answer.line}: ${answer.message}`);
    }
    // A bad line is answered too, so that output and input stay line by line.
    answers.push(isBad ? 'null' : JSON.stringify(answer));
  }
  if (answers.length > 0) process.stdout.write(`${answers.join('\n')}\n`);
  return bad > 0 ? 1 : 0;
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
