import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';

/** What the picture needs of a presence. */
export interface PresenceProperties {
  readonly category: string;
  readonly category_group: string;
  readonly geo_precision: string;
}

/** The parts of a release that the picture shows, read as an outsider would. */
export interface Release {
  readonly title: string;
  readonly version: string;
  readonly presences: readonly Feature<Geometry | null, PresenceProperties>[];
  readonly countries: readonly Feature<Polygon | MultiPolygon, { readonly n_presences: number }>[];
  /** Colour of each category. */
  readonly colours: ReadonlyMap<string, string>;
  readonly headline: Headline;
}

export interface Headline {
  readonly presences: number;
  readonly organizations: number;
  readonly countries: number;
  readonly data_points: number;
  readonly sources: number;
  readonly groups: Readonly<Record<string, { readonly label: string; readonly presences: number }>>;
}

interface Layer<F> {
  readonly dataset: string;
  readonly version: string;
  readonly features: readonly F[];
}

export function readRelease(folder: string): Release {
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const presences = JSON.parse(text('geo/presences.geojson')) as Layer<Release['presences'][number]>;
  const countries = JSON.parse(text('geo/countries.geojson')) as Layer<Release['countries'][number]>;
  return {
    title: presences.dataset,
    version: presences.version,
    presences: presences.features,
    countries: countries.features,
    colours: coloursOf(text('tables/categories.csv')),
    headline: JSON.parse(text('statistics/headline.json')) as Headline,
  };
}

/** `code` and `colour` of each row. The code is the first cell, and no other cell has the form of a colour. */
function coloursOf(csv: string): Map<string, string> {
  const colours = new Map<string, string>();
  for (const row of csv.split('\n').slice(1)) {
    const code = row.split(',', 1)[0];
    const colour = /,"?(#[0-9a-f]{6})"?,/.exec(row)?.[1];
    if (code !== undefined && colour !== undefined) colours.set(code, colour);
  }
  return colours;
}
