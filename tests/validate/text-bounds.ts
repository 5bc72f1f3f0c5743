import { office } from '../support/sources.ts';
import type { Bound, Bounds } from './bounds.ts';
import { summary } from './cases.ts';
import { personalBounds } from './personal-bounds.ts';

const unmatched = (mark: string) => [`A ${mark} stands without its other half.`];
const entity = (written: string) => [`"${written}" is an entity of HTML.`];

/** Bounds of the rules about texts. */
export const textBounds: Bounds = {
  brackets: [
    ...['{', '【', '《', '“', '（', '['].map(
      (mark): Bound => [
        `an open ${mark}`,
        summary(`'An office ${mark}tower.'`),
        unmatched(mark === '（' ? '(' : mark),
      ],
    ),
    ...['}', '】', '》', '”', '）', ']'].map(
      (mark): Bound => [`a closing ${mark}`, summary(`'An office tower${mark}.'`), unmatched(mark)],
    ),
    ['all of them closed', summary("'An {office} 【of】 “a” 《b》 (c） （d).'"), []],
    ['nothing but brackets', summary("'(('"), unmatched('(')],
  ],
  email: [
    [
      'a name before the host of an address, which is told by another rule',
      (sources) => sources.edit(office, 'https://www.example.org/report', 'http://desk@example.org/report'),
      [],
    ],
    [
      'a page whose path only looks like one',
      (sources) =>
        sources.edit(office, 'https://www.example.org/report', 'https://example.org/a/desk@example.org'),
      [],
    ],
    [
      'an e-mail address that an address hands on',
      (sources) => sources.edit(office, 'org/report', 'org/?to=desk@example.org'),
      ['"desk@example.org" is an e-mail address.'],
    ],
  ],
  html: [
    ...Object.entries({
      ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', rsquo: '’', lsquo: '‘' },
      ...{ rdquo: '”', ldquo: '“', hellip: '...', NBSP: ' ' },
      ...{
        '#32': ' ',
        '#x7e': '~',
        '#xa1': '¡',
        '#xd7ff': '\ud7ff',
        '#xe000': '\ue000',
        '#x10ffff': '\u{10ffff}',
      },
    }).map(
      ([name, character]): Bound => [
        `&${name};`,
        summary(`'An &${name}; office.'`),
        [`"&${name};" is an entity of HTML. Write the character itself: "${character}".`],
      ],
    ),
    ...['#31', '#x7f', '#xa0', '#xd800', '#xdfff', '#x110000', 'nothing'].map(
      (name): Bound => [
        `&${name};, which stands for nothing that can be seen`,
        summary(`'An &${name}; office.'`),
        [`${entity(`&${name};`)[0]} Write the character itself.`],
      ],
    ),
    ['a tag with an attribute', summary("'An <a href=x>office</a>.'"), ['"<a href=x>" is HTML.']],
    ['a tag with a hyphen and a digit', summary("'An <x-h1 b>office.'"), ['"<x-h1 b>" is HTML.']],
    ['a tag that begins in another', summary("'An <a <b>office.'"), ['"<b>" is HTML.']],
    ['a comment', summary("'An <!-- office.'"), ['"<!--" is HTML.']],
  ],
  bidi: [
    [
      'a mark in an address',
      (sources) => sources.edit(office, 'org/report', 'org/re\u202eport'),
      ['There is a mark that turns the direction of the text, so that it shows something else than it says.'],
    ],
  ],
  invisible: [
    [
      'a space that cannot be seen in an address',
      (sources) => sources.edit(office, 'org/report', 'org/re\u200bport'),
      ['There is a character that cannot be seen (U+200B).'],
    ],
    [
      'a space without width before a mark',
      summary('សៅ\u200b។ ប៉ូឡូ'),
      ['There is a character that cannot be seen (U+200B).'],
    ],
    [
      'a joiner before a full stop',
      summary('می\u200c.'),
      ['There is a character that cannot be seen (U+200C).'],
    ],
    ['a joiner after a mark of another script', summary('e\u0329\u200da.'), []],
  ],
  typography: [
    ...[
      ['a  b', 'are two spaces in a row'],
      ['a b   c', 'are two spaces in a row'],
      ['a , b', 'is a space before a comma'],
      ['5 ; b', 'is a space before a comma'],
      ['(a) , b', 'is a space before a comma'],
      ['a ,', 'is a space before a comma'],
      ['a . B', 'is a space before a full stop'],
      ['5 .', 'is a space before a full stop'],
      ['(a) .', 'is a space before a full stop'],
      ['a,, b', 'is the same mark twice'],
      ['a;;; b', 'is the same mark twice'],
      ['a:: b', 'is the same mark twice'],
      ['a.. b', 'are two full stops'],
      ['a..', 'are two full stops'],
      ['( a)', 'is a space behind a bracket'],
      ['[ a]', 'is a space behind a bracket'],
      ['{ a}', 'is a space behind a bracket'],
      ['(a )', 'is a space before a bracket'],
      ['[a ]', 'is a space before a bracket'],
      ['{a }', 'is a space before a bracket'],
    ].map(([text = '', there = '']): Bound => [text, summary(`'${text}'`), [`There ${there}.`]]),
    ...[
      'a ,5',
      ', a',
      'a .net',
      'a . b',
      'A . B',
      '- ,',
      'a,;b',
      '1..2',
      '../a',
      'a...',
      'a..5',
      '5..a',
      'a, b; c: d. E',
    ].map((text): Bound => [`nothing wrong: ${text}`, summary(`'${text}'`), []]),
  ],
  placeholder: [
    ...[
      'n/a',
      'na',
      'N.A.',
      'none',
      'Null',
      'nil',
      'unknown',
      'TBD',
      'tba',
      'tbc',
      'Todo',
      'xxx',
      'xxxxx',
      'test',
    ]
      .concat(['?', '???', '-', '--', '.', 'tbd.', '..'])
      .map((word): Bound => [word, summary(`'${word}'`), [`"${word}" stands for a value that is missing.`]]),
    ...['xx', 'xxxxxx', 'n.a', 'none of it', 'a test', 'unknowns', 'tests', '- a'].map(
      (text): Bound => [`nothing of the kind: ${text}`, summary(`'${text}'`), []],
    ),
  ],
  ...personalBounds,
};
