import { describe, expect, it } from 'vitest';
import { readAnyStyle } from '../../pipeline/load/any-style.ts';

/** The documents of a text, and what is said of it: `line:column rule message | hint`. */
async function read(text: string) {
  const said: string[] = [];
  const documents = await readAnyStyle(text, ({ line, column, rule, severity, message, hint }) => {
    expect(severity).toBe('error');
    said.push(`${line}:${column} ${rule} ${message} | ${hint}`);
  });
  return { documents, said };
}

const anchorHint =
  'Write the value out where it is meant; records do not share parts. If it is text, put it in quotes.';
const mergeHint = 'Write the value out where it is meant; records do not share parts.';
const tagHint = 'Leave it out; if it is text, put it in quotes.';
const syntaxHint = 'Check indentation, colons and quotes on this line and the one above.';
const tooDeep =
  'yaml-nesting Values are nested more than 32 deep here. | No record is; look for brackets or dashes that were repeated by mistake.';

describe('what is YAML and has no place in a record', () => {
  it.each([
    ['a: b\nc: &name x\n', `2:4 yaml-anchor "&name" is an anchor of YAML. | ${anchorHint}`],
    ['a: [b,\n  *name]\n', `2:3 yaml-anchor "*name" is an alias of YAML. | ${anchorHint}`],
    ['a:\n  <<: {b: c}\n', `2:3 yaml-anchor "<<" is a merge key of YAML. | ${mergeHint}`],
    ['a: !!binary aGVsbG8=\n', `1:4 yaml-tag "!!binary" is a tag of YAML. | ${tagHint}`],
    ['a: !own x\n', `1:4 yaml-tag "!own" is a tag of YAML. | ${tagHint}`],
    ['a: b\n__proto__: x\n', '2:1 yaml-proto "__proto__" is no name of a field. | Remove it.'],
    ['"__proto__": x\n', '1:1 yaml-proto "__proto__" is no name of a field. | Remove it.'],
    ["'__proto__': x\n", '1:1 yaml-proto "__proto__" is no name of a field. | Remove it.'],
    [
      `a: &${'n'.repeat(60)} x\n`,
      `1:4 yaml-anchor "&${'n'.repeat(39)}..." is an anchor of YAML. | ${anchorHint}`,
    ],
  ])('is told with its place, and the text is not read: %j', async (text, said) => {
    expect(await read(text)).toEqual({ documents: null, said: [said] });
  });

  it('is told all at once, up to fifty', async () => {
    const { documents, said } = await read('a: &x 1\nb: *x\nc: !t 2\nd: 007\n');
    expect(documents).toBeNull();
    expect(said.map((one) => one.split(' ', 2).join(' '))).toEqual([
      '1:4 yaml-anchor',
      '2:4 yaml-anchor',
      '3:4 yaml-tag',
      '4:4 leading-zero',
    ]);
    expect((await read('- *x\n'.repeat(51))).said).toHaveLength(50);
  });

  it.each([
    ['a: R&D *and* more!\n', { a: 'R&D *and* more!' }],
    ['a: "&x"\nb: \'*x\'\n', { a: '&x', b: '*x' }],
    ['a: x << y\n', { a: 'x << y' }],
    ['a: the __proto__ field\n', { a: 'the __proto__ field' }],
    ['a: "007"\nb: 0\nc: 0.5\nd: x 007\n', { a: '007', b: 0, c: 0.5, d: 'x 007' }],
    ['a: 007abc\nb: 007-1\n', { a: '007abc', b: '007-1' }],
    ['a: 2014-01-02\nb: 10:05\n', { a: '2014-01-02', b: '10:05' }],
  ])('is not seen in text: %j', async (text, document) => {
    expect(await read(text)).toEqual({ documents: [document], said: [] });
  });
});

describe('a number that begins with a zero', () => {
  it.each([
    ['007', 7],
    ['-01', -1],
    ['+012', 12],
    ['00.50', 0.5],
    ['01.', 1],
  ])('%s is told, and read all the same', async (written, number) => {
    expect(await read(`a: ${written}\n`)).toEqual({
      documents: [{ a: number }],
      said: [
        `1:4 leading-zero "${written}" is read as the number ${number}, and its zeros are lost. | ` +
          `If it is text, put it in quotes: "${written}"; if it is a number, write ${number}.`,
      ],
    });
  });
});

describe('values within each other', () => {
  it.each([
    ['brackets', (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}\n`],
    ['braces', (depth: number) => `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}\n`],
    ['dashes', (depth: number) => `${'- '.repeat(depth)}1\n`],
    [
      'lines',
      (depth: number) =>
        `${Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:\n`).join('')}${' '.repeat(depth)}x: 1\n`,
    ],
  ])('as %s may be 31 deep, and not 34', async (_what, nested) => {
    const { documents, said } = await read(nested(31));
    expect(said).toEqual([]);
    expect(documents).toHaveLength(1);
    const deeper = await read(nested(34));
    expect(deeper.documents).toBeNull();
    expect(deeper.said).toHaveLength(1);
    expect(deeper.said[0]).toContain(tooDeep);
  });

  it('are told where they become too deep', async () => {
    expect((await read(`a: b\nc: ${'['.repeat(40)}\n`)).said).toEqual([`2:36 ${tooDeep}`]);
  });

  it('on lines after each other are not within each other', async () => {
    const { documents, said } = await read(`${'- - 1\n'.repeat(40)}`);
    expect(said).toEqual([]);
    expect(documents?.[0]).toHaveLength(40);
    expect((await read(`[${'[1],\n'.repeat(40)}]\n`)).said).toEqual([]);
  });
});

describe('a text that is no YAML', () => {
  it('with a control character is told of that alone', async () => {
    expect(await read('a: "\u0007\nb: &x 1\n')).toEqual({
      documents: null,
      said: [
        '1:5 control-character There is a control character (U+0007) in the file. | Remove it; is this a text file, saved as UTF-8?',
      ],
    });
  });

  it('has all its faults told with their places', async () => {
    const { documents, said } = await read('title: a\nplace: b\ntitle: d\nplace: "e" f\n');
    expect(documents).toBeNull();
    expect(said).toEqual([
      '3:1 yaml-duplicate-key "title" stands twice, first on line 1. | Keep one of the two, or join what they say.',
      '4:1 yaml-duplicate-key "place" stands twice, first on line 2. | Keep one of the two, or join what they say.',
      `4:12 yaml-syntax This is not valid YAML: Unexpected scalar at node end. | ${syntaxHint}`,
    ]);
  });

  it('because of a tab in the place of spaces is told so', async () => {
    const { documents, said } = await read('a:\n\tb: c\n');
    expect(documents).toBeNull();
    expect(said).toContain('2:1 yaml-tab A tab stands where only spaces may. | Indent with two spaces.');
  });

  it('has at most twenty faults told', async () => {
    expect((await read('a: 1\n'.repeat(40))).said).toHaveLength(20);
  });
});
