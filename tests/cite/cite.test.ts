import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { references } from '../../schemas/release/references.ts';
import { readTable } from '../export/read.ts';
import { golden, installCommand, releaseOf, run } from '../support/release.ts';
import { makeSources } from '../support/sources.ts';
import { readCitation } from './reader.ts';

let command = '';
let dist = '';
beforeAll(async () => {
  command = installCommand();
  dist = await releaseOf(command, golden.sources);
});
const cite = (...flags: string[]) => run(process.execPath, [command, 'cite', '--out', dist, ...flags]);
const text = (path: string) => readFileSync(join(dist, path), 'utf8');
const whole = 'China Tech Atlas contributors (2026). China Tech Atlas, version 2026.11.0 [dataset].\n';

describe('references.bib and references.json', () => {
  it('hold the release and every cited source once, as another reader sees them', async () => {
    const sources = (await readTable(dist, 'sources')).map((row) => ({
      id: row.id,
      title: row.title_supplied === true ? `[${row.title}]` : row.title,
      publisher: row.publisher,
      url: row.url,
      date: row.published === null ? undefined : [String(row.published).match(/\d+/g)?.map(Number)],
      note: row.archived === null ? undefined : `Archived: ${row.archived}`,
    }));
    expect(sources.length).toBeGreaterThan(10);
    for (const file of ['references.bib', 'references.json']) {
      const [release, ...others] = readCitation(text(file));
      expect(release).toMatchObject({
        id: 'china-tech-atlas-2026.11.0',
        title: 'China Tech Atlas',
        publisher: 'China Tech Atlas contributors',
        date: [[2026, 11, 21]],
      });
      expect(others, file).toEqual(sources);
    }
  });

  it('are of the form that their schema describes', () => {
    expect(references.safeParse(JSON.parse(text('references.json'))).error).toBeUndefined();
    expect(references.safeParse([{ id: 'a', type: 'webpage' }]).success).toBe(false);
  });
});

