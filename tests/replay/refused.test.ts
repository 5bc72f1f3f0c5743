import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { git, makeRepository } from '../compare/repository.ts';
import { installCommand, type Run, run, temporaryFolder } from '../support/release.ts';
import { makeSources, type Sources, safeCity } from '../support/sources.ts';
import { makeOlder } from './older.ts';

let command = '';
let old = '';
beforeAll(async () => {
  command = installCommand();
  old = join(temporaryFolder(), 'old');
  expect((await release(makeSources(), old)).code).toBe(0);
});

function release(sources: Sources, out: string, previous?: string): Promise<Run> {
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

/** What a release of sources after another one says, and whether anything was written. */
async function refusal(sources: Sources, previous: string): Promise<{ code: number | null; said: string }> {
  const out = join(temporaryFolder(), 'dist');
  const { code, stderr } = await release(sources, out, previous);
  expect(existsSync(out)).toBe(false);
  return { code, said: stderr };
}

describe('a release after another one is refused', () => {
  it('when the schema version is too small, with what asks for more', async () => {
    const older = await makeOlder(old, { presences: { drop: ['disputed'] } });
    const { code, said } = await refusal(makeSources(), older);
    expect(code).toBe(1);
    expect(said).toMatch(/dataset\.yaml:\d+:\d+\s+error\s+schema-version/);
    expect(said).toContain('is too small after 1.0.0: the column presences.disputed is new.');
    expect(said).toContain('It must be 1.1.0 or higher');
    const raised = makeSources().edit('dataset.yaml', 'schema_version: 1.0.0', 'schema_version: 1.1.0');
    expect((await release(raised, join(temporaryFolder(), 'dist'), older)).code).toBe(0);
  });

  it('when a column goes that was not announced', async () => {
    const older = await makeOlder(old, { presences: { add: { legacy: "'x'" } } });
    const manifest = join(older, 'manifest.json');
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), retiring: [] }));
    const raised = makeSources().edit('dataset.yaml', 'schema_version: 1.0.0', 'schema_version: 2.0.0');
    const { code, said } = await refusal(raised, older);
    expect(code).toBe(1);
    expect(said).toContain(
      'The column presences.legacy is gone or renamed, and release 2026.11.0 did not announce it.',
    );
  });

  it('when its version comes before', async () => {
    const { said } = await refusal(makeSources().edit('dataset.yaml', '2026.11.0', '2026.10.0'), old);
    expect(said).toContain('The version 2026.10.0 comes before 2026.11.0');
  });

  it('when the release before is damaged, or is none', async () => {
    const copy = join(temporaryFolder(), 'copy');
    cpSync(old, copy, { recursive: true });
    appendFileSync(join(copy, 'tables/presences.csv'), 'x\n');
    expect(await refusal(makeSources(), copy)).toMatchObject({
      code: 2,
      said: expect.stringContaining('tables/presences.csv is not what its manifest says'),
    });
    writeFileSync(join(copy, 'manifest.json'), '{}');
    expect((await refusal(makeSources(), copy)).said).toContain('is not the manifest of a release');
    expect((await refusal(makeRepository(), 'no-such-tag')).said).toContain('is neither a release folder');
  });
});

describe('a release after a commit', () => {
  it('tells the changes since its sources', async () => {
    const sources = makeRepository();
    git(sources.dir, 'tag', 'v2026.11.0');
    sources.edit(safeCity, 'amount: 15000000000', 'amount: 14000000000');
    const out = join(temporaryFolder(), 'dist');
    const { code, stderr } = await release(sources, out, 'v2026.11.0');
    expect([code, stderr]).toEqual([0, expect.anything()]);
    const changes = readFileSync(join(out, 'changes.csv'), 'utf8').trim().split('\n').slice(1);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter((line) => line.includes('presence_amounts'))).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).previous).toEqual({
      version: '2026.11.0',
      schema_version: '1.0.0',
      manifest_sha256: null,
    });
  });
});
