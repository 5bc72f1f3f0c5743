import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOfWords, wordNumbers } from '../../pipeline/validate/words.ts';

describe('the words of two titles', () => {
  it.each([
    ['Safe city in Nairobi', 'Nairobi: the safe city'],
    ['SAFE CITY', 'safe city'],
    ['Bogotá', 'Bogota'],
    ['Ｈuawei', 'Huawei'],
    ['Smart-city cameras', 'smart city camera'],
    ['Offices of ZTE', 'office for ZTE'],
    ['A lab with, by, from, to, at, on, and, an, of Huawei', 'Lab Huawei'],
    ['内罗毕 平安城市', '平安城市（内罗毕）'],
    ['', 'of the'],
  ])('are the same in %j and %j', (one, other) => expect(sumOfWords(one)).toBe(sumOfWords(other)));

  it.each([
    ['Phase 1', 'Phase 2'],
    ['Phase 1', 'Phase 11'],
    ['Safe city', 'Safe city, safe city'],
    ['Smart city', 'Smartcity'],
    ['Research centre', 'Reearch centre'],
    ['Gas', 'Ga'],
    ['US office', 'U office'],
    ['Cars', 'Car park'],
    ['Wither', 'With her'],
    ['Nairobi', 'Mombasa'],
    ['内罗毕', '蒙巴萨'],
    ['Bogotá', 'Bogot'],
  ])('differ in %j and %j', (one, other) => expect(sumOfWords(one)).not.toBe(sumOfWords(other)));

  it('are the same in whatever order, and one word more makes a difference', () => {
    const word = fc.string({ minLength: 3, maxLength: 8, unit: fc.constantFrom(...'bcdefghijk') });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), word, (words, turn, more) => {
        const at = turn % words.length;
        const turned = [...words.slice(at), ...words.slice(0, at)];
        expect(sumOfWords(turned.join(' '))).toBe(sumOfWords(words.join(', ')));
        expect(sumOfWords([...words, more].join(' '))).not.toBe(sumOfWords(words.join(' ')));
      }),
    );
  });
});

describe('the words of a sentence as numbers', () => {
  it.each([
    ['Namibia welcomes ZTE', 'NAMIBIA, welcomes (zte)!'],
    ['a1 b2', ' A1-B2 '],
    ['Città di Roma', 'CITTÀ DI ROMA.'],
    ['平安 城市', '平安，城市'],
  ])('are the same in %j and %j', (one, other) => expect(wordNumbers(one)).toEqual(wordNumbers(other)));

  it.each([
    ['', 0],
    [' .,; ', 0],
    ['one', 1],
    ['one two', 2],
    ['(one) two-three 4', 4],
    ['十 个', 2],
  ])('are as many as %j has', (text, count) => expect(wordNumbers(text)).toHaveLength(count));

  it('differ where the words do, and stand in their order', () => {
    const [one, two, three] = wordNumbers('car arc cars');
    expect(new Set([one, two, three]).size).toBe(3);
    expect(wordNumbers('cars car')).toEqual([three, one]);
  });
});
