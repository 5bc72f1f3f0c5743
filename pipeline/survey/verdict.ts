import type { Activity } from '../../schemas/activity.ts';
import type { Location } from '../../schemas/location.ts';
import type { Presence } from '../../schemas/presence.ts';
import type { Finding } from '../finding.ts';
import { cableGeometry } from '../geocode/cable.ts';
import type { Geocoder } from '../geocode/geocoder.ts';
import { type LockLine, lockLine } from '../geocode/lock.ts';
import { pointGeometry } from '../geocode/route.ts';
import type { Resolved } from '../geocode/types.ts';
import type { SourceRecord } from '../load/load.ts';
import { ownText } from '../load/own-text.ts';
import type { Context } from '../validate/context.ts';
import type { Digests, RecordName, ValidRecord } from '../validate/rule.ts';
import { judgeRecord, type Rest } from '../validate/validate.ts';

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
  /** Whether the sources keep a lock of places. */
  readonly locks: boolean;
}

/** Judges the records of one file. @param found findings of reading it */
export function judgeFile(
  records: readonly SourceRecord[],
  found: readonly Finding[],
  { context, geocoder, locks }: Grounds,
  listener?: Listener,
): Verdict {
  const findings = [...found];
  const verdicts = records.map((source): RecordVerdict => {
    const { value: record, rest, digests, findings: own } = judgeRecord(source, context);
    for (const finding of own) findings.push(finding);
    if (rest !== null) place(geocoder, rest.record, context, findings, rest.origin);
    const places = record === null ? [] : place(geocoder, record, context, findings);
    if (record !== null)
      listener?.(record, isPlaced(record) ? { places, ...shapeOf(record.value, places) } : null);
    return {
      kind: source.kind,
      id: ownText(source.id),
      document: source.document,
      digests,
      lock: locks ? places.flatMap(({ written }) => lockLine(geocoder(), written) ?? []) : noLines,
    };
  });
  return { findings, records: verdicts };
}

const noLines: readonly LockLine[] = [];

function isPlaced(record: ValidRecord): record is ValidRecord<'activity' | 'presence'> {
  return record.kind === 'activity' || record.kind === 'presence';
}

/** Resolves every place of a record; findings are led back to the lines of the record. */
function place(
  geocoder: Grounds['geocoder'],
  record: ValidRecord,
  { codes }: Context,
  findings: Finding[],
  origin: Rest['origin'] = (path) => [...path],
): Placed['places'] {
  if (!isPlaced(record)) return [];
  const { file, document, value } = record;
  const landings = 'landings' in value ? value.landings : undefined;
  const field = landings === undefined ? 'locations' : 'landings';
  return (landings ?? value.locations ?? []).map((written, index) => {
    const { value: resolved, findings: found } = geocoder().resolve(written);
    // A country that does not exist is reported as such, and not again as places that it does not have.
    if (found.length > 0 && codes.get('countries')?.has(written.country) !== false) {
      for (const finding of found)
        findings.push({
          ...finding,
          file,
          document,
          path: origin([field, index, ...(finding.path ?? [])]),
        });
    }
    return { written, resolved };
  });
}

/** The shape of a record on a map, drawn only when somebody listens. */
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
