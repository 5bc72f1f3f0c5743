import { expect, it } from 'vitest';
import { crossRules, recordRules } from '../../pipeline/validate/rules/index.ts';
import { readBlock, writeBlock } from './block.ts';

const file = 'CONTRIBUTING.md';

/** The rules as CONTRIBUTING lists them: by name, with what they say of themselves. */
function rulesTable(): string {
  const rules = [...recordRules, ...crossRules].map(({ name, severity, about }) => [
    `\`${name}\``,
    severity,
    about,
  ]);
  const rows = [
    ['rule', 'severity', 'what it asks'],
    ...rules.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
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
