import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { assertBuilt, prepare, type Topic, topics } from './jobs.ts';
import { type Run, rounds } from './measure.ts';
import { printJson, printText } from './print.ts';
import { findPython } from './python.ts';
import { judge, probeWorks, verdictOf } from './targets.ts';

// npm run bench: see README.md beside this file.
const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: '4000,40000' },
    pairs: { type: 'string', default: '5' },
    only: { type: 'string', default: topics.join(',') },
    command: { type: 'string', default: 'build/ctatlas.js' },
    python: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ctatlas = resolve(root, options.command);
const sizes = options.records.split(',').map(wholeNumber);
const pairs = wholeNumber(options.pairs);
const only = options.only.split(',').map(topic);
const tell = (message: string) => process.stderr.write(`${message}\n`);
/** Single runs are told to a person only. */
const tellRun = process.stderr.isTTY === true ? tell : () => undefined;

assertBuilt(ctatlas);
const work = mkdtempSync(join(realpathSync(tmpdir()), 'ctatlas-bench-'));
try {
  const python = findPython(work, options.python);
  const jobsOf = await prepare({ root, work, ctatlas, python, tell }, sizes);
  const runs = new Map<string, Run[]>();
  for (const name of only) {
    // A start takes a twentieth of a second: more pairs cost nothing.
    const count = name === 'duckdb' ? 1 : name === 'help' ? Math.max(pairs, 15) : pairs;
    for (const [job, measured] of await rounds(jobsOf(name), count, tellRun)) runs.set(job, measured);
  }
  if (!probeWorks(runs))
    throw new Error('the probe does not see DuckDB in a release, so it cannot judge check');
  const lines = judge(runs, sizes, python !== null);
  process.stdout.write(options.json ? printJson(lines, runs) : printText(lines, runs));
  process.exitCode = lines.some((line) => verdictOf(line) === 'MISSED') ? 1 : 0;
} catch (error) {
  tell(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
} finally {
  if (options.keep) tell(`kept ${work}`);
  else rmSync(work, { recursive: true, force: true });
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${text}" is not a whole number above 0`);
  return number;
}

function topic(text: string): Topic {
  const known = topics.find((name) => name === text);
  if (known === undefined) throw new Error(`"${text}" is none of ${topics.join(', ')}`);
  return known;
}
