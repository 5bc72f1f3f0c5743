import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { releaseCommand } from '../../pipeline/commands/release.ts';
import { Collector } from '../../pipeline/compare/collect.ts';
import { survey } from '../../pipeline/survey/survey.ts';
import { smallSet } from '../support/records.ts';
import { golden, temporaryFolder } from '../support/release.ts';
import {
  cable,
  huawei,
  laboratory,
  makeSources,
  office,
  type Sources,
  safeCity,
} from '../support/sources.ts';
import { commit, compared, git, makeRepository, runDiff } from './repository.ts';

async function release(sources: string): Promise<string> {
  const dist = join(temporaryFolder(), 'dist');
  const quiet = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  for (const spy of quiet) spy.mockReturnValue(true);
  const code = await releaseCommand({ sources, out: dist, site: false });
  const said = quiet.flatMap(({ mock }) => mock.calls.map(([text]) => String(text))).join('');
  for (const spy of quiet) spy.mockRestore();
  if (code !== 0) throw new Error(`the release was refused: ${said}`);
  return dist;
}

/** Changes of every kind, made to the small set. */
function change(sources: Sources): void {
  sources
    .edit(safeCity, '{place: Mombasa, country: KE}', '{place: Kisumu, country: KE}')
    .edit(safeCity, 'amount: 15000000000', 'amount: 14000000000')
    .edit(
      cable,
      'segments: [[Gwadar, Karachi], [Gwadar, Muscat]]',
      'segments: [[Gwadar, Karachi], [Karachi, Muscat]]',
    )
    .edit(cable, '  - {place: Muscat, country: OM}\n', '')
    .edit(cable, 'landings:\n', 'landings:\n  - {place: Muscat, country: OM}\n')
    .edit(huawei, 'aliases: [Huawei Technologies]', 'aliases: [Huawei Technologies, HW]')
    .edit(laboratory, 'announced: 2018-04', 'announced: 2018-05')
    .write('presences/zte/zte-namibia.yaml', smallSet[office] ?? '')
    .remove(office)
    .write(
      'retired.yaml',
      'retired:\n  - {kind: presence, id: zte-office-namibia, fate: moved, targets: [zte-namibia], reason: Shorter., release: 2026.12.0}\n',
    )
    .edit('dataset.yaml', '2026.11.0', '2026.12.0');
}

