import type { Activity } from '../../schemas/activity.ts';
import type { Location } from '../../schemas/location.ts';
import type { Presence } from '../../schemas/presence.ts';
import type { Finding } from '../finding.ts';
import { cableGeometry } from '../geocode/cable.ts';
import type { Geocoder } from '../geocode/geocoder.ts';
import { type LockLine, lockLine } from '../geocode/lock.ts';
import { pointGeometry } from '../geocode/route.ts';
import type { PlaceFinding, Resolved } from '../geocode/types.ts';
import type { SourceRecord } from '../load/load.ts';
import { ownText } from '../load/own-text.ts';
import type { Context } from '../validate/context.ts';
import type { Digests, Origin, RecordName, ValidRecord } from '../validate/rule.ts';
import { judgeRecord } from '../validate/validate.ts';

/** What one file of records comes to by itself, whatever stands in others: plain data, which can be kept and sent. */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** Its records in order; none where its YAML cannot be read. */
  readonly records: readonly RecordVerdict[];
}

interface RecordVerdict extends Omit<RecordName, 'file'> {
  readonly digests: Digests;
  /** Lines of the lock for the places that it names. */
  readonly lock: readonly LockLine[];
}

/** A presence or an activity with its places and its shape on a map. */
export interface Placed {
  readonly places: readonly { readonly written: Location; readonly resolved: Resolved }[];
  readonly shape: ReturnType<typeof cableGeometry>['geometry'];
  readonly lineKind: 'schematic' | null;
}

/** Told of each valid record. */
export type Listener = (record: ValidRecord, placed: Placed | null) => void;

/** What records are judged by. */
export interface Grounds {
  readonly context: Context;
  /** Opened when the first place is to be found. */
  readonly geocoder: () => Geocoder;
  readonly locate: (location: Location) => Located;
}

/** What is to be said of a place that a record names. */
export interface Located {
  /** With paths relative to the location. */
  readonly findings: readonly PlaceFinding[];
  /** Its line in the lock, where the sources keep one and the place belongs there. */
  readonly lock: LockLine | null;
}

/** @param keepsLocks whether the sources keep a lock of places */
export function locatedBy(geocoder: Geocoder, location: Location, keepsLocks: boolean): Located {
  const { findings } = geocoder.resolve(location);
  return { findings, lock: keepsLocks ? lockLine(geocoder, location) : null };
}

/** Judges the records of one file. @param found findings of reading it */
export function judgeFile(
  records: readonly SourceRecord[],
  found: readonly Finding[],
  grounds: Grounds,
  listener?: Listener,
): Verdict {
  const findings = [...found];
  const verdicts = records.map((source): RecordVerdict => {
    const { value: record, rest, digests, findings: own } = judgeRecord(source, grounds.context);
    for (const finding of own) findings.push(finding);
    if (rest !== null) locate(rest.record, grounds, findings, rest.origin);
    const lock = record === null ? noLines : locate(record, grounds, findings);
    if (record !== null) listener?.(record, isPlaced(record) ? placed(record.value, grounds) : null);
    return { kind: source.kind, id: ownText(source.id), document: source.document, digests, lock };
  });
  return { findings, records: verdicts };
}

const noLines: readonly LockLine[] = [];

function isPlaced(record: ValidRecord): record is ValidRecord<'activity' | 'presence'> {
  return record.kind === 'activity' || record.kind === 'presence';
}

/** Finds every place of a record; findings are led back to the lines of the record. @returns their lines in the lock */
function locate(
  record: ValidRecord,
  { context, locate }: Grounds,
  findings: Finding[],
  origin: Origin = (path) => [...path],
): readonly LockLine[] {
  if (!isPlaced(record)) return noLines;
  const { file, document, value } = record;
  const { field, locations } = locationsOf(value);
  return locations.flatMap((location, index) => {
    const { findings: found, lock } = locate(location);
    // A country that does not exist is reported as such, and not again as places that it does not have.
    if (found.length > 0 && context.codes.get('countries')?.has(location.country) !== false) {
      for (const finding of found)
        findings.push({
          ...finding,
          file,
          document,
          path: origin([field, index, ...(finding.path ?? [])]),
        });
    }
    return lock ?? noLines;
  });
}

function locationsOf(value: Presence | Activity): {
  readonly field: 'landings' | 'locations';
  readonly locations: readonly Location[];
} {
  if ('landings' in value && value.landings !== undefined)
    return { field: 'landings', locations: value.landings };
  return { field: 'locations', locations: value.locations ?? [] };
}

/** The places of a record and its shape on a map, made only when somebody listens. */
function placed(value: Presence | Activity, { geocoder }: Grounds): Placed {
  const places = locationsOf(value).locations.map((written) => ({
    written,
    resolved: geocoder().resolve(written).value,
  }));
  return { places, ...shapeOf(value, places) };
}

function shapeOf(value: Presence | Activity, places: Placed['places']): Omit<Placed, 'places'> {
  const points = places.map(({ written, resolved }) => ({
    place: written.place,
    latitude: resolved.latitude,
    longitude: resolved.longitude,
  }));
  if (!('landings' in value) || value.landings === undefined)
    return { shape: pointGeometry(points), lineKind: null };
  const { geometry, lineKind } = cableGeometry(points, value.segments);
  return { shape: geometry, lineKind };
}
