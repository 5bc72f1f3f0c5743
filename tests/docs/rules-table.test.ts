import { expect, it } from 'vitest';
import { allRules } from '../../pipeline/validate/notes.ts';
import { codeBelow } from '../architecture/code.ts';
import { readBlock, writeBlock } from './block.ts';

const file = 'CONTRIBUTING.md';

/** The rules as CONTRIBUTING lists them: by name, with what they say of themselves. */
function rulesTable(): string {
  const rules = allRules().map(({ name, severity, about, repaired, firm }) => [
    `\`${name}\``,
    severity,
    about,
    repaired === true ? 'yes' : '',
    firm === true ? '' : 'yes',
  ]);
  const rows = [['rule', 'severity', 'what it asks', '`fix` repairs', 'exceptions'], ...rules];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [head = '', ...body] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const line = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, line, ...body].join('\n');
}

it('the table of rules in CONTRIBUTING is that of the rules (UPDATE_DOCS=1 writes it)', () => {
  if (process.env.UPDATE_DOCS === '1') writeBlock(file, 'rules', rulesTable());
  expect(readBlock(file, 'rules')).toBe(rulesTable());
});

it('every rule that the code names is in the table', () => {
  const known = new Set(allRules().map(({ name }) => name));
  const code = codeBelow('pipeline').filter(({ path }) => /^pipeline\/(?:load|validate)\//.test(path));
  const named = code.flatMap(({ text }) =>
    [...text.matchAll(/\b(?:rule: |say\(\s*)'([a-z\d-]+)'/g)].map(([, name]) => name ?? ''),
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

it('every rule says what it asks in one sentence', () => {
  for (const { name, about } of allRules()) expect(about, name).toMatch(/^\S.*[^.]\.$/);
  expect(new Set(allRules().map(({ name }) => name)).size).toBe(allRules().length);
});
