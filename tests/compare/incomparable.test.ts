import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installCommand, run } from '../support/release.ts';
import { cable, huawei, makeSources, safeCity, term } from '../support/sources.ts';
import { compared, git, makeRepository, runDiff } from './repository.ts';

describe('what cannot be compared', () => {
  it('is said of a record that is no longer valid, instead of calling it removed', async () => {
    const sources = makeRepository();
    sources.edit(safeCity, 'confidence: high', 'confidence: certain');
    const { line } = sources.positionOf(safeCity, 'certain');
    const { removed, uncompared, compared: was, identical } = await compared(sources.dir, 'main');
    expect(removed).toEqual([]);
    expect(uncompared).toMatchObject([{ side: 'new', file: safeCity, line }]);
    expect([was, identical]).toEqual([true, false]);
    const { out, code } = await runDiff(sources.dir, 'main');
    expect(out).toContain('1 file could not be compared, see below');
    expect(out).not.toContain('No differences.');
    expect(code).toBe(0);
  });

  it('is said of a new record that is not valid yet, and of a file that is no YAML', async () => {
    const sources = makeRepository();
    sources.write('presences/zte/zte-new.yaml', 'title: [').edit(term, 'definition:', 'definiton:');
    const { added, removed, uncompared } = await compared(sources.dir, 'main');
    expect([added, removed]).toEqual([[], []]);
    expect(uncompared.map(({ file }) => file).toSorted()).toEqual([term, 'presences/zte/zte-new.yaml']);
  });

  it('is not said of a faulty file that is the same on both sides', async () => {
    const sources = makeRepository({ [term]: 'term: [' });
    expect((await compared(sources.dir, 'HEAD')).identical).toBe(true);
    sources.edit(huawei, 'founded: 1987', 'founded: 1988');
    const { uncompared, changed } = await compared(sources.dir, 'HEAD');
    expect(uncompared).toEqual([]);
    expect(changed.map(({ id }) => id)).toEqual(['huawei']);
  });

  it.each([
    ['a name that git does not know', 'no-such-branch', /neither a release folder .* nor a commit/],
    ['a name that looks like an option', '--output=x', /neither a release folder/],
    ['a folder without a release', '.', /neither a release folder/],
  ])('fails for %s', async (_what, name, reason) => {
    const sources = makeRepository();
    const { code, out, err } = await runDiff(sources.dir, name);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Could not be compared: /);
    expect(err).toMatch(reason);
  });

  it('fails where there is no codelist to judge by, and says which side and where', async () => {
    const sources = makeRepository();
    sources.remove('codelists/topics.yaml');
    const { code, err } = await runDiff(sources.dir, 'main', 'worktree', { format: 'json' });
    expect(code).toBe(2);
    expect(err).toContain('the sources of worktree cannot be judged: codelists/topics.yaml:1');
  });

  it('fails outside git, and for a commit without sources', async () => {
    expect((await runDiff(makeSources().dir, 'main')).err).toMatch(
      /^Could not be compared: .*not a git repository/,
    );
    const sources = makeRepository();
    git(sources.dir, 'switch', '--quiet', '--orphan', 'empty');
    git(sources.dir.replace(/sources$/, ''), 'commit', '--quiet', '--allow-empty', '--message', 'empty');
    git(sources.dir.replace(/sources$/, ''), 'switch', '--quiet', 'main');
    expect((await runDiff(sources.dir, 'empty')).err).toMatch(/has no folder sources/);
  });

  it('is told to machines as such, and never by silence', async () => {
    const sources = makeRepository();
    const json = await runDiff(sources.dir, 'nothing', 'worktree', { format: 'json' });
    expect(JSON.parse(json.out)).toMatchObject({ compared: false });
    const markdown = await runDiff(sources.dir, 'nothing', 'worktree', { format: 'markdown' });
    expect(markdown.out).toContain('**Could not be compared.** This does not mean that nothing differs.');
  });
});

describe('the command itself', () => {
  it('ends with 0 for differences and for none, and with 2 when it could not compare', async () => {
    const command = installCommand();
    const sources = makeRepository();
    const diff = (...args: string[]) =>
      run(process.execPath, [command, 'diff', '--sources', sources.dir, ...args]);
    expect(await diff()).toMatchObject({ code: 0, stdout: expect.stringContaining('No differences.') });
    sources.edit(cable, 'confidence: high', 'confidence: low');
    const map = join(sources.dir, '..', 'changes.geojson');
    expect(await diff('main', 'worktree', '--geojson', map)).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(readFileSync(map, 'utf8'))).toEqual({ type: 'FeatureCollection', features: [] });
    sources.edit(cable, 'confidence: low', 'confidence: lowly');
    const told = '1 error in the new sources: see ctatlas check\n';
    expect(await diff()).toMatchObject({ code: 0, stderr: told });
    expect(await diff('--format', 'json')).toMatchObject({ code: 0, stderr: told });
    expect(await diff('nothing')).toMatchObject({ code: 2, stdout: '' });
    expect(await diff('--format', 'csv')).toMatchObject({ code: 2 });
  });
});
