import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { apiFolder } from '../../schemas/release/api.ts';
import { type Column, columnsOf } from '../../schemas/release/column.ts';
import { pascal } from '../../schemas/release/components.ts';
import { type PublishedTable, published } from '../../schemas/release/index.ts';
import { licences } from '../../schemas/release/licences.ts';
import { rowsOf } from '../../website/data/csv.ts';
import { listed } from '../../website/data/release.ts';

// npm run package [release] [out]: makes the package for npm of a finished release, ready for `npm publish`.
const [dist = 'dist', out = join(import.meta.dirname, 'build')] = process.argv.slice(2);
const own = import.meta.dirname;

/** `changes` is a program that makes this release of the one before, and no data of this one. */
const tables = published.filter(({ table }) => table.name !== 'changes');

if (!existsSync(join(dist, apiFolder, 'index.json'))) {
  process.stderr.write(
    `There is no release with the static API in ${dist}. Make one with: ctatlas release\n`,
  );
  process.exit(2);
}
if (!isFree(out)) {
  process.stderr.write(
    `${out} holds something else than a package made before, and is left as it is. Name an empty or a new folder.\n`,
  );
  process.exit(1);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'tables'), { recursive: true });
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', own, '--outDir', out], { stdio: 'inherit' });
for (const of of tables) writeTable(of);
writeIndex();
writePackage();

/** Whether the package may be made there: nothing is lost but a package that was made before. */
function isFree(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  if (readdirSync(folder).length === 0) return true;
  const made = manifestIn(folder);
  // What the package is made of has the same name, and is private.
  return made?.name === manifestIn(own)?.name && made?.private === undefined;
}

/** The `package.json` of a folder; nothing when there is none that can be read. */
function manifestIn(folder: string): Record<string, unknown> | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function writeTable(of: PublishedTable): void {
  const { name, row } = of.table;
  const columns = columnsOf(of.table);
  const lines = [...rowsOf(dist, of.table, of.folder)].map((cells) =>
    JSON.stringify(columns.map((column) => cell(column, cells[column.name] ?? ''))),
  );
  const names = JSON.stringify(columns.map((column) => column.name));
  write(
    `tables/${name}.js`,
    `import { table } from '../table.js';\n\nexport default /*@__PURE__*/ table(${names}, [\n${lines.join(',\n')}\n]);\n`,
  );
  const type = `${pascal(name)}Row`;
  write(
    `tables/${name}.d.ts`,
    `import type { ${type} } from '../types.js';\n\n/** ${row} */\ndeclare const rows: readonly ${type}[];\nexport default rows;\n`,
  );
}

/** A cell of CSV as its column says. */
function cell({ type }: Column, text: string): string | number | boolean | null {
  if (text === '') return null;
  if (type === 'boolean') return text === 'true';
  return type === 'integer' || type === 'number' ? Number(text) : text;
}

/** What the package says of its release. */
function releaseFacts(): Record<
  'version' | 'name' | 'title' | 'date' | 'schema_version' | 'licence' | 'citation',
  string
> {
  const { version, data } = JSON.parse(readFileSync(join(dist, apiFolder, 'index.json'), 'utf8')) as {
    version: string;
    data: Record<'name' | 'title' | 'date' | 'schema_version' | 'licence' | 'citation', string>;
  };
  const { name, title, date, schema_version, licence, citation } = data;
  return { name, title, version, date, schema_version, licence, citation };
}

function writeIndex(): void {
  const release = releaseFacts();
  const modules = [
    ...tables.map(
      ({ table }) => `export { default as ${camel(table.name)} } from './tables/${table.name}.js';`,
    ),
    "export { AtlasError, openAtlas } from './client.js';",
  ];
  const members = Object.keys(release).map((key) => `readonly ${key}: string;`);
  write('index.js', [...modules, `export const release = ${JSON.stringify(release)};`, ''].join('\n'));
  write(
    'index.d.ts',
    [
      ...modules,
      "export type { Atlas, PresenceFilter, Read } from './client.js';",
      "export type * from './types.js';",
      '/** The release that the package holds. */',
      `export declare const release: { ${members.join(' ')} };`,
      '',
    ].join('\n'),
  );
  write(
    'table.js',
    '/** Rows as objects, from the names of their columns and their cells. */\nexport function table(names, rows) {\n  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]])));\n}\n',
  );
}

function writePackage(): void {
  const { private: _private, ...manifest } = manifestIn(own) ?? {};
  // npm wants numbers without leading zeros: 2027.01.0 is 2027.1.0 there.
  const version = releaseFacts().version.split('.').map(Number).join('.');
  write('package.json', `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
  copyFileSync(join(own, 'types.d.ts'), join(out, 'types.d.ts'));
  write('README.md', `${readFileSync(join(own, 'README.md'), 'utf8')}\n${attributions()}`);
  copyFileSync(join(own, '..', '..', 'LICENSE'), join(out, 'LICENSE'));
  copyFileSync(join(dist, 'LICENSE'), join(out, 'LICENSE-DATA'));
  for (const name of ['CITATION.cff', 'licences.csv']) copyFileSync(join(dist, name), join(out, name));
}

/** The attributions of other data that the tables hold, as the README of the release words them. */
function attributions(): string {
  const names = new Set(tables.map(({ table }) => table.name));
  const held = new Set(
    [...rowsOf(dist, licences, '.')].flatMap(({ name, other_data }) =>
      names.has(name) ? listed(other_data) : [],
    ),
  );
  const lines = readFileSync(join(dist, 'README.md'), 'utf8').split('\n');
  const given = [...held].map((name) => {
    const line = lines.find((each) => each.startsWith(`- ${name}: `));
    if (line === undefined) throw new Error(`The README of the release does not attribute ${name}.`);
    return line;
  });
  return [
    'The tables hold other data too. `licences.csv` says which table holds which; attribute it where you use it:',
    '',
    ...given,
    '',
  ].join('\n');
}

/** `presence_locations` as `presenceLocations`. */
function camel(name: string): string {
  const whole = pascal(name);
  return `${whole.charAt(0).toLowerCase()}${whole.slice(1)}`;
}

function write(path: string, text: string): void {
  writeFileSync(join(out, path), text);
}
