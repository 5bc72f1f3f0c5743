import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { codebook } from '../../schemas/release/codebook.ts';
import { columnsOf } from '../../schemas/release/column.ts';
import { published } from '../../schemas/release/index.ts';
import { missingMeanings } from '../../schemas/release/missing.ts';
import type { Field } from '../export/csv.ts';
import { readCsv } from '../export/read.ts';
import { golden, installCommand, releaseOf } from '../support/release.ts';

let dist = '';
let entries: Record<string, Field>[] = [];
beforeAll(async () => {
  dist = await releaseOf(installCommand(), golden.sources);
  const { header, rows } = readCsv(dist, 'codebook');
  expect(header).toEqual(Object.keys(codebook.columns.shape));
  entries = rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? null])));
});

describe('the codebook', () => {
  it('describes every column of every table, and no other', () => {
    const named = entries.map(({ table, column }) => `${table}.${column}`);
    expect(named).toEqual(
      published.flatMap(({ table }) => columnsOf(table).map(({ name }) => `${table.name}.${name}`)),
    );
  });

  it('counts the cells that are filled', () => {
    for (const { table, folder } of published) {
      const { header, rows } = readCsv(dist, `${folder}${table.name}`);
      for (const [i, column] of header.entries()) {
        const entry = entries.find((one) => one.table === table.name && one.column === column);
        const filled = rows.filter((row) => row[i] !== null).length;
        expect([column, entry?.n_rows, entry?.n_filled]).toEqual([
          column,
          String(rows.length),
          String(filled),
        ]);
        if (entry?.is_required === 'true') expect(filled).toBe(rows.length);
      }
    }
  });

  it('names every value that stands in a column with a closed list', () => {
    for (const { table, folder } of published) {
      const { header, rows } = readCsv(dist, `${folder}${table.name}`);
      for (const [i, column] of header.entries()) {
        const allowed = entries.find(
          (one) => one.table === table.name && one.column === column,
        )?.allowed_values;
        if (allowed === null || allowed === undefined) continue;
        const known = allowed.split('; ');
        const stray = rows.map((row) => row[i]).filter((cell) => cell && !known.includes(cell));
        expect(stray, `${table.name}.${column}`).toEqual([]);
      }
    }
  });

  it('says what an empty cell means wherever there may be one', () => {
    const known = Object.keys(missingMeanings);
    for (const { column, is_required, missing, missing_meaning } of entries) {
      const codes = missing?.split('; ') ?? [];
      expect(codes.length > 0, String(column)).toBe(is_required === 'false');
      expect(codes.filter((code) => !known.includes(code))).toEqual([]);
      expect(missing_meaning === null).toBe(missing === null);
    }
  });

  it('holds the same columns to read and to look at, each with an address', () => {
    const markdown = readFileSync(join(dist, 'codebook.md'), 'utf8');
    const html = readFileSync(join(dist, 'codebook.html'), 'utf8');
    for (const { table, column } of entries) {
      expect(markdown).toContain(`| \`${column}\``);
      expect(html).toContain(`id="${table}.${column}"`);
    }
  });
});
