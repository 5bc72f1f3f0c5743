import type { CodelistName } from '../../schemas/meta.ts';

/** What stands at one place of a record, as drawn. */
export interface SheetPlace {
  readonly place: string;
  readonly admin1: string;
  readonly country: string;
  readonly precision: string;
  readonly uncertaintyKm: string;
  /** Point on the site's world map; absent where only the country is known. */
  readonly at: readonly [number, number] | null;
}

export interface SheetStatement {
  readonly field: string;
  readonly value: string;
  readonly original: string;
  /** What the value is a code of. */
  readonly list: CodelistName | 'organizations' | null;
  /** Somebody disputes it, or its record as a whole. */
  readonly disputed: boolean;
  /** Numbers of the sources in the sheet, from 1. */
  readonly sources: readonly number[];
}

export interface SheetSource {
  readonly url: string;
  readonly title: string;
  readonly supplied: boolean;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
  readonly type: string;
  readonly independent: boolean;
  readonly archived: string;
  /** Fields that it supports; the whole record when empty. */
  readonly supports: readonly string[];
}

/** What can be said of the evidence without a judgement. */
export interface SheetEvidence {
  /** Confidence by the formula of the release. */
  readonly computed: string;
  readonly publishers: number;
  readonly independent: number;
  /** Why research should rather not rest on it. */
  readonly caveats: readonly string[];
}

/** Who disputes what, in the words of the editors. */
export interface SheetDispute {
  /** Path of the disputed value; empty for the record as a whole. */
  readonly field: string;
  readonly by: string;
  /** Id of who disputes it, where it is an organization of the dataset. */
  readonly organization: string;
  readonly statement: string;
  readonly date: string;
  readonly status: string;
  readonly sources: readonly SheetSource[];
}

export interface SheetIssue {
  readonly title: string;
  readonly description: string;
  readonly workaround: string;
}

/** Everything that the page of a record says, in no language: small enough to be fetched, complete enough to be drawn. */
export interface Sheet {
  readonly kind: 'presence' | 'activity';
  readonly id: string;
  readonly title: string;
  readonly titleZh: string;
  readonly summary: string;
  readonly summaryZh: string;
  readonly highlight: string;
  readonly confidence: string;
  readonly organizations: readonly string[];
  /** Category of a presence, kind of an activity. */
  readonly category: string;
  readonly status: string;
  readonly statusAsOf: string;
  readonly countries: readonly string[];
  readonly firstYear: string;
  readonly statements: readonly SheetStatement[];
  readonly sources: readonly SheetSource[];
  readonly evidence: SheetEvidence;
  readonly disputes: readonly SheetDispute[];
  readonly issues: readonly SheetIssue[];
  readonly places: readonly SheetPlace[];
  /** Path of a cable on the site's world map, and what the line is. */
  readonly line: { readonly path: string; readonly kind: string } | null;
}
