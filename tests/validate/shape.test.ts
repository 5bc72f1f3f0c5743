import { describe, expect, it } from 'vitest';
import { type LocatedFinding, locateFindings } from '../../pipeline/load/positions.ts';
import { survey } from '../../pipeline/survey/survey.ts';
import { huawei, makeSources, office, type Sources, safeCity, term } from '../support/sources.ts';
import { structuralSlips } from './slips.ts';
import { slipsOfValue } from './slips-of-value.ts';

async function check(sources: Sources): Promise<LocatedFinding[]> {
  return locateFindings((await survey(sources.dir)).findings);
}

describe('a slip of the keyboard is told in plain words', () => {
  it.each([...structuralSlips, ...slipsOfValue])(
    '%s',
    async (_what, file, from, to, at, rule, message, hint) => {
      const sources = makeSources().edit(file, from, to);
      const found = (await check(sources)).filter((finding) => !finding.message.includes('"unused"'));
      expect(found).toHaveLength(1);
      const { line, column } = sources.positionOf(file, at);
      expect(found[0]).toMatchObject({ file: sources.path(file), rule, severity: 'error', message, hint });
      // A value that is not there has no column of its own.
      if (at.startsWith('\n')) expect(found[0]?.line).toBe(line);
      else expect(found[0]).toMatchObject({ line, column });
    },
  );
});

describe('a group in the place of one value', () => {
  const withToString = '{toString: x, valueOf: [y]}';

  it.each([
    [
      `confidence: ${withToString}`,
      'wrong-type "confidence" should be one word, not a group of fields. Allowed: high, medium, low.',
    ],
    [
      'confidence: [low]',
      'wrong-type "confidence" should be one word, not a list. Allowed: high, medium, low.',
    ],
    ['confidence:', 'empty-field "confidence" is empty. Give it a value or remove the line. '],
    [
      `confidence: low\nid: ${withToString}`,
      'id-is-file-name The id {"toString":"x","valueOf":["y"]} differs from the file name "zte-office-namibia". Leave `id` out: the file name is the id.',
    ],
    [`confidence: low\nsince: ${withToString}`, 'unknown-field "since" is not a field of this record. '],
  ])('is told as that: %j', async (line, said) => {
    const found = await check(makeSources().edit(office, 'confidence: low', line));
    expect(found.map(({ rule, message, hint }) => `${rule} ${message} ${hint}`)).toEqual([
      expect.stringContaining(said),
    ]);
  });

  it.each([
    ['retired.yaml', `retired: [{kind: ${withToString}, id: ${withToString}}]\n`],
    ['exceptions.yaml', `exceptions: [{rule: x, record: y, until: ${withToString}}]\n`],
    ['disputes.yaml', `disputes: [{kind: ${withToString}, id: ${withToString}}]\n`],
  ])('is told in %s too', async (file, text) => {
    const found = await check(makeSources({ [file]: text }));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ file: where }) => where.split('/').at(-1)))).toEqual(new Set([file]));
  });
});

describe('many mistakes', () => {
  it('come back all at once, sorted by file and line', async () => {
    const sources = makeSources()
      .edit(safeCity, 'confidence: high', 'confidence: hihg')
      .edit(safeCity, 'started: 2014-11', 'started: 2014-13')
      .edit(safeCity, 'title:', 'titel:')
      .edit(huawei, 'country: CN', 'country: China')
      .edit(huawei, 'relation: owner', 'relation: boss')
      .edit(term, 'definition:', 'meaning:')
      .write('presences/zte/notes.txt', 'x');
    const found = await check(sources);
    const order = found.map(({ file, line }) => `${file}:${String(line).padStart(6, '0')}`);
    expect(order).toEqual([...order].sort());
    expect(found.map(({ file, rule }) => `${file.slice(sources.dir.length + 1)} ${rule}`)).toEqual([
      `${term} missing-field`,
      `${term} unknown-field`,
      `${huawei} not-allowed`,
      `${huawei} wrong-form`,
      `${safeCity} missing-field`,
      `${safeCity} unknown-field`,
      `${safeCity} date-form`,
      `${safeCity} not-allowed`,
      'presences/zte/notes.txt stray-file',
    ]);
  });

  it('in one record do not hide each other, and do not spill over to records that name it', async () => {
    const sources = makeSources()
      .edit(huawei, 'country: CN', 'country: China')
      .edit(huawei, 'relation: owner', 'relation: boss')
      .edit(huawei, 'kind: company', 'kind: firm\nphone: 1')
      .edit('glossary/command-centre.yaml', 'definition:', 'meaning:');
    const found = await check(sources);
    expect(found.map(({ file, rule }) => `${file.slice(sources.dir.length + 1)} ${rule}`)).toEqual([
      'glossary/command-centre.yaml missing-field',
      'glossary/command-centre.yaml unknown-field',
      `${huawei} not-allowed`,
      `${huawei} unknown-field`,
      `${huawei} not-allowed`,
      `${huawei} wrong-form`,
    ]);
  });

  it('in the YAML of an organization do not make strangers of its records', async () => {
    const sources = makeSources().edit(huawei, 'aliases: [', 'aliases: [[');
    const found = await check(sources);
    expect(new Set(found.map(({ file, rule }) => `${file.slice(sources.dir.length + 1)} ${rule}`))).toEqual(
      new Set([`${huawei} yaml-syntax`]),
    );
  });
});
