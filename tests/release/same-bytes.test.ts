import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  fingerprint,
  golden,
  installCommand,
  realSources,
  run,
  temporaryFolder,
} from '../support/release.ts';

let command = '';
let pinned = false;
beforeAll(async () => {
  command = installCommand();
  pinned = (await run('taskset', ['-c', '0', 'true'])).code === 0;
});

/** Builds a release somewhere under other circumstances; `.` as folder of the sources when it stands in them. */
async function build(
  sources: string,
  env: NodeJS.ProcessEnv,
  oneCore: boolean,
): Promise<Record<string, string>> {
  const folder = join(temporaryFolder(), 'a place', oneCore ? 'elsewhere' : 'ä');
  cpSync(sources, join(folder, 'sources'), { recursive: true });
  const args = [command, 'release', '--sources', join(folder, 'sources'), '--out', join(folder, 'out')];
  const { code, stderr } =
    oneCore && pinned
      ? await run('taskset', ['-c', '0', process.execPath, ...args], env)
      : await run(process.execPath, args, env);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return fingerprint(join(folder, 'out'));
}

describe('the same sources', () => {
  it.each([
    ['golden', golden.sources],
    ['real', realSources],
  ])(
    '(%s) make the same bytes in another folder, time zone and locale, and on one core',
    async (_name, sources) => {
      const here = await build(sources, { TZ: 'UTC', LANG: 'C' }, false);
      const there = await build(
        sources,
        { TZ: 'Asia/Kathmandu', LC_ALL: 'C.UTF-8', LANG: 'de_DE.UTF-8' },
        true,
      );
      expect(there).toEqual(here);
    },
    180_000,
  );
});
