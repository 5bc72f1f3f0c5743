// A runner of tests for Stryker: Vitest's own test functions in this process, without a server and a worker per mutant.
// Everything of ours is evaluated afresh for every file of tests, so that no mutant leaves anything to the next one.
import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { startTests } from '@vitest/runner';
import { configureGlobal } from 'fast-check';
import { bundleOf } from './bundle.js';
import tests from './tests.js';
import { Watch } from './watch.js';

const config = {
  root: process.cwd(),
  setupFiles: [],
  name: undefined,
  passWithNoTests: true,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { shuffle: false, concurrent: false, seed: 1, hooks: 'stack', setupFiles: 'list' },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
};
const statuses = { pass: TestStatus.Success, fail: TestStatus.Failed };

/** What is hit while a file is loaded, or by what its tests share, concerns every test of it: told as a test of this name. */
const wholeFile = '(the whole file)';

class Runner {
  static inject = ['options'];

  constructor({ timeoutMS }) {
    this.timeoutMS = timeoutMS;
    this.stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.unhandled = [];
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.NODE_ENV = 'test';
    process.env.VITEST = '1';
    process.on('unhandledRejection', (reason) => this.unhandled.push(String(reason)));
    this.files = tests.flatMap((path) => (statSync(path).isDirectory() ? testsBelow(path) : [path]));
    this.fresh = await bundleOf(process.cwd(), this.files);
    this.watch = new Watch();
    // A failure is a failure: its smallest example is of no interest here.
    configureGlobal({ endOnFailure: true });
  }

  async dryRun() {
    const perTest = {};
    const results = [];
    this.stryker.activeMutant = undefined;
    for (const file of this.files) {
      const coverage = { static: {}, perTest: {} };
      this.stryker.mutantCoverage = coverage;
      results.push(...(await this.judge(file)));
      Object.assign(perTest, coverage.perTest, { [`${file}#${wholeFile}`]: coverage.static });
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun(options) {
    const { activeMutant, timeout } = options;
    if (!this.watch.begin(activeMutant.id, timeout - this.timeoutMS + 30_000))
      return { status: MutantRunStatus.Timeout };
    const started = performance.now();
    const result = await this.tryMutant(options);
    this.watch.end();
    trace(activeMutant, result, performance.now() - started);
    return result;
  }

  async tryMutant({ testFilter, activeMutant, hitLimit }) {
    Object.assign(this.stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    this.stryker.mutantCoverage = { static: {}, perTest: {} };
    const wanted = byFile(testFilter ?? this.files.map((file) => `${file}#${wholeFile}`));
    const asked = this.files.filter((file) => wanted.has(file));
    let tests = await this.untilOneFails(asked, (file) => wanted.get(file));
    // What the first test leaves in a cache is used by the others, which then seem not to touch the mutant.
    const partly = asked.filter((file) => !wanted.get(file).has(wholeFile));
    if (!tests.some(isFailed)) tests = [...tests, ...(await this.untilOneFails(partly, () => undefined))];
    const endless = determineHitLimitReached(this.stryker.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  async untilOneFails(files, namesOf) {
    const results = [];
    for (const file of files) {
      const found = await this.judge(file, namesOf(file));
      results.push(...found);
      if (found.some(isFailed)) break;
    }
    return results;
  }

  /** Runs the tests of a file up to the first that fails; one that only took too long is asked again, as a machine may pause. */
  async judge(file, names) {
    const found = await this.run(file, names);
    const slow = found.some(({ failureMessage }) => /timed out in/.test(failureMessage ?? ''));
    return slow ? this.run(file, names) : found;
  }

  async run(file, names) {
    const started = performance.now();
    this.unhandled.length = 0;
    const isWanted = (task) => names === undefined || names.has(wholeFile) || names.has(nameOf(task));
    let failed = false;
    const runner = {
      config,
      importFile: async () => (await this.fresh())[file](),
      onCollected: ([one]) => void skipUnwanted(one, isWanted),
      onBeforeRunTask: (task) => {
        if (failed) task.mode = 'skip';
      },
      onBeforeTryTask: (task) => {
        this.stryker.currentTestId = `${file}#${nameOf(task)}`;
      },
      onTaskFinished: () => {
        this.stryker.currentTestId = undefined;
      },
      onAfterRunTask: (task) => {
        failed ||= task.result?.state === 'fail' && this.stryker.activeMutant !== undefined;
      },
    };
    const [task] = await startTests([join(process.cwd(), file)], runner);
    this.stryker.currentTestId = undefined;
    const own = testsOf(task).map((test) => resultOf(file, test));
    const error = task.result?.errors?.[0]?.message ?? this.unhandled[0] ?? suiteError(task);
    const whole = { id: `${file}#${wholeFile}`, name: `${file} ${wholeFile}`, fileName: file };
    const timeSpentMs = Math.round(performance.now() - started);
    return error === undefined
      ? [...own, { ...whole, timeSpentMs, status: TestStatus.Success }]
      : [...own, { ...whole, timeSpentMs, status: TestStatus.Failed, failureMessage: error }];
  }
}

/** A line for each mutant as it is judged: Stryker writes nothing down before the end. */
function trace({ id, fileName, location, mutatorName, replacement }, { status, killedBy }, time) {
  const to = process.env.MUTATION_TRACE;
  if (to === undefined) return;
  const mutant = { id, file: fileName, line: location.start.line + 1, mutator: mutatorName, replacement };
  appendFileSync(to, `${JSON.stringify({ ...mutant, ms: Math.round(time), status, by: killedBy })}\n`);
}

function testsBelow(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function byFile(ids) {
  const files = new Map();
  for (const id of ids) {
    const [file, ...name] = id.split('#');
    if (!files.has(file)) files.set(file, new Set());
    files.get(file).add(name.join('#'));
  }
  return files;
}

const isFailed = ({ status }) => status === TestStatus.Failed;

const testsOf = (task) => (task.type === 'test' ? [task] : task.tasks.flatMap(testsOf));

const nameOf = ({ name, suite }) => (suite === undefined ? name : `${nameOf(suite)} ${name}`).trim();

function suiteError(task) {
  if (task.type === 'test') return undefined;
  if (task.result?.state === 'fail' && task.result.errors?.length) return task.result.errors[0].message;
  return task.tasks.map(suiteError).find((error) => error !== undefined);
}

/** @returns whether anything of the task is left to run */
function skipUnwanted(task, isWanted) {
  const wanted =
    task.type === 'test'
      ? isWanted(task)
      : task.tasks.map((one) => skipUnwanted(one, isWanted)).includes(true);
  if (!wanted) task.mode = 'skip';
  return wanted;
}

function resultOf(file, test) {
  const status = statuses[test.result?.state] ?? TestStatus.Skipped;
  const name = nameOf(test);
  const common = {
    id: `${file}#${name}`,
    name,
    timeSpentMs: test.result?.duration ?? 0,
    fileName: file,
    status,
  };
  return status === TestStatus.Failed
    ? { ...common, failureMessage: test.result.errors?.[0]?.message ?? 'failed without a word' }
    : common;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', Runner)];
