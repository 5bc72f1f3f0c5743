import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../export/read.ts';
import { golden, installCommand, releaseOf, temporaryFolder } from '../support/release.ts';
import { sourceFaults, statementFaults } from './statement-faults.ts';

let command = '';
let dist = '';
beforeAll(async () => {
  command = installCommand();
  dist = await releaseOf(command, golden.sources);
});

/** A release of the golden sources with one file changed. */
async function releaseWith(path: string, from: string, to: string): Promise<string> {
  const sources = join(temporaryFolder(), 'sources');
  cpSync(golden.sources, sources, { recursive: true });
  const before = readFileSync(join(sources, path), 'utf8');
  expect(before).toContain(from);
  writeFileSync(join(sources, path), before.replace(from, to));
  return releaseOf(command, sources);
}

describe('the statements of a release', () => {
  it('stand one for one behind the cells that assert something, and none stands unseen', async () => {
    const { unsupported, unseen, cells } = await statementFaults(dist);
    expect(unsupported).toEqual([]);
    expect(unseen).toEqual([]);
    expect(cells).toBe((await readTable(dist, 'statements')).length);
  });

  it('name the sources that the record gives for the field, or for the whole', async () => {
    expect(await sourceFaults(dist)).toEqual([]);
  });

  it('are none for ids, titles, summaries, confidence and highlights', async () => {
    const fields = (await readTable(dist, 'statements')).map(({ field }) => String(field));
    const editorial =
      /(?:^|\.)(?:id|title(?:_zh)?|summary(?:_zh)?|confidence|highlight|event|overview(?:_zh)?|party_state(?:_zh)?|definition_zh|note|scope|sources?|url|supports)$/;
    expect(
      fields.filter((field) => editorial.test(field) && !/^organizations\[\d+\]\.id$/.test(field)),
    ).toEqual([]);
  });

  it('are counted by every presence and by the headline', async () => {
    const statements = await readTable(dist, 'statements');
    for (const { id, n_statements } of await readTable(dist, 'presences'))
      expect(
        statements.filter(({ record_kind, record_id }) => record_kind === 'presence' && record_id === id),
      ).toHaveLength(Number(n_statements));
    const { data_points } = JSON.parse(readFileSync(join(dist, 'statistics/headline.json'), 'utf8'));
    expect(data_points).toBe(statements.length);
  });

  it('keep a country as it was written', async () => {
    const country = (await readTable(dist, 'statements')).find(
      ({ record_id, field }) => record_id === 'zte-mtn-zambia-backbone' && field === 'landings[3].country',
    );
    expect(country).toMatchObject({ value: 'NAM', original: 'NA' });
  });

  it('cover the point that a record gives, with the source of the point', async () => {
    const given = await releaseWith(
      'presences/huawei/huawei-office-at-smartcity-malta.yaml',
      'address: SmartCity Malta}',
      'coordinates: {latitude: 35.8959, longitude: 14.5361, precision: site, source: "http://timesofmalta.com/articles/view/20101010/local/smart-city"}}',
    );
    expect((await statementFaults(given)).unseen).toEqual([]);
    expect(await sourceFaults(given)).toEqual([]);
    const points = (await readTable(given, 'statements')).filter(({ field }) =>
      String(field).includes('coordinates'),
    );
    expect(points.map(({ field, value, scope, source_ids }) => [field, value, scope, source_ids])).toEqual([
      ['locations[1].coordinates.latitude', '35.8959', 'field', 's-e76dc52019'],
      ['locations[1].coordinates.longitude', '14.5361', 'field', 's-e76dc52019'],
      ['locations[1].coordinates.precision', 'site', 'field', 's-e76dc52019'],
    ]);
  });
});

describe('the comparison of statements and cells', () => {
  const spoilt = (change: (rows: string) => string): string => {
    const copy = join(temporaryFolder(), 'dist');
    cpSync(dist, copy, { recursive: true });
    const path = join(copy, 'tables/statements.csv');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return copy;
  };
  /** The comparison reads Parquet; this makes a Parquet file of a changed CSV. */
  const compared = async (change: (rows: string) => string) => {
    const copy = spoilt(change);
    const { ask } = await import('../export/duckdb.ts');
    const [csv, parquet] = ['csv', 'parquet'].map((extension) =>
      join(copy, `tables/statements.${extension}`),
    );
    await ask(
      `COPY (SELECT * FROM read_csv('${csv}', all_varchar = true, header = true)) TO '${parquet}' (FORMAT parquet)`,
    );
    return { ...(await statementFaults(copy)), sources: await sourceFaults(copy) };
  };

  it('sees a statement that is missing, one that says something else, and one that nothing shows', async () => {
    const { unsupported, unseen } = await compared((rows) =>
      rows
        .replace(/^presence,zte-stake-in-netas-turkiye,stake_percent,.*\n/m, '')
        .replace('amounts[1].amount,210000000,', 'amounts[1].amount,210000001,')
        .replace('zte-stake-in-netas-turkiye,status,', 'zte-stake-in-netas-turkiye,stature,'),
    );
    expect(unsupported.map((fault) => fault.split(' of ')[0])).toEqual([
      'presences.status',
      'presences.stake_percent',
      'presence_amounts.amount',
    ]);
    expect(unseen).toEqual(['presence/zte-stake-in-netas-turkiye stature']);
  });

  it('sees a source that supports something else', async () => {
    const { sources } = await compared((rows) =>
      rows.replace(
        'locations[1].place,Ricasoli,,field,s-e76dc52019',
        'locations[1].place,Ricasoli,,field,s-725426187c',
      ),
    );
    expect(sources).toEqual([expect.stringContaining('should have field: s-e76dc52019 (1)')]);
  });
});
