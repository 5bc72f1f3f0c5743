import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { golden, installCommand, releaseOf, run, temporaryFolder } from '../support/release.ts';
import { ogrinfo, pythonWith, rscript } from '../support/runtimes.ts';

let dist = '';
beforeAll(async () => {
  dist = await releaseOf(installCommand(), golden.sources);
});
const script = (name: string) => join(import.meta.dirname, name);

/** Programs that are none of ours, each with what it reads; those that are not here are told, and not run. */
const readers: readonly (readonly [what: string, command: string | null, script: string])[] = [
  ['pandas finds nothing lost in any table', pythonWith('pandas'), 'read_tables.py'],
  ['R finds nothing lost in any table', rscript(), 'read_tables.R'],
  ['geopandas finds the same records and geometry in each layer', pythonWith('geopandas'), 'read_maps.py'],
  ['pyarrow finds the same cells in Arrow and Parquet', pythonWith('pyarrow'), 'read_arrow.py'],
  ['Python finds the tables in SQLite cell by cell', pythonWith(), 'read_sqlite.py'],
];

describe('readers of other makers', () => {
  for (const [what, command, file] of readers)
    if (command !== null)
      it(what, async () => {
        const { code, stdout, stderr } = await run(command, [script(file), dist]);
        expect(stderr).toBe('');
        expect(stdout).toMatch(/[,;] 0 (?:lost|differ|differences)\n/);
        expect(code).toBe(0);
      });

  const ogr = ogrinfo();
  if (ogr !== null)
    it('OGR counts every presence', async () => {
      const { stdout } = await run(ogr, ['-so', '-al', join(dist, 'geo/presences.geojson')]);
      expect(stdout).toContain('Feature Count: 15');
    });

  const python = pythonWith();
  if (python !== null)
    it('would tell a cell that differs', async () => {
      const copy = join(temporaryFolder(), 'dist');
      cpSync(dist, copy, { recursive: true });
      const path = join(copy, 'tables', 'countries.csv');
      writeFileSync(path, readFileSync(path, 'utf8').replace('Zambia', 'Zambja'));
      const { code, stdout } = await run(python, [script('read_sqlite.py'), copy]);
      expect(stdout).toContain("countries.name: 'Zambja' became 'Zambia'");
      expect(code).toBe(1);
    });
});

describe('the README of a release', () => {
  it('says what pandas and R lose by default, and how not to', () => {
    const readme = readFileSync(join(golden.dist, 'README.md'), 'utf8');
    expect(readme).toContain('code of Namibia is `NA`');
    expect(readme).toContain('leading zeros of M49 codes');
  });
});
