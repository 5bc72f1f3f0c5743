import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { installCommand, type Run, run } from './support/release.ts';
import { huawei, makeSources, office, type Sources, safeCity } from './support/sources.ts';

let command = '';
beforeAll(() => {
  command = installCommand();
});

/** The small set as the first commit of a repository. */
function committed(): Sources {
  const sources = makeSources();
  const top = dirname(sources.dir);
  const git = (...args: string[]) => execFileSync('git', ['-C', top, ...args], { stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '--quiet', '--message', 'First');
  return sources;
}

const check = (sources: Sources, ...args: string[]): Promise<Run> =>
  run(process.execPath, [command, 'check', '--sources', sources.dir, ...args]);

async function files(sources: Sources, ...args: string[]): Promise<string[]> {
  const { stdout } = await check(sources, '--format', 'json', ...args);
  const { findings } = JSON.parse(stdout) as { findings: { file: string }[] };
  return findings.map(({ file }) => file.slice(sources.dir.length + 1));
}

describe('check --since', () => {
  it('reports only files that changed or are new, whatever stands in the others', async () => {
    const sources = committed().edit(office, 'confidence: low', 'confidence: lwo');
    execFileSync('git', [
      '-C',
      sources.dir,
      '-c',
      'user.name=T',
      '-c',
      'user.email=t@example.org',
      'commit',
      '-qam',
      'x',
    ]);
    expect(await files(sources)).toEqual([office]);
    expect(await files(sources, '--since', 'HEAD')).toEqual([]);
    sources
      .edit(safeCity, 'confidence: high', 'confidence: hihg')
      .write('presences/zte/new.yaml', 'title: x\n')
      .write('notes.txt', 'x');
    const reported = new Set(await files(sources, '--since', 'HEAD'));
    expect(reported).toEqual(new Set([safeCity, 'presences/zte/new.yaml', 'notes.txt']));
    expect(new Set(await files(sources, '--since', 'HEAD~1'))).toEqual(new Set([...reported, office]));
  });

  it('says when a change breaks files that it does not touch', async () => {
    const sources = committed().remove(huawei);
    const { code, stdout } = await check(sources, '--since', 'main');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d errors in files that did not change since main: ctatlas check shows them$/m);
    expect((await check(sources)).code).toBe(1);
  });

  it('narrows together with paths', async () => {
    const sources = committed()
      .edit(safeCity, 'confidence: high', 'confidence: hihg')
      .edit(office, 'confidence: low', 'confidence: lwo');
    expect(await files(sources, '--since', 'HEAD', sources.path('presences/zte'))).toEqual([office]);
  });

  it('refuses what is no commit, and a folder outside git, in a sentence', async () => {
    expect(await check(committed(), '--since', 'nowhere')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ctatlas check: there is no commit or branch nowhere\n',
    });
    const { code, stderr } = await check(makeSources(), '--since', 'HEAD');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^ctatlas check: .*git/);
  });

  it('of a file with a strange name', async () => {
    const sources = committed();
    writeFileSync(join(sources.dir, 'ü "x".txt'), 'x');
    expect(await files(sources, '--since', 'HEAD')).toEqual(['ü "x".txt']);
  });
});
