import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One process, measured from its start to its end. */
export interface Run {
  readonly wallMs: number;
  /** User and system time; `null` where GNU time is absent. */
  readonly cpuMs: number | null;
  /** Most memory held at once; `null` where the system does not tell. */
  readonly peakMiB: number | null;
  readonly stdout: string;
}

export interface Job {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const gnuTime = spawnSync('/usr/bin/time', ['-f', '%M', 'true']).status === 0;
const { NODE_EXTRA_CA_CERTS: _slow, NODE_OPTIONS: _options, ...env } = process.env;

/** Runs a job once. @throws when it fails: a time of a failure means nothing. */
export async function run({ name, command }: Job): Promise<Run> {
  const notes = join(tmpdir(), `ctatlas-bench-${process.pid}.time`);
  const [program, ...args] = gnuTime ? ['/usr/bin/time', '-o', notes, '-f', '%U %S %M', ...command] : command;
  const started = process.hrtime.bigint();
  const child = spawn(program as string, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  let polledKiB = 0;
  const poll = gnuTime ? undefined : setInterval(() => (polledKiB = highWater(child.pid) ?? polledKiB), 10);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const wallMs = Number(process.hrtime.bigint() - started) / 1e6;
  clearInterval(poll);
  const noted = gnuTime ? readFileSync(notes, 'utf8') : '';
  rmSync(notes, { force: true });
  if (status !== 0) throw new Error(`${name} ended with ${status}:\n${(stderr || stdout).slice(-2000)}`);
  if (!gnuTime) return { wallMs, cpuMs: null, peakMiB: polledKiB > 0 ? polledKiB / 1024 : null, stdout };
  const [user = 0, system = 0, peakKiB = 0] = noted.trim().split(' ').map(Number);
  return { wallMs, cpuMs: (user + system) * 1000, peakMiB: peakKiB / 1024, stdout };
}

/** Linux keeps the peak of every living process. */
function highWater(pid: number | undefined): number | null {
  try {
    const match = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match === null ? null : Number(match[1]);
  } catch {
    return null;
  }
}

/** All runs of each job, by its name; the n-th run of one job is the pair of the n-th of another. */
export type Runs = ReadonlyMap<string, readonly Run[]>;

/** Runs jobs in rounds: each job once a round, every other round backwards, so that drift hits all alike. */
export async function rounds(
  jobs: readonly Job[],
  count: number,
  tell: (message: string) => void,
): Promise<Map<string, Run[]>> {
  const runs = new Map<string, Run[]>(jobs.map(({ name }) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    for (const job of round % 2 === 0 ? jobs : jobs.toReversed()) {
      const measured = await run(job);
      runs.get(job.name)?.push(measured);
      tell(`round ${round + 1} of ${count}: ${job.name} ${(measured.wallMs / 1000).toFixed(2)} s`);
    }
  }
  return runs;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[middle - (sorted.length % 2 === 0 ? 1 : 0)],
    sorted[middle],
  ];
  return (low + high) / 2;
}

/** Median of the ratios, pair by pair; `null` when one of the two was not run. */
export function ratio(runs: Runs, of: string, to: string, figure: 'wallMs' | 'cpuMs'): number | null {
  const [above = [], below = []] = [runs.get(of), runs.get(to)];
  const pairs = above.flatMap((one, index) => {
    const [a, b] = [one[figure], below[index]?.[figure]];
    return a == null || b == null || b === 0 ? [] : [a / b];
  });
  return pairs.length === 0 ? null : median(pairs);
}
