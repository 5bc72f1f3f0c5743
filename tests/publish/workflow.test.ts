import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { stepsOf, workflow } from '../compare/workflow.ts';

const steps = stepsOf('release.yml');
const script = (part: string) => steps.find(({ run }) => run?.includes(part))?.run ?? '';

describe('the workflow of a release', () => {
  it('builds and verifies before anything is sent, and sends before the site is drawn', () => {
    const { jobs } = workflow('release.yml') as unknown as { jobs: Record<string, { needs?: string }> };
    expect(Object.entries(jobs).map(([name, { needs }]) => [name, needs])).toEqual([
      ['build', undefined],
      ['publish', 'build'],
      ['site', 'publish'],
    ]);
    const verify = steps.findIndex(({ run }) => run?.includes('ctatlas verify'));
    const upload = steps.findIndex(({ uses }) => uses?.startsWith('actions/upload-artifact'));
    expect(verify).toBeGreaterThan(0);
    expect(upload).toBeGreaterThan(verify);
  });

  it('gives each secret to one step only, and prints none', () => {
    const holders = steps.filter(({ env }) =>
      Object.values(env ?? {}).some((value) => value.includes('secrets.')),
    );
    expect(holders.map(({ env }) => Object.keys(env ?? {})[0])).toEqual(['MINISIGN_KEY', 'ZENODO_TOKEN']);
    for (const { run } of steps) expect(run ?? '').not.toMatch(/set -x|echo "?\$(?:MINISIGN_KEY|\w+TOKEN)/);
  });

  it('finds the release before by the last line of releases.ndjson', () => {
    const [, expression = ''] = /sed -E '([^']+)'/.exec(script('gh release download')) ?? [];
    const line = '{"version":"2026.11.0","date":"2026-11-21","schema_version":"1.0.0"}\n';
    expect(execFileSync('sed', ['-E', expression], { input: line, encoding: 'utf8' })).toBe('2026.11.0\n');
  });

  it('names commands and options of publishing that there are', () => {
    const calls = [...steps.flatMap(({ run }) => [...(run ?? '').matchAll(/publish\/main\.ts (\w+)/g)])].map(
      ([, name = '']) => name,
    );
    expect(calls).toEqual(['forge', 'zenodo']);
    for (const name of calls) {
      const help = execFileSync('node_modules/.bin/tsx', ['publish/main.ts', name, '--help'], {
        encoding: 'utf8',
      });
      for (const [option] of script(`main.ts ${name}`).matchAll(/--(?:dry-run|sandbox|final)/g))
        expect(help).toContain(option);
    }
  });
});
