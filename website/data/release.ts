import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { activities } from '../../schemas/release/activities.ts';
import { categories, codes, countries, glossary, idRegistry } from '../../schemas/release/codes.ts';
import { recordSources, sources } from '../../schemas/release/evidence.ts';
import type { Headline } from '../../schemas/release/headline.ts';
import { designations, organizationParents, organizations } from '../../schemas/release/organizations.ts';
import { presenceLocations, presenceOrganizations, presences } from '../../schemas/release/presences.ts';
import { disputes, knownIssues } from '../../schemas/release/registers.ts';
import type { Table } from '../../schemas/release/table.ts';
import { type Row, rowsOf } from './csv.ts';

export type Presence = Row<typeof presences>;
export type PresenceLocation = Row<typeof presenceLocations>;
export type Activity = Row<typeof activities>;
export type Organization = Row<typeof organizations>;
export type Country = Row<typeof countries>;
export type Category = Row<typeof categories>;
export type Code = Row<typeof codes>;
export type Source = Row<typeof sources>;
export type Term = Row<typeof glossary>;
export type Designation = Row<typeof designations>;
export type Parent = Row<typeof organizationParents>;
export type RegisteredId = Row<typeof idRegistry>;
export type Dispute = Row<typeof disputes>;
export type KnownIssue = Row<typeof knownIssues>;

/** One file of the release, as its manifest lists it. */
export interface ReleaseFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly media_type: string;
  readonly table?: string;
  readonly rows?: number;
  readonly columns?: readonly string[];
}

export interface Manifest {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly schema_version: string;
  readonly licence: string;
  readonly commit: string | null;
  readonly tool: Readonly<Record<string, string>>;
  readonly gazetteer: Readonly<Record<string, string>>;
  readonly files: readonly ReleaseFile[];
}

/** The parts of `CITATION.cff` that the site shows. */
export interface Citation {
  readonly abstract: string;
  readonly authors: readonly { readonly name: string }[];
  readonly keywords: readonly string[];
  readonly url?: string;
  readonly doi?: string;
  readonly 'repository-code'?: string;
}

/** A release as the site reads it: what every page may need. Statements are read as they are drawn (see records.ts). */
export interface Release {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly citation: Citation;
  /** Who publishes it. */
  readonly publisher: string;
  readonly headline: Headline;
  readonly presences: ReadonlyMap<string, Presence>;
  /** Places of each presence, in the order of its record. */
  readonly locations: ReadonlyMap<string, readonly PresenceLocation[]>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly organizations: ReadonlyMap<string, Organization>;
  /** By ISO3 code. */
  readonly countries: ReadonlyMap<string, Country>;
  readonly categories: ReadonlyMap<string, Category>;
  /** By codelist, then by code. */
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, Code>>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly glossary: readonly Term[];
  /** Ids of the sources of organizations and terms. Those of presences and activities stand in their sheets. */
  readonly citedBy: ReadonlyMap<string, readonly string[]>;
  readonly designations: ReadonlyMap<string, readonly Designation[]>;
  readonly parents: ReadonlyMap<string, readonly Parent[]>;
  /** By kind and id of the record: `presence huawei-nairobi-safe-city`. */
  readonly disputes: ReadonlyMap<string, readonly Dispute[]>;
  readonly knownIssues: readonly KnownIssue[];
  /** Ids that are no longer records. */
  readonly retired: readonly RegisteredId[];
  readonly presencesOf: {
    readonly organization: ReadonlyMap<string, readonly Presence[]>;
    readonly country: ReadonlyMap<string, readonly Presence[]>;
    readonly category: ReadonlyMap<string, readonly Presence[]>;
  };
  readonly activitiesOf: ReadonlyMap<string, readonly Activity[]>;
  /** Case studies: id and Markdown. */
  readonly stories: readonly { readonly id: string; readonly markdown: string }[];
}

/** Reads the folder of a release, as anybody could who downloaded it. */
export function readRelease(folder: string): Release {
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const all = <T extends Table>(table: T) => [...rowsOf(folder, table)];
  const beside = <T extends Table>(table: T) => [...rowsOf(folder, table, '.')];
  const keyed = <T extends Table>(table: T, key: keyof Row<T>) =>
    new Map(all(table).map((row) => [row[key] as string, row]));
  const presenceRows = keyed(presences, 'id');
  const byOrganization = new Map<string, Presence[]>();
  for (const { presence_id, organization_id } of rowsOf(folder, presenceOrganizations)) {
    const presence = presenceRows.get(presence_id);
    if (presence !== undefined) add(byOrganization, organization_id, presence);
  }
  const activityRows = keyed(activities, 'id');
  const stories = join(folder, 'stories');
  return {
    folder,
    manifest: JSON.parse(text('manifest.json')) as Manifest,
    citation: parse(text('CITATION.cff')) as Citation,
    publisher: (JSON.parse(text('dataset.jsonld')) as { publisher: { name: string } }).publisher.name,
    headline: JSON.parse(text('statistics/headline.json')) as Headline,
    presences: presenceRows,
    locations: grouped(rowsOf(folder, presenceLocations), ({ presence_id }) => [presence_id]),
    activities: activityRows,
    organizations: keyed(organizations, 'id'),
    countries: keyed(countries, 'iso3'),
    categories: keyed(categories, 'code'),
    codes: new Map(
      [...grouped(all(codes), ({ list }) => [list])].map(([list, rows]) => [
        list,
        new Map(rows.map((row) => [row.code, row])),
      ]),
    ),
    sources: keyed(sources, 'id'),
    glossary: all(glossary),
    citedBy: citedBy(folder),
    designations: grouped(all(designations), ({ organization_id }) => [organization_id]),
    parents: grouped(all(organizationParents), ({ organization_id }) => [organization_id]),
    disputes: grouped(beside(disputes), ({ record_kind, record_id }) => [`${record_kind} ${record_id}`]),
    knownIssues: beside(knownIssues),
    retired: all(idRegistry).filter(({ status }) => status !== 'active'),
    presencesOf: {
      organization: byOrganization,
      country: grouped(presenceRows.values(), (row) => listed(row.countries)),
      category: grouped(presenceRows.values(), ({ category }) => [category]),
    },
    activitiesOf: grouped(activityRows.values(), (row) => listed(row.organizations)),
    stories: existsSync(stories)
      ? readdirSync(stories)
          .sort()
          .map((name) => ({ id: name.replace(/\.md$/, ''), markdown: text(`stories/${name}`) }))
      : [],
  };
}

function citedBy(folder: string): Map<string, string[]> {
  const cited = new Map<string, string[]>();
  for (const { record_kind, record_id, source_id } of rowsOf(folder, recordSources))
    if (record_kind === 'organization' || record_kind === 'term') add(cited, record_id, source_id);
  return cited;
}

/** Values of a cell that holds a list. */
export function listed(cell: string): string[] {
  return cell === '' ? [] : cell.split('; ');
}

export function grouped<R>(rows: Iterable<R>, keys: (row: R) => readonly string[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) for (const key of keys(row)) add(groups, key, row);
  return groups;
}

function add<R>(groups: Map<string, R[]>, key: string, row: R): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [row]);
  else group.push(row);
}
