import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  fingerprint,
  golden,
  installCommand,
  type Run,
  releaseOf,
  run,
  temporaryFolder,
} from '../support/release.ts';

let command = '';
let standing = '';
beforeAll(async () => {
  command = installCommand();
  standing = await releaseOf(command, golden.sources);
});

interface Place {
  readonly folder: string;
  readonly sources: string;
  readonly dist: string;
}

/** Golden sources beside a release made of them, or beside none. */
function place({ released }: { released: boolean }): Place {
  const folder = temporaryFolder();
  const sources = join(folder, 'sources');
  const dist = join(folder, 'dist');
  cpSync(golden.sources, sources, { recursive: true });
  if (released) cpSync(standing, dist, { recursive: true });
  return { folder, sources, dist };
}

const release = ({ sources, dist }: Place): Promise<Run> =>
  run(process.execPath, [command, 'release', '--no-site', '--sources', sources, '--out', dist]);

const record = 'presences/zte/zte-stake-in-netas-turkiye.yaml';
const replace = (path: string, from: string, to: string) => (sources: string) => {
  const text = readFileSync(join(sources, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(sources, path), text.replace(from, to));
};

/** Ways to be wrong, one for each room that a release passes through, with what is said about it. */
const faults: readonly (readonly [string, (sources: string) => void, RegExp])[] = [
  ['YAML that cannot be read', replace(record, 'organizations:', 'organizations: ["'), /yaml-syntax/],
  ['an unknown field', replace(record, 'status:', 'stature:'), /unknown-field/],
  [
    'an unknown category',
    replace(record, 'investment-joint-venture', 'investment-joint-adventure'),
    /reference/,
  ],
  [
    'an unknown place',
    replace(record, '{country: TR}', '{place: Nirgendwo am See, country: TR}'),
    /geo\/not-found/,
  ],
  ['a missing codelist', (sources) => rmSync(join(sources, 'codelists/topics.yaml')), /missing-file/],
  [
    'a broken dataset file',
    replace('dataset.yaml', 'version: 2026.11.0', 'version: next'),
    /dataset\.yaml:\d+/,
  ],
  [
    'an expectation that is not met',
    replace('expectations.yaml', 'min: 15, max: 15', 'min: 16'),
    /expectations\.yaml:3:\d+\s+error\s+expectation\s+The table presences has 15 rows, at least 16 are expected/,
  ],
  [
    'too many rows',
    replace('expectations.yaml', 'min: 200, max: 500', 'max: 200'),
    /at most 200 are expected/,
  ],
  [
    'an expectation of no table',
    replace('expectations.yaml', 'countries:', 'contries:'),
    /There is no table "contries"/,
  ],
  [
    'too few presences in a country',
    (sources) => appendFileSync(join(sources, 'expectations.yaml'), 'countries:\n  MLT: {min: 9}\n'),
    /The country MLT has 1 presences, at least 9 are expected/,
  ],
  [
    'too many presences of an organization',
    (sources) => appendFileSync(join(sources, 'expectations.yaml'), 'organizations:\n  zte: {max: 1}\n'),
    /The organization zte has \d+ presences, at most 1 are expected/,
  ],
  [
    'a figure of quality that is too small',
    (sources) =>
      appendFileSync(join(sources, 'expectations.yaml'), 'figures:\n  sources_archived: {min: 999}\n'),
    /The figure sources_archived is \d+, at least 999 are expected/,
  ],
  [
    'an expectation of no figure',
    (sources) => appendFileSync(join(sources, 'expectations.yaml'), 'figures:\n  happiness: {min: 1}\n'),
    /There is no figure "happiness"/,
  ],
  [
    'a ledger that is cut off',
    (sources) => appendFileSync(join(sources, 'ledger.ndjson'), '{"kind":"presence","id":'),
    /ledger\.ndjson:6/,
  ],
];

describe.each(faults)('a release of sources with %s', (_what, spoil, message) => {
  it('is refused and leaves the old release as it was', async () => {
    const here = place({ released: true });
    spoil(here.sources);
    const { code, stderr } = await release(here);
    expect(stderr).toMatch(message);
    expect(stderr).toContain('nothing was written');
    expect(code).toBe(1);
    expect(fingerprint(here.dist)).toEqual(fingerprint(standing));
    expect(readdirSync(here.folder).sort()).toEqual(['dist', 'sources']);
  });
});

describe('a release that is refused', () => {
  it('makes no folder where none was', async () => {
    const here = place({ released: false });
    replace(record, 'investment-joint-venture', 'investment-joint-adventure')(here.sources);
    expect((await release(here)).code).toBe(1);
    expect(readdirSync(here.folder)).toEqual(['sources']);
  });

  it('fails as our fault when there are no sources, and leaves the old release as it was', async () => {
    const here = place({ released: true });
    rmSync(here.sources, { recursive: true });
    expect((await release(here)).code).toBe(2);
    expect(fingerprint(here.dist)).toEqual(fingerprint(standing));
    expect(readdirSync(here.folder)).toEqual(['dist']);
  });

  it('leaves a folder alone that holds something else than a release', async () => {
    const here = place({ released: false });
    mkdirSync(here.dist);
    writeFileSync(join(here.dist, 'thesis.txt'), 'my only copy');
    const { code, stderr } = await release(here);
    expect(stderr).toContain('is not a release');
    expect(code).toBe(2);
    expect(readFileSync(join(here.dist, 'thesis.txt'), 'utf8')).toBe('my only copy');
    expect(readdirSync(here.folder).sort()).toEqual(['dist', 'sources']);
  });
});

describe('a release while another one is being built for the same folder', () => {
  /** Takes the place as a builder does. */
  const hold = (folder: string) => {
    mkdirSync(join(folder, '.dist.lock'));
    writeFileSync(join(folder, '.dist.lock', String(process.pid)), '');
  };

  it('is refused, and touches nothing', async () => {
    const here = place({ released: true });
    hold(here.folder);
    mkdirSync(join(here.folder, '.dist.next'));
    const { code, stderr } = await release(here);
    expect(stderr).toContain(`process ${process.pid}`);
    expect(code).toBe(2);
    expect(fingerprint(here.dist)).toEqual(fingerprint(standing));
    expect(existsSync(join(here.folder, '.dist.next'))).toBe(true);
  });

  it('started in the same moment leaves one whole release', async () => {
    const here = place({ released: false });
    const codes = (await Promise.all([release(here), release(here), release(here)])).map(({ code }) => code);
    expect(codes).toContain(0);
    expect(codes.filter((code) => code !== 0 && code !== 2)).toEqual([]);
    expect(fingerprint(here.dist)).toEqual(fingerprint(standing));
    expect(readdirSync(here.folder).sort()).toEqual(['dist', 'sources']);
  });

  it('does not keep anybody from reading the old one', async () => {
    const here = place({ released: true });
    hold(here.folder);
    mkdirSync(join(here.folder, '.dist.next'));
    const { code, stdout } = await run(process.execPath, [command, 'stats', '--json', '--out', here.dist]);
    expect([code, JSON.parse(stdout).presences]).toEqual([0, 15]);
    expect(readdirSync(here.folder).sort()).toEqual(['.dist.lock', '.dist.next', 'dist', 'sources']);
  });
});

describe('a release that is made anew', () => {
  it('takes the place of the old one as a whole: nothing of it is left', async () => {
    const here = place({ released: true });
    rmSync(join(here.sources, 'presences/nuctech'), { recursive: true });
    replace('expectations.yaml', 'min: 15, max: 15', 'min: 14, max: 14')(here.sources);
    expect((await release(here)).code).toBe(0);
    expect(existsSync(join(here.dist, 'geo/organization/nuctech.geojson'))).toBe(false);
    expect(readdirSync(here.folder).sort()).toEqual(['dist', 'sources']);
  });
});
