import { describe, expect, it } from 'vitest';
import { parseStream } from '../../pipeline/load/yaml.ts';
import { type FrameDocument, judgeFrame } from '../../pipeline/validate/frame.ts';
import { smallSet } from '../support/records.ts';
import { codelists } from './in-memory.ts';

const dataset = parseStream(smallSet['dataset.yaml'] ?? '')[0] as Record<string, unknown>;
const single = (name: string, value: unknown): FrameDocument => ({ file: `sources/${name}`, name, value });
const plain = [single('dataset.yaml', dataset)];
const line = (value: unknown, at = 1): FrameDocument => ({
  file: 'sources/ledger.ndjson',
  name: 'ledger.ndjson',
  value,
  line: at,
});
const entry = { kind: 'presence', id: 'office', first_release: '2026.05.0' };
const release = {
  version: '2026.05.0',
  date: '2026-05-01',
  schema_version: '1.0.0',
  commit: '0'.repeat(40),
  manifest_sha256: '0'.repeat(64),
};

interface Parts {
  readonly singles?: readonly FrameDocument[];
  readonly lists?: readonly FrameDocument[];
  readonly ledger?: readonly FrameDocument[];
  readonly releases?: readonly FrameDocument[];
}
const judge = ({ singles = plain, lists = codelists, ledger = [], releases = [] }: Parts) =>
  judgeFrame(singles, lists, { ledger, releases }, 'sources/codelists');

/** The codelists, one of them changed. */
function changed(name: string, change: (codes: Record<string, unknown>[]) => unknown): FrameDocument[] {
  return codelists.map((list) => {
    if (list.name !== name) return list;
    const value = structuredClone(list.value) as { codes: Record<string, unknown>[] };
    change(value.codes);
    return { ...list, value };
  });
}

describe('without a disk, the frame', () => {
  it('is what stands around the records; what is optional is empty', () => {
    const { value, findings } = judge({});
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ retired: [], ledger: [], releases: [], knownIssues: [], disputes: [] });
    expect(value?.expectations).toEqual({ file: '' });
    expect(value?.dataset.title).toBe('Small Atlas');
    expect(value?.codelists.statuses.codes.map(({ code }) => code)).toContain('active');
  });

  it('holds everything that is written', () => {
    const { value, findings } = judge({
      singles: [
        ...plain,
        single('retired.yaml', {
          retired: [{ kind: 'presence', id: 'a', fate: 'withdrawn', reason: 'Why.', release: '2026.05.0' }],
        }),
        single('known_issues.yaml', {
          known_issues: [{ id: 'b', title: 'T', description: 'D.', since: '2026.05.0', status: 'open' }],
        }),
        single('disputes.yaml', { disputes: [] }),
        single('expectations.yaml', { tables: { presences: { min: 1, max: 9 } } }),
        single('exceptions.yaml', { exceptions: [] }),
      ],
      ledger: [line(entry)],
      releases: [line(release)],
    });
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      retired: [{ id: 'a' }],
      knownIssues: [{ id: 'b' }],
      ledger: [entry],
      releases: [release],
      expectations: { file: 'sources/expectations.yaml', tables: { presences: { min: 1, max: 9 } } },
    });
  });

  it.each(['statuses', 'countries'])('lacks the codelist %s: nobody builds on it', (name) => {
    expect(judge({ lists: codelists.filter((list) => list.name !== name) })).toEqual({
      value: null,
      findings: [
        {
          file: `sources/codelists/${name}.yaml`,
          line: 1,
          column: 1,
          rule: 'missing-file',
          severity: 'error',
          message: `The codelist ${name} is missing.`,
          hint: 'Every codelist is needed to judge the records.',
        },
      ],
    });
  });

  it('has a code that stands twice', () => {
    const lists = changed('statuses', (codes) => {
      codes.push({ ...codes[0] });
    });
    const { value, findings } = judge({ lists });
    const list = lists.find(({ name }) => name === 'statuses');
    const { codes = [] } = (list?.value ?? {}) as { codes?: { code: string }[] };
    expect(value).not.toBeNull();
    expect(findings).toEqual([
      {
        file: list?.file,
        document: 0,
        path: ['codes', codes.length - 1, 'code'],
        rule: 'unique-code',
        severity: 'error',
        message: `The code "${codes[0]?.code}" stands twice in this list.`,
        hint: 'Keep one of the two.',
      },
    ]);
  });

  it('has a category of no group', () => {
    const lists = changed('categories', (codes) => Object.assign(codes[1] ?? {}, { group: 'reserch' }));
    expect(judge({ lists }).findings).toEqual([
      {
        file: lists.find(({ name }) => name === 'categories')?.file,
        document: 0,
        path: ['codes', 1, 'group'],
        rule: 'reference',
        severity: 'error',
        message: '"reserch" is not a code of category-groups.',
        hint: 'Did you mean "research"?',
      },
    ]);
  });

  it('has a codelist of another form: nobody builds on it, and its codes are not looked at', () => {
    const lists = changed('statuses', (codes) => codes.push({ ...codes[0], colour: 'red' }));
    const { value, findings } = judge({ lists });
    expect(value).toBeNull();
    expect(findings).toMatchObject([{ document: 0, rule: 'unknown-field', severity: 'error' }]);
  });

  it('lacks a dataset, or has one of another form', () => {
    expect(judge({ singles: [] })).toEqual({ value: null, findings: [] });
    const { value, findings } = judge({ singles: [single('dataset.yaml', { ...dataset, title: 5 })] });
    expect(value).toBeNull();
    expect(findings).toMatchObject([
      { file: 'sources/dataset.yaml', document: 0, path: ['title'], severity: 'error' },
    ]);
  });

  it.each(['ledger', 'releases'] as const)('has a faulty line in %s, which is named', (name) => {
    const good = name === 'ledger' ? entry : release;
    const { value, findings } = judge({ [name]: [line(good), line({ ...good, more: 1 }, 7)] });
    expect(value).toBeNull();
    expect(findings).toMatchObject([
      { file: 'sources/ledger.ndjson', line: 7, column: 1, rule: 'unknown-field', severity: 'error' },
    ]);
    expect(findings[0]).not.toHaveProperty('document');
  });

  it('holds nothing personal, neither in its texts nor in its comments', () => {
    const written = { ...dataset, description: 'Ask press@huawei.example for it.' };
    const comments = [{ document: 0, line: 3, column: 1, text: '# call +254 20 123 4567' }];
    const { findings } = judge({ singles: [{ ...single('dataset.yaml', written), comments }] });
    expect(findings.map(({ file, rule, path, line: at }) => [file, rule, path ?? at])).toEqual([
      ['sources/dataset.yaml', 'phone', 3],
      ['sources/dataset.yaml', 'email', ['description']],
    ]);
  });

  it('is asked for nothing else in its texts', () => {
    const written = { ...dataset, description: 'A  set of the the records (for tests.' };
    expect(judge({ singles: [single('dataset.yaml', written)] }).findings).toEqual([]);
  });

  it('tells what is personal in a line by that line', () => {
    const { findings } = judge({ ledger: [line({ ...entry, id: 'a@huawei.example' }, 5)] });
    expect(findings.filter(({ rule }) => rule === 'email')).toMatchObject([
      { file: 'sources/ledger.ndjson', line: 5 },
    ]);
  });
});
