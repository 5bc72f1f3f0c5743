import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readParquet } from '../export/read.ts';
import { smallSet } from '../support/records.ts';
import { installCommand, type Run, run, temporaryFolder } from '../support/release.ts';
import { cable, huawei, makeSources, office, type Sources, safeCity, term } from '../support/sources.ts';
import { applyChanges } from './applier.ts';
import { makeOlder, type OlderSchema } from './older.ts';

let command = '';
beforeAll(() => {
  command = installCommand();
});

/** A release of sources; `previous` is a folder or a commit. */
async function release(sources: Sources, out: string, previous?: string): Promise<Run> {
  const more = previous === undefined ? [] : ['--previous', previous];
  return run(process.execPath, [
    command,
    'release',
    '--no-site',
    '--sources',
    sources.dir,
    '--out',
    out,
    ...more,
  ]);
}

async function released(sources: Sources, previous?: string): Promise<string> {
  const out = join(temporaryFolder(), 'dist');
  const { code, stderr } = await release(sources, out, previous);
  if (code !== 0) throw new Error(stderr);
  return out;
}

/** Additions, corrections, a rename, a removal and new evidence. */
function change(sources: Sources): Sources {
  return sources
    .edit(safeCity, '{place: Mombasa, country: KE}', '{place: Kisumu, country: KE}')
    .edit(safeCity, 'amount: 15000000000', 'amount: 14000000000')
    .edit(cable, '  - {place: Muscat, country: OM}\n', '')
    .edit(cable, ', [Gwadar, Muscat]]', ']')
    .edit(
      huawei,
      'aliases: [Huawei Technologies]',
      'aliases: [Huawei Technologies, "HW, ""quoted"""]'.replaceAll('""', '\\"'),
    )
    .write('presences/zte/zte-namibia.yaml', smallSet[office] ?? '')
    .write(
      'presences/zte/zte-office-kenya.yaml',
      (smallSet[office] ?? '')
        .replaceAll('Namibia', 'Kenya')
        .replaceAll('NA', 'KE')
        .replaceAll('Windhoek', 'Nairobi'),
    )
    .remove(office)
    .remove(term)
    .write(
      'retired.yaml',
      `retired:
  - {kind: presence, id: zte-office-namibia, fate: moved, targets: [zte-namibia], reason: Shorter., release: 2026.12.0}
  - {kind: term, id: safe-city, fate: withdrawn, reason: "Its source, it seems, is gone.", release: 2026.12.0}
`,
    )
    .edit('dataset.yaml', '2026.11.0', '2026.12.0')
    .edit('dataset.yaml', 'schema_version: 1.0.0', 'schema_version: 2.0.0');
}

/** The tables that differ after applying the changes of a release to those of the one before. */
function differences(old: string, fresh: string): string[] {
  const out = join(temporaryFolder(), 'applied');
  applyChanges(join(old, 'tables'), join(fresh, 'changes.csv'), out);
  const tables = (dir: string) =>
    readdirSync(dir)
      .filter((name) => name.endsWith('.csv'))
      .sort();
  expect(tables(out).length).toBeGreaterThan(25);
  const registers = ['known_issues.csv', 'disputes.csv'];
  const names = new Set([...tables(out), ...tables(join(fresh, 'tables'))]);
  return [...names].filter((name) => {
    if (registers.includes(name)) return false;
    const file = join(fresh, 'tables', name);
    return !tables(out).includes(name) || !readFileSync(join(out, name)).equals(readFileSync(file));
  });
}

/** The steps of a release, as a reader of Parquet sees them. */
async function changesOf(dist: string): Promise<readonly Record<string, unknown>[]> {
  return (await readParquet(join(dist, 'changes.parquet'))).rows;
}

/** A release whose registers lie with its tables, where the applier looks. */
function gathered(dist: string): string {
  const copy = join(temporaryFolder(), 'dist');
  cpSync(dist, copy, { recursive: true });
  for (const name of ['known_issues.csv', 'disputes.csv'])
    cpSync(join(dist, name), join(copy, 'tables', name));
  return copy;
}

describe('the changes of a release', () => {
  let old = '';
  let fresh = '';
  beforeAll(async () => {
    const sources = makeSources();
    old = await released(sources);
    fresh = await released(change(sources), old);
  });

  it('make its tables of those of the one before, byte for byte', () => {
    expect(differences(gathered(old), fresh)).toEqual([]);
  });

  it('tell the cell that was corrected, with record and sources', async () => {
    const rows = await changesOf(fresh);
    const amount = rows.find(
      ({ table_name, column_name }) => table_name === 'presence_amounts' && column_name === 'amount',
    );
    expect(amount).toMatchObject({
      operation: 'update',
      row_key: '{"presence_id":"nairobi-safe-city","position":"1"}',
      old_value: '15000000000.0',
      new_value: '14000000000.0',
      record_kind: 'presence',
      record_id: 'nairobi-safe-city',
    });
    expect(String(amount?.source_ids)).toMatch(/^s-[0-9a-f]{10}/);
  });

  it('say why a record went', async () => {
    const gone = (await changesOf(fresh)).filter(
      ({ operation, table_name }) =>
        operation === 'delete' && ['presences', 'glossary'].includes(String(table_name)),
    );
    expect(gone.map(({ record_id, reason }) => [record_id, reason])).toEqual([
      ['zte-office-namibia', 'Shorter.'],
      ['safe-city', 'Its source, it seems, is gone.'],
    ]);
  });

  it('are the same when made again, and none between a release and itself', async () => {
    const sources = change(makeSources());
    const again = await released(sources, old);
    expect(readFileSync(join(again, 'changes.csv'), 'utf8')).toBe(
      readFileSync(join(fresh, 'changes.csv'), 'utf8'),
    );
    const same = await released(sources, fresh);
    expect(await changesOf(same)).toEqual([]);
  });

  it('start from the release that the manifest names', () => {
    const manifest = JSON.parse(readFileSync(join(fresh, 'manifest.json'), 'utf8'));
    expect(manifest.previous).toMatchObject({ version: '2026.11.0', schema_version: '1.0.0' });
    expect(manifest.previous.manifest_sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(readFileSync(join(old, 'manifest.json'), 'utf8')).previous).toBeNull();
  });
});

describe('the changes over a change of the schema', () => {
  // What the old release had: columns more and less, another order, a table more and one less.
  const older: OlderSchema = {
    presences: { add: { legacy: "'x' || id" }, drop: ['disputed'], first: ['title'] },
    statements: { add: { note: `'a, "b"'` }, drop: ['scope', 'n_sources'] },
    glossary: { gone: true },
    old_table: { invented: "SELECT 'a' AS id, 'b' AS text" },
  };

  it('make the tables byte for byte as well', async () => {
    const sources = makeSources();
    const old = await makeOlder(await released(sources), older);
    const fresh = await released(change(sources), old);
    expect(differences(gathered(old), fresh)).toEqual([]);
    const operations = new Set((await changesOf(fresh)).map(({ operation }) => operation));
    for (const operation of ['drop_table', 'create_table', 'drop_column', 'add_column', 'order_columns'])
      expect(operations).toContain(operation);
    rmSync(old, { recursive: true });
  });
});
