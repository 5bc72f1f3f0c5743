import { names } from './jobs.ts';
import { median, type Run, type Runs, ratio } from './measure.ts';

/** One line of the result: a figure against its target. */
export interface Line {
  readonly what: string;
  readonly unit: 'x' | 'MiB' | 'libraries';
  readonly value: number | null;
  /** The same ratio in processor time, which other work on the machine disturbs less. */
  readonly cpu: number | null;
  /** At most this; `null` when the figure is for information. */
  readonly target: number | null;
}

export type Verdict = 'met' | 'MISSED' | 'not run' | 'no target';

export function verdictOf({ value, target }: Line): Verdict {
  if (value === null) return 'not run';
  if (target === null) return 'no target';
  return value <= target ? 'met' : 'MISSED';
}

const small = 4000;
const large = 40_000;
const peaks = new Map([
  [small, 250],
  [large, 600],
]);

/** Every target of the contract that these runs can judge, in its order. */
export function judge(runs: Runs, sizes: readonly number[], hasPython: boolean): Line[] {
  const times = (what: string, of: string, to: string, target: number | null): Line => ({
    what,
    unit: 'x',
    value: ratio(runs, of, to, 'wallMs'),
    cpu: ratio(runs, of, to, 'cpuMs'),
    target,
  });
  const lines: Line[] = [];
  for (const [command, floor, most] of [
    [names.check, names.checkFloor, 4],
    [names.release, names.releaseFloor, 3],
  ] as const) {
    for (const size of sizes) {
      const judged = size === small || (size === large && command === names.release);
      lines.push(times(`${command(size)} / its floor`, command(size), floor(size), judged ? most : null));
    }
    if (command === names.check)
      for (const size of sizes)
        lines.push(times(`${names.recheck(size)} / its floor`, names.recheck(size), floor(size), null));
    if (sizes.includes(small) && sizes.includes(large))
      lines.push(times(`${command(large)} / ${command(small)}`, command(large), command(small), 11));
    for (const size of sizes) {
      lines.push({
        what: `${command(size)}, peak memory`,
        unit: 'MiB',
        value: peak(runs.get(command(size))),
        cpu: null,
        target: peaks.get(size) ?? null,
      });
    }
  }
  for (const size of sizes) {
    const release = names.release(size);
    lines.push(times(`${release} / the researcher's script`, release, names.researcher(size), 0.3));
    lines.push(times(`${release} / a plain Node script`, release, names.plain(size), hasPython ? null : 2));
  }
  lines.push(times('ctatlas --help / node -e 0', names.help, names.node, 3));
  lines.push(loads('DuckDB loaded by check', runs.get('loads of check'), 0));
  return lines.filter(({ value, what }) => value !== null || what.includes('researcher'));
}

/** Whether the probe can see DuckDB at all: a release must load it, or the line about `check` proves nothing. */
export function probeWorks(runs: Runs): boolean {
  const [release] = runs.get('loads of release') ?? [];
  return release === undefined || loadedBy(release) > 0;
}

function loads(what: string, [run]: readonly Run[] = [], target: number): Line {
  return { what, unit: 'libraries', value: run === undefined ? null : loadedBy(run), cpu: null, target };
}

function loadedBy({ stdout }: Run): number {
  const match = /LOADED (\d+)\s*$/.exec(stdout);
  if (match === null) throw new Error('the probe for DuckDB said nothing');
  return Number(match[1]);
}

function peak(runs: readonly Run[] = []): number | null {
  const known = runs.flatMap(({ peakMiB }) => peakMiB ?? []);
  return known.length === 0 ? null : median(known);
}
