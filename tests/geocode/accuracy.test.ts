import { describe, expect, it } from 'vitest';
import { type Score, score } from './score.ts';

const HARD = ['exonyms', 'chinese', 'historical', 'misspelt', 'affixes', 'namesakes'];
const scores = new Map(
  [...HARD, 'cities', 'university-towns', 'ports', 'nonexistent'].map((kind) => [kind, score(kind)]),
);

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
    ['exonyms', 0.97],
    ['chinese', 0.98],
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
