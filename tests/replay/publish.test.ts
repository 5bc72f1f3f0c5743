import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit, makeRepository } from '../compare/repository.ts';
import { readTable } from '../export/read.ts';
import { smallSet } from '../support/records.ts';
import { fingerprint, installCommand, type Run, run, sha256, temporaryFolder } from '../support/release.ts';
import { makeSources, office, type Sources } from '../support/sources.ts';

let command = '';
beforeAll(() => {
  command = installCommand();
});

const release = (sources: Sources, out: string, ...more: string[]): Promise<Run> =>
  run(process.execPath, [command, 'release', '--no-site', '--sources', sources.dir, '--out', out, ...more]);
const lines = (sources: Sources, file: string) =>
  sources
    .read(file)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
const changelog = (sources: Sources) => join(sources.dir, '..', 'CHANGELOG.md');

/** Sources published as 2026.11.0, and the release. */
async function published(): Promise<{ sources: Sources; dist: string; said: string }> {
  const sources = makeRepository();
  writeFileSync(changelog(sources), '# Changelog\n\n## 2026.11.0\n\nOur own words.\n');
  commit(sources, 'words');
  const dist = join(temporaryFolder(), 'dist');
  const { code, stdout, stderr } = await release(sources, dist, '--publish', '2026.11.0');
  if (code !== 0) throw new Error(stderr);
  return { sources, dist, said: stdout };
}

describe('publishing the first version', () => {
  let first: Awaited<ReturnType<typeof published>>;
  beforeAll(async () => {
    first = await published();
  });

  it('writes every id, the release and its notes, and says so', () => {
    const { sources, dist, said } = first;
    const ids = lines(sources, 'ledger.ndjson');
    expect(ids).toContainEqual({ kind: 'presence', id: 'zte-office-namibia', first_release: '2026.11.0' });
    expect(ids).toHaveLength(9);
    expect(lines(sources, 'releases.ndjson')).toEqual([
      {
        version: '2026.11.0',
        date: '2026-11-21',
        schema_version: '1.0.0',
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
        manifest_sha256: sha256(join(dist, 'manifest.json')),
      },
    ]);
    const text = readFileSync(changelog(sources), 'utf8');
    expect(text).toContain('## 2026.11.0 (2026-11-21, schema 1.0.0)\n\nOur own words.\n\n<!-- generated');
    expect(text).toContain('The first release.');
    expect(said).toContain('Published as 2026.11.0: commit ');
  });

  it('can be repeated from its commit, and is the same byte for byte afterwards too', async () => {
    const { sources, dist } = first;
    const again = join(temporaryFolder(), 'dist');
    expect((await release(sources, again)).code).toBe(0);
    // These name the commit, which is now the next one.
    const {
      'releases.json': _releases,
      'manifest.json': _manifest,
      'ro-crate-metadata.json': _crate,
      SHA256SUMS: _sums,
      ...files
    } = fingerprint(dist);
    expect(fingerprint(again)).toMatchObject(files);
  });

  it('is refused a second time', async () => {
    const { sources } = first;
    const out = join(temporaryFolder(), 'dist');
    const { code, stderr } = await release(sources, out, '--publish', '2026.11.0');
    expect(code).toBe(1);
    expect(stderr).toContain('2026.11.0 was published already, and a published release is never changed.');
    expect(existsSync(out)).toBe(false);
  });
});

describe('publishing is refused', () => {
  it('as another version than that of the sources, outside git, and of files that differ from the commit', async () => {
    const out = join(temporaryFolder(), 'dist');
    const plain = await release(makeSources(), out, '--publish', '2026.12.0');
    expect(plain.stderr).toContain('dataset.yaml says version 2026.11.0, not 2026.12.0');
    expect(plain.stderr).toContain('The sources stand in no git repository');
    const changed = makeRepository().edit(office, 'title: ', 'title: The ');
    const { code, stderr } = await release(changed, out, '--publish', '2026.11.0');
    expect([code, stderr]).toEqual([1, expect.stringContaining('Files differ from the commit')]);
    expect(existsSync(out)).toBe(false);
  });
});

describe('publishing the next version', () => {
  it('needs the release before, and keeps every id', async () => {
    const { sources, dist } = await published();
    commit(sources, 'published');
    sources
      .write('presences/zte/zte-namibia.yaml', smallSet[office] ?? '')
      .remove(office)
      .edit('dataset.yaml', 'version: 2026.11.0', 'version: 2026.12.0')
      .edit('dataset.yaml', 'schema_version: 1.0.0', 'schema_version: 1.1.0');
    commit(sources, 'renamed');
    const out = join(temporaryFolder(), 'dist');
    expect((await release(sources, out)).stderr).toContain(
      'The presence "zte-office-namibia" was published in 2026.11.0 and is gone.',
    );
    sources.write(
      'retired.yaml',
      'retired:\n  - {kind: presence, id: zte-office-namibia, fate: moved, targets: [zte-namibia], reason: Shorter., release: 2026.12.0}\n',
    );
    commit(sources, 'said so');
    const publish = ['--publish', '2026.12.0'];
    expect((await release(sources, out, ...publish)).stderr).toContain('Name the release before this one');
    const other = join(temporaryFolder(), 'other');
    cpSync(dist, other, { recursive: true });
    writeFileSync(
      join(other, 'manifest.json'),
      readFileSync(join(other, 'manifest.json'), 'utf8').replace('Small', 'Tall'),
    );
    expect((await release(sources, out, '--previous', other, ...publish)).stderr).toContain(
      'is not the one that was published',
    );

    const { code, stderr } = await release(sources, out, '--previous', dist, ...publish);
    expect([code, stderr]).toEqual([0, '']);
    const registry = await readTable(out, 'id_registry');
    expect(registry.filter(({ id }) => /namibia/.test(String(id)))).toMatchObject([
      { id: 'zte-namibia', status: 'active', first_release: '2026.12.0', last_release: '2026.12.0' },
      {
        id: 'zte-office-namibia',
        status: 'moved',
        first_release: '2026.11.0',
        last_release: '2026.11.0',
        successors: 'zte-namibia',
      },
    ]);
    expect(lines(sources, 'ledger.ndjson')).toContainEqual({
      kind: 'presence',
      id: 'zte-office-namibia',
      first_release: '2026.11.0',
      last_release: '2026.11.0',
    });
    const { latest, releases } = JSON.parse(readFileSync(join(out, 'releases.json'), 'utf8'));
    expect([latest, releases.map(({ version }: { version: string }) => version)]).toEqual([
      '2026.12.0',
      ['2026.12.0', '2026.11.0'],
    ]);
    expect(releases[1].manifest_sha256).toBe(sha256(join(dist, 'manifest.json')));
    const notes = readFileSync(join(out, 'RELEASE_NOTES.md'), 'utf8');
    expect(notes).toContain(
      '### Removed\n\n- The presence `zte-office-namibia`: moved to `zte-namibia`. Shorter.',
    );
    expect(notes.indexOf('### Removed')).toBeLessThan(notes.indexOf('### Added'));
    expect(notes).toMatch(/### Added\n\n- \d+ presences?, 1 of which moved from another id\./);
    const text = readFileSync(changelog(sources), 'utf8');
    expect(text.indexOf('## 2026.12.0')).toBeLessThan(text.indexOf('## 2026.11.0'));
    expect(text).toContain('Our own words.');
  });
});
