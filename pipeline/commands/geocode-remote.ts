import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { proposeId } from '../edit/add/propose-id.ts';
import { recordText } from '../edit/record-text.ts';
import type { Geocoder } from '../geocode/geocoder.ts';
import { defaultCacheDir } from '../geocode/packages.ts';
import { type Provider, type RemoteQuestion, readAnswers, remoteUrl } from '../geocode/remote.ts';
import { mayAsk, propose } from '../geocode/remote-proposal.ts';
import { RemoteCache } from './remote-cache.ts';
import { toolVersion } from './version.ts';

/** A geocoder on the network, asked only because somebody says so. */
export interface Remote {
  readonly provider: Provider;
  /** Base address of its API; there is no default. */
  readonly endpoint: string;
  /** Who asks: the public services want an address to write to. */
  readonly contact?: string | undefined;
}

const PAUSE_MS = 1000;
const PATIENCE_MS = 20_000;
/** Too many requests, or not wanted: whoever goes on asking gets everybody blocked. */
const STOP = new Set([429, 403]);

interface Reply {
  readonly body: unknown;
  readonly date: string | null;
}

/**
 * Asks a remote geocoder for places that nobody here knows, one a second, and prints what stands the checks as records
 * that may be put into `sources/places/` after a look.
 *
 * @returns exit code: 0 all proposed or known here, 1 some not, or the provider said stop
 */
export async function askRemote(
  geocoder: Geocoder,
  questions: readonly RemoteQuestion[],
  remote: Remote,
): Promise<number> {
  const { provider, endpoint } = remote;
  const cache = new RemoteCache(join(defaultCacheDir(), `remote-${provider}.ndjson`));
  const taken = new Set<string>();
  let asked = 0;
  let failed = 0;
  for (const question of questions) {
    const name = `"${question.place}", ${question.country}`;
    if (!mayAsk(geocoder.gazetteer, question)) {
      console.error(`${name}: is no place, and is not asked for.`);
      failed++;
      continue;
    }
    const key = JSON.stringify([bare(endpoint), question.place, question.country, question.admin1 ?? null]);
    let reply = cache.get(key) as Reply | undefined;
    if (reply === undefined) {
      if (asked++ > 0) await sleep(PAUSE_MS);
      const found = await ask(remote, question);
      if (typeof found === 'string') {
        console.error(`${name}: ${found}`);
        return 1;
      }
      reply = found;
      cache.set(key, reply);
    }
    const answers = readAnswers(provider, reply.body);
    if (answers === null) {
      console.error(`${name}: the answer is not what ${provider} gives; check --endpoint.`);
      return 1;
    }
    const provenance = { provider, endpoint: bare(endpoint), date: reply.date };
    const { place, refused } = propose(question, answers, provenance);
    for (const reason of refused) console.error(`${name}: refused ${reason}.`);
    if (place === null) {
      console.error(`${name}: ${provider} knows none that could be proposed.`);
      failed++;
      continue;
    }
    const id = proposeId(place.name, null, (free) => !taken.has(free));
    console.log(
      `${taken.size > 0 ? '---\n' : ''}# sources/places/${id}.yaml\n${recordText('place', place)}`.trimEnd(),
    );
    taken.add(id);
  }
  return failed > 0 ? 1 : 0;
}

/** What the provider answers, or why nothing more is asked. */
async function ask(
  { provider, endpoint, contact }: Remote,
  question: RemoteQuestion,
): Promise<Reply | string> {
  const agent = `china-tech-atlas/${toolVersion('').ctatlas}${contact === undefined ? '' : ` (${contact})`}`;
  let response: Response;
  try {
    response = await fetch(remoteUrl(provider, endpoint, question), {
      headers: { 'User-Agent': agent, Accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (error) {
    return `${provider} does not answer (${error instanceof Error ? error.message : String(error)}).`;
  }
  if (STOP.has(response.status)) return `${provider} says stop (${response.status}); nothing more is asked.`;
  if (!response.ok) return `${provider} answers ${response.status}; nothing more is asked.`;
  const date = /^\w+, (\d{2}) (\w{3}) (\d{4})/.exec(response.headers.get('date') ?? '');
  try {
    return { body: await response.json(), date: date && isoDate(date) };
  } catch {
    return `${provider} does not answer in JSON; check --endpoint.`;
  }
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "24 Nov 2026" of an HTTP date as 2026-11-24. */
function isoDate([, day = '', month = '', year = '']: readonly string[]): string {
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day}`;
}

function bare(endpoint: string): string {
  const { origin, pathname } = new URL(endpoint);
  return origin + pathname;
}
