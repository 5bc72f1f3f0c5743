import { expect, it } from 'vitest';
import { allRules, strictly } from '../../pipeline/validate/notes.ts';

it('the table of rules names every rule once, by name', () => {
  const names = allRules().map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(new Set(names).size).toBe(names.length);
  // One of each kind: of reading, of shape, of texts, of records, of all records, of the register, of case studies.
  for (const name of [
    'yaml-tab',
    'missing-field',
    'email',
    'date-order',
    'duplicate',
    'lost-id',
    'story-link',
  ])
    expect(names).toContain(name);
});

it('the table of rules says what fix repairs and what has no exceptions', () => {
  const of = (name: string) => allRules().find((rule) => rule.name === name);
  expect(of('stray-space')).toMatchObject({ severity: 'error', firm: true, repaired: true });
  expect(of('missing-field')).toMatchObject({ severity: 'error', firm: true });
  expect(of('missing-field')?.repaired).toBeUndefined();
  expect(of('typography')).toMatchObject({ severity: 'warning', repaired: true });
  expect(of('typography')?.firm).toBeUndefined();
});

it('strictly, a warning is an error, unless it asks for what is not always to be had', () => {
  const finding = { rule: 'typography', severity: 'warning', file: 'a.yaml' } as const;
  expect(strictly(finding)).toEqual({ ...finding, severity: 'error' });
  expect(strictly({ ...finding, rule: 'archived-missing' }).severity).toBe('warning');
  expect(strictly({ ...finding, severity: 'info' as const }).severity).toBe('info');
  expect(strictly({ ...finding, severity: 'error' as const }).severity).toBe('error');
});
