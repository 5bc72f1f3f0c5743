import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../pipeline/finding.ts';
import { readNdjson, readRecords } from '../../pipeline/load/load.ts';
import { readStory } from '../../pipeline/load/stories.ts';
import { folders } from '../../schemas/kinds.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ctatlas-read-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function write(file: string, text: string | Uint8Array): string {
  const path = join(dir, file);
  writeFileSync(path, text);
  return path;
}

/** The records of a file in glossary/, and what is said of it: `line document rule message`. */
async function read(text: string | Uint8Array) {
  const folder = folders.find(({ kind }) => kind === 'term') ?? expect.unreachable();
  const said: string[] = [];
  const report = ({ line = 0, document = 0, rule, message }: Finding) =>
    said.push(`${line} ${document} ${rule} ${message}`);
  const source = {
    file: write('x.yaml', text),
    name: 'x',
    role: 'records',
    folder,
    organization: null,
  } as const;
  return { records: await readRecords(source, report), said };
}

describe('the records of a file', () => {
  it('have the name of the file for an id, or in a stream their own', async () => {
    expect((await read('id: x\nterm: A\n')).records).toMatchObject([
      { id: 'x', document: 0, value: { term: 'A' } },
    ]);
    const { records, said } = await read(
      'id: a\nterm: A\n---\nterm: B\n---\n- C\n---\nid: d\nterm: D # 1@2\n',
    );
    expect(records.map(({ id, document, kind, comments }) => [id, document, kind, comments?.length])).toEqual(
      [
        ['a', 0, 'term', undefined],
        ['d', 3, 'term', 1],
      ],
    );
    expect(said).toEqual([
      '0 1 id-missing A record in a stream of several needs its own `id`.',
      '0 2 not-a-record A record is a list of `field: value` lines.',
    ]);
  });

  it.each([
    ['- 1\n', 'not-a-record'],
    ['id: 7\n', 'id-missing'],
  ])('are not looked for any further after 200 that are none: %j', async (text, rule) => {
    const { records, said } = await read(`${text}---\n`.repeat(201) + text);
    expect(records).toEqual([]);
    expect(said).toHaveLength(201);
    expect(new Set(said.slice(0, 200).map((one) => one.split(' ')[2]))).toEqual(new Set([rule]));
    expect(said[200]).toBe('0 200 many-faults The 2 records from here on were not read.');
    expect((await read(`${text}---\n`.repeat(199) + text)).said).toHaveLength(200);
  });

  it.each(['text\n', '42\n', '~\n', '[]\n', 'true\n'])('are groups of fields, and not %j', async (text) => {
    expect(await read(text)).toEqual({
      records: [],
      said: ['0 0 not-a-record A record is a list of `field: value` lines.'],
    });
  });

  it.each(['', '# nothing yet\n', '\n\n'])('are missed in %j', async (text) => {
    expect(await read(text)).toEqual({ records: [], said: ['1 0 empty-file The file holds no record.'] });
  });

  it('are named by the file: another id in it is told, and left out of the record', async () => {
    const { records, said } = await read('id: other\nterm: A\n');
    expect(records).toMatchObject([{ id: 'x', value: { term: 'A' } }]);
    expect(records[0]?.value).toEqual({ term: 'A' });
    expect(said).toEqual(['0 0 id-is-file-name The id "other" differs from the file name "x".']);
  });

  it('are none where the file is no text', async () => {
    expect(await read(Buffer.from('a: b\nc: é', 'latin1'))).toEqual({
      records: [],
      said: ['2 0 not-utf8 The file is not UTF-8.'],
    });
    expect((await read('term: \uFFFD is a sign that may be written\n')).said).toEqual([]);
    expect((await read(Buffer.alloc(2 ** 23 + 1, 'a'))).said).toEqual([
      '1 0 too-big The file has 8,388,609 bytes.',
    ]);
  });
});

describe('a case study', () => {
  const readText = async (text: string) => {
    const said: unknown[] = [];
    const story = await readStory(write('s.md', text), 's', ({ line, rule }) => said.push([line, rule]));
    return { story, said };
  };

  it('is read with the lines of its head and of its blocks', async () => {
    const head = '---\ntitle: A\nsummary_zh: >-\n  folded: over\n  lines\n---\n';
    const { story, said } = await readText(`${head}\nOne\nblock.\n \t\n\n## Two\n`);
    expect(said).toEqual([]);
    expect(story?.head).toEqual({ title: 'A', summary_zh: 'folded: over lines' });
    expect([...(story?.lines ?? [])]).toEqual([
      ['title', 2],
      ['summary_zh', 3],
    ]);
    expect(story?.blocks).toEqual([
      { line: 8, text: 'One\nblock.' },
      { line: 12, text: '## Two' },
    ]);
  });

  it('may have Windows line ends, no head, or one without an end', async () => {
    expect((await readText('---\r\ntitle: A\r\n---\r\nText.\r\n')).story).toMatchObject({
      head: { title: 'A' },
      blocks: [{ line: 4, text: 'Text.' }],
    });
    expect((await readText('Text.')).story).toMatchObject({
      head: null,
      blocks: [{ line: 1, text: 'Text.' }],
    });
    expect((await readText('---\ntitle: A\n')).story).toMatchObject({ head: null });
    expect((await readText('---\n---\nText.\n')).story).toMatchObject({ head: null });
  });

  it('with a head that is no YAML is told of with its line, and still has its text', async () => {
    const { story, said } = await readText('---\ntitle: A\ntitle: B\n---\nText.\n');
    expect(said).toEqual([[3, 'yaml-duplicate-key']]);
    expect(story?.head).toBeUndefined();
    expect(story?.blocks).toHaveLength(1);
  });
});

it('lines of JSON are read with their numbers, empty ones passed over', () => {
  const said: unknown[] = [];
  const file = write('x.ndjson', '\uFEFF{"a":1}\n\n  \n{"b":\n[2]\n');
  expect(readNdjson(file, ({ line, rule, message }) => said.push([line, rule, message]))).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 5, value: [2] },
  ]);
  expect(said).toEqual([[4, 'ndjson-syntax', 'This line is not JSON.']]);
});
