import { describe, expect, it } from 'vitest';
import { controlCharacterOf, excessOf } from '../../pipeline/load/limits.ts';

const lines = (count: number, length: number) => `${'x'.repeat(length - 1)}\n`.repeat(count);
/** As many characters as one record may have, in short lines. */
const largest = lines(2 ** 18 / 64, 64);

describe('a line', () => {
  it('has at most 10,000 characters', () => {
    expect(excessOf('x'.repeat(10_000))).toBeNull();
    expect(excessOf(`a\n${'x'.repeat(10_000)}\nb\n`)).toBeNull();
    expect(excessOf('x'.repeat(10_001))).toEqual({
      rule: 'too-big',
      line: 1,
      column: 1,
      message: 'This line has 10,001 characters.',
      hint: 'Lines have at most 10,000.',
    });
  });

  it('that is longer is named, be it the last of the file or not', () => {
    expect(excessOf(`a\nb\n${'x'.repeat(12_345)}\nc\n`)).toMatchObject({
      line: 3,
      message: 'This line has 12,345 characters.',
    });
    expect(excessOf(`a\n\n\n${'x'.repeat(10_001)}`)).toMatchObject({ line: 4 });
  });
});

describe('a record', () => {
  it('has at most 262,144 characters', () => {
    expect(largest).toHaveLength(262_144);
    expect(excessOf(largest)).toBeNull();
    expect(excessOf(`${largest}x`)).toEqual({
      rule: 'too-big',
      line: 1,
      column: 1,
      message: 'This record is far too long.',
      hint: 'A record has at most 262,144 characters.',
    });
  });

  it('of a stream is measured by itself, and named by its first line', () => {
    const half = lines(2 ** 11, 64);
    expect(excessOf(`${half}---\n${half}---\n${half}`)).toBeNull();
    expect(excessOf(`${half}--- # the second\n${half}${half}---\n${half}`)).toMatchObject({
      line: 2 ** 11 + 1,
    });
    expect(excessOf(`a\n---\nb\n---\n${largest}`)).toMatchObject({ line: 4 });
  });

  it('does not end at a line that only begins with dashes', () => {
    const half = lines(2 ** 11, 64);
    expect(excessOf(`${half}---x\n${half}`)).toMatchObject({ line: 1 });
    expect(excessOf(`${half}  ---\n${half}`)).toMatchObject({ line: 1 });
  });
});

describe('a control character', () => {
  it.each(['', 'a: b\n', 'a:\tb\r\n', 'next\u0085line', 'é 内罗毕 \u00a0'])('is not in %j', (text) =>
    expect(controlCharacterOf(text)).toBeNull(),
  );

  it.each([
    ['a\u0007', 1, 2, 'There is a control character (U+0007) in the file.'],
    ['a\nbc\n\0', 3, 1, 'There is a control character (U+0000, NUL) in the file.'],
    ['a\nbc\u007f\u0001', 2, 3, 'There is a control character (U+007F) in the file.'],
    ['\u009f', 1, 1, 'There is a control character (U+009F) in the file.'],
  ])('is named with its place in %j', (text, line, column, message) => {
    const hint = 'Remove it; is this a text file, saved as UTF-8?';
    expect(controlCharacterOf(text)).toEqual({ rule: 'control-character', line, column, message, hint });
  });
});
