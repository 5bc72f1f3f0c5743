// What a programmer would write in an afternoon: js-yaml, ajv, strings. It writes less than a release does: four
// tables as CSV, one GeoJSON, counts by country; it knows no gazetteer and is given the points of all places.
// node plain.mjs <sources> <presence.schema.json> <places.csv> <out>
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import { CORE_SCHEMA, load } from 'js-yaml';

const [sources, schemaFile, placesFile, out] = process.argv.slice(2);
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
  JSON.parse(readFileSync(schemaFile, 'utf8')),
);
const points = new Map();
for (const line of readFileSync(placesFile, 'utf8').trimEnd().split('\n').slice(1)) {
  const [country, place, latitude, longitude] = line.split(',');
  points.set(`${country} ${place}`, [Number(longitude), Number(latitude)]);
}

const records = [];
for (const folder of readdirSync(join(sources, 'presences')).sort()) {
  for (const name of readdirSync(join(sources, 'presences', folder)).sort()) {
    const file = join(sources, 'presences', folder, name);
    const record = load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA });
    if (!validate(record)) throw new Error(`${file}: ${JSON.stringify(validate.errors)}`);
    records.push({ id: basename(name, '.yaml'), ...record });
  }
}
records.sort((a, b) => (a.id < b.id ? -1 : 1));

const cell = (value) => {
  const text = value === undefined || value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csv = (name, header, rows) =>
  writeFileSync(
    join(out, `${name}.csv`),
    [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join(''),
  );
const placesOf = ({ locations, landings }) => locations ?? landings;

mkdirSync(out, { recursive: true });
csv(
  'presences',
  [
    'id',
    'title',
    'organization',
    'category',
    'programme',
    'status',
    'country',
    'place',
    'announced',
    'started',
    'completed',
    'ended',
    'counterparties',
    'topics',
    'summary',
    'confidence',
    'n_sources',
    'source_url',
  ],
  records.map((r) => [
    r.id,
    r.title,
    r.organizations[0].id,
    r.category,
    r.programme,
    r.status,
    placesOf(r)[0].country,
    placesOf(r)[0].place,
    r.dates?.announced,
    r.dates?.started,
    r.dates?.completed,
    r.dates?.ended,
    r.counterparties?.map(({ name }) => name).join('; '),
    r.topics?.join('; '),
    r.summary,
    r.confidence,
    r.sources.length,
    r.sources[0].url,
  ]),
);
csv(
  'locations',
  ['id', 'position', 'country', 'place', 'longitude', 'latitude'],
  records.flatMap((r) =>
    placesOf(r).map(({ country, place }, i) => [
      r.id,
      i + 1,
      country,
      place,
      ...(points.get(`${country} ${place}`) ?? ['', '']),
    ]),
  ),
);
csv(
  'sources',
  ['id', 'position', 'url', 'title', 'publisher', 'published', 'type'],
  records.flatMap((r) =>
    r.sources.map((s, i) => [r.id, i + 1, s.url, s.title, s.publisher, s.published, s.type]),
  ),
);
const counts = new Map();
for (const r of records) {
  for (const country of new Set(placesOf(r).map((place) => place.country))) {
    const key = `${country} ${r.category}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}
csv(
  'category_by_country',
  ['country', 'category', 'n'],
  [...counts].sort().map(([key, n]) => [...key.split(' '), n]),
);
const features = records.map((r) => {
  const coordinates = placesOf(r).flatMap(({ country, place }) =>
    [points.get(`${country} ${place}`) ?? []].filter(({ length }) => length > 0),
  );
  const geometry =
    coordinates.length === 0
      ? null
      : coordinates.length === 1
        ? { type: 'Point', coordinates: coordinates[0] }
        : { type: r.landings ? 'LineString' : 'MultiPoint', coordinates };
  const { id, title, category, status, summary, confidence } = r;
  return JSON.stringify({
    type: 'Feature',
    id,
    geometry,
    properties: {
      title,
      category,
      status,
      organization: r.organizations[0].id,
      country: placesOf(r)[0].country,
      summary,
      confidence,
      source_url: r.sources[0].url,
    },
  });
});
writeFileSync(
  join(out, 'presences.geojson'),
  `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`,
);
