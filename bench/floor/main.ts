import { readFileSync } from 'node:fs';
import { readSources } from './read.ts';
import type { ReleasePlan } from './release.ts';

/**
 * The floor of `check` and `release`: a process that does what no implementation can leave out, from inputs
 * that are as ready as they can be, and nothing else. Bundled and run by itself: node main.mjs <plan.json>
 */
export interface FloorPlan {
  readonly sources: string;
  /** The same records as JSON lines. */
  readonly ndjson: string;
  /** Absent from the floor of `check`, which loads no DuckDB. */
  readonly release?: ReleasePlan;
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: node main.mjs <plan.json>');
const plan = JSON.parse(readFileSync(path, 'utf8')) as FloorPlan;
if (plan.release === undefined) readSources(plan.sources, plan.ndjson);
else await (await import('./release.ts')).release(plan.sources, plan.ndjson, plan.release);
