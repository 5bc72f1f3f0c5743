// The tests and all they import as one script, which a process can run afresh within milliseconds, again and again.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';

const ours = /\/(?:pipeline|schemas|tests|website|bench|publish)\/.*\.ts$/;

/** A package is loaded once per process and handed to the script with exactly the names that it exports. */
function packagesOf(root, loaded) {
  const here = createRequire(join(root, 'package.json'));
  return {
    name: 'packages',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^./]/ }, ({ path }) => ({ path, namespace: 'package' }));
      onLoad({ filter: /.*/, namespace: 'package' }, async ({ path }) => {
        const exported = await import(path.startsWith('node:') ? path : await resolved(path));
        loaded.set(path, exported);
        const names = Object.keys(exported).filter((name) => name !== 'default' && /^[\w$]+$/.test(name));
        const from = `__packages.get(${JSON.stringify(path)})`;
        const contents = [
          `const it = ${from};`,
          ...names.map((name) => `const _${name} = it.${name}; export { _${name} as ${name} };`),
          'default' in exported ? 'export default it.default;' : '',
        ].join('\n');
        return { contents, loader: 'js' };
      });
    },
  };
  async function resolved(path) {
    try {
      return import.meta.resolve(path);
    } catch {
      return pathToFileURL(here.resolve(path)).href;
    }
  }
}

/** A script has no `import.meta`: what ours ask of it is written into it. */
const places = {
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: ours }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};

/**
 * @param {string} root the folder of the (changed) project
 * @param {string[]} files paths of tests, relative to it
 * @returns a function that evaluates everything afresh and returns, for each test file, the function that loads it
 */
export async function bundleOf(root, files) {
  const loaded = new Map();
  const entry = files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)}),`);
  const { outputFiles } = await build({
    stdin: { contents: `export const files = {\n${entry.join('\n')}\n};`, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    loader: { '.sql': 'text', '.md': 'text' },
    plugins: [packagesOf(root, loaded), places],
    logLevel: 'error',
  });
  const code = `(function (module, exports, require, __packages) {${outputFiles[0].text}\n})`;
  const run = new Script(code, { filename: join(root, 'tests-and-code.cjs') }).runInThisContext();
  const require = createRequire(join(root, 'package.json'));
  return () => {
    const module = { exports: {} };
    loaded.get('zod')?.globalRegistry.clear();
    run(module, module.exports, require, loaded);
    return module.exports.files;
  };
}
