import type { Geometry } from 'geojson';

/** How a cell of the table of presences is read: `text` as it stands, an empty cell as `null`. */
export type CellKind = 'text' | 'number' | 'flag';

/** What rows are made of in every download. */
export interface RowForm {
  /** Columns of the release's table of presences, in order, and how each is read. */
  readonly columns: readonly string[];
  readonly kinds: readonly CellKind[];
  /** Columns that are properties of a GeoJSON feature, in order. */
  readonly properties: readonly string[];
}

/** How the details of all records are cut into files, and about how much a record weighs in a download, in bytes. */
export interface Shards {
  readonly size: number;
  readonly weight: Readonly<Record<Format, number>>;
}

export const formats = ['csv', 'geojson', 'json'] as const;
export type Format = (typeof formats)[number];

/** One place of a record, in words. */
export interface Place {
  readonly landing: boolean;
  readonly place: string;
  readonly admin1: string;
  readonly country: string;
  readonly address: string;
  readonly note: string;
  readonly precision: string;
  readonly uncertainty_km: number | null;
}

export interface Source {
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
  readonly type: string;
  readonly archived: string;
  /** Fields that it bears; empty when it bears the whole record. */
  readonly supports: string;
}

/** All of a record that its panel and downloads show. */
export interface Details {
  /** Cells of its row in the release's table of presences, as its CSV file has them. */
  readonly cells: readonly string[];
  readonly geometry: Geometry | null;
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
}

/** A cell as a value. */
export function valueOfCell(cell: string, kind: CellKind): string | number | boolean | null {
  if (cell === '') return null;
  if (kind === 'number') return Number(cell);
  return kind === 'flag' ? cell === 'true' : cell;
}
