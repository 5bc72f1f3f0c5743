// Bundles the command into build/: one entry, split so that `check` never loads DuckDB and `--help` loads almost nothing.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const { metafile } = await build({
  entryPoints: { ctatlas: 'pipeline/main.ts' },
  outdir: 'build',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  sourcemap: 'linked',
  metafile: true,
  loader: { '.sql': 'text' },
  external: ['@duckdb/node-bindings*'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

// Chunks of an earlier build have other names; a command that runs meanwhile finds its own until the end.
const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const file of readdirSync('build'))
  if (!made.has(file)) rmSync(join('build', file), { recursive: true });
