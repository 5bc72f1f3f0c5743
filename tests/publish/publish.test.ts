import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles, type Run, run, sha256, temporaryFolder } from '../support/release.ts';
import { type StandIn, standIn } from './stand-in.ts';

const root = resolve(import.meta.dirname, '../..');
const token = 'ghp_secret/with+signs=';
const archive = 'china-tech-atlas-2026.11.0.zip';

/** A release of a few files that is whole. */
function smallRelease(): string {
  const dist = join(temporaryFolder(), 'dist');
  mkdirSync(join(dist, 'tables'), { recursive: true });
  const texts = {
    'RELEASE_NOTES.md': '## 2026.11.0\n\nThe first release.\n',
    '.zenodo.json': '{"title":"Small","upload_type":"dataset"}',
    'tables/codes.csv': 'list,code\ntopics,5g\n',
  };
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(dist, file), text);
  const files = listFiles(dist).map((path) => ({
    path,
    sha256: sha256(join(dist, path)),
    bytes: readFileSync(join(dist, path)).length,
  }));
  const manifest = {
    title: 'Small Atlas',
    version: '2026.11.0',
    date: '2026-11-21',
    schema_version: '1.0.0',
    files,
  };
  writeFileSync(join(dist, 'manifest.json'), JSON.stringify(manifest));
  const sums = listFiles(dist).map((path) => `${sha256(join(dist, path))}  ${path}\n`);
  writeFileSync(join(dist, 'SHA256SUMS'), sums.join(''));
  return dist;
}

let service: StandIn;
beforeEach(async () => {
  service = await standIn();
});
afterEach(() => service.close());

function publish(
  where: 'forge' | 'zenodo',
  dist: string,
  more: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const settings = {
    FORGE_TOKEN: token,
    FORGE_REPOSITORY: 'atlas/atlas',
    FORGE_API: service.url,
    ZENODO_TOKEN: token,
    ZENODO_URL: service.url,
    TZ: 'Asia/Shanghai',
    ...env,
  };
  const main = join(root, 'publish/main.ts');
  return run(join(root, 'node_modules/.bin/tsx'), [main, where, '--dist', dist, ...more], settings);
}

const calls = () => service.got.map(({ method, path }) => `${method} ${path}`);
/** Nothing that was printed holds the token, in whatever form. */
function expectQuiet({ stdout, stderr }: Run): void {
  for (const text of [stdout, stderr])
    for (const secret of [token, encodeURIComponent(token), Buffer.from(token).toString('base64')])
      expect(text).not.toContain(secret);
}

