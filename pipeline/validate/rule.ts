import type { Activity } from '../../schemas/activity.ts';
import type { RecordKind } from '../../schemas/dataset.ts';
import type { CodelistName } from '../../schemas/meta.ts';
import type { Organization } from '../../schemas/organization.ts';
import type { Place } from '../../schemas/place.ts';
import type { Presence } from '../../schemas/presence.ts';
import type { Term } from '../../schemas/term.ts';
import type { Finding, Repair, Severity } from '../finding.ts';

interface Shapes {
  presence: Presence;
  organization: Organization;
  activity: Activity;
  term: Term;
  place: Place;
}

/** A record whose shape is right. */
export type ValidRecord<K extends RecordKind = RecordKind> = {
  [Kind in K]: {
    readonly kind: Kind;
    readonly id: string;
    readonly file: string;
    readonly document: number;
    readonly organization: string | null;
    readonly value: Shapes[Kind];
  };
}[K];

/** Where a record stands: all that a rule over all records needs to keep of it. */
export interface RecordAddress {
  readonly file: string;
  readonly document: number;
}

/** What rules may look up beside the record itself. */
export interface Context {
  /** Codes of every codelist; for countries the ISO 3166-1 alpha-2 codes. */
  readonly codes: ReadonlyMap<CodelistName, ReadonlySet<string>>;
  /** Categories drawn as lines: the cables. */
  readonly lineCategories: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  /** Ids that are retired, per kind as `kind/id`. */
  readonly retired: ReadonlySet<string>;
  /** Date of the release, `yyyy-mm-dd`: dates far beyond it are mistakes. */
  readonly releaseDate: string;
}

/** What one application of a rule says: where, in one sentence, and what to do about it. */
export interface Remark {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly hint: string;
  readonly atKey?: boolean;
  /** What `fix` does about it, where that is mechanical: the value at `path` is replaced or removed. */
  readonly fix?: Repair;
}

/** A rule about one record: data and a pure function. */
export interface RecordRule<K extends RecordKind = RecordKind> {
  readonly name: string;
  readonly severity: Severity;
  /** One line for the table of rules. */
  readonly about: string;
  readonly kinds: readonly K[];
  check(record: ValidRecord<K>, context: Context): Iterable<Remark>;
}

/** A rule about all records together: it sees each record once, in order, and remembers as little as it can. */
export interface CrossRule {
  readonly name: string;
  readonly severity: Severity;
  readonly about: string;
  start(): {
    see(record: ValidRecord): Iterable<Remark>;
    /** Told of a record whose shape is wrong: its id is there, and others may name it. */
    miss?(record: Pick<ValidRecord, 'kind' | 'id'>): void;
    /** What only the whole set shows; each remark with the record that it is about. */
    finish?(): Iterable<{ readonly record: RecordAddress; readonly remark: Remark }>;
  };
}

/** Turns what a rule says into a finding. */
export function toFinding(
  rule: { name: string; severity: Severity },
  record: RecordAddress,
  remark: Remark,
): Finding {
  const { file, document } = record;
  return { file, document, rule: rule.name, severity: rule.severity, ...remark };
}
