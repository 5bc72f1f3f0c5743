import { describe, expect, it } from 'vitest';
import { type LocatedFinding, locateFindings } from '../../pipeline/load/positions.ts';
import { survey } from '../../pipeline/survey/survey.ts';
import { crossRules, recordRules, textRules } from '../../pipeline/validate/rules/index.ts';
import { makeSources, type Sources } from '../support/sources.ts';
import { allCases, asFinding, inOrder } from './all-cases.ts';

const rules = [...recordRules, ...textRules, ...crossRules];

async function check({ dir }: Sources): Promise<LocatedFinding[]> {
  return locateFindings((await survey(dir)).findings);
}

it('every rule has been seen to fail and to pass, and every case has its rule', () => {
  const cases = Object.entries(allCases).filter(
    ([, { red, green }]) => Object.keys(red).length > 0 && Object.keys(green).length > 0,
  );
  expect(cases.map(([name]) => name).sort()).toEqual(rules.map(({ name }) => name).sort());
});

it('rules have names of their own, and say what they are about in one sentence', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  for (const { about } of rules) expect(about).toMatch(/^\S.*\.$/);
});

describe.each(rules)('the rule $name', ({ name, severity }) => {
  const { red, green } = allCases[name] ?? { red: {}, green: {} };

  it.each(Object.entries(red))('reports %s, and nothing else', async (_case, change) => {
    const sources = makeSources();
    const expected = change(sources).map((one) => asFinding(sources, name, severity, one));
    const found = (await check(sources)).map(
      ({ file, line, column, rule, severity: how, message, hint }) => ({
        file,
        line,
        column,
        rule,
        severity: how,
        message,
        hint,
      }),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(found).toEqual(expected.sort(inOrder));
  });

  it.each(Object.entries(green))('lets pass %s', async (_case, change) => {
    const sources = makeSources();
    change(sources);
    expect(await check(sources)).toEqual([]);
  });
});