describe('publishing on the forge', () => {
  it('makes the release of the tag, and attaches an archive that holds all of it', async () => {
    const dist = smallRelease();
    const result = await publish('forge', dist);
    expect([result.code, result.stderr]).toEqual([0, '']);
    expect(calls()).toEqual([
      'GET /repos/atlas/atlas/releases/tags/v2026.11.0',
      'POST /repos/atlas/atlas/releases',
      `POST /uploads/7/assets?name=${archive}`,
      'POST /uploads/7/assets?name=SHA256SUMS',
      'POST /uploads/7/assets?name=manifest.json',
    ]);
    expect(JSON.parse(String(service.got[1]?.body))).toEqual({
      tag_name: 'v2026.11.0',
      name: 'Small Atlas 2026.11.0',
      body: '## 2026.11.0\n\nThe first release.\n',
    });
    expect(new Set(service.got.map((call) => call.token))).toEqual(new Set([`Bearer ${token}`]));
    const packed = unzipSync(new Uint8Array(service.files.get(archive) ?? []));
    expect(Object.keys(packed).sort()).toEqual(
      listFiles(dist)
        .map((file) => `china-tech-atlas-2026.11.0/${file}`)
        .sort(),
    );
    for (const file of listFiles(dist))
      expect(
        Buffer.from(packed[`china-tech-atlas-2026.11.0/${file}`] ?? []).equals(
          readFileSync(join(dist, file)),
        ),
      ).toBe(true);
    expectQuiet(result);
  });

  it('goes on where a run was cut off, and replaces nothing', async () => {
    const dist = smallRelease();
    service.failOn = /SHA256SUMS/;
    const cut = await publish('forge', dist);
    expect([cut.code, cut.stderr]).toEqual([1, expect.stringContaining('was answered 500')]);
    expectQuiet(cut);
    service.failOn = null;
    service.got.length = 0;
    expect((await publish('forge', dist, [], { TZ: 'America/Lima' })).code).toBe(0);
    expect(calls().slice(1)).toEqual([
      'POST /uploads/7/assets?name=SHA256SUMS',
      'POST /uploads/7/assets?name=manifest.json',
    ]);
    service.files.set('manifest.json', Buffer.from('another'));
    const other = await publish('forge', dist);
    expect([other.code, other.stderr]).toEqual([
      1,
      expect.stringContaining('a published file is never replaced'),
    ]);
  });

  it('in a dry run asks what is there, tells what it would send, and sends nothing', async () => {
    const result = await publish('forge', smallRelease(), ['--dry-run']);
    expect(result.code).toBe(0);
    expect(calls()).toEqual(['GET /repos/atlas/atlas/releases/tags/v2026.11.0']);
    expect(result.stdout).toContain(`would send POST ${service.url}/repos/atlas/atlas/releases`);
    expect(result.stdout).toContain(archive);
    expect(result.stdout).toContain('Nothing was sent.');
    expectQuiet(result);
  });

  it('sends nothing of a release that is not whole, nor without a token', async () => {
    const dist = smallRelease();
    const spoilt = join(temporaryFolder(), 'spoilt');
    cpSync(dist, spoilt, { recursive: true });
    writeFileSync(join(spoilt, 'tables/codes.csv'), 'list,code\n');
    const refused = await publish('forge', spoilt);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining('is not whole: tables/codes.csv'),
    ]);
    const silent = await publish('forge', dist, [], { FORGE_TOKEN: '' });
    expect([silent.code, silent.stderr]).toEqual([1, 'Set FORGE_TOKEN in the environment.\n']);
    expect(service.got).toEqual([]);
  });

  it('says that nobody answers, without the token', async () => {
    const result = await publish('forge', smallRelease(), [], { FORGE_API: 'http://127.0.0.1:1' });
    expect([result.code, result.stderr]).toEqual([1, expect.stringContaining('failed: ')]);
    expectQuiet(result);
  });
});

describe('depositing on Zenodo', () => {
  it('makes a draft with files and metadata, and leaves it a draft', async () => {
    const result = await publish('zenodo', smallRelease());
    expect([result.code, result.stderr]).toEqual([0, '']);
    expect(calls()).toEqual([
      'POST /api/deposit/depositions',
      'DELETE /api/deposit/depositions/42/files/old-file',
      `PUT /api/files/bucket/${archive}`,
      'PUT /api/files/bucket/SHA256SUMS',
      'PUT /api/files/bucket/manifest.json',
      'PUT /api/deposit/depositions/42',
    ]);
    expect(JSON.parse(String(service.got.at(-1)?.body))).toEqual({
      metadata: { title: 'Small', upload_type: 'dataset' },
    });
    expect(result.stdout).toContain(`Look at the draft and publish it there: ${service.url}/uploads/42`);
    expectQuiet(result);
  });

  it('makes a new version of an earlier deposit, and publishes only when told to', async () => {
    const result = await publish('zenodo', smallRelease(), ['--final'], { ZENODO_EARLIER: '9' });
    expect(result.code).toBe(0);
    expect(calls().slice(0, 2)).toEqual([
      'POST /api/deposit/depositions/9/actions/newversion',
      'GET /api/deposit/depositions/42',
    ]);
    expect(calls().at(-1)).toBe('POST /api/deposit/depositions/42/actions/publish');
    expect(result.stdout).toContain(`Published: ${service.url}/records/42`);
  });

  it('in a dry run sends nothing at all', async () => {
    const result = await publish('zenodo', smallRelease(), ['--dry-run', '--sandbox', '--final']);
    expect([result.code, service.got]).toEqual([0, []]);
    expect(result.stdout).toContain('actions/publish');
    expectQuiet(result);
  });
});
