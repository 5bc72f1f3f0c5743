import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { curatedPlaces } from '../../pipeline/commands/places.ts';
import { answerLine, type BatchAnswer } from '../../pipeline/geocode/batch.ts';
import { standing } from '../../pipeline/geocode/country-check.ts';
import { distanceKm } from '../../pipeline/geocode/distance.ts';
import { sharedGeocoder } from './shared.ts';

export interface Case {
  readonly place: string;
  readonly country: string;
  readonly admin1?: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface Score {
  cases: number;
  within25: number;
  within161: number;
  confident: number;
  confidentRight: number;
  confidentFar: number;
  wrongCountry: number;
  invented: string[];
  inventedConfidently: string[];
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const geocoder = sharedGeocoder(await curatedPlaces(path('../../sources')));

/** A confident answer is a point that is neither an area nor marked as a misspelling. */
export function score(kind: string, accept: (found: Case) => boolean = () => true): Score {
  const lines = readFileSync(path(`fixtures/${kind}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n');
  const total: Score = {
    cases: lines.length,
    within25: 0,
    within161: 0,
    confident: 0,
    confidentRight: 0,
    confidentFar: 0,
    wrongCountry: 0,
    invented: [],
    inventedConfidently: [],
  };
  const found = lines.map((line) => JSON.parse(line) as Case).filter(accept);
  total.cases = found.length;
  for (const [i, one] of found.entries()) judge(one, i, total);
  return total;
}

function judge({ lat, lon, ...question }: Case, i: number, total: Score): void {
  const answer = answerLine(geocoder, JSON.stringify(question), i);
  if (answer === null) return;
  if ('message' in answer) throw new Error(answer.message);
  if (lat === null || lon === null) {
    const told = `${question.place}, ${question.country}: ${answer.name} (${answer.match})`;
    total.invented.push(told);
    if (isConfident(answer)) total.inventedConfidently.push(told);
    return;
  }
  const km = distanceKm(lat, lon, answer.lat, answer.lon);
  if (km <= 25) total.within25++;
  if (km <= 161) total.within161++;
  // Borders and gazetteer differ over Crimea; a case whose own point lies "outside" says nothing about the answer.
  const isOutside = (la: number, lo: number): boolean => standing(la, lo, question.country) === 'outside';
  if (isOutside(answer.lat, answer.lon) && !isOutside(lat, lon)) total.wrongCountry++;
  if (!isConfident(answer)) return;
  total.confident++;
  if (km <= 25) total.confidentRight++;
  if (km > 161) total.confidentFar++;
}

function isConfident({ match, precision }: BatchAnswer): boolean {
  return match !== 'fuzzy' && precision !== 'admin1' && precision !== 'admin2';
}
