import { describe, expect, it } from 'vitest';
import type { Frame } from '../../pipeline/validate/frame.ts';
import { judgeRegister } from '../../pipeline/validate/register.ts';

type Retired = Frame['retired'][number];
const records = [
  { kind: 'presence', id: 'office' },
  { kind: 'presence', id: 'laboratory' },
  { kind: 'organization', id: 'huawei' },
] as const;

/** What is said of these registers beside those records. */
function said(frame: Partial<Frame>, lines: readonly (number | undefined)[] = []) {
  const all = { ledger: [], retired: [], disputes: [], knownIssues: [], ...frame } as unknown as Frame;
  return judgeRegister(all, 'sources', lines, records);
}

const entry = (id: string, kind = 'presence') =>
  ({ kind, id, first_release: '2026.05.0' }) as Frame['ledger'][number];
const gone = (id: string, fate: Retired['fate'], targets?: string[]): Retired => ({
  kind: 'presence',
  id,
  fate,
  reason: 'Why.',
  release: '2026.11.0',
  ...(targets === undefined ? {} : { targets }),
});
const lost = (line: number, message: string, hint: string) => ({
  file: 'sources/ledger.ndjson',
  line,
  column: 1,
  rule: 'lost-id',
  severity: 'error',
  message,
  hint,
});
const bring = 'Bring its file back, or say in retired.yaml what became of it.';
const inFile = (name: string, rule: string, path: (string | number)[], message: string, hint: string) => ({
  file: `sources/${name}`,
  document: 0,
  path,
  rule,
  severity: 'error',
  message,
  hint,
});
const target = (path: (string | number)[], message: string, hint: string) =>
  inFile('retired.yaml', 'retired-target', ['retired', ...path], message, hint);

describe('without a disk, the ledger', () => {
  it('is content with ids that stand, and with those that are retired', () => {
    const ledger = [entry('office'), entry('huawei', 'organization'), entry('old')];
    expect(said({ ledger, retired: [gone('old', 'withdrawn')] })).toEqual([]);
  });

  it('names each id that is lost by its line, or the first when it is not known', () => {
    const ledger = [entry('office'), entry('one'), entry('huawei')];
    expect(said({ ledger }, [1, 3])).toEqual([
      lost(3, 'The presence "one" was published in 2026.05.0 and is gone.', bring),
      lost(1, 'The presence "huawei" was published in 2026.05.0 and is gone.', bring),
    ]);
  });

  it('holds an id once over its kind', () => {
    const generated = 'This file is generated; restore it from git.';
    expect(said({ ledger: [entry('office'), entry('office')] }, [1, 2])).toEqual([
      lost(2, 'The presence "office" stands twice in the ledger.', generated),
    ]);
    expect(said({ ledger: [entry('gone'), entry('gone')] }, [1, 2]).map(({ message }) => message)).toEqual([
      'The presence "gone" was published in 2026.05.0 and is gone.',
      'The presence "gone" stands twice in the ledger.',
    ]);
  });
});

describe('without a disk, retired ids', () => {
  it('lead to records, also by way of others, or are withdrawn', () => {
    const retired = [
      gone('a', 'moved', ['b']),
      gone('b', 'merged', ['office']),
      gone('c', 'split', ['b', 'd', 'laboratory']),
      gone('d', 'withdrawn'),
    ];
    expect(said({ retired })).toEqual([]);
  });

  it('name a target that is neither there nor retired, each by its place', () => {
    const retired = [gone('d', 'withdrawn'), gone('a', 'split', ['office', 'offise', 'huawei'])];
    expect(said({ retired })).toEqual([
      target(
        [1, 'targets', 1],
        '"offise" is no presence, and is not retired either.',
        'Did you mean "office"?',
      ),
      target(
        [1, 'targets', 2],
        '"huawei" is no presence, and is not retired either.',
        'Allowed: office, laboratory.',
      ),
    ]);
  });

  it('name one that leads astray further on', () => {
    const retired = [gone('a', 'moved', ['b']), gone('b', 'split', ['office', 'nowhere'])];
    expect(said({ retired }).map(({ path, message }) => [path, message])).toEqual([
      [['retired', 0, 'targets', 0], '"b" is no presence, and is not retired either.'],
      [['retired', 1, 'targets', 1], '"nowhere" is no presence, and is not retired either.'],
    ]);
  });

  it('do not lead in a circle', () => {
    const retired = [gone('a', 'moved', ['b']), gone('b', 'moved', ['a'])];
    expect(said({ retired }).map(({ message }) => message)).toEqual([
      '"b" leads back to itself.',
      '"a" leads back to itself.',
    ]);
  });

  it('say to where, unless they are withdrawn', () => {
    expect(said({ retired: [gone('a', 'merged')] })).toEqual([
      target(
        [0],
        'The presence "a" is merged, but it does not say to where.',
        'Add `targets: [<id>]`, or use the fate `withdrawn`.',
      ),
    ]);
    expect(said({ retired: [gone('a', 'withdrawn', ['office'])] })).toEqual([]);
  });

  it('stand once over their kind', () => {
    const other = { ...gone('a', 'withdrawn'), kind: 'organization' } as Retired;
    expect(said({ retired: [gone('a', 'withdrawn'), other, gone('a', 'withdrawn')] })).toEqual([
      target([2, 'id'], 'The presence "a" is retired twice.', 'Keep one of the two.'),
    ]);
  });
});

describe('without a disk, what names records', () => {
  it('are disputes, which name the kind too', () => {
    const dispute = (kind: string, record: string) => ({ kind, record }) as Frame['disputes'][number];
    const disputes = [
      dispute('presence', 'office'),
      dispute('presence', 'offise'),
      dispute('organization', 'office'),
    ];
    const path = (index: number) => ['disputes', index, 'record'];
    expect(said({ disputes })).toEqual([
      inFile(
        'disputes.yaml',
        'unknown-record',
        path(1),
        'There is no presence "offise".',
        'Did you mean "office"?',
      ),
      inFile(
        'disputes.yaml',
        'unknown-record',
        path(2),
        'There is no organization "office".',
        'Allowed: huawei.',
      ),
    ]);
  });

  it('are known issues, some of which name none', () => {
    const issue = (...named: string[]) =>
      (named.length === 0 ? {} : { records: named }) as Frame['knownIssues'][number];
    expect(said({ knownIssues: [issue(), issue('office', 'huawei', 'huawey')] })).toEqual([
      inFile(
        'known_issues.yaml',
        'unknown-record',
        ['known_issues', 1, 'records', 2],
        'There is no record "huawey".',
        'Did you mean "huawei"?',
      ),
    ]);
  });
});
