import { describe, expect, it } from 'vitest';
import { locateFindings } from '../../pipeline/load/positions.ts';
import { survey } from '../../pipeline/survey/survey.ts';
import { makeSources, office, type Sources } from '../support/sources.ts';

const published = (id: string) => `{"kind":"presence","id":"${id}","first_release":"2026.05.0"}\n`;
const retired = (...entries: string[]) =>
  `retired:\n${entries.map((entry) => `  - {kind: presence, reason: Why., release: 2026.11.0, ${entry}}\n`).join('')}`;
const dispute = (record: string) => `disputes:
  - id: a-dispute
    kind: presence
    record: ${record}
    by: Somebody
    statement: They say that it is not so.
    status: open
    sources:
      - {url: https://www.example.org/reply, title: A reply, publisher: Somebody, language: en, type: company}
`;
const issue = (record: string) => `known_issues:
  - {id: a-gap, title: A gap, description: It is not whole., since: 2026.11.0, status: open, records: [${record}]}
`;

/** Findings as `file:line rule message`. */
async function check(sources: Sources): Promise<string[]> {
  return (await locateFindings((await survey(sources.dir)).findings)).map(
    ({ file, line, rule, message }) => `${file.slice(sources.dir.length + 1)}:${line} ${rule} ${message}`,
  );
}

describe('the ledger', () => {
  it('is content with an id that stands, and with one that is retired', async () => {
    const sources = makeSources({
      'ledger.ndjson': published('zte-office-namibia') + published('zte-old-office'),
      'retired.yaml': retired('id: zte-old-office, fate: moved, targets: [zte-office-namibia]'),
    });
    expect(await check(sources)).toEqual([]);
  });

  it('refuses that a published id is lost, with its line', async () => {
    const sources = makeSources({
      'ledger.ndjson': `${published('zte-office-namibia')}\n${published('gone')}`,
    });
    expect(await check(sources)).toEqual([
      'ledger.ndjson:3 lost-id The presence "gone" was published in 2026.05.0 and is gone.',
    ]);
    expect(await check(sources.remove(office))).toContain(
      'ledger.ndjson:1 lost-id The presence "zte-office-namibia" was published in 2026.05.0 and is gone.',
    );
  });

  it('does not take a record that cannot be read for a lost one', async () => {
    const sources = makeSources({ 'ledger.ndjson': published('zte-office-namibia') }).write(
      office,
      'title: ["',
    );
    expect((await check(sources)).filter((finding) => finding.includes('lost-id'))).toEqual([]);
  });

  it('holds an id once', async () => {
    const twice = published('zte-office-namibia').repeat(2);
    expect(await check(makeSources({ 'ledger.ndjson': twice }))).toEqual([
      'ledger.ndjson:2 lost-id The presence "zte-office-namibia" stands twice in the ledger.',
    ]);
  });
});

describe('retired ids', () => {
  it('lead to records, also by way of other retired ids', async () => {
    const chain = retired(
      'id: a, fate: moved, targets: [b]',
      'id: b, fate: merged, targets: [zte-office-namibia]',
      'id: c, fate: split, targets: [b, d]',
      'id: d, fate: withdrawn',
    );
    expect(await check(makeSources({ 'retired.yaml': chain }))).toEqual([]);
  });

  it.each([
    ['id: a, fate: moved, targets: [nowhere]', '"nowhere" is no presence, and is not retired either.'],
    ['id: a, fate: moved, targets: [huawei]', '"huawei" is no presence, and is not retired either.'],
    ['id: a, fate: moved, targets: [a]', '"a" leads back to itself.'],
    ['id: a, fate: merged', 'The presence "a" is merged, but it does not say to where.'],
  ])('are refused with {%s}', async (entry, message) => {
    expect(await check(makeSources({ 'retired.yaml': retired(entry) }))).toEqual([
      `retired.yaml:2 retired-target ${message}`,
    ]);
  });

  it('stand once each', async () => {
    const twice = retired('id: a, fate: withdrawn', 'id: a, fate: withdrawn');
    expect(await check(makeSources({ 'retired.yaml': twice }))).toEqual([
      'retired.yaml:3 retired-target The presence "a" is retired twice.',
    ]);
  });
});

describe('disputes and known issues', () => {
  it('name records that exist', async () => {
    const good = { 'disputes.yaml': dispute('zte-office-namibia'), 'known_issues.yaml': issue('gulf-cable') };
    expect(await check(makeSources(good))).toEqual([]);
    const bad = { 'disputes.yaml': dispute('gulf'), 'known_issues.yaml': issue('gulf-cabel') };
    expect(await check(makeSources(bad))).toEqual([
      'disputes.yaml:4 unknown-record There is no presence "gulf".',
      'known_issues.yaml:2 unknown-record There is no record "gulf-cabel".',
    ]);
  });
});
