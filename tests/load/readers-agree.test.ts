import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, isAlias, isCollection, isScalar, parseAllDocuments, visit } from 'yaml';
import { parseAnyStyle, YamlFault } from '../../pipeline/load/yaml.ts';
import { mistyped, written } from './yaml-texts.ts';

// js-yaml reads the sources because it is fast; the package `yaml` is the reference that tells where things stand.
// Where the two disagreed, lines would be wrong, and other people's tools would read something else than the release.

type Reading = { readonly values: unknown[] } | { readonly refused: string };

function ours(text: string): Reading {
  try {
    return { values: parseAnyStyle(text) };
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    return { refused: error.message };
  }
}

function documentsOf(text: string): Document.Parsed[] {
  const parsed = parseAllDocuments(text, { prettyErrors: false, logLevel: 'error' });
  return Array.isArray(parsed) ? parsed : [];
}

function reference(text: string): Reading {
  const documents = documentsOf(text);
  const [fault] = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  if (fault !== undefined) return { refused: fault.code };
  try {
    return { values: documents.map((document) => document.toJS()) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { refused: 'an alias without its anchor' };
  }
}

/** Constructs that the two read differently, and that no record can hold: each one is refused by the schemas. */
function isKnownDifference(text: string): boolean {
  return documentsOf(text).some((document) => {
    let known = isScalar(document.contents);
    visit(document, {
      // A key that is empty or a collection: unknown to every schema. js-yaml calls the first "null".
      Pair: (_, { key }) => {
        if (isCollection(key) || isAlias(key) || (isScalar(key) && key.value === null)) known = true;
      },
      // An empty entry that ends a list within a list: js-yaml takes the next entry of the outer list into the inner.
      Seq: (_, node) => {
        if (node.items.some((item) => isScalar(item) && item.value === null)) known = true;
      },
      // The tag `!`, which makes text of an empty value.
      Node: (_, node) => {
        if (node.tag === '!') known = true;
      },
    });
    return known;
  });
}

/** What js-yaml refuses and the reference lets pass, by its message: the stricter of the two decides. */
const onlyOurs = [
  /^the stream contains non-printable characters/,
  /^expected valid JSON character/,
  /^missing indentation for block scalar/,
  /^incomplete explicit mapping pair/,
  /^missed comma between flow collection entries/,
  /^bad indentation of a (?:mapping|sequence) entry/,
  /^can not read a (?:block mapping entry|implicit mapping pair)/,
  /^end of the stream or a document separator is expected/,
  /^directive/,
  /^unexpected end of the stream within a/,
  /^nested arrays are not supported inside keys/,
  /^duplicated mapping key/,
  /^tag suffix cannot contain flow indicator characters/,
  /^tag name cannot contain such characters/,
  /^name of an (?:anchor|alias) node must contain/,
  /^unknown tag/,
  /^"---" stands on a line of its own/,
];

/** What the reference refuses and js-yaml lets pass, by its code: in all of them the reference reads the same values. */
const onlyReference = new Set([
  'BAD_ALIAS', // an anchor name that ends in a colon
  'BAD_INDENT', // a bracket that closes too far to the left
  'MISSING_CHAR', // "---" at the beginning of a line within quotes
  'TAB_AS_INDENT', // a tab before a flow collection or a scalar
  'UNEXPECTED_TOKEN', // a line to the left of a block scalar
]);

describe('js-yaml and the reference parser', () => {
  const files = readdirSync('sources', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );

  it('read every file of sources/ alike', () => {
    expect(files.length).toBeGreaterThan(1000);
    const apart = files.filter((file) => {
      const text = readFileSync(join('sources', file), 'utf8');
      return !isDeepStrictEqual(ours(text), reference(text));
    });
    expect(apart).toEqual([]);
  });

  it('read back whatever was written, in whatever style', () => {
    fc.assert(
      fc.property(written, ({ value, text }) => {
        // The writer of `yaml` sometimes breaks a line so that its own reader refuses it: no text of ours to read.
        fc.pre(isDeepStrictEqual(reference(text), { values: [value] }));
        expect(ours(text)).toEqual({ values: [value] });
      }),
      { numRuns: 3000, seed: 20261121 },
    );
  });

  it('agree on mistyped texts, save for what is listed above', () => {
    let both = 0;
    fc.assert(
      fc.property(mistyped, (text) => {
        const [a, b] = [ours(text), reference(text)];
        if ('values' in a && 'values' in b) {
          if (isDeepStrictEqual(a, b)) both += 1;
          else expect(isKnownDifference(text), JSON.stringify([text, a, b])).toBe(true);
        } else if ('refused' in a && 'values' in b) {
          expect(
            onlyOurs.some((form) => form.test(a.refused)),
            JSON.stringify([text, a, b]),
          ).toBe(true);
        } else if ('refused' in b && 'values' in a) {
          expect(onlyReference.has(b.refused), JSON.stringify([text, a, b])).toBe(true);
        }
      }),
      { numRuns: 6000, seed: 20261121 },
    );
    expect(both).toBeGreaterThan(1000);
  });
});

describe('the loader', () => {
  it.each([
    ['NO', 'NO'],
    ['off', 'off'],
    ['yes', 'yes'],
    ['2014-11', '2014-11'],
    ['2014-11-24', '2014-11-24'],
    ['2014~', '2014~'],
    ['1_000', '1_000'],
    ['0b1', '0b1'],
    ['12:30', '12:30'],
    ['2014', 2014],
    ['0x1F', 31],
    ['0o17', 15],
    ['017', 17],
    ['1e3', 1000],
    ['.5', 0.5],
    ['-.inf', Number.NEGATIVE_INFINITY],
    ['true', true],
    ['~', null],
    ['"2014"', '2014'],
    ["'true'", 'true'],
  ])('reads %s as %j', (text, value) => {
    expect(ours(`field: ${text}\n`)).toEqual({ values: [{ field: value }] });
    expect(reference(`field: ${text}\n`)).toEqual({ values: [{ field: value }] });
  });

  it('finds no document in an empty file or in one of comments', () => {
    for (const text of ['', '\n', '# nothing yet\n', ' \n\t# nothing\r\n'])
      expect(ours(text)).toEqual({ values: [] });
  });

  it('does not merge `<<`: what stands in a record is what is published', () => {
    expect(ours('base: &b {a: 1}\n<<: *b\n')).toEqual({ values: [{ base: { a: 1 }, '<<': { a: 1 } }] });
  });

  it('never changes how objects behave, whatever the keys are called', () => {
    const { values } = ours('__proto__: {polluted: true}\nconstructor: x\n') as { values: object[] };
    expect(Object.keys(values[0] ?? {})).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
