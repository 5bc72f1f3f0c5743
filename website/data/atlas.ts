import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, Geometry } from 'geojson';
import type { z } from 'zod';
import { recordSources } from '../../schemas/release/evidence.ts';
import { featureColumns } from '../../schemas/release/features.ts';
import { presenceLocations, presences } from '../../schemas/release/presences.ts';
import type { Atlas, Code, Item, Spot } from '../core/atlas.ts';
import type { CellKind, Details, Place, RowForm, Source } from '../core/details.ts';
import type { Facet } from '../core/view.ts';
import { citationOf } from '../frame/citation.ts';
import { codesOf } from './codes.ts';
import { type Row, rowsOf, runsOf } from './csv.ts';
import { hanPairs } from './han.ts';
import { listed, type Presence, type Release } from './release.ts';

type LocationRow = Row<typeof presenceLocations>;

/** All records of a release, as views of it need them. Every list is in the order of the release. */
export interface Contents {
  readonly atlas: Atlas;
  readonly rows: RowForm;
  readonly details: readonly Details[];
  /** Text by which a record is found beside its title and codes: places, counterparties, summary; one part a line. */
  readonly texts: readonly string[];
}

export function readContents(release: Release): Contents {
  const codes = codesOf(release);
  const positions = new Map(
    (Object.keys(codes) as Facet[]).map((facet) => [
      facet,
      new Map(codes[facet].map(({ code }, at) => [code, at] as const)),
    ]),
  );
  const at = (facet: Facet, values: readonly string[]) =>
    values.flatMap((code) => positions.get(facet)?.get(code) ?? []);
  const rows = [...release.presences.values()];
  const locations = locationsOf(release.folder);
  const items = rows.map((row, index): Item => itemOf(row, index, locations.get(row.id) ?? [], at));
  const texts = rows.map((row) => textOf(row, locations.get(row.id) ?? []));
  const { name, title, version, date, schema_version, licence } = release.manifest;
  return {
    atlas: {
      release: { name, title, version, date, schema_version, licence, citation: citationOf(release) },
      codes,
      groups: labelled(release, 'category-groups'),
      items,
      han: hanPairs([...Object.values(codes).flat(), ...items].flatMap(chineseOf), texts),
    },
    rows: { columns, kinds, properties: featureColumns },
    details: detailsOf(release, rows, locations),
    texts,
  };
}

const columns = Object.keys(presences.columns.shape);
const kinds = Object.values(presences.columns.shape).map((column) => kindOf(column as z.ZodType));

function kindOf(column: z.ZodType): CellKind {
  const { def } = column._zod;
  if ('innerType' in def) return kindOf(def.innerType as z.ZodType);
  if (def.type === 'number' || def.type === 'int') return 'number';
  return def.type === 'boolean' ? 'flag' : 'text';
}

export function labelled({ codes }: Release, list: string): Code[] {
  return [...(codes.get(list)?.values() ?? [])].map(({ code, label, label_zh }) => ({
    code,
    label,
    label_zh,
  }));
}

function chineseOf(of: { readonly label_zh: string } | { readonly title_zh: string }): string {
  return 'label_zh' in of ? of.label_zh : of.title_zh;
}

function locationsOf(folder: string): Map<string, LocationRow[]> {
  const runs = runsOf(rowsOf(folder, presenceLocations), ({ presence_id }) => presence_id);
  return new Map(runs);
}

function itemOf(
  row: Presence,
  index: number,
  locations: readonly LocationRow[],
  at: (facet: Facet, values: readonly string[]) => number[],
): Item {
  const placed = locations.filter(({ latitude }) => latitude !== '');
  const known = new Set(placed.map(({ country_iso3 }) => country_iso3));
  return {
    index,
    id: row.id,
    title: row.title,
    title_zh: row.title_zh,
    codes: {
      org: at('org', listed(row.organizations)),
      cat: at('cat', [row.category]),
      topic: at('topic', listed(row.topics)),
      country: at('country', listed(row.countries)),
      status: at('status', [row.status]),
      conf: at('conf', [row.confidence]),
    },
    begin: yearOf(row.first_year),
    end: yearOf(row.ended_latest),
    highlight: row.highlight !== '',
    spots: placed.map(spotOf),
    unplaced: at(
      'country',
      listed(row.countries).filter((iso3) => !known.has(iso3)),
    ),
  };
}

function spotOf({ longitude, latitude, place, geo_precision }: LocationRow): Spot {
  return { longitude: Number(longitude), latitude: Number(latitude), place, precision: geo_precision };
}

function yearOf(cell: string): number | null {
  return cell === '' ? null : Number(cell.slice(0, 4));
}

function textOf(row: Presence, locations: readonly LocationRow[]): string {
  const places = locations.flatMap(({ place, admin1, address, gazetteer_names_zh }) => [
    place,
    admin1,
    address,
    ...listed(gazetteer_names_zh),
  ]);
  const parts = [row.title_zh, ...places, row.counterparties, row.summary, row.summary_zh, row.highlight];
  return [...new Set(parts.filter((part) => part !== ''))].join('\n');
}

function detailsOf(
  { folder, sources }: Release,
  rows: readonly Presence[],
  locations: ReadonlyMap<string, readonly LocationRow[]>,
): Details[] {
  const collection = readFileSync(join(folder, 'geo', 'presences.geojson'), 'utf8');
  const { features } = JSON.parse(collection) as { features: Feature<Geometry | null>[] };
  const geometries = new Map(features.map(({ id, geometry }) => [id, geometry]));
  const cited = new Map<string, Source[]>();
  for (const { record_kind, record_id, source_id, supports } of rowsOf(folder, recordSources)) {
    const source = sources.get(source_id);
    if (record_kind !== 'presence' || source === undefined) continue;
    const { url, title, publisher, published, language, type, archived } = source;
    const list = cited.get(record_id) ?? [];
    list.push({ url, title, publisher, published, language, type, archived, supports });
    cited.set(record_id, list);
  }
  return rows.map((row) => ({
    cells: columns.map((name) => row[name as keyof Presence]),
    geometry: geometries.get(row.id) ?? null,
    places: (locations.get(row.id) ?? []).map(placeOf),
    sources: cited.get(row.id) ?? [],
  }));
}

function placeOf(row: LocationRow): Place {
  const { kind, place, admin1, country_iso3, address, note, geo_precision, geo_uncertainty_km } = row;
  return {
    landing: kind === 'landing',
    place,
    admin1,
    country: country_iso3,
    address,
    note,
    precision: geo_precision,
    uncertainty_km: geo_uncertainty_km === '' ? null : Number(geo_uncertainty_km),
  };
}
