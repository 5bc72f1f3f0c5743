import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { published } from '../../schemas/release/index.ts';
import { readCsv } from '../export/read.ts';
import { makePackage, packageName, runPackage } from '../support/package.ts';
import { golden, installCommand, releaseOf, temporaryFolder } from '../support/release.ts';

const tables = new Set(published.map(({ table }) => table.name));
let dist = '';
let made = '';
beforeAll(async () => {
  dist = await releaseOf(installCommand(), golden.sources);
  made = temporaryFolder();
  makePackage(dist, made);
});

describe('the licences of the package', () => {
  const read = (path: string) => readFileSync(join(made, path), 'utf8');

  it('stand beside the data as the release tells them', () => {
    expect(read('licences.csv')).toBe(readFileSync(join(dist, 'licences.csv'), 'utf8'));
  });

  it('are named in its README with the attribution of all other data that its tables hold', () => {
    const { header, rows } = readCsv(dist, 'licences');
    const [table, others] = ['name', 'other_data'].map((column) => header.indexOf(column));
    const own = rows.filter((row) => tables.has(row[table ?? -1] ?? ''));
    const held = new Set(own.flatMap((row) => row[others ?? -1]?.split('; ') ?? []));
    expect(held).toContain('GeoNames');
    const readme = read('README.md');
    for (const data of held) expect(readme).toMatch(new RegExp(`^- ${data}: .* \\(.+\\), https?://`, 'm'));
    expect(readme).toContain('Place data: GeoNames (geonames.org) (CC BY 4.0), https://www.geonames.org/');
    expect(readme).not.toContain('Natural Earth');
  });
});

describe('the folder that the package is made in', () => {
  it('may hold the package that was made before', () => {
    const out = join(temporaryFolder(), 'package');
    cpSync(made, out, { recursive: true });
    writeFileSync(join(out, 'old.js'), '');
    makePackage(dist, out);
    expect(readdirSync(out)).not.toContain('old.js');
  });

  it.each([
    ['no package', 'notes.txt', 'mine'],
    ['another package', 'package.json', '{"name": "another"}'],
    ['the package that this one is made of', 'package.json', `{"name": "${packageName}", "private": true}`],
    ['a package.json that cannot be read', 'package.json', '{'],
  ])('is left alone when it holds %s', (_, file, text) => {
    const out = temporaryFolder();
    writeFileSync(join(out, file), text);
    const { status, stderr } = runPackage(dist, out);
    expect(status).toBe(1);
    expect(stderr).toContain(`${out} holds something else`);
    expect(readdirSync(out)).toEqual([file]);
    expect(readFileSync(join(out, file), 'utf8')).toBe(text);
  });

  it('is no file', () => {
    const out = join(temporaryFolder(), 'file');
    writeFileSync(out, 'mine');
    expect(runPackage(dist, out).status).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });
});
