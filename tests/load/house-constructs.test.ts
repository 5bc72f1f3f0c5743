import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readHouseStyle } from '../../pipeline/load/house-style.ts';
import { parseAnyStyle, YamlFault } from '../../pipeline/load/yaml.ts';

// Each construct by itself, and what is nearly it: quicker to judge than the random texts of house-style.test.ts.

const long = 'k'.repeat(200);
const nested = (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
const stairs = (depth: number) =>
  `${Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}k:\n`).join('')}${'  '.repeat(depth)}k: 1\n`;

const read: [string, unknown[]][] = [
  ['a: b\n', [{ a: 'b' }]],
  ['---\na: b\n', [{ a: 'b' }]],
  ['# c\n\n---\na: b\n', [{ a: 'b' }]],
  ['a: 1\n---\nb: 2\n---\nc: 3\n', [{ a: 1 }, { b: 2 }, { c: 3 }]],
  ['- a\n---\n- b\n', [['a'], ['b']]],
  ['a:\n  - b\n---\nc: d\n', [{ a: ['b'] }, { c: 'd' }]],
  ['a: b\n# c\n---\n# d\n\ne: f\n# g\n', [{ a: 'b' }, { e: 'f' }]],
  ['- a\n- b\n', [['a', 'b']]],
  ['- -1\n', [[-1]]],
  ['- a: 1\n  b: 2\n- a: 3\n', [[{ a: 1, b: 2 }, { a: 3 }]]],
  ['- a:\n    b: c\n', [[{ a: { b: 'c' } }]]],
  ['- [a, b]\n- {c: d}\n', [[['a', 'b'], { c: 'd' }]]],
  ['a:\n  b:\n    c: d\n  e: f\ng: h\n', [{ a: { b: { c: 'd' }, e: 'f' }, g: 'h' }]],
  ['a:\n  # c\n\n  b: c\n', [{ a: { b: 'c' } }]],
  ['a:\n  - b\n  - c\nd: e\n', [{ a: ['b', 'c'], d: 'e' }]],
  ['a-b_C9: x\nZ: y\n_u: z\n', [{ 'a-b_C9': 'x', Z: 'y', _u: 'z' }]],
  [`${long}: a\n`, [{ [long]: 'a' }]],
  ['a: x y\n  z\n  w\nb: c\n', [{ a: 'x y z w', b: 'c' }]],
  ['a:\n  - x\n    y\n  - z\n', [{ a: ['x y', 'z'] }]],
  ['a: x\n  12\n', [{ a: 'x 12' }]],
  ['a: 12\n  x\n', [{ a: '12 x' }]],
  ['a: x:y z#w\n', [{ a: 'x:y z#w' }]],
  ['a: it\'s "so" [b] {c} & * ? | > % @ `\n', [{ a: 'it\'s "so" [b] {c} & * ? | > % @ `' }]],
  ['a: 中兴 é （x）！\n', [{ a: '中兴 é （x）！' }]],
  ['a: -5\n', [{ a: -5 }]],
  ['a: -0.5\nb: +3\nc: 1e3\nd: .5\ne: 5.\n', [{ a: -0.5, b: 3, c: 1000, d: 0.5, e: 5 }]],
  ['a: 123456789012345\n', [{ a: 123456789012345 }]],
  ['a: ~\nb: null\nc: Null\nd: NULL\n', [{ a: null, b: null, c: null, d: null }]],
  [
    'a: true\nb: True\nc: TRUE\nd: false\ne: False\nf: FALSE\n',
    [{ a: true, b: true, c: true, d: false, e: false, f: false }],
  ],
  [
    'a: trueish\nb: nullable\nc: ~x\nd: Falsehood\ne: .x\nf: +x\ng: 2014-11\nh: 9x\n',
    [{ a: 'trueish', b: 'nullable', c: '~x', d: 'Falsehood', e: '.x', f: '+x', g: '2014-11', h: '9x' }],
  ],
  ['a: "x"\nb: ""\n', [{ a: 'x', b: '' }]],
  ['a: "x \\" \\\\ \\/ y"\n', [{ a: 'x " \\ / y' }]],
  ['a: "x: y # z"\nb: \'x: y # z\'\n', [{ a: 'x: y # z', b: 'x: y # z' }]],
  ['a: "x\n  y\n  z"\nb: c\n', [{ a: 'x y z', b: 'c' }]],
  ["a: 'x'\nb: ''\nc: 'it''s'\nd: ''''\n", [{ a: 'x', b: '', c: "it's", d: "'" }]],
  ["a: 'x\n  y''s\n  z'\nb: c\n", [{ a: "x y's z", b: 'c' }]],
  ['- "x\n  y"\n- \'x\n  y\'\n', [['x y', 'x y']]],
  ['- a: "x\n    y"\n', [[{ a: 'x y' }]]],
  ['a: "é 中"\nb: \'é 中\'\n', [{ a: 'é 中', b: 'é 中' }]],
  ['a: >-\n  x y\n  z: w # v\nb: c\n', [{ a: 'x y z: w # v', b: 'c' }]],
  ['- a: >-\n    x\n    y\n  b: c\n', [[{ a: 'x y', b: 'c' }]]],
  ['a: >-\n  é 中\n# c\nb: c\n', [{ a: 'é 中', b: 'c' }]],
  ['a: []\nb: {}\n', [{ a: [], b: {} }]],
  ['a: [1, b, "c, d", \'e]\', [f], {g: h}]\n', [{ a: [1, 'b', 'c, d', 'e]', ['f'], { g: 'h' }] }]],
  [
    'a: {b: c, d: [e], f: {g: 1}, h: "i}", j: x y}\n',
    [{ a: { b: 'c', d: ['e'], f: { g: 1 }, h: 'i}', j: 'x y' } }],
  ],
  [
    'a: [x:y, https://x.org/?a=b, ~, true, -1, 2014-05~]\n',
    [{ a: ['x:y', 'https://x.org/?a=b', null, true, -1, '2014-05~'] }],
  ],
  ['a: [é 中, A\\b, x^_`|y, a#b]\n', [{ a: ['é 中', 'A\\b', 'x^_`|y', 'a#b'] }]],
  [nested(19), [JSON.parse(`{"a": ${'['.repeat(19)}${']'.repeat(19)}}`)]],
  [stairs(20), [Array.from({ length: 21 }).reduce<unknown>((inner) => ({ k: inner }), 1)]],
];

