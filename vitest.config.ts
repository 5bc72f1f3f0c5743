import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // The bundle reads .sql and .md files as text (see build.js); tests do the same.
      name: 'files-as-text',
      enforce: 'pre',
      load(id) {
        return /\.(?:sql|md)$/.test(id)
          ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))};`
          : null;
      },
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    // Most tests wait for processes that they start: every core is of use.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/support/build.ts'],
  },
});
