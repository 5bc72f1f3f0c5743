import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askRemote } from '../../pipeline/commands/geocode-remote.ts';
import { type Provider, readAnswers } from '../../pipeline/geocode/remote.ts';
import { checkShape } from '../../pipeline/validate/shape.ts';
import { place as placeSchema } from '../../schemas/place.ts';
import { sharedGeocoder } from './shared.ts';

const geocoder = sharedGeocoder();
const question = { place: 'Abu Talat', country: 'EG' };
const nominatim = [
  {
    osm_type: 'node',
    osm_id: 101,
    lat: '31.0708',
    lon: '29.7019',
    name: 'Abu Talat',
    addresstype: 'village',
    address: { country_code: 'eg' },
  },
];
const photon = (over: object = {}) => ({
  features: [
    {
      geometry: { coordinates: [29.7019, 31.0708] },
      properties: {
        osm_type: 'N',
        osm_id: 101,
        name: 'Abu Talat',
        type: 'city',
        countrycode: 'EG',
        ...over,
      },
    },
  ],
});
const pelias = {
  features: [
    {
      geometry: { coordinates: [29.7019, 31.0708] },
      properties: {
        gid: 'openstreetmap:venue:node/101',
        name: 'Abu Talat',
        layer: 'locality',
        country_code: 'EG',
      },
    },
  ],
};

let server: Server | undefined;
let cache: string;
let asked: IncomingMessage[];
let printed: string[];
let said: string[];

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'remote-'));
  vi.stubEnv('CTATLAS_CACHE', cache);
  [asked, printed, said] = [[], [], []];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});

afterEach(() => {
  server?.close();
  server = undefined;
  rmSync(cache, { recursive: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A server that answers every request alike. @returns its address */
async function answering(body: unknown, status = 200): Promise<string> {
  server = createServer((request, response) => {
    asked.push(request);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

const ask = async (provider: Provider, body: unknown, status?: number, questions = [question]) =>
  askRemote(geocoder, questions, {
    provider,
    endpoint: await answering(body, status),
    contact: 'atlas@example.org',
  });

describe('a remote geocoder', () => {
  it.each([
    ['nominatim', nominatim, '/search?q=Abu+Talat&countrycodes=eg&format=jsonv2&addressdetails=1&limit=5'],
    ['photon', photon(), '/api?q=Abu+Talat&countrycode=EG&limit=5'],
    ['pelias', pelias, '/v1/search?text=Abu+Talat&boundary.country=EG&size=5'],
  ] as const)(
    '%s is asked as its API says, and its answer becomes a record',
    async (provider, body, path) => {
      expect(await ask(provider, body)).toBe(0);
      expect(asked.map(({ url }) => url)).toEqual([path]);
      expect(asked[0]?.headers['user-agent']).toMatch(/^china-tech-atlas\/\d.* \(atlas@example\.org\)$/);
      const record = load(printed.join('\n'));
      expect(checkShape(placeSchema, record).value).not.toBeNull();
      expect(record).toMatchObject({
        name: 'Abu Talat',
        country: 'EG',
        kind: 'city',
        coordinates: {
          latitude: 31.0708,
          longitude: 29.7019,
          precision: 'city',
          source: 'https://www.openstreetmap.org/node/101',
        },
        note: expect.stringMatching(/^Proposed by \w+ on \d{4}-\d\d-\d\d; .*ODbL 1\.0/),
      });
    },
  );

  it.each([
    ['from another country', photon({ countrycode: 'LY' }), 'lies in LY, not in EG'],
    ['whose point lies in another country', moved([2.35, 48.85]), 'its point does not lie in EG'],
    ['that is only the country', photon({ type: 'country' }), 'is the country itself'],
  ])('is not believed in an answer %s', async (_, body, reason) => {
    expect(await ask('photon', body)).toBe(1);
    expect(printed).toEqual([]);
    expect(said.join('\n')).toContain(reason);
  });

  it.each([429, 403])('is left alone as soon as it answers %d', async (status) => {
    const second = { place: 'Zzyx', country: 'EG' };
    expect(await ask('nominatim', [], status, [question, second])).toBe(1);
    expect(asked).toHaveLength(1);
    expect(said.join('\n')).toContain(`says stop (${status})`);
  });

  it('is asked once a second at most, and never twice for the same', async () => {
    const endpoint = await answering(nominatim);
    const questions = [question, { place: 'Abu Talaat', country: 'EG' }, question];
    const remote = { provider: 'nominatim', endpoint } as const;
    const start = performance.now();
    await askRemote(geocoder, questions, remote);
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
    expect(asked).toHaveLength(2);
    await askRemote(geocoder, questions, remote);
    expect(asked).toHaveLength(2);
  });

  it('is never asked for what is no place', async () => {
    expect(await ask('nominatim', nominatim, 200, [{ place: 'nationwide', country: 'EG' }])).toBe(1);
    expect(asked).toEqual([]);
  });

  it.each([
    ['no JSON', '<html>', 'does not answer in JSON'],
    ['other JSON', { hello: 1 }, 'is not what nominatim gives'],
  ])('that gives %s is told of', async (_, body, message) => {
    expect(await ask('nominatim', body)).toBe(1);
    expect(said.join('\n')).toContain(message);
  });

  it('that does not answer is told of', async () => {
    const remote = { provider: 'photon', endpoint: 'http://127.0.0.1:9' } as const;
    expect(await askRemote(geocoder, [question], remote)).toBe(1);
    expect(said.join('\n')).toContain('photon does not answer');
  });

  it('is read with care: what has no name or no point is left out', () => {
    expect(
      readAnswers('nominatim', [{ lat: 'x', lon: '2', name: 'A' }, { lat: '1', lon: '2' }, null]),
    ).toEqual([]);
    expect(readAnswers('pelias', { features: [{}] })).toEqual([]);
    expect(readAnswers('photon', null)).toBeNull();
  });
});

function moved(coordinates: readonly number[]) {
  const { features } = photon({ countrycode: undefined });
  return { features: features.map((feature) => ({ ...feature, geometry: { coordinates } })) };
}