describe('two releases', () => {
  let sources: Sources;
  let old = '';
  let fresh = '';
  beforeAll(async () => {
    sources = makeRepository();
    old = await release(sources.dir);
    change(sources);
    fresh = await release(sources.dir);
  });

  it('show the same records with the same paths as their sources do', async () => {
    const byTables = await compared(sources.dir, old, fresh);
    const bySources = await compared(sources.dir, 'main', 'worktree');
    const short = ({ changed, moved }: typeof byTables) =>
      [...changed, ...moved]
        .filter(({ kind }) => kind !== 'dataset')
        .map(({ kind, id, changes }) => [
          `${kind}/${id}`,
          changes
            .filter(({ computed, path }) => computed !== true && path !== '(file)')
            .map(({ path, change: what, old: was, new: is, from }) => [path, what, was, is, from])
            .toSorted(),
        ]);
    expect(short(byTables).length).toBe(5);
    // A release names countries by ISO 3166-1 alpha-3.
    const alpha2 = JSON.parse(JSON.stringify(short(byTables)).replaceAll('"OMN"', '"OM"')) as unknown;
    expect(alpha2).toEqual(JSON.parse(JSON.stringify(short(bySources))));
    for (const part of ['added', 'removed', 'headline'] as const)
      expect(byTables[part]).toEqual(bySources[part]);
    expect(byTables.pins).toEqual(bySources.pins);
  });

  it('compare every table by its key, and name the columns that differ', async () => {
    const { tables } = await compared(sources.dir, old, fresh);
    const counts = Object.fromEntries(
      tables.map(({ table, added, removed, changed }) => [table, [added, removed, changed]]),
    );
    expect(counts).toMatchObject({
      organization_aliases: [1, 0, 0],
      presence_amounts: [0, 0, 1],
      presence_locations: [1, 1, 4],
      presence_segments: [0, 0, 1],
      activities: [0, 0, 1],
    });
    expect(counts).not.toHaveProperty('glossary');
    expect(tables.find(({ table }) => table === 'presence_amounts')?.columns).toEqual({ amount: 1 });
  });

  it('keep what the release computed apart from what people wrote', async () => {
    const { changed } = await compared(sources.dir, old, fresh);
    const record = changed.find(({ id }) => id === 'nairobi-safe-city');
    const computed = record?.changes.filter((item) => item.computed === true).map(({ path }) => path);
    expect(computed).toContain('locations[2].latitude');
    expect(record?.changes.find(({ path }) => path === 'locations[2].latitude')).toMatchObject({
      change: 'changed',
      old: expect.any(Number),
      new: expect.any(Number),
    });
  });

  it('do not differ from themselves, and CSV does not differ from Parquet', async () => {
    const csv = join(temporaryFolder(), 'csv');
    cpSync(fresh, csv, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(csv, 'manifest.json'), 'utf8')) as {
      files: { path: string }[];
    };
    manifest.files = manifest.files.filter(({ path }) => !/^tables\/.*\.parquet$/.test(path));
    writeFileSync(join(csv, 'manifest.json'), JSON.stringify(manifest));
    rmSync(join(csv, 'tables', 'presences.parquet'));
    const comparison = await compared(sources.dir, csv, fresh);
    expect(comparison).toMatchObject({ identical: true, compared: true, tables: [] });
    expect((await runDiff(sources.dir, fresh, fresh)).out).toContain('\nNo differences.\n');
  });

  it('with other columns compare what both have, and say which one lacks what', async () => {
    const other = join(temporaryFolder(), 'other');
    cpSync(fresh, other, { recursive: true });
    const edit = (file: string, change: (text: string) => string) =>
      writeFileSync(join(other, file), change(readFileSync(join(other, file), 'utf8')));
    edit('tables/glossary.csv', (text) => text.replace('see_also', 'related'));
    edit('manifest.json', (text) => {
      const manifest = JSON.parse(text) as { files: { path: string; columns?: string[] }[] };
      manifest.files = manifest.files.filter(
        ({ path }) => !/^tables\/(?:glossary\.parquet|codes\.\w+)$/.test(path),
      );
      for (const file of manifest.files)
        if (file.path === 'tables/glossary.csv')
          file.columns = file.columns?.map((column) => (column === 'see_also' ? 'related' : column)) ?? [];
      return JSON.stringify(manifest);
    });
    const { tables, changed } = await compared(sources.dir, fresh, other);
    expect(changed).toEqual([]);
    expect(tables).toMatchObject([
      { table: 'codes', only: 'old' },
      { table: 'glossary', changed: 0, newColumns: ['related'], lostColumns: ['see_also'] },
    ]);
  });

  it('that are broken fail in one sentence, and are never taken for equal', async () => {
    const broken = (damage: (dir: string) => void) => {
      const dir = join(temporaryFolder(), 'broken');
      cpSync(fresh, dir, { recursive: true });
      damage(dir);
      return runDiff(sources.dir, fresh, dir);
    };
    const damages: ((dir: string) => void)[] = [
      (dir) => rmSync(join(dir, 'tables', 'presences.parquet')),
      (dir) => writeFileSync(join(dir, 'tables', 'presences.parquet'), 'nothing'),
      (dir) => writeFileSync(join(dir, 'manifest.json'), '{'),
      (dir) => writeFileSync(join(dir, 'manifest.json'), '{}'),
      (dir) => writeFileSync(join(dir, 'statistics', 'headline.json'), '{}'),
    ];
    for (const damage of damages) {
      const { code, out, err } = await broken(damage);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^Could not be compared: [^\n]+\.\n$/);
    }
  });

  it('beside sources stand for their commit, or are refused when no commit made them', async () => {
    const repository = makeRepository();
    const clean = await release(repository.dir);
    repository.edit(cable, 'confidence: high', 'confidence: low');
    const { changed, old: side } = await compared(repository.dir, clean);
    expect(changed.map(({ id }) => id)).toEqual(['gulf-cable']);
    expect(side.label).toContain(`made from ${git(repository.dir, 'rev-parse', 'HEAD').slice(0, 7)}`);
    const unclean = await release(repository.dir);
    commit(repository, 'second');
    const { code, err } = await runDiff(repository.dir, unclean);
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be compared with sources')]);
  });
});

describe('the headline figures of sources', () => {
  async function counted(dir: string) {
    const collector = new Collector({ label: dir, below: (file) => file, differs: () => false });
    await survey(dir, { frame: collector.frame, record: collector.record });
    return collector.finish([]).headline;
  }
  const published = (dist: string) =>
    JSON.parse(readFileSync(join(dist, 'statistics', 'headline.json'), 'utf8')) as unknown;

  it('are those of the release that they make: for a dozen real records', async () => {
    expect(await counted(golden.sources)).toEqual(published(golden.dist));
  });

  it('are those of the release that they make: for the small set', async () => {
    const { dir } = makeSources();
    expect(await counted(dir)).toEqual(published(await release(dir)));
  });
});
