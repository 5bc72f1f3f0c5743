import { beforeAll, describe, expect, it } from 'vitest';
import { Locator } from '../../pipeline/load/locate.ts';
import { locateFindings } from '../../pipeline/load/positions.ts';
import { survey } from '../../pipeline/survey/survey.ts';
import { makeSources, type Sources, safeCity, term } from '../support/sources.ts';

const text = `# a comment before everything
title: Safe city
dates: {started: 2014-11, ended: 2013}

organizations:
  - id: huawei
    role: supplier
  - {id: zte, role: owner}
"quoted key": >-
  folded over
  two lines
---
id: second
title:   far right
locations:
- country: KE
- place: Mombasa
`;

describe('the place of a finding in a text', () => {
  let locator: Locator;
  beforeAll(() => {
    locator = new Locator(text);
  });

  it.each([
    ['a value', 0, ['title'], false, 2, 8],
    ['a key', 0, ['title'], true, 2, 1],
    ['a value of a flow mapping', 0, ['dates', 'ended'], false, 3, 34],
    ['a key of a flow mapping', 0, ['dates', 'ended'], true, 3, 27],
    ['an item of a list', 0, ['organizations', 0], false, 6, 5],
    ['a value within an item', 0, ['organizations', 0, 'role'], false, 7, 11],
    ['a value within a flow item', 0, ['organizations', 1, 'id'], false, 8, 10],
    ['a folded text, at its mark', 0, ['quoted key'], false, 9, 15],
    ['a quoted key', 0, ['quoted key'], true, 9, 1],
    ['a missing field: the record', 0, ['category'], false, 2, 1],
    ['a missing field of an item: the item', 0, ['organizations', 1, 'name'], false, 8, 5],
    ['an item beyond the list: the list', 0, ['organizations', 7, 'id'], false, 6, 3],
    ['a path through a text: the text', 0, ['title', 'deeper', 0], false, 2, 8],
    ['the record itself', 0, [], false, 2, 1],
    ['a value of the second document', 1, ['title'], false, 14, 10],
    ['a key of the second document', 1, ['locations'], true, 15, 1],
    ['an item of the second document', 1, ['locations', 1, 'place'], false, 17, 10],
    ['a missing field of the second document', 1, ['category'], false, 13, 1],
    ['a document that the text does not have', 5, ['title'], false, 1, 1],
  ] as const)('%s', (_name, document, path, atKey, line, column) => {
    expect(locator.find(document, path, atKey)).toEqual({ line, column });
  });

  it('is found in a text with Windows line ends', () => {
    const windows = new Locator(text.replaceAll('\n', '\r\n'));
    expect(windows.find(0, ['organizations', 0, 'role'], false)).toEqual({ line: 7, column: 11 });
    expect(windows.find(1, ['title'], false)).toEqual({ line: 14, column: 10 });
  });
});

/** Rule, line and column of the only finding of a file. */
async function onlyFinding(sources: Sources, file: string) {
  const { findings } = await survey(sources.dir);
  const found = (await locateFindings(findings)).filter((finding) => finding.file === sources.path(file));
  expect(found).toHaveLength(1);
  const [{ rule, line, column } = { rule: '', line: 0, column: 0 }] = found;
  return { rule, line, column };
}

describe('a finding of check', () => {
  it('names the line of a value', async () => {
    const sources = makeSources().edit(safeCity, 'category: smart-city-public-security', 'category: smart');
    expect(await onlyFinding(sources, safeCity)).toEqual({ rule: 'reference', line: 3, column: 11 });
  });

  it('names the line of an unknown field, at its name', async () => {
    const sources = makeSources().edit(safeCity, 'programme: safe-city', 'programm: safe-city');
    expect(await onlyFinding(sources, safeCity)).toEqual({ rule: 'unknown-field', line: 4, column: 1 });
  });

  it('names the item that lacks a field', async () => {
    const sources = makeSources().edit(safeCity, '{place: Mombasa, country: KE}', '{place: Mombasa}');
    expect(await onlyFinding(sources, safeCity)).toEqual({ rule: 'missing-field', line: 9, column: 5 });
  });

  it('names the line within the second record of a stream', async () => {
    const first = makeSources();
    const stream = `id: one\n${first.read(term)}---\n# the second\nid: two\n${first.read(term)}`;
    first.remove(term).write('glossary/terms.yaml', stream.replace(/see_also.*\n/g, ''));
    const sources = first.edit('glossary/terms.yaml', 'id: two\nterm: Safe city', 'id: two\nterm: ""');
    expect(await onlyFinding(sources, 'glossary/terms.yaml')).toEqual({
      rule: 'empty-field',
      ...sources.positionOf('glossary/terms.yaml', '""'),
    });
  });

  it('counts columns alike with and without a byte order mark', async () => {
    const sources = makeSources().edit(term, 'term: Safe city', 'term: ""');
    const plain = await onlyFinding(sources, term);
    sources.write(term, `\uFEFF${sources.read(term)}`);
    expect(await onlyFinding(sources, term)).toEqual(plain);
  });
});
