import { describe, expect, it } from 'vitest';
import { academy, huawei, office, safeCity } from '../support/sources.ts';
import { inOrder } from './all-cases.ts';
import { MemorySources } from './in-memory.ts';

type Edit = readonly [file: string, from: string, to: string];

/** What is said of a small set with edits, as `line:column rule`. */
async function said(...edits: Edit[]): Promise<string[]> {
  const sources = new MemorySources();
  for (const [file, from, to] of edits) sources.edit(file, from, to);
  return (await sources.findings())
    .sort(inOrder)
    .map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

describe('a record with a fault in its form', () => {
  it('is judged in all its other parts at once', async () => {
    expect(
      await said(
        [safeCity, 'confidence: high', 'confidence: hihg'],
        [safeCity, 'completed: 2015', 'completed: 2013'],
        [safeCity, 'currency: KES', 'currency: KSH'],
        [safeCity, 'role: supplier', 'role: suplier'],
      ),
    ).toEqual(['2:36 reference', '13:14 date-order', '18:53 currency', '24:13 not-allowed']);
  });

  it('in an item of a list is judged in the other items, at their places', async () => {
    expect(
      await said(
        [safeCity, '{place: Nairobi, country: KE}', '{place: Nairobi}'],
        [safeCity, '{place: Mombasa, country: KE}', '{place: Mombasa, country: ZZ}'],
      ),
    ).toEqual(['8:5 missing-field', '9:31 reference']);
    expect(
      await said([
        safeCity,
        '[video-surveillance]',
        '[1, video-surveillance, [], video-surveilance, {}, policing-public-safety, video-surveillance]',
      ]),
    ).toEqual([
      '16:10 wrong-type',
      '16:33 wrong-type',
      '16:37 reference',
      '16:56 wrong-type',
      '16:84 listed-once',
    ]);
  });

  it('deep within it is judged beside it', async () => {
    expect(
      await said(
        [huawei, 'relation: owner, share_percent: 100', 'relation: boss, share_percent: 300'],
        [huawei, 'list: us-bis-entity-list', 'list: us-bis-entity-lst'],
        [huawei, 'published: 2019-05-21', 'published: 2019-05-32'],
        [huawei, 'language: en', 'language: qx'],
      ),
    ).toEqual([
      '7:53 not-allowed',
      '7:74 out-of-range',
      '13:11 reference',
      '21:20 date-form',
      '22:19 language',
    ]);
  });

  it('is not told what only follows from the fault', async () => {
    // The amounts are there, if not as they should be: a source may support them.
    expect(
      await said([safeCity, '{kind: contract, amount: 15000000000, currency: KES}', '{kind: contract}']),
    ).toHaveLength(1);
    // What is not known to be a location is not missed either.
    expect(await said([office, 'locations:\n  - {country: NA}', 'locations: Namibia'])).toEqual([
      '5:12 wrong-type',
    ]);
  });

  it('is told of what is wrong with it as a whole, unless that may only follow from the fault', async () => {
    const unplaced = [
      academy,
      /coordinates: .*/.exec(new MemorySources().read(academy))?.[0] ?? '',
      '',
    ] as const;
    const rules = async (...edits: Edit[]) => (await said(...edits)).map((one) => one.split(' ')[1]);
    expect(await rules(unplaced, [academy, 'name: Nairobi Example Academy', 'name: [x]'])).toEqual([
      'wrong-shape',
      'wrong-type',
    ]);
    for (const [from, to] of [
      ['kind: campus', 'kind: [x]'],
      ['country: KE', 'country: KE\ngeonames_id: x'],
      ['admin1: Nairobi County', 'admin1: [x]'],
    ] as const)
      expect(await rules(unplaced, [academy, from, to]), to).not.toContain('wrong-shape');
  });

  it('everywhere, is told of its faults, and of nothing else', async () => {
    const rules = (await said([office, 'title: Office in Namibia', 'title: [[]]\nmore: {a: {b: [1]}}'])).map(
      (one) => one.split(' ')[1],
    );
    expect(rules).toEqual(['wrong-type', 'unknown-field']);
  });
});
