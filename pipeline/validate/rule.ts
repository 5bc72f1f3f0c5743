import type { Activity } from '../../schemas/activity.ts';
import type { RecordKind } from '../../schemas/dataset.ts';
import type { Organization } from '../../schemas/organization.ts';
import type { Place } from '../../schemas/place.ts';
import type { Presence } from '../../schemas/presence.ts';
import type { Term } from '../../schemas/term.ts';
import type { Finding, Repair, Severity } from '../finding.ts';
import type { Context } from './context.ts';

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
  /** Where it stands, for one line of a file of lines. */
  readonly line?: number;
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

/** What every rule says of itself. */
export interface RuleNote {
  readonly name: string;
  readonly severity: Severity;
  /** One line for the table of rules. */
  readonly about: string;
  /** `ctatlas fix` repairs what it finds, wherever that needs no judgement. */
  readonly repaired?: true;
  /** Tables rely on it: sources/exceptions.yaml cannot set it aside. */
  readonly firm?: true;
  /** It stays a warning with `check --strict`: what it asks for is not always to be had. */
  readonly lenient?: true;
}

/**
 * What a rule about records takes for granted: fields that it reads as a whole. It does not judge a record with a fault
 * in one of them, for what it says would only repeat or misread the fault.
 */
export interface Needs {
  readonly needs?: readonly string[] | 'everything';
}

/** Takes what a rule says of the record that it looks at. */
export type Say = (remark: Remark) => void;

/** Nothing to say: nearly always, and then no list is made. */
export const none: readonly never[] = [];

/** A rule about one record: data and a pure function. */
export interface RecordRule<K extends RecordKind = RecordKind> extends RuleNote, Needs {
  readonly kinds: readonly K[];
  check(record: ValidRecord<K>, context: Context, say: Say): void;
}

/** A text of a record and where it stands. */
export interface Text {
  readonly text: string;
  /** The field that it is the value of, or one of the values. */
  readonly field: string;
  readonly isAddress: boolean;
}

/** What a rule about one text says. */
export type TextRemark = Omit<Remark, 'path' | 'atKey'>;

/**
 * A rule about the wording of one text, whatever field it fills and whatever else is wrong with the record. It is asked
 * only about texts in which texts.ts sees something that is not plain.
 */
export interface TextRule extends RuleNote {
  /** It judges addresses of pages too. */
  readonly addresses?: true;
  /** What it looks for is beyond ASCII. */
  readonly beyondAscii?: true;
  /** It judges the comments of a file too. */
  readonly comments?: true;
  check(text: Text): TextRemark | null;
}

/** The way back from a place in a record without its faulty parts to the record as written. */
export type Origin = (path: readonly PropertyKey[]) => PropertyKey[];

/** What a rule over all records keeps of one record: plain data, which can be written down and sent. `null` is no digest. */
export type Digest = string | number | boolean | readonly Digest[] | { readonly [name: string]: Digest };

/** What the rules over all records, in their order, need to know of a record; `null` for one that cannot judge it. */
export type Digests = readonly (Digest | null)[];

/** A record without its values: which one it is and where it stands. */
export interface RecordName extends RecordAddress {
  readonly kind: RecordKind;
  readonly id: string;
}

/**
 * A rule about all records together. It takes from each record, by itself, what it needs to know of it; then it sees
 * these digests once, in order, and remembers as little as it can.
 */
export interface CrossRule<D extends Digest = Digest> extends RuleNote, Needs {
  /**
   * What it needs to know of a record, whatever other records say.
   *
   * @param origin where a value stands in the record as written: elsewhere, if a list before it has lost something
   */
  digest(record: ValidRecord, origin: Origin): D;
  start(): {
    see(record: RecordName, digest: D): Iterable<Remark>;
    /** Told of a record that it cannot judge: its id is there, and others may name it. */
    miss?(record: Pick<RecordName, 'kind' | 'id'>): void;
    /** What only the whole set shows; each remark with the record that it is about. */
    finish?(): Iterable<{ readonly record: RecordAddress; readonly remark: Remark }>;
  };
}

/** Turns what a rule says into a finding. */
export function toFinding(
  rule: { name: string; severity: Severity },
  { file, document, line }: RecordAddress,
  remark: Remark,
): Finding {
  const at = line === undefined ? { file, document } : { file, line, column: 1 };
  return { ...at, rule: rule.name, severity: rule.severity, ...remark };
}
