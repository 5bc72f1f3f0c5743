import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { type Fields, toYaml } from '../../bench/generate/yaml.ts';
import { readHouseStyle } from '../../pipeline/load/house-style.ts';
import { parseAnyStyle, parseStream, YamlFault } from '../../pipeline/load/yaml.ts';
import { mistyped, written } from './yaml-texts.ts';

// The reader of the house style is there for speed only: it reads what the two libraries read, or declines.

/** For a longer search by hand: FUZZ_RUNS=200000 FUZZ_SEED=7 npx vitest run tests/load/house-style.test.ts */
const numRuns = Number(process.env.FUZZ_RUNS ?? 3000);
const seed = Number(process.env.FUZZ_SEED ?? 20261121);
const time = 60_000 + numRuns * 5;

function byReference(text: string): unknown {
  const documents = parseAllDocuments(text, { prettyErrors: false, logLevel: 'error' });
  if (!Array.isArray(documents)) return 'no document';
  const [fault] = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  return fault === undefined ? documents.map((document) => document.toJS()) : `refused: ${fault.message}`;
}

function byLibrary(text: string): unknown {
  try {
    return parseAnyStyle(text);
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    return `refused: ${error.message}`;
  }
}

/** Whether the reader took the text; then both libraries have to agree with it. */
function taken(text: string): boolean {
  const values = readHouseStyle(text);
  if (values === null) return false;
  for (const other of [byReference(text), byLibrary(text)])
    if (!isDeepStrictEqual(values, other))
      throw new Error(`${JSON.stringify(text)} as ${JSON.stringify(values)}, not ${JSON.stringify(other)}`);
  return true;
}

const files = readdirSync('sources', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort();
const textOf = (file: string) => readFileSync(join('sources', file), 'utf8');

const dense = `# yaml-language-server: $schema=x.json

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
const withoutNested = dense.replace('deep:\n  - - not ours\n', '');

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
const generated = fields.map((record) => toYaml('../x.json', record));

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

const mutated = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: stretch },
      { weight: 2, arbitrary: generated },
      written.map(({ text }) => text),
    ),
    fc.array(edit, { minLength: 1, maxLength: 2 }),
  )
  .map(([text, edits]) => edits.reduce(edited, text));

describe('the reader of the house style', () => {
  it('reads the files of sources/ as the libraries do, and nearly all records', () => {
    const left = files.filter((file) => !taken(textOf(file)));
    const records = files.filter((file) => file.startsWith(`presences${sep}`));
    const leftRecords = left.filter((file) => file.startsWith(`presences${sep}`));
    expect(records.length).toBeGreaterThan(1000);
    expect(leftRecords.length / records.length).toBeLessThanOrEqual(0.05);
  }, 60_000);

  it('reads every construct of the style', () => {
    expect(taken(withoutNested)).toBe(true);
    expect(taken(dense)).toBe(false);
  });

  it('reads records as the bench writes them, or declines', () => {
    let count = 0;
    fc.assert(
      fc.property(generated, (text) => {
        if (taken(text)) count += 1;
      }),
      { numRuns: 500, seed },
    );
    expect(count).toBeGreaterThan(100);
  }, 60_000);

  it(
    'reads changed texts as the libraries do, or declines',
    () => {
      let count = 0;
      fc.assert(
        fc.property(mutated, (text) => {
          if (taken(text)) count += 1;
        }),
        { numRuns, seed },
      );
      expect(count).toBeGreaterThan(numRuns / 10);
      if (process.env.FUZZ_RUNS !== undefined) console.log(`${count} of ${numRuns} changed texts were read`);
    },
    time,
  );

  it(
    'reads mistyped texts of all styles as the libraries do, or declines',
    () => {
      fc.assert(
        fc.property(mistyped, (text) => void taken(text)),
        { numRuns, seed },
      );
    },
    time,
  );

  it.each([
    ['a tab', 'a:\tb\n'],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !!str 1\n'],
    ['an explicit key', '? a\n: b\n'],
    ['a literal block', 'a: |\n  b\n'],
    ['a merge key', '<<: {a: 1}\n'],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n'],
    ['a key that stands twice in one line', '{a: 1, a: 2}\n'],
    ['a key that every object has', 'a: {constructor: 1}\n'],
    ['the prototype', 'a:\n  __proto__: 1\n'],
    ['a key that is no text', 'null: 1\n'],
    ['a quoted key', '"a": 1\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a marker with content', '--- {a: 1}\n'],
    ['a key glued to a marker', '---a: 1\n'],
    ['a document end', 'a: 1\n...\n'],
    ['an empty document', 'a: 1\n---\n'],
    ['a space at the end of a line', 'a: b \n'],
    ['a carriage return', 'a: b\r\n'],
    ['an odd indentation', 'a:\n   b: 1\n'],
    ['a list that is not indented', 'a:\n- b\n'],
    ['a comment after a value', 'a: b # c\n'],
    ['an open quote', 'a: "b\n'],
    ['text after a quote', 'a: "b" c\n'],
    ['a missing line end', 'a: b'],
    ['an empty value', 'a:\n'],
    ['a long number', 'a: 12345678901234567890\n'],
    ['a nesting without end', `a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
    ['nothing at all', ''],
  ])('leaves %s to the library', (_, text) => {
    expect(readHouseStyle(text)).toBeNull();
  });

  it('does not stand in the way of the library', () => {
    expect(parseStream('a: |\n  b\n')).toEqual([{ a: 'b\n' }]);
    expect(() => parseStream('a: 1\na: 2\n')).toThrow(YamlFault);
  });
});
