import type { Details } from './details.ts';
import type { Packed } from './packed.ts';

/** Outlines of countries as SVG path data, by ISO3 code. */
export interface Land {
  /** Units of the paths per unit of the world. */
  readonly scale: number;
  readonly paths: Readonly<Record<string, string>>;
}

/** Lines of cables as SVG path data, by the position of the record. */
export interface Lines {
  /** Units of the paths per unit of the world. */
  readonly scale: number;
  readonly lines: readonly (readonly [item: number, schematic: boolean, path: string])[];
}

/** Files of the folder `view/` of the site, which views are made of. */
export interface ViewFiles {
  readonly 'atlas.json': Packed;
  /** Chinese titles of the records, by position; empty where there is none. */
  readonly 'titles-zh.json': readonly string[];
  /** What is searched beside titles and labels, Chinese titles among it. */
  readonly 'texts.json': readonly string[];
  readonly 'lines.json': Lines;
  readonly 'land.json': Land;
  readonly 'land-fine.json': Land;
}

export type ViewFile = keyof ViewFiles;

/** File of the details of a run of records. */
export function shardFile(shard: number): string {
  return `records/${shard}.json`;
}

export type Shard = readonly Details[];
