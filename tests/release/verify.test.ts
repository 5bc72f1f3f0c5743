import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BadSignature, checkSignature } from '../../pipeline/release/minisign.ts';
import { published } from '../../schemas/release/index.ts';
import {
  golden,
  installCommand,
  listFiles,
  type Run,
  releaseOf,
  run,
  sha256,
  temporaryFolder,
} from '../support/release.ts';

let command = '';
let standing = '';
beforeAll(async () => {
  command = installCommand();
  standing = await releaseOf(command, golden.sources);
});

/** A copy of a release, as somebody downloaded it: no sources are near. */
function downloaded(spoil: (dist: string) => void = () => undefined): string {
  const dist = join(temporaryFolder(), 'download');
  cpSync(standing, dist, { recursive: true });
  spoil(dist);
  return dist;
}

const verify = (dist: string, ...more: string[]): Promise<Run> =>
  run(process.execPath, [command, 'verify', dist, ...more]);

/** Makes checksums and manifest fit what the files hold now, as somebody would who forges a release. */
function reseal(dist: string): void {
  const path = join(dist, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  for (const file of manifest.files) {
    file.sha256 = sha256(join(dist, file.path));
    file.bytes = readFileSync(join(dist, file.path)).length;
  }
  writeFileSync(path, JSON.stringify(manifest));
  const releases = join(dist, 'releases.json');
  const list = JSON.parse(readFileSync(releases, 'utf8'));
  list.releases[0].manifest_sha256 = sha256(path);
  writeFileSync(releases, JSON.stringify(list));
  const lines = listFiles(dist)
    .filter((file) => file !== 'SHA256SUMS')
    .map((file) => `${sha256(join(dist, file))}  ${file}\n`);
  writeFileSync(join(dist, 'SHA256SUMS'), lines.join(''));
}

const edit = (file: string, change: (text: string) => string) => (dist: string) =>
  writeFileSync(join(dist, file), change(readFileSync(join(dist, file), 'utf8')));

describe('verify', () => {
  it('finds a release whole, without its sources', async () => {
    const { code, stdout, stderr } = await verify(downloaded());
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^China Tech Atlas 2026\.11\.0 \(schema 1\.0\.0\): \d+ files and /);
    // All tables, and the two that tell of them: codebook and licences.
    expect(stdout).toContain(` ${published.length + 2} tables are as they were published; not signed.\n`);
  });

  it.each([
    [
      'a changed byte',
      edit('tables/presences.csv', (text) => text.replace('active', 'ended!')),
      'tables/presences.csv\n  The file is not the one that was published',
    ],
    [
      'a missing file',
      (dist: string) => rmSync(join(dist, 'tables/codes.csv')),
      'tables/codes.csv\n  The file is missing.',
    ],
    [
      'a file more',
      (dist: string) => writeFileSync(join(dist, 'tables/more.csv'), 'a\n'),
      'tables/more.csv\n  The file does not belong to the release',
    ],
    [
      'another name',
      (dist: string) => renameSync(join(dist, 'README.md'), join(dist, 'LIESMICH.md')),
      'README.md\n  The file is missing.',
    ],
    [
      'a manifest that is cut off',
      edit('manifest.json', (text) => text.slice(0, 90)),
      'manifest.json\n  The manifest is not JSON.',
    ],
    [
      'a path that leads out',
      (dist: string) => appendFileSync(join(dist, 'SHA256SUMS'), `${'0'.repeat(64)}  ../secret\n`),
      'is not a checksum and a path of the release',
    ],
  ])('sees %s', async (_what, spoil, message) => {
    const { code, stdout } = await verify(downloaded(spoil));
    expect(stdout).toContain(message);
    expect(stdout).toContain('do not use this copy');
    expect(code).toBe(1);
  });

  it.each([
    [
      'CSV and Parquet that differ',
      edit('tables/presences.csv', (text) => text.replace('active', 'ended')),
      /CSV and Parquet do not say the same: 2 rows/,
    ],
    [
      'a row less',
      edit('tables/codes.csv', (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`),
      /The table has \d+ rows, and the manifest says \d+/,
    ],
    [
      'other columns',
      edit('tables/codes.csv', (text) => text.replace('list,code', 'code,list')),
      /The columns are not those of the manifest/,
    ],
    [
      'a key that repeats',
      edit('tables/codes.csv', (text) =>
        text.replace(/^(topics,)[a-z-]+(,.*\n)(topics,)[a-z-]+,/m, '$1one$2$3one,'),
      ),
      /1 rows repeat the key list, code of another/,
    ],
    [
      'a reference to nothing',
      edit('tables/presences.csv', (text) => text.replaceAll(',zte,', ',ztx,')),
      /cells of organization_id name nothing in organizations\.id/,
    ],
  ])('reads the tables too, and sees %s under checksums that fit', async (_what, spoil, message) => {
    const { code, stdout } = await verify(
      downloaded((dist) => {
        spoil(dist);
        reseal(dist);
      }),
    );
    expect(stdout).toMatch(message);
    expect(code).toBe(1);
  });

  it('says that a folder is no release', async () => {
    const { code, stderr } = await verify(temporaryFolder());
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('holds no release: there is no manifest.json'),
    ]);
  });

  it('tells a machine the same', async () => {
    const { code, stdout } = await verify(downloaded(edit('LICENSE', (text) => `${text} `)), '--json');
    expect([code, JSON.parse(stdout)]).toEqual([
      1,
      expect.objectContaining({
        version: '2026.11.0',
        signature: 'not signed',
        faults: expect.arrayContaining([expect.objectContaining({ file: 'LICENSE' })]),
      }),
    ]);
  });
});

/** A key of our own, and signatures in the form that minisign writes. */
function signer() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const id = Buffer.from('0123456789abcdef', 'hex');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const key = Buffer.concat([Buffer.from('Ed'), id, raw]).toString('base64');
  const signed = (message: Buffer, comment: string): string => {
    const value = sign(null, createHash('blake2b512').update(message).digest(), privateKey);
    const global = sign(null, Buffer.concat([value, Buffer.from(comment)]), privateKey);
    const body = Buffer.concat([Buffer.from('ED'), id, value]).toString('base64');
    return `untrusted comment: ours\n${body}\ntrusted comment: ${comment}\n${global.toString('base64')}\n`;
  };
  return { key, signed };
}

describe('a signature', () => {
  it('of minisign itself holds, and fails for any other text, key or comment', () => {
    // The example of minisign's own documentation and of its verifiers.
    const key = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';
    const signature =
      'untrusted comment: signature from minisign secret key\nRUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=\ntrusted comment: timestamp:1556193335\tfile:test\ny/rUw2y8/hOUYjZU71eHp/Wo1KZ40fGy2VJEDl34XMJM+TX48Ss/17u3IvIfbVR1FkZZSNCisQbuQY+bHwhEBg==\n';
    expect(checkSignature(Buffer.from('test'), signature, key)).toBe('timestamp:1556193335\tfile:test');
    expect(() => checkSignature(Buffer.from('Test'), signature, key)).toThrow(BadSignature);
    expect(() => checkSignature(Buffer.from('test'), signature, signer().key)).toThrow(
      'made with another key',
    );
    expect(() =>
      checkSignature(Buffer.from('test'), signature.replace('file:test', 'file:text'), key),
    ).toThrow('comment was changed');
    expect(() => checkSignature(Buffer.from('test'), 'nonsense', key)).toThrow(BadSignature);
  });

  it('is checked with the key that is named, and a change of the checksums breaks it', async () => {
    const { key, signed } = signer();
    const dist = downloaded((at) =>
      writeFileSync(
        join(at, 'SHA256SUMS.minisig'),
        signed(readFileSync(join(at, 'SHA256SUMS')), 'release 2026.11.0'),
      ),
    );
    expect((await verify(dist)).stdout).toContain('the signature was not checked');
    const good = await verify(dist, '--public-key', key);
    expect([good.code, good.stdout]).toEqual([
      0,
      expect.stringContaining('signed with this key (release 2026.11.0)'),
    ]);
    edit('LICENSE', (text) => `${text} `)(dist);
    reseal(dist);
    const forged = await verify(dist, '--public-key', key);
    expect([forged.code, forged.stdout]).toEqual([
      1,
      expect.stringContaining('The signature does not fit the checksums.'),
    ]);
    const unsigned = await verify(downloaded(), '--public-key', key);
    expect([unsigned.code, unsigned.stdout]).toEqual([
      1,
      expect.stringContaining('There is no signature to check.'),
    ]);
  });
});
