import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Case, score } from './score.ts';

const KINDS = [
  'cities',
  'university-towns',
  'landing-points',
  'exonyms',
  'chinese',
  'historical',
  'misspelt',
  'namesakes',
];

/** The half whose failures nobody has looked at: odd first byte of a hash over the question. */
function isUnseen({ place, country, admin1 = '' }: Case): boolean {
  const digest = createHash('sha256').update(`half ${place}${country}${admin1}`).digest();
  return (digest[0] as number) % 2 === 1;
}

describe('cases that were written before their answers were seen', () => {
  const scores = KINDS.map((kind) => score(`held-out/${kind}`, isUnseen));
  const sum = (value: (one: (typeof scores)[number]) => number) =>
    scores.reduce((total, one) => total + value(one), 0);
  const cases = sum((one) => one.cases);

  it('are found within 25 and 161 km', () => {
    expect(cases).toBeGreaterThan(800);
    expect(sum(({ within25 }) => within25) / cases).toBeGreaterThanOrEqual(0.85);
    expect(sum(({ within161 }) => within161) / cases).toBeGreaterThanOrEqual(0.87);
  });

  it('are right where the answer is confident, and never in another country', () => {
    expect(
      sum(({ confidentRight }) => confidentRight) / sum(({ confident }) => confident),
    ).toBeGreaterThanOrEqual(0.98);
    expect(sum(({ wrongCountry }) => wrongCountry)).toBe(0);
  });

  it('get no confident answer where they do not exist', () => {
    expect(score('held-out/nonexistent').inventedConfidently).toEqual([]);
  });
});
