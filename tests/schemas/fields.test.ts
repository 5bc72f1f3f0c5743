import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, id, language, line, prose, url } from '../../schemas/fields.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('an id', () => {
  it.each(['a', '5g', 'nairobi-safe-city', 'a-1-b-2', 'x'.repeat(80)])('may be %s', (text) =>
    expect(accepts(id, text)).toBe(true),
  );

  it.each([
    '',
    'Nairobi',
    'nairobi_safe_city',
    'nairobi safe',
    '-nairobi',
    'nairobi-',
    'nairobi--safe',
    'münchen',
    '内罗毕',
    'a/b',
    'a.yaml',
    '../a',
    'a\n',
    'x'.repeat(81),
  ])('is never %j', (text) => expect(accepts(id, text)).toBe(false));

  it('is a safe file name and needs no escape in an address', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        if (accepts(id, text)) expect(encodeURIComponent(text)).toBe(text);
      }),
    );
  });
});

describe('a line of text', () => {
  const field = line(10);

  it.each(['x', 'two words', 'é à ü', '十个字十个字十个字十', `"quoted"`])('may be %s', (text) =>
    expect(accepts(field, text)).toBe(true),
  );

  it.each([
    '',
    ' x',
    'x ',
    '\tx',
    'a\nb',
    'a\tb',
    'a\u0000b',
    'a\u0085b',
    '\u0000',
    'a\u0001',
    'a\u2028b',
    'a\ud800',
    'x'.repeat(11),
    '\u00a0x',
  ])('is never %j', (text) => expect(accepts(field, text)).toBe(false));

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://example.org")'])(
    'is never %j, which a spreadsheet would run',
    (text) => expect(accepts(line(60), text)).toBe(false),
  );

  it('holds nothing that would break a cell of a table', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }), (text) => {
        if (!accepts(field, text)) return;
        expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(text).toBe(Buffer.from(text).toString('utf8'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('words', () => {
  it.each([
    ['', 0],
    ['   ', 0],
    ['one', 1],
    ['two words', 2],
    ['  two   words ', 2],
    ["Huawei's US$50 million, 5G-ready network.", 5],
    ['平安城市', 4],
    ['华为 2014 年', 4],
    ['Huawei华为', 3],
    ['ハワイ', 3],
    ['케냐 사파리콤', 6],
    ['Sharp Eyes (雪亮工程) project', 9],
    ['𠮷野家', 3],
  ])('%j are %i', (text, words) => expect(countWords(text)).toBe(words));

  it('of two texts add up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(countWords(`${a} ${b}`)).toBe(countWords(a) + countWords(b));
      }),
    );
  });

  it('at most so many are prose', () => {
    const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(' ');
    const summary = prose(60);
    expect(accepts(summary, words(60))).toBe(true);
    expect(accepts(summary, words(61))).toBe(false);
    expect(accepts(summary, '字'.repeat(60))).toBe(true);
    expect(accepts(summary, '字'.repeat(61))).toBe(false);
    expect(accepts(summary, `${words(30)}\n${words(10)}`)).toBe(false);
    expect(accepts(summary, '')).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    'https://www.example.org',
    'http://example.org/a?b=c#d',
    'https://web.archive.org/web/2020/https://www.example.org/',
    'https://例子.example/报告',
    'https://example.org:8080/x',
  ])('may be %s', (text) => expect(accepts(url, text)).toBe(true));

  it.each([
    'www.example.org',
    'ftp://example.org/',
    'javascript:alert(1)',
    'https://',
    'https:///path',
    'https://user:secret@example.org/',
    'https://example.org/a b',
    'https://example.org/\n',
    ' https://example.org/',
    `https://example.org/${'x'.repeat(2000)}`,
  ])('is never %j', (text) => expect(accepts(url, text)).toBe(false));
});

describe('a language tag', () => {
  it.each(['en', 'zh-Hans', 'pt-BR', 'sw'])('may be %s', (text) =>
    expect(accepts(language, text)).toBe(true),
  );
  it.each(['', 'EN', 'english', 'e', 'en_GB', 'en-'])('is never %j', (text) =>
    expect(accepts(language, text)).toBe(false),
  );
});
