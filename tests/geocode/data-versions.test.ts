import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const data = resolve('data');

/**
 * The gazetteer index and what a check remembers are told apart by the versions of data packages: for ours, whoever
 * changes the data raises the version and writes the new sum here.
 */
const sums: Record<string, string> = {
  'cldr-subdivisions 41.0.0': '76f225f4',
  'geonames-update 2026.7.0': '65703581',
};

it('data of our own packages change with their version only', () => {
  const found = readdirSync(data).map((name) => {
    const { version } = JSON.parse(readFileSync(join(data, name, 'package.json'), 'utf8')) as {
      version: string;
    };
    const sum = createHash('sha256');
    for (const file of readdirSync(join(data, name))
      .filter((file) => file.endsWith('.tsv'))
      .sort())
      sum.update(readFileSync(join(data, name, file)));
    return [`${name} ${version}`, sum.digest('hex').slice(0, 8)];
  });
  expect(Object.fromEntries(found)).toEqual(sums);
});
