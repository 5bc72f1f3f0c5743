import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkShape } from '../../pipeline/validate/shape.ts';
import { importMapping } from '../../schemas/import-mapping.ts';
import { folders } from '../../schemas/kinds.ts';
import { locationSchema } from '../../schemas/location.ts';
import { codelistNames } from '../../schemas/meta.ts';
import { designation } from '../../schemas/organization.ts';
import { counterparty } from '../../schemas/parties.ts';
import { amount, measure } from '../../schemas/presence.ts';
import { type Snippet, snippets } from '../../schemas/snippets.ts';
import { source } from '../../schemas/source.ts';

const codes = new Map(
  codelistNames.map((name) => {
    const text = readFileSync(join('sources', 'codelists', `${name}.yaml`), 'utf8');
    return [name, (parse(text) as { codes: { code: string; label: string }[] }).codes];
  }),
);
const made = snippets(codes);
const byPrefix = new Map(Object.values(made).map((snippet) => [snippet.prefix, snippet]));

/** What a snippet leaves in a file when the first of its codes are taken and every gap is filled with a text. */
function filled({ body }: Snippet, gap: string): unknown {
  const text = body
    .join('\n')
    .replaceAll('\\$', '$')
    .replace(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, '$1')
    .replace(/\$\d+/g, gap);
  const value: unknown = parse(text);
  return Array.isArray(value) ? value[0] : value;
}

it('the snippets of VS Code are those of the schemas (`npm run schemas` writes them)', () => {
  expect(JSON.parse(readFileSync(join('.vscode', 'records.code-snippets'), 'utf8'))).toEqual(made);
});

describe('the snippet', () => {
  const schemas = [
    ...folders.map(({ kind, schema }) => [kind, schema] as const),
    ...Object.entries({ source, counterparty, amount, measure, designation }),
    ['location', locationSchema] as const,
    ['mapping', importMapping] as const,
  ];

  it.each(schemas)('%s has every field that is needed, and none that there is not', (prefix, schema) => {
    const snippet = byPrefix.get(prefix);
    expect(snippet).toBeDefined();
    const { remarks } = checkShape(schema, filled(snippet as Snippet, 'x'));
    const wrong = remarks.filter(({ rule }) =>
      ['unknown-field', 'missing-field', 'wrong-shape'].includes(rule),
    );
    expect(wrong).toEqual([]);
  });

  it.each(folders.map(({ kind, schema }) => [kind, schema] as const))(
    '%s does not pass while it has gaps',
    (kind, schema) => {
      const { remarks } = checkShape(schema, filled(byPrefix.get(kind) as Snippet, ''));
      expect(remarks.map(({ rule }) => rule)).toContain('empty-field');
    },
  );
});
