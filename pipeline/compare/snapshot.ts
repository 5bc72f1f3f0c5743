import type { RecordKind } from '../../schemas/dataset.ts';
import type { Precision } from '../../schemas/location.ts';
import type { Headline } from '../../schemas/release/headline.ts';
import type { TreeMap } from './tree.ts';

/** Records, and what stands around them, in the order of reports. */
export const kinds = [
  'presence',
  'organization',
  'activity',
  'term',
  'place',
  'codelist',
  'dataset',
] as const;
export type Kind = (typeof kinds)[number];

/** Where one location of a record was placed. */
export interface Pin {
  readonly place: string | null;
  /** Null when no more than the country is known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precision: Precision;
}

/** A record at one point of time. */
export interface RecordState {
  readonly kind: Kind;
  readonly id: string;
  /** Below the sources folder; null in a release. */
  readonly file: string | null;
  readonly title: string;
  /** Null when it is known that both sides have the same. */
  readonly value: TreeMap | null;
  /** One for each location or landing, in their order. */
  readonly pins: readonly Pin[];
  /** The field that they stand in. */
  readonly pinField: 'locations' | 'landings';
}

/** What became of an id. */
export interface Fate {
  readonly kind: RecordKind;
  readonly id: string;
  readonly fate: 'moved' | 'merged' | 'split' | 'withdrawn';
  readonly targets: readonly string[];
  readonly reason: string;
}

/** A file whose records could not be read, with the first reason. */
export interface Unread {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** All that is compared, of one side. */
export interface Snapshot {
  /** What it is, in the words of the one who asked. */
  readonly label: string;
  /** By `kind/id`. */
  readonly records: ReadonlyMap<string, RecordState>;
  readonly retired: readonly Fate[];
  readonly headline: Headline | null;
  readonly unread: readonly Unread[];
}

export function keyOfRecord({ kind, id }: { readonly kind: Kind; readonly id: string }): string {
  return `${kind}/${id}`;
}

/** By kind, then by id. */
export function byKindAndId(
  a: { readonly kind: Kind; readonly id: string },
  b: { readonly kind: Kind; readonly id: string },
): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
