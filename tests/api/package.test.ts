import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as client from '../../packages/data/client.ts';
import { published } from '../../schemas/release/index.ts';
import { type Row, readTable } from '../export/read.ts';
import { type Served, serve } from '../support/browser.ts';
import { makePackage, packageName as name } from '../support/package.ts';
import { golden, installCommand, releaseOf, temporaryFolder } from '../support/release.ts';

const root = resolve(import.meta.dirname, '../..');
let dist = '';
/** A project that has the package among its modules. */
let project = '';
let served: Served;
beforeAll(async () => {
  dist = await releaseOf(installCommand(), golden.sources);
  project = temporaryFolder();
  mkdirSync(join(project, 'node_modules'));
  makePackage(dist, join(project, 'node_modules', name));
  served = await serve(dist);
});
afterAll(() => served.close());

const load = async <T>(path: string) =>
  (await import(pathToFileURL(join(project, 'node_modules', name, path)).href)) as T;
const tables = published.filter(({ table, extensions }) => table.name !== 'changes' && extensions.length > 1);

describe('the package', () => {
  it.each(tables)('holds the table $table.name cell by cell', async ({ table }) => {
    const { default: rows } = await load<{ default: Row[] }>(`tables/${table.name}.js`);
    expect(rows).toEqual(await readTable(dist, table.name));
  });

  it('exports each table by its name, and the release', async () => {
    const { release, openAtlas, AtlasError, ...all } = await load<Record<string, unknown>>('index.js');
    expect(Object.keys(all)).toHaveLength(published.length - 1);
    expect(all).toHaveProperty('presenceLocations');
    expect(release).toMatchObject({ version: '2026.11.0', licence: 'CC-BY-4.0' });
    expect({ openAtlas, AtlasError }).toEqual({ ...(await load<object>('client.js')) });
  });

  it('leaves in a bundle the tables that are used, and nothing else', async () => {
    const bundle = async (code: string) => {
      const { outputFiles } = await build({
        stdin: { contents: code, resolveDir: project },
        bundle: true,
        format: 'esm',
        write: false,
      });
      return outputFiles[0]?.text ?? '';
    };
    const one = await bundle(`import { categories } from '${name}'; console.log(categories.length);`);
    expect(one).toContain('smart-city-public-security');
    expect(one).not.toContain('zte-stake-in-netas-turkiye');
    expect(one.length).toBeLessThan(30_000);
    expect(await bundle(`import { presences } from '${name}'; console.log(presences);`)).toContain(
      'zte-stake-in-netas-turkiye',
    );
  });

  it('has types that know each column', () => {
    const judge = (code: string) => {
      writeFileSync(join(project, 'code.mts'), code);
      const options = ['--noEmit', '--strict', '--module', 'nodenext', '--ignoreConfig', '--types', ''];
      return spawnSync(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'code.mts'],
        {
          cwd: project,
          encoding: 'utf8',
        },
      );
    };
    const good = judge(
      `import { presences, openAtlas, type Presence } from '${name}';
       import codes from '${name}/tables/codes';
       const title: string | undefined = presences[0]?.title;
       const year: number | null | undefined = presences[0]?.first_year;
       const all: Promise<readonly Presence[]> = openAtlas('https://example.org/').presences({ country: 'KEN' });
       export default [title, year, all.then((found) => found[0]?.details.sources[0]?.url), codes[0]?.label];`,
    );
    expect(good.stdout).toBe('');
    const bad = judge(`import { presences } from '${name}'; export default presences[0]?.titel;`);
    expect(bad.stdout).toContain("Did you mean 'title'?");
  });

  it('does what its README shows', () => {
    const readme = readFileSync(join(root, 'packages/data/README.md'), 'utf8');
    const [first = '', second = ''] = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(
      ([, code]) => code ?? '',
    );
    const example = first.replaceAll("'KEN'", "'ZMB'");
    const shown = runCode(`${example}\nconsole.log(presences.length)`);
    expect(shown).toMatch(/^\d+ \S.* https?:\/\/\S+\n赞比亚\n15\n$/);
    expect(first).toContain("'KEN'");
    // The second asks a server: it is parsed, and what it calls is tested below.
    expect(second).toContain("openAtlas('https://example.org/data/')");
    expect(second).toMatch(/atlas\.presences\(\{ country: 'KEN', organization: 'huawei' \}\)/);
  });

  it('can be published: nothing is missing, and it has the version of the data', () => {
    const folder = join(project, 'node_modules', name);
    const [pack] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: folder, encoding: 'utf8' }),
    ) as { version: string; files: { path: string }[] }[];
    expect(pack?.version).toBe('2026.11.0');
    const files = pack?.files.map(({ path }) => path) ?? [];
    const wanted = ['index.js', 'index.d.ts', 'client.js', 'client.d.ts', 'types.d.ts'];
    expect(files).toEqual(
      expect.arrayContaining([...wanted, 'LICENSE-DATA', 'licences.csv', 'CITATION.cff']),
    );
    const { private: isPrivate } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      private?: boolean;
    };
    expect(isPrivate).toBeUndefined();
  });
});

