import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest, suggestion } from '../../pipeline/validate/nearest.ts';

describe('what was meant', () => {
  it.each([
    ['hihg', ['low', 'high'], 'high'],
    ['Hgih', ['high'], 'high'],
    ['HIGH', ['low', 'high'], 'high'],
    ['KN', ['KE', 'TZ'], 'KE'],
    ['K', ['KE'], 'KE'],
    ['suplyer', ['supplier'], 'supplier'],
    ['smart-city', ['smart-cities', 'smart-citys'], 'smart-citys'],
    ['colour', ['color', 'colours'], 'color'],
    ['publik-sekurity', ['public-security'], 'public-security'],
  ])('by "%s" is, of %j, "%s"', (written, candidates, meant) => {
    expect(nearest(written, candidates)).toBe(meant);
  });

  it.each([
    ['KN', ['TZ']],
    ['cat', ['dog']],
    ['cat', ['cs']],
    ['abcdef', ['abcxyz']],
    ['abcdefghijklmno', ['abcdefghijkvwxyz']],
    ['', ['high', 'low']],
    ['x', []],
  ])('by "%s" is none of %j: that would be a guess', (written, candidates) => {
    expect(nearest(written, candidates)).toBeNull();
  });

  it('may differ in a third of its letters, and never in more than three', () => {
    expect(nearest('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(nearest('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz');
    expect(nearest('abcdefgh', ['abcdexyz'])).toBeNull();
    expect(nearest('abcdefghijklmnopqrst', ['abcdefghijklmnopwxyz'])).toBeNull();
  });
});

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['a', 'a', 0],
    ['a', '', 1],
    ['ab', 'ba', 1],
    ['abc', 'acb', 1],
    ['abc', 'bac', 1],
    ['abcd', 'badc', 2],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['role', 'roles', 1],
  ])('"%s" and "%s" is %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

  it('is the same both ways, nothing only for equal words, and never more than the longer one has letters', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom(...'abc') });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('a suggestion', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `code-number-${at}`);

  it('is the word that was meant, or else what is allowed', () => {
    expect(suggestion('hihg', ['high', 'low'])).toBe('Did you mean "high"?');
    expect(suggestion('sure', ['high', 'low'])).toBe('Allowed: high, low.');
  });

  it('names at most twelve', () => {
    expect(suggestion('x', many(12))).toBe(`Allowed: ${many(12).join(', ')}.`);
    expect(suggestion('x', many(15))).toBe(`Allowed are ${many(12).join(', ')} and 3 more.`);
  });
});
