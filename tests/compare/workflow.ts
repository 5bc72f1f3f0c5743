import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
export interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
export interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join('.github', 'workflows');

export const workflowFiles = readdirSync(folder).filter((file) => file.endsWith('.yml'));

export function workflow(file: string): Workflow {
  return parse(readFileSync(join(folder, file), 'utf8')) as Workflow;
}

export function stepsOf(file: string): Step[] {
  return Object.values(workflow(file).jobs).flatMap(({ steps }) => steps);
}

/** The step of a workflow that has a name, or that runs the action. @throws when there is none. */
export function stepOf(file: string, name: string): Step {
  const step = stepsOf(file).find((item) => item.name === name || item.uses?.startsWith(`${name}@`) === true);
  if (step === undefined) throw new Error(`${file} has no step "${name}"`);
  return step;
}
