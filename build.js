// Bundles the command into build/: one entry, split so that `check` never loads DuckDB and `--help` loads almost nothing.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('build', { recursive: true, force: true });
await build({
  entryPoints: { ctatlas: 'pipeline/main.ts' },
  outdir: 'build',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  sourcemap: 'linked',
  loader: { '.sql': 'text' },
  external: ['@duckdb/node-bindings*'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
