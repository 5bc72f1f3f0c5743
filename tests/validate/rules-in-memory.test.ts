import { describe, expect, it } from 'vitest';
import { crossRules, recordRules, textRules } from '../../pipeline/validate/rules/index.ts';
import { allCases, asFinding, inOrder } from './all-cases.ts';
import { MemorySources } from './in-memory.ts';

const rules = [...recordRules, ...textRules, ...crossRules];

/** The same cases as in rules.test.ts, which are fast here: mutation testing runs them for every mutant of a rule. */
describe.each(rules)('without a disk, the rule $name', ({ name, severity }) => {
  const { red, green } = allCases[name] ?? { red: {}, green: {} };

  it.each(Object.entries(red))('reports %s, and nothing else', async (_case, change) => {
    const sources = new MemorySources();
    const expected = change(sources).map((one) => asFinding(sources, name, severity, one));
    expect((await sources.findings()).sort(inOrder)).toEqual(expected.sort(inOrder));
  });

  it.each(Object.entries(green))('lets pass %s', async (_case, change) => {
    const sources = new MemorySources();
    change(sources);
    expect(await sources.findings()).toEqual([]);
  });
});