function runCode(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: project,
    encoding: 'utf8',
  });
}

describe('the client', () => {
  const open = async (at: string | client.Read) => (await load<typeof client>('client.js')).openAtlas(at);

  it('gives the presences of a country, an organization and a category as the tables have them', async () => {
    const atlas = await open(served.address);
    const rows = await readTable(dist, 'presences');
    const ids = (holds: (row: Row) => boolean) => rows.filter(holds).map(({ id }) => id);
    const lists = (cell: unknown, value: string) => String(cell).split('; ').includes(value);
    const found = async (filter?: client.PresenceFilter) =>
      (await atlas.presences(filter)).map(({ id }) => id);
    expect(await found()).toEqual(ids(() => true));
    expect(await found({ country: 'ZMB' })).toEqual(ids((row) => lists(row.countries, 'ZMB')));
    // The cable begins elsewhere.
    expect(await found({ country: 'KEN' })).toContain('huawei-peace-cable');
    expect(await found({ organization: 'zte', country: 'UZB' })).toEqual(
      ids((row) => lists(row.organizations, 'zte') && lists(row.countries, 'UZB')),
    );
    expect(await found({ category: '5g-relationship' })).toEqual(
      ids((row) => row.category === '5g-relationship'),
    );
    expect(await found({ country: 'ABW' })).toEqual([]);
    expect(await found({ category: 'no-such-category' })).toEqual([]);
  });

  it('refuses a filter that it would pass over, or that could never hold', async () => {
    const { AtlasError } = await load<typeof client>('client.js');
    const atlas = await open(served.address);
    const refusal = (asked: Promise<unknown>) => asked.catch((thrown: unknown) => thrown);
    const stray = { countries: 'KEN' } as client.PresenceFilter;
    expect(await refusal(atlas.presences(stray))).toEqual(
      new AtlasError('"countries" is no key of this filter. Its keys: country, organization, category.'),
    );
    expect(await refusal(atlas.activities({ country: 'KEN' } as object))).toEqual(
      new AtlasError('"country" is no key of this filter. Its keys: organization.'),
    );
    for (const country of ['KE', 'ken', 'Kenya'])
      expect(await refusal(atlas.presences({ country }))).toEqual(
        new AtlasError(`"${country}" is no ISO 3166-1 alpha-3 code of a country, such as KEN.`),
      );
  });

  it('reads each file once, through any function', async () => {
    const paths: string[] = [];
    const atlas = await open(async (path) => {
      paths.push(path);
      return JSON.parse(readFileSync(join(dist, 'api/v1', path), 'utf8')) as unknown;
    });
    await atlas.presences({ country: 'ZMB' });
    await atlas.presences({ country: 'ZMB' });
    expect(await atlas.version()).toBe('2026.11.0');
    expect(paths).toEqual(['index.json', 'countries/ZMB.json', 'presences/ZMB.json']);
    const [activity] = await atlas.activities();
    expect(activity?.details.sources.length).toBeGreaterThan(0);
    expect(await atlas.activities({ organization: String(activity?.organization_id) })).toContainEqual(
      activity,
    );
  });

  it('says which file is not there, and asks again the next time', async () => {
    const atlas = await open(`${served.address.replace(/\/$/, '')}/nowhere`);
    await expect(atlas.countries()).rejects.toThrow(/nowhere\/api\/v1\/countries\.json: 404/);
    let asked = 0;
    const other = await open(async () => {
      asked += 1;
      return {};
    });
    await expect(other.index()).rejects.toThrow('index.json is no file of this version of the API.');
    await expect(other.index()).rejects.toThrow();
    expect(asked).toBe(2);
  });

  it('fails with an AtlasError that names the file when there is no server, no JSON, or half a file', async () => {
    const { AtlasError } = await load<typeof client>('client.js');
    const closed = await serve(dist);
    await closed.close();
    const server = createServer((request, response) => {
      if (request.url?.startsWith('/cut/') === true) {
        response.writeHead(200, { 'content-length': '1000' }).write('{', () => response.destroy());
        return;
      }
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Sign in first.</p>');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    for (const [address, reason] of [
      [closed.address, 'cannot be read'],
      [`${here}cut/`, 'cannot be read'],
      [here, 'is not JSON'],
    ] as const) {
      const error = await (await open(address)).countries().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(AtlasError);
      expect((error as Error).message).toContain(`${address}api/v1/countries.json ${reason}`);
      expect((error as Error).cause).toBeInstanceOf(Error);
    }
    await new Promise((done) => server.close(done));
  });
});
