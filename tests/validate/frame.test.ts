import { describe, expect, it } from 'vitest';
import { locateFindings } from '../../pipeline/load/positions.ts';
import { survey } from '../../pipeline/survey/survey.ts';
import type { Frame } from '../../pipeline/validate/frame.ts';
import { makeSources, office, type Sources, safeCity } from '../support/sources.ts';

/** Findings by the rest of their path below the folder. */
async function check(sources: Sources) {
  return (await locateFindings((await survey(sources.dir)).findings)).map(
    ({ file, line, column, rule, severity, message, hint }) => ({
      file: file.slice(sources.dir.length + 1),
      line,
      column,
      rule,
      severity,
      message,
      hint,
    }),
  );
}

const categories = 'codelists/categories.yaml';

describe('codelists', () => {
  it('have no code twice', async () => {
    const sources = makeSources().edit('codelists/statuses.yaml', 'code: active', 'code: ended');
    const second = sources.read('codelists/statuses.yaml').split('\n');
    const lines = second.flatMap((line, index) => (line.includes('code: ended') ? [index + 1] : []));
    expect((await check(sources)).filter(({ rule }) => rule === 'unique-code')).toEqual([
      {
        file: 'codelists/statuses.yaml',
        line: lines[1],
        column: 11,
        rule: 'unique-code',
        severity: 'error',
        message: 'The code "ended" stands twice in this list.',
        hint: 'Keep one of the two.',
      },
    ]);
  });

  it('name groups that exist', async () => {
    const sources = makeSources().edit(categories, 'group: research', 'group: reserch');
    expect(await check(sources)).toEqual([
      {
        file: categories,
        ...sources.positionOf(categories, 'reserch'),
        rule: 'reference',
        severity: 'error',
        message: '"reserch" is not a code of category-groups.',
        hint: 'Did you mean "research"?',
      },
    ]);
  });

  it('have a form of their own, told with the line', async () => {
    const sources = makeSources()
      .edit(categories, 'partnership: true', 'partnership: "yes"')
      .edit(categories, 'colour: "#', 'color: "#');
    const found = await check(sources);
    expect(found.map(({ file, rule, message }) => [file, rule, message])).toEqual([
      [categories, 'missing-field', '"colour" is missing.'],
      [categories, 'unknown-field', '"color" is not a field of "codes".'],
      [categories, 'wrong-type', '"partnership" should be true or false, not text.'],
    ]);
    expect(found[1]).toMatchObject({
      ...sources.positionOf(categories, 'color:'),
      hint: 'Did you mean "colour"?',
    });
  });

  it('that are faulty do not keep records from being judged, and nobody builds on them', async () => {
    const sources = makeSources()
      .edit(categories, 'colour: "#', 'color: "#')
      .edit(office, 'confidence: low', 'confidence: lwo')
      .edit(safeCity, 'category: smart-city', 'category: smrt-city');
    const told: string[] = [];
    const { records } = await survey(sources.dir, {
      frame: () => told.push('frame'),
      record: ({ id }) => told.push(id),
    });
    expect({ records, told }).toEqual({ records: 9, told: [] });
    expect((await check(sources)).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      `${categories} missing-field`,
      `${categories} unknown-field`,
      `${safeCity} reference`,
      `${office} not-allowed`,
    ]);
  });

  it('that cannot be read, and a dataset without a date, are no reason for findings in records', async () => {
    const sources = makeSources()
      .write(categories, 'codes: [')
      .edit('dataset.yaml', 'date: 2026-11-21', 'date: soon');
    expect(new Set((await check(sources)).map(({ file }) => file))).toEqual(
      new Set([categories, 'dataset.yaml']),
    );
  });
});

describe('the dataset file', () => {
  it.each([
    [
      'version: 2026.11.0',
      'version: 2026.13.0',
      'version',
      '"2026.13.0" does not have the form of "version".',
    ],
    ['date: 2026-11-21', 'date: 21.11.2026', 'date', '"21.11.2026" does not have the form of "date".'],
    ['licence: CC-BY-4.0', 'license: CC-BY-4.0', 'licence', '"licence" is missing.'],
  ])('%s is judged', async (from, to, _field, message) => {
    const found = await check(makeSources().edit('dataset.yaml', from, to));
    expect(found.map((finding) => finding.message)).toContain(message);
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(['dataset.yaml']));
  });
});

describe('the other files beside the records', () => {
  const empty = {
    'retired.yaml': 'retired: []\n',
    'expectations.yaml': 'tables: {presences: {min: 1, max: 9}}\n',
    'exceptions.yaml': 'exceptions: []\n',
    'known_issues.yaml': 'known_issues: []\n',
    'disputes.yaml': 'disputes: []\n',
    'ledger.ndjson': '{"kind":"presence","id":"zte-office-namibia","first_release":"2026.10.0"}\n',
  };

  it('are optional, and read where they are', async () => {
    const sources = makeSources(empty);
    expect(await check(sources)).toEqual([]);
    const told: Frame[] = [];
    await survey(sources.dir, { frame: (frame) => told.push(frame) });
    expect(told.map(({ ledger, expectations }) => [ledger.length, expectations.tables])).toEqual([
      [1, { presences: { min: 1, max: 9 } }],
    ]);
  });

  it.each(Object.keys(empty).filter((file) => file.endsWith('.yaml')))('%s has a form', async (file) => {
    const [found, ...others] = (await check(makeSources({ [file]: 'entries: []\n' }))).filter(
      ({ rule }) => rule === 'unknown-field',
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({ file, line: 1, column: 1, severity: 'error' });
    expect(found?.message).toBe('"entries" is not a field of this record.');
  });

  it('the ledger names the line of a faulty entry', async () => {
    const ledger = `${empty['ledger.ndjson']}{"kind":"presense","id":"a","first_release":"2026.10.0"}\n`;
    expect(await check(makeSources({ 'ledger.ndjson': ledger }))).toMatchObject([
      { file: 'ledger.ndjson', line: 2, rule: 'not-allowed', hint: 'Did you mean "presence"?' },
    ]);
  });
});
