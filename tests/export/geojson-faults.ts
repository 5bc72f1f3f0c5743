import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { activityFeatureColumns, featureColumns } from '../../schemas/release/features.ts';
import { listFiles } from '../support/release.ts';
import { geometryFaults, runsOf } from './geometry.ts';
import { type Row, readManifest, readTable } from './read.ts';

type AnyFeature = Feature<Geometry | null, Record<string, unknown>>;

export function readFeatures(dist: string, path: string): AnyFeature[] {
  const { features } = JSON.parse(readFileSync(join(dist, path), 'utf8')) as FeatureCollection<Geometry>;
  return features as AnyFeature[];
}

/** Whatever is wrong with the GeoJSON of a release: form, geometry, properties, and which records stand where. */
export async function geojsonFaults(dist: string): Promise<string[]> {
  const files = listFiles(dist).filter((path) => path.endsWith('.geojson'));
  const forms = files.flatMap((path) => [...formFaults(dist, path)].map((fault) => `${path}: ${fault}`));
  return [...forms, ...(await contentFaults(dist))];
}

function* formFaults(dist: string, path: string): Generator<string> {
  const text = readFileSync(join(dist, path), 'utf8');
  try {
    check(text);
  } catch (error) {
    yield String(error);
  }
  const { features, ...members } = JSON.parse(text) as FeatureCollection & Record<string, unknown>;
  const { version, schema_version, licence } = readManifest(dist);
  if (members.version !== version || members.schema_version !== schema_version || members.licence !== licence)
    yield 'version, schema version or licence differ from the manifest';
  if ('crs' in members) yield 'crs is no member of RFC 7946';
  if (
    text.trimEnd().split('\n').length !== features.length + (features.length === 0 ? 1 : 2) &&
    features.length > 0
  )
    yield 'a feature does not stand on a line of its own';
  const ids = features.map(({ id }) => String(id));
  if (new Set(ids).size !== ids.length) yield 'an id stands twice';
  if (String(ids) !== String([...ids].sort())) yield 'the features are not sorted by id';

  const keys = Object.keys(features[0]?.properties ?? {}).join();
  const types = new Map<string, string>();
  for (const { id, geometry, properties } of features) {
    if (Object.keys(properties ?? {}).join() !== keys)
      yield `${id} has other properties than the first feature`;
    for (const [key, value] of Object.entries(properties ?? {})) {
      if (value === null) continue;
      const type = types.get(key) ?? typeof value;
      types.set(key, type);
      if (typeof value !== type) yield `${key} of ${id} is a ${typeof value}, elsewhere a ${type}`;
    }
    if (geometry !== null) for (const fault of geometryFaults(geometry)) yield `${id}: ${fault}`;
  }
}

async function contentFaults(dist: string): Promise<string[]> {
  const faults: string[] = [];
  const expectEqual = (what: string, found: unknown, expected: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(expected)) faults.push(what);
  };
  const presences = await readTable(dist, 'presences');
  const features = readFeatures(dist, 'geo/presences.geojson');
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  expectEqual(
    'presences.geojson: the ids are not those of the records',
    features.map(({ id }) => id),
    presences.map(({ id }) => id),
  );
  for (const row of presences)
    expectEqual(
      `presences.geojson: properties of ${row.id}`,
      byId.get(String(row.id))?.properties,
      pick(row, featureColumns),
    );
  faults.push(...placeFaults(byId, await readTable(dist, 'presence_locations')));

  const layers = (folder: string) =>
    listFiles(join(dist, 'geo', folder))
      .map((file) => file.replace('.geojson', ''))
      .sort()
      .map((code) => ({ code, layer: readFeatures(dist, `geo/${folder}/${code}.geojson`) }));
  const categories = await readTable(dist, 'categories');
  const of = (...codes: unknown[]) =>
    features.filter(({ properties }) => codes.includes(properties.category));
  expectEqual(
    'category/: not one layer for each category',
    layers('category').map(({ code }) => code),
    categories.map(({ code }) => code),
  );
  for (const { code, layer } of layers('category'))
    expectEqual(`category/${code}: not its features`, layer, of(code));
  const lines = categories.flatMap(({ code, geometry }) => (geometry === 'line' ? [code] : []));
  expectEqual(
    'cables.geojson: not the line categories',
    readFeatures(dist, 'geo/cables.geojson'),
    of(...lines),
  );

  const members = await readTable(dist, 'presence_organizations');
  const organizations = [...new Set(members.map(({ organization_id }) => String(organization_id)))].sort();
  expectEqual(
    'organization/: not one layer for each organization',
    layers('organization').map(({ code }) => code),
    organizations,
  );
  for (const { code, layer } of layers('organization')) {
    const own = members.flatMap((row) =>
      row.organization_id === code ? [byId.get(String(row.presence_id))] : [],
    );
    expectEqual(`organization/${code}: not its features`, layer, own);
  }
  const activities = await readTable(dist, 'activities');
  expectEqual(
    'activities.geojson: not the activities',
    readFeatures(dist, 'geo/activities.geojson').map(({ id, properties }) => ({ id, properties })),
    activities.map((row) => ({ id: row.id, properties: pick(row, activityFeatureColumns) })),
  );
  return faults;
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

/** No geometry exactly where every place is known by its country only; else every point is one of the places. */
function* placeFaults(byId: ReadonlyMap<unknown, AnyFeature>, places: readonly Row[]): Generator<string> {
  const placed = new Map<string, string[]>();
  for (const { presence_id, latitude, longitude, geo_precision } of places) {
    const points = placed.get(String(presence_id)) ?? [];
    placed.set(String(presence_id), points);
    if ((geo_precision === 'country') !== (latitude === null))
      yield `${presence_id} has precision ${geo_precision} and latitude ${latitude}`;
    if (latitude !== null) points.push(String([longitude, latitude]));
  }
  for (const [id, points] of placed) {
    const geometry = byId.get(id)?.geometry ?? null;
    if ((geometry === null) !== (points.length === 0))
      yield `${id} has ${points.length} points and geometry ${geometry?.type}`;
    if (geometry === null) continue;
    const ends = runsOf(geometry)
      .flatMap((run) => [run[0], run.at(-1)])
      .filter((end) => Math.abs(end?.[0] ?? 0) !== 180);
    if (ends.some((end) => !points.includes(String(end))))
      yield `${id} has a point that is none of its places`;
    const drawn = new Set(runsOf(geometry).flat().map(String));
    if (geometry.type.endsWith('Point') && drawn.size !== new Set(points).size)
      yield `${id} does not show all its places`;
  }
}
