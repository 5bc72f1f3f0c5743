// Bundles the command into build/: one entry, split so that `check` never loads DuckDB and `--help` loads almost nothing.
// Beside it build/client/ holds what browsers get of the website: scripts and the style sheet, named by their content.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { noticesOf } from './notices.js';

const command = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  sourcemap: 'linked',
  metafile: true,
  define: { BUILD_ID: JSON.stringify(buildId()) },
  loader: { '.sql': 'text', '.md': 'text' },
  external: ['@duckdb/node-bindings*', 'sql.js'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};
// The command that is run most: a bundle of its own, as each of the many small pieces that it would share costs a start.
const quick = {
  name: 'quick',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/commands\/check\.ts$/ }, () => ({ path: './check/check.js', external: true })),
};
const { metafile } = await build({
  ...command,
  entryPoints: { ctatlas: 'pipeline/main.ts' },
  outdir: 'build',
  plugins: [quick],
});
const check = await build({
  ...command,
  entryPoints: { check: 'pipeline/commands/check.ts' },
  outdir: 'build/check',
});

const scripts = readdirSync('website/app', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, `website/app/${name}/main.ts`]);
const client = await build({
  entryPoints: {
    site: 'website/style/site.css',
    icon: 'website/style/icon.svg',
    ...Object.fromEntries(scripts),
  },
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  outdir: 'build/client',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  metafile: true,
  loader: { '.svg': 'copy', '.woff2': 'copy' },
});
// The file that opens from disk holds its script: one piece, no modules.
const standalone = await build({
  entryPoints: { standalone: 'website/app/map/standalone.ts' },
  outdir: 'build',
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  metafile: true,
});
// Which file each entry became: the pages of the site ask for entries by name.
const entries = Object.entries(client.metafile.outputs)
  .filter(([, { entryPoint }]) => entryPoint !== undefined)
  .map(([path]) => [basename(path).replace(/-[^-]+$/, ''), basename(path)])
  .sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync('build/client/entries.json', `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
writeFileSync('build/client/third-party-notices.txt', noticesOf([client.metafile, standalone.metafile]));
const alone = readFileSync('build/standalone.js', 'utf8').trimEnd();
writeFileSync('build/standalone.js', `${alone}\n/*\n${noticesOf([standalone.metafile])}*/\n`);

// Chunks of an earlier build have other names; a command that runs meanwhile finds its own until the end.
sweep('build', [...Object.keys(metafile.outputs), 'check', 'client', 'standalone.js']);
sweep('build/check', Object.keys(check.metafile.outputs));
sweep('build/client', [...Object.keys(client.metafile.outputs), 'entries.json', 'third-party-notices.txt']);

/** A sum of all code that goes into the command: what it remembers of a check is worth nothing to another one. */
function buildId() {
  // What is installed, as npm notes it; other package managers do not.
  const installed = ['node_modules/.package-lock.json', 'package.json'].find((file) => existsSync(file));
  const sum = createHash('sha256').update(readFileSync(installed));
  const root = dirname(realpathSync('pipeline'));
  for (const folder of ['pipeline', 'schemas'].map((name) => join(root, name))) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) sum.update(`${file}\n`).update(readFileSync(file));
  }
  return sum.digest('hex').slice(0, 16);
}

function sweep(folder, kept) {
  const names = new Set(kept.map((path) => basename(path)));
  for (const file of readdirSync(folder))
    if (!names.has(file)) rmSync(join(folder, file), { recursive: true });
}