const left: [string, string][] = [
  ['a key that is a bracket deeper than twenty', nested(21)],
  ['a key deeper than twenty', stairs(21)],
  ['a key that is too long', `${long}k: a\n`],
  ['a key that is a word', 'a: 1\ntrue: 2\n'],
  ['a key that begins with a digit', '1a: b\n'],
  ['no colon', 'a\n'],
  ['no space after the colon', 'a:b\n'],
  ['a list without a space', '-a\n'],
  ['a list beside a map', 'a: b\n- c\n'],
  ['a map beside a list', '- a\nb: c\n'],
  ['a value that is indented too far', 'a:\n    b: c\n'],
  ['a continuation that is indented too far', 'a: b\n    c\n'],
  ['a continuation behind a comment', 'a: b\n  # c\n  d\n'],
  ['a line that is indented too little', 'a:\n  b: c\n d: e\n'],
  ['a space on a blank line', 'a: b\n  \nc: d\n'],
  ['a comment with a space at its end', '# c \na: b\n'],
  ['a comment with a control character', '# \u0007.\na: b\n'],
  ['a colon at the end of a text', 'a: b:\n'],
  ['a colon and a space within a text', 'a: b: c\n'],
  ['a space and a hash within a text', 'a: b #c\n'],
  ['a text that begins with an indicator', 'a: @b\n'],
  ['a text that begins with a hyphen', 'a: -b\n'],
  ['a hyphen and a colon', 'a: -:\n'],
  ['a control character', 'a: b\u0007c\n'],
  ['a delete character', 'a: b\u007fc\n'],
  ['a line separator', 'a: b\u2028c\n'],
  ['a paragraph separator', 'a: b\u2029c\n'],
  ['a surrogate', 'a: b\u{1f600}c\n'],
  ['a byte order mark', '\ufeffa: b\n'],
  ['a control character in double quotes', 'a: "b\u0007c"\n'],
  ['a control character in single quotes', "a: 'b\u0007c'\n"],
  ['a control character in a folded text', 'a: >-\n  b\u0007c\n'],
  ['a control character in a list of one line', 'a: [b\u0007c]\n'],
  ['an escape', 'a: "b\\nc"\n'],
  ['a space before a break in double quotes', 'a: "b \n  c"\n'],
  ['a space before a break in single quotes', "a: 'b \n  c'\n"],
  ['a blank line in quotes', 'a: "b\n\n  c"\n'],
  ['a break at the beginning of quotes', 'a: "\n  c"\n'],
  ['a break in quotes that is indented too far', 'a: "b\n   c"\n'],
  ['a break in quotes that is indented too little', 'a: "b\n c"\n'],
  ['a break in quotes in a list of one line', 'a: ["b\n  c"]\n'],
  ['a text behind a quote', 'a: "b"c\n'],
  ['an open single quote', "a: 'b\n"],
  ['a folded text that keeps its end', 'a: >\n  b\n'],
  ['a folded text with a number', 'a: >-2\n  b\n'],
  ['a folded text without a line', 'a: >-\nb: c\n'],
  ['a folded text with a blank line', 'a: >-\n  b\n\n  c\n'],
  ['a folded text whose first line is indented too far', 'a: >-\n   b\n'],
  ['a folded text with a line that is indented too far', 'a: >-\n  b\n   c\n'],
  ['a folded text with a space at the end of a line', 'a: >-\n  b \n'],
  ['a long number', 'a: 1234567890123456\n'],
  ['a leading zero', 'a: 012\n'],
  ['a number with a sign and a leading zero', 'a: -012\n'],
  ['an octal number', 'a: 0o17\n'],
  ['a hexadecimal number', 'a: 0x1f\n'],
  ['an infinity', 'a: -.inf\n'],
  ['no number', 'a: .NaN\n'],
  ['a comma without a space', 'a: [b,c]\n'],
  ['a comma at the end', 'a: [b, ]\n'],
  ['a space within brackets', 'a: [ b]\n'],
  ['a space before a bracket', 'a: [b ]\n'],
  ['no space after a key in braces', 'a: {b:c}\n'],
  ['a break after a key in braces', 'a: {b:\n  c}\n'],
  ['a pair in brackets', 'a: [b: c]\n'],
  ['a bracket within a text in brackets', 'a: [b[c]\n'],
  ['a brace within a text in brackets', 'a: [b{c]\n'],
  ['the wrong bracket', 'a: [b}\n'],
  ['the wrong brace', 'a: {b: c]\n'],
  ['a break in brackets', 'a: [b,\n  c]\n'],
  ['a bracket that stays open', 'a: [b\n'],
  ['a text behind a bracket', 'a: [b] c\n'],
  ['a key in braces that stands twice', 'a: {b: c, b: d}\n'],
  ['two markers', '---\n---\na: b\n'],
  ['a marker at the end', 'a: b\n---\n'],
];

function byLibrary(text: string): unknown {
  try {
    return parseAnyStyle(text);
  } catch (error) {
    if (error instanceof YamlFault) return error.message;
    throw error;
  }
}

describe('the reader of the house style', () => {
  it.each(read)('reads %j as the library does', (text, values) => {
    expect(readHouseStyle(text)).toEqual(values);
    expect(parseAnyStyle(text)).toEqual(values);
  });

  it.each(left)('leaves %s to the library', (_, text) => {
    expect(readHouseStyle(text)).toBeNull();
  });

  it('reads each beginning of each text, and each text without one of its characters, as the library does, or not at all', () => {
    for (const text of [...read.map(([one]) => one), ...left.map(([, one]) => one)].filter(
      (one) => one.length < 80,
    ))
      for (let at = 0; at < text.length; at += 1)
        for (const changed of [`${text.slice(0, at)}\n`, text.slice(0, at) + text.slice(at + 1)]) {
          const values = readHouseStyle(changed);
          if (values !== null && !isDeepStrictEqual(values, byLibrary(changed)))
            expect.unreachable(`${JSON.stringify(changed)} as ${JSON.stringify(values)}`);
        }
  });
});
