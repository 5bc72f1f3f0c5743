import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Fields, toYaml } from '../../bench/generate/yaml.ts';
import { written } from './yaml-texts.ts';

// Texts in house style, and texts that are nearly so.

export const files = readdirSync('sources', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort();
export const textOf = (file: string) => readFileSync(join('sources', file), 'utf8');

export const dense = `# yaml-language-server: $schema=x.json

title: "A \\"long\\" name: with a colon"
empty: [[], {}]
flow: {a: [1, -2.5, 'it''s', "q, r"], b: {c: ~, d: x y}, e: 2014-05~}
# a comment
deep:
  - - not ours
list:
  - one two
    three, four
  - key: first
    other: 'x: y'
    third: folded text
      goes on - and on
      to the end

    last: "quoted and
      folded"
    single: 'it''s
      folded, too: ''so'''
    block: >-
      Folded: to the end of # this
      and of that
  - {a: true}
  - null
map:
  inner:
    # indented comment
    number: 0.5
    url: https://x.org/a:b#c?d=e
---
id: two
when: 2014-11-24
---
- a
- b: .5
`;
export const withoutNested = dense.replace('deep:\n  - - not ours\n', '');

const word = fc.constantFrom(
  ...['a', 'the', '12', '2014-05', 'true', 'null', '~', 'x:y', '#1', "it's", '"so"', '-', '- x', '中兴', 'é'],
  ...[
    '(1997)',
    'a,',
    '[b]',
    '{c}',
    '&',
    '*',
    '?',
    ':',
    '% of',
    '1e3',
    '0x1f',
    '.5',
    '-3',
    '+1',
    '=',
    '|',
    '>',
  ],
);
const words = fc.array(word, { minLength: 1, maxLength: 30 }).map((list) => list.join(' '));
const value = fc.oneof(words, fc.string({ maxLength: 6 }), fc.integer(), fc.boolean());
const fields: fc.Arbitrary<Fields> = fc.record({
  title: value,
  locations: fc.array(fc.record({ place: value, country: value }), { minLength: 1, maxLength: 3 }),
  dates: fc.record({ started: value }),
  topics: fc.array(value, { maxLength: 3 }),
  summary: words,
  sources: fc.array(fc.record({ url: value, title: words, supports: fc.array(value, { maxLength: 2 }) })),
});
export const generated = fields.map((record) => toYaml('../x.json', record));

const sample = files.filter((_, index) => index % 10 === 0).map(textOf);
/** A stretch of whole lines: what goes wrong shows in few of them as well as in many. */
const stretch = fc
  .tuple(fc.constantFrom(...sample, withoutNested, dense), fc.nat(), fc.integer({ min: 1, max: 14 }))
  .map(([text, from, count]) => {
    const lines = text.split('\n');
    const start = from % lines.length;
    const part = lines.slice(start, start + count);
    const depth = (line: string) => (line === '' ? Number.POSITIVE_INFINITY : line.search(/[^ ]|$/));
    const indent = Math.min(...part.map(depth));
    const begin = Math.max(
      0,
      part.findIndex((line) => depth(line) === indent && !/^ *[A-Z]/.test(line)),
    );
    return `${part
      .slice(begin)
      .map((line) => line.slice(depth(line) < 100 ? indent : 0))
      .join('\n')}\n`;
  });

const slips = [
  ...[
    '',
    '',
    '',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n  ',
    '\n\n',
    '\n    ',
    '\t',
    ':',
    ': ',
    ' :',
    '-',
    '- ',
    '\n- ',
    '\n  - ',
  ],
  ...[
    '"',
    "'",
    "''",
    '\\',
    '\\"',
    '\\n',
    '[',
    ']',
    '{',
    '}',
    ',',
    ', ',
    '#',
    ' #',
    '\n#',
    '\n  # c\n',
    '&',
    '*',
    '!',
  ],
  ...[
    '|',
    '>-',
    '%',
    '@',
    '?',
    '? ',
    '0',
    '1',
    '.',
    'e',
    'x',
    '_',
    '+',
    '~',
    '---\n',
    '\n---\n',
    '--- ',
    '...\n',
    '<<: ',
  ],
  ...[
    'null',
    'true',
    'a: b',
    '\nnull: 1\n',
    '__proto__: 1\n',
    'constructor: x\n',
    '\r',
    '\u0007',
    '\u0085',
    '\u00a0',
  ],
  ...[
    '\u2028',
    '\ufeff',
    '🛰',
    '\ud800',
    'é',
    '国',
    '\u007f',
    '0o7',
    '0x1',
    '.inf',
    'title: x\n',
    '  title: x\n',
  ],
];
type Edit = { at: number; insert: string; remove: number; move: number };
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  insert: fc.constantFrom(...slips),
  remove: fc.integer({ min: 0, max: 3 }),
  move: fc.nat({ max: 5 }),
});

function edited(text: string, { at, insert, remove, move }: Edit): string {
  if (move > 1) {
    const from = at % (text.length + 1);
    return text.slice(0, from) + insert + text.slice(from + remove);
  }
  const lines = text.split('\n');
  const from = at % lines.length;
  const [line = ''] = lines.splice(from, 1);
  // Copied or moved to another line, at another depth.
  if (move === 0) lines.splice(from, 0, line);
  lines.splice(
    (from + remove) % (lines.length + 1),
    0,
    insert.trim() === '' ? insert + line : line.trimStart(),
  );
  return lines.join('\n');
}

export const mutated = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: stretch },
      { weight: 2, arbitrary: generated },
      written.map(({ text }) => text),
    ),
    fc.array(edit, { minLength: 1, maxLength: 2 }),
  )
  .map(([text, edits]) => edits.reduce(edited, text));
