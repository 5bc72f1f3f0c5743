import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fixCommand } from '../../pipeline/commands/fix.ts';
import { survey } from '../../pipeline/survey/survey.ts';
import { allRules } from '../../pipeline/validate/notes.ts';
import { fingerprint } from '../support/release.ts';
import { cable, huawei, makeSources, office, type Sources, safeCity, term } from '../support/sources.ts';

type Slip = (sources: Sources) => void;

const inSummary =
  (...edits: readonly [from: string, to: string][]): Slip =>
  (sources) => {
    for (const [from, to] of edits) sources.edit(office, from, to);
  };

/** Something that a rule finds and says how to put right, by the name of the rule. No two touch the same words. */
const slips: Readonly<Record<string, Slip>> = {
  typography: inSummary(['office; the', 'office ,, the']),
  html: inSummary(['summary: An', 'summary: AT&amp;T, R&#38;D and an']),
  invisible: inSummary(['is not known', 'is\u200B not\u00A0known']),
  bidi: (sources) => sources.edit(office, 'title: Office', 'title: \u202EOffice\u202C'),
  'not-nfc': (sources) => sources.edit(term, 'joins cameras', 'joins came\u0301ras'),
  tracking: (sources) =>
    sources.edit(huawei, 'https://www.example.com/', 'https://www.example.com/?utm_source=x'),
  'listed-once': (sources) =>
    sources
      .edit(safeCity, '[video-surveillance]', '[video-surveillance, video-surveillance]')
      .edit(cable, '{id: zte}', '{id: zte}, {id: zte}'),
  'cited-once': (sources) => {
    const text = sources.read(term);
    sources.write(term, text + text.slice(text.indexOf('  - url')));
  },
  'one-address': (sources) => sources.edit(safeCity, 'Safe city goes live', 'Safe City Goes Live'),
  'stray-space': (sources) =>
    sources
      .edit(safeCity, 'summary: Cameras', 'summary: " Cameras')
      .edit(safeCity, 'police.\nconf', 'police. "\nconf'),
  'wrong-type': (sources) => sources.edit('organizations/zte.yaml', '"0763"', '10763'),
  'leading-zero': (sources) => sources.edit(safeCity, 'value: 1800', 'value: 001800'),
};

async function fix(sources: Sources): Promise<number> {
  const silent = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    return await fixCommand([], { sources: sources.dir });
  } finally {
    silent.mockRestore();
  }
}

const rulesIn = async (sources: Sources) => (await survey(sources.dir)).findings.map(({ rule }) => rule);

describe('what a rule says how to mend', () => {
  it('is tried here for every rule of which the table says so', () => {
    const repaired = allRules().flatMap(({ name, repaired }) => (repaired === true ? [name] : []));
    expect(repaired.sort()).toEqual(Object.keys(slips).sort());
  });

  it.each(Object.entries(slips))('%s: fix mends it', async (name, slip) => {
    const sources = makeSources();
    slip(sources);
    expect(await rulesIn(sources)).toContain(name);
    expect(await fix(sources)).toBe(0);
    expect(await rulesIn(sources)).toEqual([]);
  });

  it('whatever came together: fix, then check is clean, and fix again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(Object.keys(slips), { minLength: 2 }), async (names) => {
        const sources = makeSources();
        for (const name of names) slips[name]?.(sources);
        expect(await fix(sources)).toBe(0);
        expect(await rulesIn(sources)).toEqual([]);
        const once = fingerprint(sources.dir);
        expect(await fix(sources)).toBe(0);
        expect(fingerprint(sources.dir)).toEqual(once);
      }),
      { numRuns: 12, seed: 682771 },
    );
  });
});
