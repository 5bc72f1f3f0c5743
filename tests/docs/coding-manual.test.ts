import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const codelists = join('sources', 'codelists');

it('every code that the coding manual names is a code', () => {
  const known = new Set(
    readdirSync(join('sources', 'organizations')).map((file) => file.replace('.yaml', '')),
  );
  for (const file of readdirSync(codelists)) {
    const { codes } = parse(readFileSync(join(codelists, file), 'utf8')) as { codes: { code: string }[] };
    for (const { code } of codes) known.add(code);
  }
  const named = [
    ...readFileSync(join('docs', 'coding-manual.md'), 'utf8').matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g),
  ]
    .map(([, code]) => code ?? '')
    // Cable courses are written `in-order`, and the first dates have the form of a code.
    .filter((code) => code !== 'in-order' && !/^\d{4}-\d{2}/.test(code));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((code) => !known.has(code))).toEqual([]);
});

it('every status of the codelist is explained', () => {
  const { codes } = parse(readFileSync(join(codelists, 'statuses.yaml'), 'utf8')) as {
    codes: { code: string }[];
  };
  const manual = readFileSync(join('docs', 'coding-manual.md'), 'utf8');
  expect(codes.map(({ code }) => code).filter((code) => !manual.includes(`\`${code}\``))).toEqual([]);
});