describe('ctatlas cite', () => {
  it('cites the release when nothing else is asked for', async () => {
    expect(await cite()).toEqual({ code: 0, stdout: whole, stderr: '' });
  });

  it('cites a record with its sources in their order', async () => {
    const { code, stdout } = await cite('--record', 'zte-stake-in-netas-turkiye');
    expect(code).toBe(0);
    const [first = '', blank, heading, ...sources] = stdout.trimEnd().split('\n');
    expect(first).toBe(
      'China Tech Atlas contributors (2026). ZTE purchase of 48.04% of Netaş, Türkiye (presence/zte-stake-in-netas-turkiye). In: China Tech Atlas, version 2026.11.0 [dataset].',
    );
    expect([blank, heading]).toEqual(['', 'Sources:']);
    const cited = await sourcesOf((kind, id) => kind === 'presence' && id === 'zte-stake-in-netas-turkiye');
    expect(sources.map((line) => /https?:\/\/\S+/.exec(line)?.[0])).toEqual(cited.map(({ url }) => url));
  });

  it.each([
    ['--organization', 'zte'],
    ['--organization', 'ZTE'],
    ['--organization', '中兴通讯股份有限公司'],
  ])('cites an organization by %s %s, with the sources of all its records', async (...flags) => {
    const { stdout } = await cite(...flags, '--format', 'csl');
    const [release, ...sources] = references.parse(JSON.parse(stdout));
    expect(release).toMatchObject({
      id: 'china-tech-atlas-2026.11.0-zte',
      title: 'Records of ZTE (zte)',
      'container-title': 'China Tech Atlas',
      version: '2026.11.0',
    });
    const presences = await readTable(dist, 'presence_organizations');
    const activities = await readTable(dist, 'activity_organizations');
    const own = new Set([
      'organization/zte',
      ...presences.filter((row) => row.organization_id === 'zte').map((row) => `presence/${row.presence_id}`),
      ...activities
        .filter((row) => row.organization_id === 'zte')
        .map((row) => `activity/${row.activity_id}`),
    ]);
    const cited = await sourcesOf((kind, id) => own.has(`${kind}/${id}`));
    expect(own.size).toBeGreaterThan(4);
    expect(sources.map(({ id }) => id).sort()).toEqual([...new Set(cited.map(({ id }) => id))].sort());
    const titles = sources.map(({ title }) => title.replace(/^\[|\]$/g, '').toLowerCase());
    expect(titles).toEqual([...titles].sort());
  });

  it.each(['ZMB', 'zm', 'Zambia', '赞比亚'])('cites a country written %s', async (country) => {
    const { stdout } = await cite('--country', country, '--format', 'bibtex');
    const [release, ...sources] = readCitation(stdout);
    expect(release?.title).toBe('Presences in Zambia (ZMB)');
    expect(sources.length).toBeGreaterThan(1);
  });

  it('ends without a word when its reader has seen enough', async () => {
    const told = await run('sh', [
      '-c',
      `"$0" "$1" cite --out "$2" --organization huawei --format csl | head -c 10`,
      process.execPath,
      command,
      dist,
    ]);
    expect(told).toEqual({ code: 0, stdout: expect.any(String), stderr: '' });
  });

  it('leaves the sources out when told so', async () => {
    const { stdout } = await cite('--country', 'ZMB', '--no-sources', '--format', 'ris');
    expect(readCitation(stdout)).toHaveLength(1);
  });

  it.each([
    ['--record', 'zte-stake-in-netas-turkye', 'Did you mean "zte-stake-in-netas-turkiye"?'],
    ['--record', 'netas', 'Did you mean "zte-stake-in-netas-turkiye"?'],
    ['--record', 'presence/netas', 'Did you mean "presence/zte-stake-in-netas-turkiye"?'],
    ['--record', 'qqqqqqqqqq', 'tables/id_registry.csv lists all ids.'],
    ['--record', 'zte-zambia-safe-city', 'Cite zte-safe-city-national-command-centre-lusaka instead.'],
    ['--organization', 'huawai', 'Did you mean "huawei"?'],
    ['--organization', '', 'tables/organizations.csv lists them.'],
    ['--country', 'Zambja', 'Did you mean "zambia"?'],
  ])('does not know %s %s, says so and what can be meant', async (flag, value, hint) => {
    const { code, stdout, stderr } = await cite(flag, value);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(hint);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['zte-zambia-safe-city', 'moved'],
    ['presence/zte-zambia-safe-city', 'moved'],
    ['term/bingtuan', 'merged'],
  ])('tells the fate of %s', async (record, fate) => {
    expect((await cite('--record', record)).stderr).toContain(`was ${fate}: `);
  });

  it.each(['organization/zte-zambia-safe-city', 'presence/bingtuan'])(
    'does not tell for %s the fate of a record of another kind',
    async (record) => {
      const { code, stderr } = await cite('--record', record);
      expect(code).toBe(1);
      expect(stderr).toContain(`There is no record "${record}" in the release.`);
    },
  );

  it('names the publisher as references.bib and references.json do, also where it is no author', async () => {
    const published = 'publisher: Small Atlas contributors';
    const { dir } = makeSources().edit('dataset.yaml', published, 'publisher: Example Press');
    const out = await releaseOf(command, dir);
    for (const [format, file] of [
      ['bibtex', 'references.bib'],
      ['csl', 'references.json'],
    ] as const) {
      const { stdout } = await run(process.execPath, [command, 'cite', '--out', out, '--format', format]);
      const [cited] = readCitation(stdout);
      expect(cited?.publisher).toBe('Example Press');
      expect(cited).toEqual(readCitation(readFileSync(join(out, file), 'utf8'))[0]);
    }
  });

  it('cites one part at a time, and only of a release', async () => {
    expect((await cite('--record', 'x', '--country', 'KE')).code).toBe(2);
    expect((await cite('--format', 'apa')).code).toBe(2);
    const nowhere = await run(process.execPath, [command, 'cite', '--out', join(dist, 'nowhere')]);
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain('ctatlas release');
  });
});

async function sourcesOf(
  wanted: (kind: string, id: string) => boolean,
): Promise<{ id: string; url: string }[]> {
  const urls = new Map((await readTable(dist, 'sources')).map((row) => [String(row.id), String(row.url)]));
  return (await readTable(dist, 'record_sources'))
    .filter((row) => wanted(String(row.record_kind), String(row.record_id)))
    .map((row) => ({ id: String(row.source_id), url: urls.get(String(row.source_id)) ?? '' }));
}
