import { sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readHouseStyle } from '../../pipeline/load/house-style.ts';
import { parseAnyStyle, parseStream, YamlFault } from '../../pipeline/load/yaml.ts';
import { dense, files, generated, mutated, textOf, withoutNested } from './house-style-texts.ts';
import { mistyped } from './yaml-texts.ts';

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
