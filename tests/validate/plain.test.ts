import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPlain } from '../../pipeline/validate/plain.ts';
import { textRules } from '../../pipeline/validate/rules/index.ts';

const pieces = [
  ...[
    'the',
    'The',
    'THE',
    'of',
    'data',
    'passport',
    'Passport No',
    'pass',
    'unknown',
    'n/a',
    'N.A.',
    'tbd',
    'xxx',
    'test',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    '.',
    '..',
    ',',
    ', ',
    ' ,',
    ';',
    ':',
    '!',
    '?',
    '??',
    '-',
    '--',
    '/',
    '(',
    ')',
    '"',
    "'",
    '“',
    '…',
  ],
  ...[
    '12',
    '2014',
    '2014-11-24',
    '+254',
    '0712 345 678',
    '(020) 271-1234',
    '123-45-6789',
    '11010519491231002X',
    '12345',
  ],
  ...['a@b.org', '<b>', '&amp;', 'é', '北京', '\u200b', '\u202e', '\t', '=', '@', 'Ã©'],
];
const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 8 });

it('what is called plain is a text that no rule about texts has anything to say of', () => {
  fc.assert(
    fc.property(text, (parts) => {
      const one = parts.join('');
      fc.pre(isPlain(one));
      const asked = { text: one, field: 'summary', isAddress: false };
      expect(textRules.flatMap((rule) => rule.check(asked) ?? [])).toEqual([]);
    }),
    { numRuns: 20_000 },
  );
});

it.each([
  'Data centre for the national police, second phase',
  'Safe-city network with 1,800 cameras; the contract was signed on 12 May 2016',
  '2014-11-24',
  'huawei',
])('most texts are: %s', (one) => {
  expect(isPlain(one)).toBe(true);
});
