import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { environment, installCommand } from './support/release.ts';
import { huawei, makeSources, type Sources, safeCity } from './support/sources.ts';

let command = '';
beforeAll(() => {
  command = installCommand();
});

function check(sources: Sources, ...args: string[]) {
  const ran = spawnSync(process.execPath, [command, 'check', ...args], {
    cwd: dirname(sources.dir),
    encoding: 'utf8',
    env: environment,
  });
  return { status: ran.status, stdout: ran.stdout };
}

const unarchived = () =>
  makeSources().edit(
    huawei,
    '\n        archived: https://web.archive.org/web/2020/https://www.example.org/entity-list',
    '',
  );

it('an archived copy that is missing stays a warning with --strict, which still tells of it', () => {
  for (const args of [[], ['--strict']]) {
    const { status, stdout } = check(unarchived(), ...args);
    expect(status).toBe(0);
    expect(stdout).toContain('  warning  archived-missing\n');
    expect(stdout).toContain('9 records: 1 warning in 1 file\n');
  }
});

it('any other warning beside it is an error with --strict, in every format', () => {
  const sources = unarchived().edit(safeCity, 'status: active', 'status: ended');
  const { status, stdout } = check(sources, '--strict');
  expect(status).toBe(1);
  expect(stdout).toContain('9 records: 1 error, 1 warning in 2 files\n');
  const { findings } = JSON.parse(check(sources, '--strict', '--format', 'json').stdout) as {
    findings: { rule: string; severity: string }[];
  };
  expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'warning archived-missing',
    'error status-dates',
  ]);
  expect(check(sources, '--strict', '--format', 'github').stdout).toMatch(/^::warning .*\n::error /);
});
