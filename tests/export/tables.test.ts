import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyOf } from '../../schemas/release/table.ts';
import { golden, installCommand, listFiles, releaseOf, temporaryFolder } from '../support/release.ts';
import { parseCsv } from './csv.ts';
import { published, readCsv, readTable } from './read.ts';
import { tableFaults } from './table-faults.ts';

let dist = '';
beforeAll(async () => {
  dist = await releaseOf(installCommand(), golden.sources);
});

describe('the tables of a release', () => {
  it('hold the same cells as CSV and as Parquet, as their schemas and the manifest say', async () => {
    expect(await tableFaults(dist)).toEqual([]);
  });

  it('are all there, and no other', () => {
    const files = listFiles(dist).filter((path) => /^(?:tables|statistics)\//.test(path));
    const expected = published.flatMap(({ path }) => [
      `${path}.csv`,
      `${path}.parquet`,
      ...(path.startsWith('tables/') ? [`${path}.arrow`] : []),
    ]);
    expect(files).toEqual([...expected, 'statistics/headline.json'].sort());
  });

  it('each have a key', () => {
    expect(published.filter(({ table }) => keyOf(table).length === 0)).toEqual([]);
  });

  it('keep Namibia, whose code NA other readers take for a missing value', async () => {
    const { header, rows } = readCsv(dist, 'tables/presence_locations');
    const code = (column: string) => rows.map((row) => row[header.indexOf(column)]);
    expect(code('country_iso2').filter((iso2) => iso2 === 'NA')).toHaveLength(3);
    expect(code('country_iso3').filter((iso3) => iso3 === 'NAM')).toHaveLength(3);
    const countries = await readTable(dist, 'countries');
    expect(countries.find(({ iso3 }) => iso3 === 'NAM')).toMatchObject({ iso2: 'NA', name: 'Namibia' });
  });

  it('keep Chinese text, quotes, apostrophes and leading zeros', async () => {
    const titles = (await readTable(dist, 'sources')).map(({ title }) => title);
    expect(titles).toContain('华为将在几内亚铺设4千公里光缆');
    expect(titles).toContain('Avanza el plan «Jujuy Seguro e Interconectado»');
    expect(readFileSync(join(dist, 'tables/id_registry.csv'), 'utf8')).toContain('""兵团""');
    expect((await readTable(dist, 'organization_listings')).map(({ ticker }) => ticker)).toEqual([
      '000063',
      '0763',
    ]);
  });

  it('lead back to the parts of every joined list', async () => {
    const presences = await readTable(dist, 'presences');
    const parts = async (table: string, column: string) => {
      const lists = new Map<unknown, unknown[]>();
      for (const row of await readTable(dist, table))
        lists.set(row.presence_id, [...(lists.get(row.presence_id) ?? []), row[column]]);
      return presences.map(({ id }) => (lists.get(id) ?? []).join('; ') || null);
    };
    const column = (name: string) => presences.map((row) => row[name]);
    expect(column('organizations')).toEqual(await parts('presence_organizations', 'organization_id'));
    expect(column('counterparties')).toEqual(await parts('presence_counterparties', 'name'));
    expect(column('topics')).toEqual(await parts('presence_topics', 'topic'));
  });
});

describe('the comparison of tables', () => {
  const spoilt = (path: string, change: (text: string) => string): string => {
    const copy = join(temporaryFolder(), 'dist');
    cpSync(dist, copy, { recursive: true });
    writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')));
    return copy;
  };

  it('sees one changed cell', async () => {
    const copy = spoilt('tables/presence_amounts.csv', (text) => text.replace('506800000.0', '506800001.0'));
    expect(await tableFaults(copy)).toEqual([expect.stringContaining('amount: 506800001.0 as CSV')]);
  });

  it('sees a missing row', async () => {
    const copy = spoilt('tables/presence_segments.csv', (text) =>
      text.split('\n').slice(0, 1).join('\n').concat('\n'),
    );
    expect((await tableFaults(copy)).join()).toContain('0 rows as CSV, 1 as Parquet');
  });

  it('sees columns in another order', async () => {
    const copy = spoilt('tables/glossary.csv', (text) => text.replace('id,term,', 'term,id,'));
    expect(await tableFaults(copy)).toContain(
      'tables/glossary: the CSV header is not the columns of the schema',
    );
  });
});

describe('the strict CSV reader', () => {
  it('reads empty, quoted and doubled', () => {
    expect(parseCsv('a,b,c\n1,,"x, ""y"""\n"",,\n').rows).toEqual([
      ['1', null, 'x, "y"'],
      ['', null, null],
    ]);
  });

  it.each([
    ['a line break in a cell', 'a,b\n1,"x\ny"\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['a quote inside an unquoted cell', 'a,b\n1,x"y\n'],
    ['text after a closing quote', 'a,b\n1,"x"y\n'],
    ['a cell too many', 'a,b\n1,2,3\n'],
    ['an unended last line', 'a,b\n1,2'],
  ])('refuses %s', (_what, text) => {
    expect(() => parseCsv(text)).toThrow();
  });
});
