import { readdirSync, symlinkSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { smallSet } from '../support/records.ts';
import { temporaryFolder } from '../support/release.ts';
import { cable, office, type Sources, safeCity, term } from '../support/sources.ts';
import { commit, compared, git, makeRepository, runDiff } from './repository.ts';

const retired = (id: string, fate: string, targets: string) =>
  `retired:\n  - {kind: presence, id: ${id}, fate: ${fate}, ${targets}reason: A better name., release: 2026.12.0}\n`;

describe('two commits', () => {
  let sources: Sources;
  let first = '';
  beforeAll(() => {
    sources = makeRepository();
    first = git(sources.dir, 'rev-parse', 'HEAD');
    sources
      .edit(safeCity, '{place: Mombasa, country: KE}', '{place: Kisumu, country: KE}')
      .edit(safeCity, 'value: 1800', 'value: 2000')
      .edit(term, 'term: Safe city', '# A comment, and nothing else.\nterm: Safe city')
      .write(
        'presences/zte/zte-office-lima.yaml',
        smallSet[office]?.replace('country: NA', 'place: Lima, country: PE') ?? '',
      )
      .remove(office);
    commit(sources, 'second');
  });

  it('show what was added, removed and changed, field by field', async () => {
    const { added, removed, changed, moved, identical } = await compared(sources.dir, first, 'HEAD');
    expect(added.map(({ id }) => id)).toEqual(['zte-office-lima']);
    expect(removed.map(({ id, reason }) => [id, reason])).toEqual([['zte-office-namibia', null]]);
    expect(moved).toEqual([]);
    expect(changed).toEqual([
      {
        kind: 'presence',
        id: 'nairobi-safe-city',
        title: 'Safe city in Nairobi and Mombasa',
        file: safeCity,
        changes: [
          { path: 'locations[2].place', change: 'changed', old: 'Mombasa', new: 'Kisumu' },
          { path: 'measures[1].value', change: 'changed', old: 1800, new: 2000 },
        ],
      },
    ]);
    expect(identical).toBe(false);
  });

  it('show how far a pin moved, with both precisions, and the pins that came', async () => {
    const { pins } = await compared(sources.dir, first, 'HEAD');
    const [moved, added] = pins;
    expect(pins).toHaveLength(2);
    expect(moved).toMatchObject({ id: 'nairobi-safe-city', path: 'locations[2]', change: 'moved' });
    expect([moved?.old?.place, moved?.old?.precision]).toEqual(['Mombasa', 'city']);
    expect([moved?.new?.place, moved?.new?.precision]).toEqual(['Kisumu', 'city']);
    // 4.05 S 39.67 E to 0.10 S 34.76 E.
    expect(moved?.km).toBeGreaterThan(680);
    expect(moved?.km).toBeLessThan(720);
    expect(added).toMatchObject({ id: 'zte-office-lima', path: 'locations[1]', change: 'added', old: null });
  });

  it('show the effect on the headline figures, and only where there is one', async () => {
    const { headline } = await compared(sources.dir, first, 'HEAD');
    // Namibia went and Peru came: as many countries as before. The Lima record states a place more.
    expect(headline).toMatchObject([{ figure: 'data_points', label: null, difference: 1 }]);
  });

  it('say of a file that differs in form only that it does', async () => {
    const { files } = await compared(sources.dir, first, 'HEAD');
    expect(files).toEqual([{ file: term, change: 'form' }]);
  });

  it('leave the work tree, the index and the temporary folder as they were', async () => {
    const before = [git(sources.dir, 'status', '--porcelain'), git(sources.dir, 'ls-files', '--stage')];
    // Other tests write into the usual folder at the same time.
    const folder = temporaryFolder();
    vi.stubEnv('TMPDIR', folder);
    const { changed } = await compared(sources.dir, first, 'HEAD');
    vi.unstubAllEnvs();
    expect(changed).not.toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    expect([git(sources.dir, 'status', '--porcelain'), git(sources.dir, 'ls-files', '--stage')]).toEqual(
      before,
    );
  });

  it('read in a terminal as lines, without colour where there is none', async () => {
    const { out, err, code } = await runDiff(sources.dir, first, 'HEAD');
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toContain('\u001B');
    expect(out).toContain('locations[2].place  Mombasa -> Kisumu');
    expect(out).toContain(
      '- presence zte-office-namibia  Office in Namibia\n    no line in retired.yaml says why',
    );
    expect(out).toMatch(
      /presence nairobi-safe-city locations\[2\]: 7?6?\d\d km away, city {2}Mombasa -> Kisumu/,
    );
  });
});

describe('an id that is retired', () => {
  it('is shown as moved, with what else changed, and neither as added nor as removed', async () => {
    const sources = makeRepository();
    sources
      .write(
        'presences/zte/zte-namibia.yaml',
        smallSet[office]?.replace('confidence: low', 'confidence: high') ?? '',
      )
      .remove(office)
      .write('retired.yaml', retired('zte-office-namibia', 'moved', 'targets: [zte-namibia], '));
    const { added, removed, moved, pins } = await compared(sources.dir, 'main');
    expect([added, removed, pins]).toEqual([[], [], []]);
    expect(moved).toMatchObject([{ id: 'zte-office-namibia', fate: 'moved', targets: ['zte-namibia'] }]);
    expect(moved[0]?.changes.map(({ path }) => path)).toEqual(['(file)', 'confidence']);
  });

  it('is followed when it moved twice', async () => {
    const sources = makeRepository();
    const lines =
      retired('zte-office-namibia', 'moved', 'targets: [zte-b], ') +
      retired('zte-b', 'moved', 'targets: [zte-c], ');
    sources
      .write('presences/zte/zte-c.yaml', smallSet[office] ?? '')
      .remove(office)
      .write('retired.yaml', lines.replace(/\nretired:/, ''));
    const { moved } = await compared(sources.dir, 'main');
    expect(moved.map(({ targets }) => targets)).toEqual([['zte-c']]);
  });

  it('is shown with its reason when the record was withdrawn', async () => {
    const sources = makeRepository();
    sources.remove(office).write('retired.yaml', retired('zte-office-namibia', 'withdrawn', ''));
    const { removed, files } = await compared(sources.dir, 'main');
    expect(removed).toMatchObject([{ id: 'zte-office-namibia', reason: 'A better name.' }]);
    expect(files).toEqual([{ file: 'retired.yaml', change: 'added' }]);
  });

  it('names the record that it was merged into, which keeps its own changes', async () => {
    const sources = makeRepository();
    sources
      .remove(office)
      .edit(cable, 'confidence: high', 'confidence: low')
      .write('retired.yaml', retired('zte-office-namibia', 'merged', 'targets: [gulf-cable], '));
    const { moved, changed, added } = await compared(sources.dir, 'main');
    expect(moved).toMatchObject([{ fate: 'merged', targets: ['gulf-cable'], changes: [] }]);
    expect(changed.map(({ id }) => id)).toEqual(['gulf-cable']);
    expect(added).toEqual([]);
  });
});

describe('the sources as they stand', () => {
  it('are compared with where the branch left main when nothing is named', async () => {
    const sources = makeRepository();
    git(sources.dir, 'switch', '--quiet', '--create', 'mine');
    sources.edit(safeCity, 'confidence: high', 'confidence: low');
    commit(sources, 'mine');
    git(sources.dir, 'switch', '--quiet', 'main');
    sources.edit(term, 'term: Safe city', 'term: Safer city');
    commit(sources, 'theirs');
    git(sources.dir, 'switch', '--quiet', 'mine');
    sources.edit(cable, 'length_km: 1200', 'length_km: 1300');
    const { changed, old, new: fresh } = await compared(sources.dir);
    expect(changed.map(({ id }) => id)).toEqual(['gulf-cable', 'nairobi-safe-city']);
    expect(old.label).toMatch(/^where this branch left main \([0-9a-f]{7}\)$/);
    expect(fresh.label).toBe('worktree');
  });

  it('do not differ from the commit that they are', async () => {
    const sources = makeRepository();
    const { out, code } = await runDiff(sources.dir, 'HEAD');
    expect(out).toMatch(/ -> worktree\nNo differences\.\n$/);
    expect(code).toBe(0);
    expect((await compared(sources.dir, 'HEAD')).identical).toBe(true);
  });

  it('show a pin that moves because a curated place moved, though no record changed', async () => {
    const place = 'places/nairobi-academy.yaml';
    const atAcademy =
      smallSet[office]?.replace('country: NA', 'place: Nairobi Example Academy, country: KE') ?? '';
    const sources = makeRepository({ [office]: atAcademy });
    sources.edit(place, 'latitude: -1.2921', 'latitude: -1.3021');
    const { changed, pins } = await compared(sources.dir, 'main');
    expect(changed.map(({ kind }) => kind)).toEqual(['place']);
    expect(pins).toMatchObject([{ id: 'zte-office-namibia', change: 'moved', km: 1.112 }]);
  });

  it('show what changed in a codelist and in the dataset itself', async () => {
    const sources = makeRepository();
    sources
      .edit('codelists/statuses.yaml', 'label: Active', 'label: In use')
      .edit('dataset.yaml', '2026.11.0', '2026.12.0');
    const { changed } = await compared(sources.dir, 'main');
    expect(
      changed.map(({ kind, id, changes }) => [kind, id, changes.map(({ old, new: now }) => [old, now])]),
    ).toEqual([
      ['codelist', 'statuses', [['Active', 'In use']]],
      ['dataset', 'small-atlas', [['2026.11.0', '2026.12.0']]],
    ]);
  });

  it('follow no symbolic link', async () => {
    const sources = makeRepository();
    symlinkSync('/etc/hostname', sources.path('stories'));
    const { files } = await compared(sources.dir, 'main');
    expect(files).toEqual([{ file: 'stories', change: 'added' }]);
  });
});
