import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { installCommand, type Run, run } from '../support/release.ts';
import { makeSources, type Sources } from '../support/sources.ts';
import { source, titled, what, where, whole } from './flags.ts';

let command: string;
let sources: Sources;
beforeAll(() => {
  command = installCommand();
});
beforeEach(() => {
  sources = makeSources();
});

const ctatlas = (...args: string[]): Promise<Run> =>
  run(process.execPath, [command, ...args, '--sources', sources.dir]);

const written = 'presences/huawei/huawei-traffic-cameras-kisumu.yaml';
const next =
  'Next: ctatlas diff shows what the record does to the data; then commit the file and open a pull request.\n';

describe('ctatlas add with flags', () => {
  it('writes a record in canonical form that check accepts', async () => {
    const more = [
      '--role',
      'supplier',
      '--started',
      '2018',
      '--topic',
      'video-surveillance',
      '--status',
      'active',
    ];
    const done = await ctatlas('add', ...whole, ...more);
    expect(done).toEqual({ code: 0, stdout: `Written: ${sources.path(written)}\n${next}`, stderr: '' });
    expect(
      sources.read(written),
    ).toBe(`# yaml-language-server: $schema=../../../schemas/json/presence.schema.json

title: Traffic cameras, Kisumu
organizations:
  - {id: huawei, role: supplier}
category: smart-city-public-security
status: active
locations:
  - {place: Kisumu, country: KE}
dates:
  started: 2018
topics: [video-surveillance]
summary: Huawei supplied cameras.
confidence: medium
sources:
  - url: https://www.example.org/kisumu
    title: Kisumu switches on
    publisher: Example News
    language: en
    type: news
    archived: https://web.archive.org/web/2019/https://www.example.org/kisumu
`);
    expect(await ctatlas('check')).toMatchObject({ code: 0 });
    expect(await ctatlas('fix', sources.path(written))).toMatchObject({ stdout: 'nothing to repair\n' });
  });

  it('begins the next item of a list when a flag is given again', async () => {
    const { code, stdout } = await ctatlas(
      ...['add', '--dry-run', ...what, ...titled, ...source],
      ...['--country', 'KE', '--place', 'Kisumu', '--country', 'TZ', '--place', 'Dodoma', '--country', 'UG'],
      ...['--organization', 'zte', '--role', 'operator', '--measure', 'cameras', '--measure-value', '12'],
      ...['--topic', 'video-surveillance', '--topic', 'smart-city-traffic', '--supports', 'measures'],
    );
    expect(code).toBe(0);
    expect(stdout).toContain(
      '  - {place: Kisumu, country: KE}\n  - {place: Dodoma, country: TZ}\n  - {country: UG}\n',
    );
    expect(stdout).toContain('  - {id: huawei}\n  - {id: zte, role: operator}\n');
    expect(stdout).toContain('  - {measure: cameras, value: 12}\n');
    expect(stdout).toContain('topics: [video-surveillance, smart-city-traffic]\n');
    expect(stdout).toContain('    supports: [measures]\n');
  });

  it('takes the details of an address from where it is cited already', async () => {
    const cited = ['--source', 'https://www.example.org/report', '--dry-run'];
    const { code, stdout } = await ctatlas('add', ...what, ...titled, ...where, ...cited);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'title: Safe city goes live\n    publisher: Example News\n    published: 2019-05\n',
    );
  });

  it('puts right what needs no judgement before it writes, and says what it took', async () => {
    const slips = whole.map((word) => {
      if (word === 'Traffic cameras, Kisumu') return 'Traffic cameras , Kisumu\u200b';
      return word === 'https://www.example.org/kisumu' ? `${word}?utm_source=letter&id=7` : word;
    });
    const { code, stderr } = await ctatlas('add', ...slips);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'put right  --source: The address carries a tracking parameter.\n  It is taken as https://www.example.org/kisumu?id=7\n',
    );
    expect(stderr).toContain('\n  It is taken as Traffic cameras, Kisumu\n');
    expect(stderr).not.toContain('ctatlas fix');
    expect(sources.read(written)).toContain('title: Traffic cameras, Kisumu\n');
    expect(sources.read(written)).toContain('url: https://www.example.org/kisumu?id=7\n');
    expect(await ctatlas('check', sources.path(written))).toMatchObject({ code: 0 });
    expect(await ctatlas('fix', sources.path(written))).toMatchObject({ stdout: 'nothing to repair\n' });
  });

  it('finds the details of a cited address that came with tracking parameters', async () => {
    const cited = ['--source', 'https://www.example.org/report?fbclid=x', '--dry-run'];
    const { code, stdout } = await ctatlas('add', ...what, ...titled, ...where, ...cited);
    expect(code).toBe(0);
    expect(stdout).toContain('url: https://www.example.org/report\n    title: Safe city goes live\n');
  });

  it('gives a cable landings, and a segment list by pairs', async () => {
    const { code, stdout } = await ctatlas(
      ...[
        'add',
        '--dry-run',
        ...titled,
        ...source,
        '--organization',
        'huawei',
        '--category',
        'submarine-cable',
      ],
      ...['--country', 'PK', '--place', 'Gwadar', '--country', 'PK', '--place', 'Karachi'],
      ...['--segments', 'Gwadar, Karachi', '--length-km', '500'],
    );
    expect(code).toBe(0);
    expect(stdout).toContain(
      'landings:\n  - {place: Gwadar, country: PK}\n  - {place: Karachi, country: PK}\n',
    );
    expect(stdout).toContain('segments:\n  - [Gwadar, Karachi]\nlength_km: 500\n');
  });

  it.each<[string, string[], string]>([
    [
      'organization',
      [
        '--name',
        'Example Co',
        '--kind',
        'company',
        '--scope',
        'related',
        '--ownership',
        'private',
        '--overview',
        'A maker.',
        '--headquarters-country',
        'CN',
        '--sector',
        'telecommunications equipment',
      ],
      'organizations/example-co.yaml',
    ],
    [
      'activity',
      [
        '--title',
        'Laboratory in Urumqi',
        '--organization',
        'zte',
        '--kind',
        'innovation-lab',
        '--region',
        'xinjiang',
        '--summary',
        'A laboratory.',
        '--confidence',
        'low',
      ],
      'activities/zte/zte-laboratory-urumqi.yaml',
    ],
    [
      'term',
      ['--term', 'Smart pole', '--definition', 'A lamp post with cameras.', '--see-also', 'safe-city'],
      'glossary/smart-pole.yaml',
    ],
    [
      'place',
      [
        '--name',
        'Example Port',
        '--country',
        'KE',
        '--kind',
        'port',
        '--latitude',
        '-4.0435',
        '--longitude',
        '39.6682',
        '--coordinates-precision',
        'site',
        '--coordinates-source',
        'https://www.example.org/map',
      ],
      'places/example-port.yaml',
    ],
  ])('writes a record of kind %s', async (kind, flags, file) => {
    expect(await ctatlas('add', kind, ...flags, ...source)).toMatchObject({ code: 0, stderr: '' });
    expect(await ctatlas('check', sources.path(file))).toMatchObject({ code: 0 });
    expect(await ctatlas('fix', sources.path(file))).toMatchObject({ stdout: 'nothing to repair\n' });
  });

  it('writes the place into the lock, and leaves what stands there', async () => {
    expect(await ctatlas('fix')).toMatchObject({ code: 0 });
    const lock = sources.read('places.lock/KE.ndjson');
    const { stdout } = await ctatlas('add', ...whole);
    expect(stdout).toContain(`Written: ${sources.path('places.lock/KE.ndjson')}\n`);
    const lines = sources.read('places.lock/KE.ndjson').split('\n');
    expect(lines).toEqual(expect.arrayContaining(lock.split('\n')));
    expect(await ctatlas('fix')).toMatchObject({ stdout: 'nothing to repair\n' });
  });

  it('lists the flags of a kind', async () => {
    const { code, stdout } = await ctatlas('add', 'term', '--flags');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}--definition +Definition in own words\. \(needed\)$/m);
    const { stdout: presence } = await ctatlas('add', 'presence', '--flags');
    expect(presence).toMatch(/^ {2}--confidence .*\(needed, one of high, medium, low\)$/m);
    expect(presence).toMatch(/^ {2}--precision .*one of \S+, /m);
    expect(presence).toMatch(/^ {2}--source-title-supplied .*a switch: takes no value/m);
  });
});
