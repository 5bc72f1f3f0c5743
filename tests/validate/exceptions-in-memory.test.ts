import { describe, expect, it } from 'vitest';
import type { Finding } from '../../pipeline/finding.ts';
import { contextOf } from '../../pipeline/validate/context.ts';
import { createExceptions } from '../../pipeline/validate/exceptions.ts';

interface Written {
  readonly rule?: unknown;
  readonly record?: unknown;
  readonly until?: unknown;
}

const warning: Finding = {
  file: 'a.yaml',
  document: 0,
  path: ['status'],
  rule: 'status-dates',
  severity: 'warning',
  message: 'The status is "ended", and no date says when.',
  hint: 'Give `dates.ended`.',
};
const fitting = { rule: 'status-dates', record: 'a', until: '2027' };

/** What is left of findings about the records a, b and the second of a stream, with these exceptions. */
function left(written: readonly Written[], findings: readonly Finding[] = [warning], date = '2026-11-21') {
  const singles = [
    { file: 'dataset.yaml', name: 'dataset.yaml', value: { date } },
    { file: 'sources/exceptions.yaml', name: 'exceptions.yaml', value: { exceptions: written } },
  ];
  const exceptions = createExceptions(contextOf({ singles, codelists: [] }, new Set()));
  exceptions.see({ id: 'a', file: 'a.yaml', document: 0 });
  exceptions.see({ id: 'b', file: 'b.yaml', document: 0 });
  exceptions.see({ id: 'second', file: 'stream.yaml', document: 1 });
  return exceptions.apply(findings);
}

const fault = (rule: string, field: string, message: string, hint: string, index = 0) => ({
  file: 'sources/exceptions.yaml',
  document: 0,
  path: ['exceptions', index, field],
  rule,
  severity: 'error',
  message,
  hint,
});
const unused = (record: string, rule: string, index = 0) =>
  fault(
    'exception-unused',
    'record',
    `"${record}" does not break the rule "${rule}".`,
    'Remove the exception: it is not needed.',
    index,
  );
const endedIn = (until: string) =>
  fault(
    'exception-ended',
    'until',
    `The exception for "a" ended in ${until}, before the date of the dataset.`,
    'Mend the record and remove the exception, or give a new reason and a later end.',
  );

describe('without a disk, an exception', () => {
  it('sets aside the findings of its rule and its record', () => {
    expect(left([])).toEqual([warning]);
    expect(left([fitting])).toEqual([]);
    expect(left([fitting], [warning, { ...warning, path: ['dates'] }])).toEqual([]);
  });

  it.each<[string, Finding]>([
    ['another rule', { ...warning, rule: 'own-words' }],
    ['another record', { ...warning, file: 'b.yaml' }],
    ['another record of a file', { ...warning, document: 1 }],
    ['a file without records', { ...warning, file: 'dataset.yaml' }],
  ])('leaves the findings of %s, and is told to be of no use', (_, other) => {
    expect(left([fitting], [other])).toEqual([other, unused('a', 'status-dates')]);
    expect(left([fitting], [other, warning])).toEqual([other]);
  });

  it('does its work beside others', () => {
    const more = [{ ...fitting, record: 'b' }, fitting, { ...fitting, rule: 'own-words' }];
    expect(left(more)).toEqual([unused('b', 'status-dates', 0), unused('a', 'own-words', 2)]);
  });

  it('may be written twice', () => {
    expect(left([fitting, fitting])).toEqual([]);
  });

  it('is for one record of a stream, and for what stands without a number of its document', () => {
    const second = { ...warning, file: 'stream.yaml', document: 1 };
    const { document: _, ...plain } = warning;
    expect(left([{ ...fitting, record: 'second' }], [second])).toEqual([]);
    expect(left([fitting], [plain])).toEqual([]);
  });

  it('is for rules about places too', () => {
    const place = { ...warning, rule: 'geo/not-found' };
    expect(left([{ ...fitting, rule: 'geo/not-found' }], [place])).toEqual([]);
  });

  it.each(['2026-11-21', '2026-11', '2026', '2030', '', 'soon'])('until %j has not ended', (until) => {
    expect(left([{ ...fitting, until }])).toEqual([]);
  });

  it.each(['2026-11-20', '2026-10', '2025'])('until %s has ended on 2026-11-21', (until) => {
    expect(left([{ ...fitting, until }])).toEqual([warning, endedIn(until)]);
  });

  it('until a year that is written as a number has ended too', () => {
    expect(left([{ ...fitting, until: 2025 }])).toEqual([warning, endedIn('2025')]);
  });

  it('does not end while the date of the dataset is not known', () => {
    expect(left([{ ...fitting, until: '2020' }], [warning], 'soon')).toEqual([]);
  });

  it.each([
    ['reference', 'allows no exception', 'Allowed are language, date-order, far-future'],
    ['email', 'allows no exception', ''],
    ['missing-field', 'is not a rule that can have exceptions', ''],
    ['status-date', 'is not a rule that can have exceptions', 'Did you mean "status-dates"?'],
  ])('for %s is refused', (rule, why, hint) => {
    const broken = { ...warning, rule };
    expect(left([{ ...fitting, rule }], [broken])).toEqual([
      broken,
      fault('exception', 'rule', `"${rule}" ${why}.`, expect.stringContaining(hint) as unknown as string),
    ]);
  });

  it('without a rule or a record, which is told for itself, sets nothing aside', () => {
    expect(left([{ ...fitting, rule: undefined }])).toEqual([warning]);
    expect(left([{ ...fitting, record: 5 }])).toEqual([warning]);
    expect(left([{}, fitting])).toEqual([]);
  });
});
