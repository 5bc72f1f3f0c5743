import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, installCommand, type Run, run } from '../support/release.ts';
import { makeSources, type Sources } from '../support/sources.ts';

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

const what = ['--organization', 'huawei', '--category', 'smart-city-public-security'];
const titled = [
  '--title',
  'Traffic cameras, Kisumu',
  '--summary',
  'Huawei supplied cameras.',
  '--confidence',
  'medium',
];
const where = ['--country', 'KE', '--place', 'Kisumu'];
const source = [
  ...['--source', 'https://www.example.org/kisumu', '--source-title', 'Kisumu switches on'],
  ...['--publisher', 'Example News', '--language', 'en', '--source-type', 'news'],
];
const whole = [...what, ...titled, ...where, ...source];
const written = 'presences/huawei/huawei-traffic-cameras-kisumu.yaml';

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
    expect(done).toEqual({ code: 0, stdout: `Written: ${sources.path(written)}\n`, stderr: '' });
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

  it('names every missing flag at once', async () => {
    const before = fingerprint(sources.dir);
    const { code, stdout, stderr } = await ctatlas(
      'add',
      '--title',
      'A title',
      '--source',
      'https://a.example/',
      '--measure',
      'cameras',
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const flag of [
      'organization',
      'category',
      'country',
      'summary',
      'confidence',
      'source-title',
      'publisher',
      'language',
      'source-type',
      'measure-value',
    ])
      expect(stderr).toContain(`--${flag}`);
    expect(stderr).not.toContain('--title,');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(await ctatlas('add')).toMatchObject({ code: 2, stdout: '' });
    expect(fingerprint(sources.dir)).toEqual(before);
  });

  it.each([
    [['--titel', 'x'], 'There is no flag --titel. Did you mean --title?'],
    [['presense'], 'There is no kind "presense".'],
    [['--title', 'a', '--title', 'b'], '--title is given twice.'],
    [['presence', 'stray'], '"stray" belongs to no flag.'],
  ])('refuses %j as wrong usage', async (args, message) => {
    const { code, stderr } = await ctatlas('add', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says everything that is wrong with the values, and writes nothing', async () => {
    const before = fingerprint(sources.dir);
    const wrong = [
      ...[
        '--organization',
        'huawai',
        '--category',
        'smart-city-public-securty',
        '--country',
        'KE',
        '--place',
        'Kisimu',
      ],
      ...['--started', '2018-13', '--title', '=SUM(A1)', '--summary', 'Text.', '--confidence', 'medum'],
    ];
    const { code, stdout, stderr } = await ctatlas('add', ...wrong, ...source);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('--organization: "huawai"');
    expect(stderr).toContain('Did you mean "smart-city-public-security"?');
    expect(stderr).toContain('Did you mean "Kisumu"?');
    expect(stderr).toContain('--started: "2018-13" is not a date');
    expect(stderr).toContain('--title: "title" begins with "="');
    expect(stderr).toContain('--confidence: "medum" is not allowed');
    expect(fingerprint(sources.dir)).toEqual(before);
  });

  it('is told what only the whole record or the whole set shows', async () => {
    const late = await ctatlas('add', ...whole, '--started', '2019', '--ended', '2018');
    expect(late).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--ended: "ended" (2018) lies before'),
    });
    const other = whole.map((word) =>
      word === 'https://www.example.org/kisumu' ? 'https://www.example.org/report' : word,
    );
    expect(await ctatlas('add', ...other)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--source-title'),
    });
  });

  it('never overwrites: the same title gets the next id, and a used id is refused', async () => {
    await ctatlas('add', ...whole);
    const first = sources.read(written);
    expect(await ctatlas('add', ...whole)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('kisumu-2.yaml'),
    });
    expect(sources.read(written)).toBe(first);
    for (const id of ['nairobi-safe-city', 'Not An Id'])
      expect(await ctatlas('add', ...whole, '--id', id)).toMatchObject({ code: 1, stdout: '' });
    sources.write(
      'retired.yaml',
      'retired:\n  - {kind: presence, id: old-id, fate: withdrawn, reason: Gone., release: 2026.11.0}\n',
    );
    expect(await ctatlas('add', ...whole, '--id', 'old-id')).toMatchObject({ code: 1 });
  });

  it('lists the flags of a kind', async () => {
    const { code, stdout } = await ctatlas('add', 'term', '--flags');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}--definition +Definition in own words\.$/m);
  });
});
