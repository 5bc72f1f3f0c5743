import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cut, formFault } from '../../pipeline/validate/form.ts';
import { checkShape } from '../../pipeline/validate/shape.ts';
import { line, url } from '../../schemas/fields.ts';

const schema = z.strictObject({
  url: url.optional(),
  title: line(90)
    .meta({ description: 'Its title.', examples: ['A title'] })
    .optional(),
});
const said = (value: unknown) =>
  checkShape(schema, value).remarks.map(({ rule, message, hint }) => `${rule} ${message} ${hint}`);
const fullAddress = 'Full address, http or https. For example: https://www.example.org/report';

describe('an address', () => {
  const readOnly = (scheme: string) =>
    `address "url" begins with "${scheme}:", and only http and https are read. Give the address of a page on the web. ${fullAddress}`;

  it.each([
    ['ftp://www.example.org/a', readOnly('ftp')],
    ['svn+ssh://example.org', readOnly('svn+ssh')],
    ['h2-c.x://example.org', readOnly('h2-c.x')],
    ['javascript:alert(1)', readOnly('javascript')],
    [
      'https://user:secret@www.example.org/',
      'address "url" carries the name or password of a user. Remove what stands before the @.',
    ],
    [
      'HTTP://user@www.example.org',
      'address "url" carries the name or password of a user. Remove what stands before the @.',
    ],
    [
      'https://www.example.org/a b',
      `address "url" has a space in it. Write %20 where the address has one. ${fullAddress}`,
    ],
    [
      'Https://www.example.org',
      `address "url" begins with "Https:" in capitals. Write https: in lower case. ${fullAddress}`,
    ],
    ['www.example.org/a:b', `address "www.example.org/a:b" is not a full address. ${fullAddress}`],
    ['https://', `address "https://" is not a full address. ${fullAddress}`],
    [
      `www.${'x'.repeat(80)}.example`,
      `address "www.${'x'.repeat(56)}..." is not a full address. ${fullAddress}`,
    ],
    [
      ' https://www.example.org',
      `stray-space "url" has a space or line break at its beginning or end. \`ctatlas fix\` takes it away. ${fullAddress}`,
    ],
  ])('such as "%s" is told what it lacks', (address, remark) => {
    expect(said({ url: address })).toEqual([remark]);
  });

  it.each(['https://www.example.org', 'http://example.org/@a?b=c:d@e#f', 'https://xn--bcher-kva.example/'])(
    'may be %s',
    (address) => expect(said({ url: address })).toEqual([]),
  );
});

it.each(['url', 'archived', 'website', 'homepage', 'repository', 'source'])(
  'the field %s holds an address, and is told what it lacks as such',
  (field) => {
    expect(formFault(field, 'example', 'An address.')).toEqual({
      rule: 'address',
      message: '"example" is not a full address.',
      hint: 'An address.',
    });
  },
);

it.each([
  ['xhttp://example.org', 'begins with "xhttp:", and only http and https are read.'],
  ['httpx://example.org', 'begins with "httpx:", and only http and https are read.'],
  ['XHTTP://example.org', 'begins with "XHTTP:", and only http and https are read.'],
  ['HTTPX://example.org', 'begins with "HTTPX:", and only http and https are read.'],
  ['HTTP://example.org', 'begins with "HTTP:" in capitals.'],
  ['see https://user@example.org', 'has a space in it.'],
  ['http:// example.org', 'has a space in it.'],
])('of the address %s it is said that it %s', (address, said) => {
  expect(formFault('url', address, '').message).toBe(`"url" ${said}`);
});

it('a value is told whole up to sixty characters', () => {
  expect(cut('x'.repeat(60))).toBe('x'.repeat(60));
  expect(cut('x'.repeat(61))).toBe(`${'x'.repeat(60)}...`);
  expect(cut(5)).toBe('5');
});

describe('a text', () => {
  const example = 'Its title. For example: A title';

  it('of another form is told as that, wherever its signs stand', () => {
    expect(formFault('code', 'a=b-c@d+e', 'A code.')).toEqual({
      rule: 'wrong-form',
      message: '"a=b-c@d+e" does not have the form of "code".',
      hint: 'A code.',
    });
    expect(formFault('code', '', 'A code.').rule).toBe('wrong-form');
  });

  it.each(['=', '+', '-', '@'])('that begins with %s would be run by a spreadsheet', (sign) => {
    expect(said({ title: `${sign}1` })).toEqual([
      `formula "title" begins with "${sign}": a spreadsheet would run it as a formula. Begin with a word or a number. ${example}`,
    ]);
  });

  it.each(['a\nb', 'a\u0000b', 'a\u2028b', 'a\u2029b', 'a\ud800b'])('stands on one line: %j', (title) => {
    expect(said({ title })).toEqual([
      `control-character "title" contains a control character or a line break. Write it on one line of plain text. ${example}`,
    ]);
  });

  it.each([' a', 'a ', '\ta', 'a\n'])('begins and ends with something that is seen: %j', (title) => {
    expect(said({ title })[0]).toMatch(/^stray-space "title" has a space or line break/);
  });
});
