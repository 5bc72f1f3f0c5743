import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../export/read.ts';
import { golden, installCommand, releaseOf, temporaryFolder } from '../support/release.ts';
import { manifestFaults, sha256sumFaults } from './manifest-faults.ts';

let dist = '';
beforeAll(async () => {
  dist = await releaseOf(installCommand(), golden.sources);
});

function copied(): string {
  const copy = join(temporaryFolder(), 'dist');
  cpSync(dist, copy, { recursive: true });
  return copy;
}

describe('the manifest and the checksums of a release', () => {
  it('list every file and no other, with its size and checksum', async () => {
    expect(await manifestFaults(dist)).toEqual([]);
  });

  it('satisfy sha256sum, where there is one', async () => {
    expect(['0', null]).toContain(await sha256sumFaults(dist));
  });

  it('see a file that nobody listed', async () => {
    const copy = copied();
    writeFileSync(join(copy, 'geo', 'stray.txt'), 'left over');
    expect(await manifestFaults(copy)).toHaveLength(2);
  });

  it('see a file that is gone', async () => {
    const copy = copied();
    rmSync(join(copy, 'tables', 'codes.csv'));
    expect((await manifestFaults(copy)).join()).toContain('tables/codes.csv');
    expect(await sha256sumFaults(copy)).not.toBe('0');
  });

  it('see one byte more', async () => {
    const copy = copied();
    appendFileSync(join(copy, 'tables', 'codes.csv'), ' ');
    expect((await manifestFaults(copy)).join()).toContain('tables/codes.csv has another checksum');
  });

  it('say which release it is and what made it', () => {
    const { files: _files, ...head } = readManifest(dist);
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(head).toMatchObject({
      version: '2026.11.0',
      date: '2026-11-21',
      schema_version: '1.0.0',
      commit: null,
      modified: false,
      tool: { ctatlas: version, duckdb: expect.stringMatching(/^v\d+\.\d+\.\d+$/) },
    });
    for (const installed of Object.values(head.gazetteer as object))
      expect(installed).toMatch(/^\d+\.\d+\.\d+/);
  });
});
