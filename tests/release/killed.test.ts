import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { environment, golden, installCommand, releaseOf, run, temporaryFolder } from '../support/release.ts';
import { deadProcess } from './dead-process.ts';
import { manifestFaults, releaseSum } from './manifest-faults.ts';

const kills = 25;
let command = '';
let folder = '';
/** Two releases of different sources, so that one can be told from the other. */
let releases: readonly { readonly sources: string; readonly dist: string; readonly sum: string }[] = [];

const at = (name: string) => join(folder, name);
const stats = () => run(process.execPath, [command, 'stats', '--out', at('dist')]);
const left = () => readdirSync(folder).filter((name) => name.startsWith('.'));

beforeAll(async () => {
  command = installCommand();
  folder = temporaryFolder();
  const changed = join(temporaryFolder(), 'sources');
  cpSync(golden.sources, changed, { recursive: true });
  const path = join(changed, 'dataset.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('version: 2026.11.0', 'version: 2026.12.0'));
  const made = await Promise.all([golden.sources, changed].map((sources) => releaseOf(command, sources)));
  releases = made.map((dist) => ({ sources: join(dist, '..', 'sources'), dist, sum: releaseSum(dist) }));
});

/** Which of the two releases stands whole in its place. */
async function standing(): Promise<number> {
  expect(await manifestFaults(at('dist'))).toEqual([]);
  const index = releases.findIndex(({ sum }) => sum === releaseSum(at('dist')));
  expect(index).toBeGreaterThanOrEqual(0);
  return index;
}

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a release that is killed', () => {
  it(`at any of ${kills} moments leaves a whole release, or one that the next command makes whole`, async () => {
    cpSync(releases[0]?.dist ?? '', at('dist'), { recursive: true });
    const build = (which: number) => [
      command,
      'release',
      '--no-site',
      '--sources',
      releases[which]?.sources ?? '',
      '--out',
      at('dist'),
    ];
    /** How long a release takes at most: other work on the machine makes some of them slower. */
    let duration = Number.POSITIVE_INFINITY;
    const complete = async (which: number) => {
      const since = performance.now();
      expect((await run(process.execPath, build(which))).code).toBe(0);
      duration = Math.min(duration, performance.now() - since);
    };
    await complete(0);
    const random = randomNumbers(20261121);
    let killed = 0;

    for (let tries = 0; killed < kills; tries += 1) {
      // One that was quicker than its kill is tried again.
      expect(tries).toBeLessThan(4 * kills);
      const next = 1 - (await standing());
      // One moment in each of equal parts of the time that a release takes.
      const moment = ((killed + random()) / kills) * duration;
      const builder = spawn(process.execPath, build(next), { env: environment, stdio: 'ignore' });
      const ended = new Promise<NodeJS.Signals | null>((done) =>
        builder.once('exit', (_code, signal) => done(signal)),
      );
      await wait(moment);
      builder.kill('SIGKILL');
      if ((await ended) === 'SIGKILL') killed += 1;

      if (existsSync(at('dist'))) await standing();
      if (tries % 2 === 0) expect((await stats()).code).toBe(0);
      else await complete(tries % 4 === 1 ? 0 : 1);
      await standing();
      expect(left()).toEqual([]);
    }
  }, 600_000);

  const [old, fresh] = [0, 1];
  /** Every state between the steps of a replacement, and which release stands after the next command. */
  const states: readonly (readonly [string, () => void, number])[] = [
    [
      'while the next one was being written',
      () => {
        put(old, 'dist');
        mkdirSync(at('.dist.next/tables'), { recursive: true });
        writeFileSync(at('.dist.next/tables/presences.csv'), 'id,ti');
      },
      old,
    ],
    [
      'when the next one was ready',
      () => {
        put(old, 'dist');
        put(fresh, '.dist.ready');
      },
      fresh,
    ],
    [
      'when the old one had stepped aside',
      () => {
        put(old, '.dist.previous');
        put(fresh, '.dist.ready');
      },
      fresh,
    ],
    [
      'when the new one had taken its place',
      () => {
        put(fresh, 'dist');
        put(old, '.dist.previous');
      },
      fresh,
    ],
    [
      'while the old one was being deleted',
      () => {
        put(fresh, 'dist');
        put(old, '.dist.previous');
        rmSync(at('.dist.previous/tables'), { recursive: true });
      },
      fresh,
    ],
    ['when the old one alone was left, aside', () => put(old, '.dist.previous'), old],
  ];

  const put = (which: number, name: string) => {
    cpSync(releases[which]?.dist ?? '', at('copy'), { recursive: true });
    renameSync(at('copy'), at(name));
  };

  it.each(states)('%s is put right by the next command', async (_when, make, which) => {
    for (const name of readdirSync(folder)) rmSync(at(name), { recursive: true });
    make();
    // The process that held the lock is gone.
    mkdirSync(at('.dist.lock'));
    writeFileSync(at(`.dist.lock/${await deadProcess()}`), '');
    const { code, stdout } = await stats();
    expect([code, stdout.slice(0, 24)]).toEqual([
      0,
      `China Tech Atlas ${which === old ? '2026.11' : '2026.12'}`,
    ]);
    expect(await standing()).toBe(which);
    expect(left()).toEqual([]);
  });

  it('before it wrote its number into the lock does not block the next one', async () => {
    for (const name of readdirSync(folder)) rmSync(at(name), { recursive: true });
    put(old, 'dist');
    mkdirSync(at('.dist.lock'));
    expect(
      (
        await run(process.execPath, [
          command,
          'release',
          '--no-site',
          '--sources',
          releases[fresh]?.sources ?? '',
          '--out',
          at('dist'),
        ])
      ).code,
    ).toBe(0);
    expect(await standing()).toBe(fresh);
    expect(left()).toEqual([]);
  });
});
