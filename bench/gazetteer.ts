import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { curatedPlaces } from '../pipeline/commands/places.ts';
import { answerLine } from '../pipeline/geocode/batch.ts';
import { standing } from '../pipeline/geocode/country-check.ts';
import { type Gazetteer, openGazetteer } from '../pipeline/geocode/gazetteer.ts';
import { createGeocoder } from '../pipeline/geocode/geocoder.ts';

// npm run bench:gazetteer: what the index of places costs, against the targets of issue 4. See README.md beside this file.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fixtures = join(root, 'tests', 'geocode', 'fixtures');
const LOADS = 9;
const LOOK_UPS = 400_000;
const POINTS = 4000;
const MIB = 2 ** 20;

if (process.argv[2] === '--load') load();
else await measure();

/** In a process of its own: opening the cached index, told as milliseconds and MiB. */
function load(): void {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const gazetteer = openGazetteer();
  gazetteer.find('KE', 'nairobi');
  const ms = performance.now() - started;
  process.stdout.write(JSON.stringify([ms, (process.memoryUsage().rss - before) / MIB]));
}

async function measure(): Promise<void> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'ctatlas-gazetteer-'));
  try {
    const built = timed(() => openGazetteer({ cacheDir }));
    const [file = ''] = readdirSync(cacheDir);
    const mib = readFileSync(join(cacheDir, file)).length / MIB;
    line('index build', built.ms / 1000, 's', 8, 20);
    line('index file', mib, 'MiB');
    const loads = Array.from({ length: LOADS }, () => loadOnce(cacheDir));
    line('index load, median', median(loads.map(([ms = 0]) => ms)), 'ms', 30, 150);
    line('memory added by the load, median', median(loads.map(([, added = 0]) => added)), 'MiB', 35, 60);
    lookUps(built.value);
    await cascade(built.value);
    countryChecks(built.value);
  } finally {
    rmSync(cacheDir, { recursive: true, force: true });
  }
}

function loadOnce(cacheDir: string): number[] {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), '--load'];
  const child = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CTATLAS_CACHE: cacheDir },
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as number[];
}

function lookUps(gazetteer: Gazetteer): void {
  const names = ['nairobi', 'sao paulo', '内罗毕', 'qwrtzx', 'springfield', 'القاهره', 'st petersburg', 'x'];
  const { ms } = timed(() => {
    for (let i = 0; i < LOOK_UPS; i++) gazetteer.find(i % 2 === 0 ? 'KE' : 'US', names[i % 8] as string);
  });
  line('exact look-ups', LOOK_UPS / (ms / 1000) / 1000, 'k/s', 300, 100, 'at least');
}

/** The whole cascade on 4,000 questions whose answers the records of a release would ask for: names of towns. */
async function cascade(gazetteer: Gazetteer): Promise<void> {
  const places = await curatedPlaces(join(root, 'sources'));
  const all = readdirSync(fixtures)
    .filter((name) => name.endsWith('.ndjson'))
    .flatMap((name) => readFileSync(join(fixtures, name), 'utf8').trimEnd().split('\n'));
  const known = readFileSync(join(fixtures, 'cities.ndjson'), 'utf8').trimEnd().split('\n');
  const questions = Array.from({ length: POINTS }, (_, i) => known[i % known.length] as string);
  const ask = (lines: readonly string[]): number => {
    const geocoder = createGeocoder(gazetteer, places);
    return timed(() => lines.forEach((text, i) => void answerLine(geocoder, text, i))).ms / 1000;
  };
  ask(questions);
  line('cascade, 4,000 names of towns', ask(questions), 's', 0.3, 1);
  line(`cascade, the ${all.length} cases of the tests (misspelt, invented, other scripts)`, ask(all), 's');
}

function countryChecks(gazetteer: Gazetteer): void {
  const { lat, lon, country, countries } = gazetteer.columns;
  const step = Math.floor(lat.length / POINTS);
  const { ms } = timed(() => {
    for (let i = 0; i < POINTS; i++) {
      const row = i * step;
      standing(
        (lat[row] as number) / 1e5,
        (lon[row] as number) / 1e5,
        countries[country[row] as number] as string,
      );
    }
  });
  line('country check of 4,000 points, with load', ms / 1000, 's', 0.2, 0.5);
}

function line(
  what: string,
  value: number,
  unit: string,
  good?: number,
  floor?: number,
  bound = 'at most',
): void {
  const target = good === undefined ? '' : `  good ${bound} ${good}, floor ${floor}`;
  process.stdout.write(
    `${what.padEnd(72)} ${value.toFixed(value < 10 ? 2 : 0).padStart(7)} ${unit}${target}\n`,
  );
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const started = performance.now();
  const value = work();
  return { value, ms: performance.now() - started };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
