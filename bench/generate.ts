import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type City, unmistakableCities } from './generate/cities.ts';
import { type Codes, companies, companyRecord, copyFrame } from './generate/frame.ts';
import { Random } from './generate/random.ts';
import { activity, presence, type World } from './generate/records.ts';
import { type Fields, toYaml } from './generate/yaml.ts';

const nCountries = 150;
const seed = 20_261_121;

/** What was generated, and where. */
export interface Generated {
  readonly dir: string;
  readonly records: number;
  readonly bytesPerRecord: number;
  /** The same records as JSON lines: what the floor parses. */
  readonly ndjson: string;
  /** Every place with its point: what a script without a geocoder is given. */
  readonly places: string;
}

/**
 * Writes a whole folder of sources with `records` presences and activities, one in a file, and beside it the
 * same records as NDJSON. The same number of records gives the same bytes on every machine.
 */
export function generate(beside: string, records: number, realSources: string): Generated {
  const dir = join(beside, 'sources');
  const codes = copyFrame(realSources, dir);
  const cities = unmistakableCities();
  const favoured = [...cities.keys()]
    .filter((country) => country !== 'CN' && codes.countryNames.has(country))
    .sort((a, b) => (cities.get(b)?.length ?? 0) - (cities.get(a)?.length ?? 0) || (a < b ? -1 : 1))
    .slice(0, nCountries);
  const world: World = {
    random: new Random(seed),
    codes,
    cities: new Map(
      favoured.map((country) => [country, (cities.get(country) ?? []).filter((city) => isCity(city, codes))]),
    ),
  };

  for (const company of companies)
    write(join(dir, 'organizations', `${company.id}.yaml`), 'organization', companyRecord(company));
  const lines: string[] = [];
  let bytes = 0;
  for (let serial = 1; serial <= records; serial += 1) {
    const inChina = serial % 50 === 0;
    const { company, id, fields } = inChina ? activity(world, serial) : presence(world, serial);
    const folder = inChina ? 'activities' : 'presences';
    bytes += write(join(dir, folder, company.id, `${id}.yaml`), inChina ? 'activity' : 'presence', fields);
    lines.push(JSON.stringify({ id, ...fields }));
  }
  const ndjson = join(beside, 'records.ndjson');
  writeFileSync(ndjson, `${lines.join('\n')}\n`);
  const places = join(beside, 'places.csv');
  const points = [...world.cities.values()].flat();
  writeFileSync(
    places,
    `country,place,latitude,longitude\n${points.map((city) => `${city.country},${city.name},${city.latitude},${city.longitude}\n`).join('')}`,
  );
  return { dir, records, bytesPerRecord: Math.round(bytes / records), ndjson, places };
}

/** A town that bears the name of its country, or that of a region of the world (Apac), is refused as no city. */
function isCity({ name, country }: City, { countryNames }: Codes): boolean {
  return name !== countryNames.get(country) && name !== 'Apac';
}

const made = new Set<string>();

/** @returns the size of the file. */
function write(path: string, kind: string, fields: Fields): number {
  const folder = dirname(path);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  const deep = kind === 'organization' ? '../..' : '../../..';
  const text = toYaml(`${deep}/schemas/json/${kind}.schema.json`, fields);
  writeFileSync(path, text);
  return Buffer.byteLength(text);
}
