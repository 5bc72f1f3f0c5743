import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { curatedPlaces } from '../../pipeline/commands/places.ts';
import { answerLine } from '../../pipeline/geocode/batch.ts';
import { standing } from '../../pipeline/geocode/country-check.ts';
import { distanceKm } from '../../pipeline/geocode/distance.ts';
import { sharedGeocoder } from './shared.ts';

interface Case {
  readonly place: string;
  readonly country: string;
  readonly admin1?: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

interface Score {
  readonly cases: number;
  within25: number;
  within161: number;
  confident: number;
  confidentRight: number;
  confidentFar: number;
  wrongCountry: number;
  invented: string[];
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const geocoder = sharedGeocoder(await curatedPlaces(path('../../sources')));

const HARD = ['exonyms', 'chinese', 'historical', 'misspelt', 'affixes', 'namesakes'];
const scores = new Map(
  [...HARD, 'cities', 'university-towns', 'ports', 'nonexistent'].map((kind) => [kind, score(kind)]),
);

/** A confident answer is a point that is neither an area nor marked as a misspelling. */
function score(kind: string): Score {
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
  };
  for (const [i, line] of lines.entries()) judge(JSON.parse(line) as Case, i, total);
  return total;
}

function judge({ lat, lon, ...question }: Case, i: number, total: Score): void {
  const answer = answerLine(geocoder, JSON.stringify(question), i);
  if (answer === null) return;
  if ('message' in answer) throw new Error(answer.message);
  if (lat === null || lon === null) {
    total.invented.push(`${question.place}, ${question.country}: ${answer.name} (${answer.match})`);
    return;
  }
  const km = distanceKm(lat, lon, answer.lat, answer.lon);
  if (km <= 25) total.within25++;
  if (km <= 161) total.within161++;
  // Borders and gazetteer differ over Crimea; a case whose own point lies "outside" says nothing about the answer.
  const isOutside = (la: number, lo: number): boolean => standing(la, lo, question.country) === 'outside';
  if (isOutside(answer.lat, answer.lon) && !isOutside(lat, lon)) total.wrongCountry++;
  if (answer.match === 'fuzzy' || answer.precision === 'admin1' || answer.precision === 'admin2') return;
  total.confident++;
  if (km <= 25) total.confidentRight++;
  if (km > 161) total.confidentFar++;
}

function sum(kinds: readonly string[], value: (score: Score) => number): number {
  return kinds.reduce((total, kind) => total + value(scores.get(kind) as Score), 0);
}

const PLACES = [...scores.keys()].filter((kind) => kind !== 'nonexistent');
const share = (kinds: readonly string[], value: (score: Score) => number): number =>
  sum(kinds, value) / sum(kinds, ({ cases }) => cases);

describe('how well places are found', () => {
  it.each([
    ['cities', 0.96],
    ['university-towns', 0.94],
    ['ports', 0.82],
    ['exonyms', 0.87],
    ['chinese', 0.97],
    ['historical', 0.96],
    ['misspelt', 0.96],
    ['affixes', 0.96],
    ['namesakes', 0.95],
  ])('%s: at least %d within 25 km', (kind, least) => {
    const { cases, within25 } = scores.get(kind) as Score;
    expect(cases).toBeGreaterThanOrEqual(150);
    expect(within25 / cases).toBeGreaterThanOrEqual(least);
  });

  it('meets the targets over all kinds together', () => {
    expect(share(PLACES, ({ within25 }) => within25)).toBeGreaterThanOrEqual(0.82);
    expect(share(PLACES, ({ within161 }) => within161)).toBeGreaterThanOrEqual(0.85);
    expect(share(HARD, ({ within25 }) => within25)).toBeGreaterThanOrEqual(0.93);
  });

  it('is right where it is confident', () => {
    const confident = sum(PLACES, (score) => score.confident);
    expect(confident).toBeGreaterThan(2000);
    expect(sum(PLACES, ({ confidentRight }) => confidentRight) / confident).toBeGreaterThanOrEqual(0.985);
    expect(sum(PLACES, ({ confidentFar }) => confidentFar)).toBeLessThanOrEqual(20);
  });

  it('never answers from another country', () => {
    expect(sum(PLACES, ({ wrongCountry }) => wrongCountry)).toBe(0);
  });

  it('answers nothing for what does not exist', () => {
    expect(scores.get('nonexistent')?.invented).toEqual([]);
  });
});
