import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Hold } from '../../pipeline/release/hold.ts';
import { temporaryFolder } from '../support/release.ts';
import { deadProcess } from './dead-process.ts';

const MILLISECONDS = 3000;
const lock = (folder: string) => join(folder, '.dist.lock');

/** A process that takes the lock again and again. @param killed it dies when it holds the lock for the nth time */
function worker(folder: string, killed: number | null): Promise<{ held: number; end: string }> {
  const child: ChildProcess = fork(
    join(import.meta.dirname, 'hold-worker.ts'),
    [folder, String(MILLISECONDS)],
    {
      execArgv: ['--import', 'tsx'],
      env: { PATH: process.env.PATH },
    },
  );
  let held = 0;
  child.on('message', () => {
    held += 1;
    if (held === killed) child.kill('SIGKILL');
  });
  return new Promise((done) => {
    child.once('exit', (code, signal) => done({ held, end: signal ?? String(code) }));
  });
}

it('is held by one process at a time, whatever others do and wherever they die', async () => {
  const folder = temporaryFolder();
  const deaths = [null, null, 3, 10, 25, 50];
  const ends = await Promise.all(deaths.map((killed) => worker(folder, killed)));
  expect(ends.filter(({ end }) => end !== '0' && end !== 'SIGKILL')).toEqual([]);
  expect(ends.map(({ held }) => held > 0)).toEqual(deaths.map(() => true));
  const hold = new Hold(lock(folder));
  expect(hold.take()).toBeNull();
  hold.giveUp();
  expect(readdirSync(folder).filter((name) => name !== 'within')).toEqual([]);
}, 60_000);

it('names the living process that holds it, and leaves it the lock', () => {
  const folder = temporaryFolder();
  mkdirSync(lock(folder));
  writeFileSync(join(lock(folder), String(process.ppid)), '');
  expect(new Hold(lock(folder)).take()).toBe(process.ppid);
  expect(readdirSync(folder)).toEqual(['.dist.lock']);
  expect(readdirSync(lock(folder))).toEqual([String(process.ppid)]);
});

it('is taken from the dead, and what they left beside it goes with it', async () => {
  const folder = temporaryFolder();
  const dead = await deadProcess();
  mkdirSync(lock(folder));
  writeFileSync(join(lock(folder), String(dead)), '');
  mkdirSync(`${lock(folder)}.${dead}`);
  writeFileSync(join(folder, '.dist.lock.txt'), 'not ours');
  const hold = new Hold(lock(folder));
  expect(hold.take()).toBeNull();
  expect(readdirSync(lock(folder))).toEqual([String(process.pid)]);
  hold.giveUp();
  expect(readdirSync(folder)).toEqual(['.dist.lock.txt']);
});

it('leaves the beginnings of the living alone', () => {
  const folder = temporaryFolder();
  mkdirSync(`${lock(folder)}.${process.ppid}`);
  const hold = new Hold(lock(folder));
  expect(hold.take()).toBeNull();
  hold.giveUp();
  expect(existsSync(`${lock(folder)}.${process.ppid}`)).toBe(true);
});
