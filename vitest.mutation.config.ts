import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The tests that judge reading, rules and schemas in this process: `npm run mutation` runs them for each mutant. */
const all = [
  'tests/load/**/*.test.ts',
  'tests/validate/**/*.test.ts',
  'tests/schemas/**/*.test.ts',
  'tests/fuzz/**/*.test.ts',
  'tests/edit/rule-fixes.test.ts',
  'tests/edit/text.test.ts',
  'tests/docs/rules-table.test.ts',
];
/** A part of the code is judged sooner by the tests that are about it: MUTATION_TESTS="tests/a.test.ts tests/b.test.ts". */
const tests = process.env.MUTATION_TESTS?.split(' ') ?? all;

const merged = mergeConfig(base, defineConfig({}));
export default { ...merged, test: { ...merged.test, include: tests, globalSetup: [] } };
