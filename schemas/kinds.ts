import type * as z from 'zod';
import { activity } from './activity.ts';
import { codelistSchemas } from './codelists.ts';
import { dataset, disputes, exceptions, expectations, knownIssues, type RecordKind } from './dataset.ts';
import { retired } from './ledger.ts';
import { organization } from './organization.ts';
import { place } from './place.ts';
import { presence } from './presence.ts';
import { term } from './term.ts';

/** A folder of records below `sources/`. */
export interface Folder {
  readonly kind: RecordKind;
  /** Folder below `sources/`. */
  readonly folder: string;
  /** Records stand one folder deeper, in the folder of their leading organization. */
  readonly byOrganization: boolean;
  readonly schema: z.ZodType;
}

/** In the order in which they are read: what others refer to comes first. */
export const folders: readonly Folder[] = [
  { kind: 'place', folder: 'places', byOrganization: false, schema: place },
  { kind: 'organization', folder: 'organizations', byOrganization: false, schema: organization },
  { kind: 'term', folder: 'glossary', byOrganization: false, schema: term },
  { kind: 'activity', folder: 'activities', byOrganization: true, schema: activity },
  { kind: 'presence', folder: 'presences', byOrganization: true, schema: presence },
];

/** The single files of `sources/`, each a document of its own shape. */
export const singleFiles = {
  'dataset.yaml': { schema: dataset, required: true },
  'retired.yaml': { schema: retired, required: false },
  'expectations.yaml': { schema: expectations, required: false },
  'exceptions.yaml': { schema: exceptions, required: false },
  'known_issues.yaml': { schema: knownIssues, required: false },
  'disputes.yaml': { schema: disputes, required: false },
} as const;

export { codelistSchemas };
