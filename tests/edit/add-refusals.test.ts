import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, installCommand, type Run, run } from '../support/release.ts';
import { makeSources, type Sources } from '../support/sources.ts';
import { source, whole } from './flags.ts';

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

describe('ctatlas add refuses', () => {
  it('names every missing flag in one line', async () => {
    const before = fingerprint(sources.dir);
    const { code, stdout, stderr } = await ctatlas(
      ...['add', '--title', 'A title', '--source', 'https://a.example/', '--measure', 'cameras'],
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const [line = ''] = stderr.split('\n');
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
      expect(line).toContain(`--${flag}`);
    expect(line).not.toContain('--title,');
    expect(stderr.match(/^error/gm)).toHaveLength(1);
    expect(await ctatlas('add')).toMatchObject({ code: 2, stdout: '' });
    expect(fingerprint(sources.dir)).toEqual(before);
  });

  it('says in one answer what is missing, what is misspelt and which id cannot be', async () => {
    const before = fingerprint(sources.dir);
    const wrong = [
      ...['--organization', 'huawai', '--role', 'suplier', '--category', 'smart-city-public-securty'],
      ...['--country', 'Kenja', '--status', 'activ', '--topic', 'vidio-surveillance', '--started', '2018-13'],
      ...['--id', 'Not An Id'],
    ];
    const { code, stdout, stderr } = await ctatlas('add', ...wrong);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^error {2}A presence needs --title, --summary, .* as well\.\n/);
    expect(stderr).toContain('error  --id: "Not An Id" is not an id');
    for (const [flag, meant] of [
      ['organization', 'huawei'],
      ['role', 'supplier'],
      ['category', 'smart-city-public-security'],
      ['country', 'KE'],
      ['status', 'active'],
      ['topic', 'video-surveillance'],
    ])
      expect(stderr).toMatch(new RegExp(`^error  --${flag}: .*\n  Did you mean "${meant}"`, 'm'));
    expect(stderr).toContain('error  --started: "2018-13" is not a date');
    expect(stderr).not.toContain('is missing');
    expect(stderr).toMatch(/\nNothing was written\.\n$/);
    expect(fingerprint(sources.dir)).toEqual(before);
  });

  it('reads a misspelt flag as the one that was meant, to say the rest too', async () => {
    const misspelt = whole.map((word) => (word === '--summary' ? '--sumary' : word));
    const { code, stderr } = await ctatlas(
      'add',
      ...misspelt,
      'stray',
      '--confidence',
      'high',
      '--topic',
      'x',
    );
    expect(code).toBe(2);
    expect(stderr.match(/^error .*$/gm)).toEqual([
      'error  There is no flag --sumary. Did you mean --summary?',
      'error  "stray" belongs to no flag.',
      'error  --confidence is given twice.',
      'error  --topic: "x" is not a code of topics.',
    ]);
  });

  it.each([
    [['--titel', 'x'], 'There is no flag --titel. Did you mean --title?'],
    [['presense'], 'There is no kind "presense".'],
    [['--title', 'a', '--title', 'b'], '--title is given twice.'],
    [['presence', 'stray'], '"stray" belongs to no flag.'],
    [['--source-title-supplied', 'yes'], '--source-title-supplied is a switch and takes no value.'],
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

  it.each(['Kenya', 'KEN', '肯尼亚'])('names the code of a country that is called %s', async (country) => {
    const named = whole.map((word) => (word === 'KE' ? country : word));
    expect(await ctatlas('add', ...named)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/--country: .*\n {2}Did you mean "KE"\?\n/),
    });
  });

  it.each([
    ['smart city', '"smart-city-public-security"'],
    ['Smart city and public security', '"smart-city-public-security"'],
    ['smart_city_public_security', '"smart-city-public-security"'],
    ['Data center', '"data-centre"'],
  ])('names the code of a category that is called %s', async (category, meant) => {
    const named = whole.map((word) => (word === 'smart-city-public-security' ? category : word));
    expect(await ctatlas('add', ...named)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`\n  Did you mean ${meant}`),
    });
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
});
