import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../schemas/release/index.ts';
import { type FreshRelease, freshRelease } from './release.ts';

let release: FreshRelease;
/** The folder that holds `dist/`, as the root of the repository does after a release. */
let root = '';
beforeAll(async () => {
  release = await freshRelease();
  root = join(release.dir, '..');
});
afterAll(() => release.remove());

describe('the lines of the README that load a release', () => {
  it('in JavaScript print a presence with its source', () => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', snippet('js')], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(printed).toMatch(/^\d+ .+ https?:\/\/\S+\n$/);
  });

  it('in SQL count presences by country', async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    const sql = snippet('sql').replaceAll("'dist/", `'${root}/dist/`);
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS();
    connection.closeSync();
    expect(rows.length).toBeGreaterThan(20);
    expect(Object.keys(rows[0] ?? {})).toEqual(['country', 'presences', 'organizations']);
    expect(Number(rows[0]?.presences)).toBeGreaterThan(1);
  });

  it.each(['python', 'r'])('in %s name files and columns that exist', (language) => {
    const code = snippet(language);
    const paths = [...code.matchAll(/"(dist\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(paths).toEqual(['dist/tables/presences.csv']);
    const header =
      readFileSync(join(root, paths[0] ?? ''), 'utf8')
        .split('\n', 1)[0]
        ?.split(',') ?? [];
    const columns = [...code.matchAll(/\["(\w+)"\]|groupby\("(\w+)"\)|presences\$(\w+)/g)].map(
      ([, a, b, c]) => a ?? b ?? c ?? '',
    );
    expect(columns.length).toBeGreaterThan(1);
    expect(columns.filter((column) => !header.includes(column))).toEqual([]);
  });

  it('speak of columns in prose that some table has', () => {
    const known = new Set(tables.flatMap(({ columns }) => Object.keys(columns.shape)));
    const names = ['country_iso3', 'counts', 'kind', 'note', 'geo_precision', 'geo_uncertainty_km'];
    names.push('label_latitude', 'label_longitude', 'status_as_of');
    const readme = readFileSync('README.md', 'utf8');
    for (const name of names) {
      expect(readme).toContain(`\`${name}\``);
      expect(known).toContain(name);
    }
  });
});

function snippet(language: string): string {
  const code = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(
    readFileSync('README.md', 'utf8'),
  )?.[1];
  if (code === undefined) throw new Error(`README.md has no ${language}`);
  return code;
}
