import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../schemas/release/index.ts';
import { pythonWith, rscript } from '../support/runtimes.ts';
import { type FreshRelease, freshRelease } from './release.ts';

let release: FreshRelease;
/** The folder that holds `dist/`, as the root of the repository does after a release. */
let root = '';
beforeAll(async () => {
  release = await freshRelease();
  root = join(release.dir, '..');
});
afterAll(() => release.remove());

const texts = {
  'the README of the project': () => ({ text: readFileSync('README.md', 'utf8'), folder: root }),
  'the README of the release': () => ({
    text: readFileSync(join(release.dir, 'README.md'), 'utf8'),
    folder: release.dir,
  }),
};

describe.each(Object.entries(texts))('the lines of %s that load a release', (_name, told) => {
  it('in JavaScript print a presence', () => {
    const { text, folder } = told();
    const printed = execute(process.execPath, ['--input-type=module', '--eval', snippet('js', text)], folder);
    expect(printed).toMatch(/^\d+ \S.+\n$/);
  });

  it('in SQL count presences by country', async () => {
    const { text, folder } = told();
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(`SET file_search_path = '${folder}'`);
    const rows = (await connection.runAndReadAll(snippet('sql', text))).getRowObjectsJS();
    connection.closeSync();
    expect(rows.length).toBeGreaterThan(20);
    expect(Object.keys(rows[0] ?? {}).slice(0, 2)).toEqual(['country', 'presences']);
    expect(Number(rows[0]?.presences)).toBeGreaterThan(1);
  });

  const python = pythonWith('pandas');
  if (python !== null)
    it('in Python run, and find presences', () => {
      const { text, folder } = told();
      const code = `${snippet('python', text)}\nprint(len(presences))`;
      expect(execute(python, ['-c', code], folder)).toMatch(presencesAtEnd());
    });

  const r = rscript();
  if (r !== null)
    it('in R run, and find presences', () => {
      const { text, folder } = told();
      const code = `${snippet('r', text)}\ncat(nrow(presences), "\\n")`;
      expect(execute(r, ['-e', code], folder)).toMatch(presencesAtEnd());
    });
});

describe('the lines of the README of a release', () => {
  it('count presences by country as the statistics do', async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(`SET file_search_path = '${release.dir}'`);
    const counted = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
    const readme = readFileSync(join(release.dir, 'README.md'), 'utf8');
    const statistics = await counted(
      `SELECT country, n_presences AS presences FROM 'statistics/presences_by_country.parquet' ORDER BY presences DESC, country`,
    );
    expect(await counted(snippet('sql', readme))).toEqual(statistics);
    connection.closeSync();
  });
});

describe('the lines of the README that load a release', () => {
  it('show a source of a presence in JavaScript', () => {
    const code = snippet('js', readFileSync('README.md', 'utf8'));
    expect(execute(process.execPath, ['--input-type=module', '--eval', code], root)).toMatch(
      / https?:\/\/\S+\n$/,
    );
  });

  it.each(['python', 'r'])('in %s name files and columns that exist', (language) => {
    const code = snippet(language, readFileSync('README.md', 'utf8'));
    const paths = [...code.matchAll(/"(dist\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(paths).toEqual(['dist/tables/presences.csv', 'dist/tables/presence_locations.csv']);
    const header = paths.flatMap(
      (path) => readFileSync(join(root, path), 'utf8').split('\n', 1)[0]?.split(',') ?? [],
    );
    const columns = [...code.matchAll(/"(\w+)"|\$(\w+)/g)].map(([, quoted, own]) => quoted ?? own ?? '');
    expect(columns.length).toBeGreaterThan(4);
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

/** The first block of code in a language. */
function snippet(language: string, text: string): string {
  const code = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];
  if (code === undefined) throw new Error(`there is no ${language}`);
  return code;
}

function execute(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8' });
}

function presencesAtEnd(): RegExp {
  return new RegExp(`\\b${release.headline.presences}\\s*$`);
}
