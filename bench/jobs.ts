import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Generated, generate } from './generate.ts';
import { type Job, run } from './measure.ts';
import { bundleFloor, planFloors } from './prepare.ts';

/** Topics that can be measured by themselves. */
export const topics = ['check', 'release', 'help', 'duckdb'] as const;
export type Topic = (typeof topics)[number];

/** Names of jobs, which the targets refer to. */
export const names = {
  check: (records: number) => `check ${records}`,
  recheck: (records: number) => `check again ${records}`,
  checkFloor: (records: number) => `floor of check ${records}`,
  release: (records: number) => `release ${records}`,
  releaseFloor: (records: number) => `floor of release ${records}`,
  researcher: (records: number) => `researcher ${records}`,
  plain: (records: number) => `plain script ${records}`,
  help: 'ctatlas --help',
  node: 'node -e 0',
};

export interface Setting {
  readonly root: string;
  readonly work: string;
  /** The bundled command. */
  readonly ctatlas: string;
  /** A Python that has the researcher's packages, if there is one. */
  readonly python: string | null;
  readonly tell: (message: string) => void;
}

/** Sources of one size with everything that the jobs on them need. */
interface Ready extends Generated {
  readonly out: string;
  readonly plans: { readonly check: string; readonly release: string };
}

export const node = process.execPath;

/** Tables, statistics, maps and metadata; the other formats and the website are stages of their own. */
const release = ['release', '--no-site', '--formats', 'core'] as const;

/**
 * Generates sources of each size, proves that they are clean, and makes the release that the floor is derived
 * from. By then the gazetteer index is built and all files are in the page cache.
 */
export async function prepare(setting: Setting, sizes: readonly number[]): Promise<(only: Topic) => Job[]> {
  const { root, work, ctatlas, tell } = setting;
  const floor = await bundleFloor(root, work);
  const ready: Ready[] = [];
  for (const records of sizes) {
    const beside = join(work, String(records));
    mkdirSync(beside);
    const generated = generate(beside, records, join(root, 'sources'));
    tell(`${records} records of ${generated.bytesPerRecord} bytes on average`);
    const out = join(beside, 'dist');
    await run({
      name: names.check(records),
      command: [node, ctatlas, 'check', '--strict', '--sources', generated.dir],
    });
    await run({
      name: names.release(records),
      command: [node, ctatlas, ...release, '--sources', generated.dir, '--out', out],
    });
    const plans = await planFloors(generated, beside, out);
    ready.push({ ...generated, out, plans });
  }
  const jobs: Record<Topic, () => Job[]> = {
    check: () => ready.flatMap((one) => checkJobs(setting, floor, one)),
    release: () => ready.flatMap((one) => releaseJobs(setting, floor, one)),
    help: () => [
      { name: names.help, command: [node, ctatlas, '--help'] },
      { name: names.node, command: [node, '-e', '0'] },
    ],
    duckdb: () => ready.slice(0, 1).flatMap((one) => duckdbJobs(setting, one)),
  };
  return (only) => jobs[only]();
}

function checkJobs({ ctatlas }: Setting, floor: string, { records, dir, plans }: Ready): Job[] {
  return [
    { name: names.check(records), command: [node, ctatlas, 'check', '--no-cache', '--sources', dir] },
    { name: names.recheck(records), command: [node, ctatlas, 'check', '--sources', dir] },
    { name: names.checkFloor(records), command: [node, floor, plans.check] },
  ];
}

function releaseJobs({ root, ctatlas, python }: Setting, floor: string, one: Ready): Job[] {
  const { records, dir, places, out, plans } = one;
  const jobs: Job[] = [
    {
      name: names.release(records),
      command: [node, ctatlas, ...release, '--sources', dir, '--out', out],
    },
    { name: names.releaseFloor(records), command: [node, floor, plans.release] },
  ];
  const given = [dir, join(root, 'schemas', 'json', 'presence.schema.json'), places] as const;
  const bench = join(root, 'bench');
  if (python !== null)
    jobs.push({
      name: names.researcher(records),
      command: [python, join(bench, 'researcher.py'), ...given, join(dir, '..', 'researcher-out')],
    });
  jobs.push({
    name: names.plain(records),
    command: [node, join(bench, 'plain.mjs'), ...given, join(dir, '..', 'plain-out')],
  });
  return jobs;
}

/** Prints at its end which shared libraries of DuckDB the process has loaded. */
const probe = `data:text/javascript,process.on('exit',()=>console.log('LOADED',process.report.getReport().sharedObjects.filter((path)=>/duckdb/.test(path)).length))`;

function duckdbJobs({ ctatlas }: Setting, { dir, out }: Ready): Job[] {
  return [
    { name: 'loads of check', command: [node, '--import', probe, ctatlas, 'check', '--sources', dir] },
    {
      name: 'loads of release',
      command: [node, '--import', probe, ctatlas, ...release, '--sources', dir, '--out', out],
    },
  ];
}

/** @throws when the command is not built. */
export function assertBuilt(ctatlas: string): void {
  if (!existsSync(ctatlas)) throw new Error(`${ctatlas} is missing: run "npm run build" first`);
}
