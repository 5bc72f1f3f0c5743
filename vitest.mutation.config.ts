import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The tests that judge reading, rules and schemas in this process: `npm run mutation` runs them for each mutant. */
const tests = [
  'tests/load/**/*.test.ts',
  'tests/validate/**/*.test.ts',
  'tests/schemas/**/*.test.ts',
  'tests/fuzz/**/*.test.ts',
  'tests/edit/rule-fixes.test.ts',
  'tests/edit/text.test.ts',
];

const merged = mergeConfig(base, defineConfig({}));
export default { ...merged, test: { ...merged.test, include: tests, globalSetup: [] } };
