import { join } from 'node:path';
import type { Activity } from '../../schemas/activity.ts';
import { folders } from '../../schemas/kinds.ts';
import type { Location } from '../../schemas/location.ts';
import type { Presence } from '../../schemas/presence.ts';
import { type Finding, hasErrors } from '../finding.ts';
import { cableGeometry } from '../geocode/cable.ts';
import { openGazetteer } from '../geocode/gazetteer.ts';
import { createGeocoder, type Geocoder } from '../geocode/geocoder.ts';
import { lockFile } from '../geocode/lock.ts';
import { checkLocks } from '../geocode/lock-check.ts';
import { pointGeometry } from '../geocode/route.ts';
import type { CuratedPlace, Resolved } from '../geocode/types.ts';
import { Archive } from '../load/archive.ts';
import type { SourceRecord } from '../load/load.ts';
import { ownText } from '../load/own-text.ts';
import { contextOf, type Frame, judgeFrame } from '../validate/frame.ts';
import { judgeRegister } from '../validate/register.ts';
import type { Context, ValidRecord } from '../validate/rule.ts';
import { createValidator } from '../validate/validate.ts';

/** A presence or an activity with its places and its shape on a map. */
export interface Placed {
  readonly places: readonly { readonly written: Location; readonly resolved: Resolved }[];
  readonly shape: ReturnType<typeof cableGeometry>['geometry'];
  readonly lineKind: 'schematic' | null;
}

/** Told of everything valid, in order, while the walk goes on. */
export interface SurveyListener {
  frame?(frame: Frame): void;
  record?(record: ValidRecord, placed: Placed | null): void;
  progress?(done: number, of: number): void;
  notice?(message: string): void;
}

export interface Survey {
  readonly findings: readonly Finding[];
  readonly records: number;
  readonly frame: Frame | null;
  readonly stories: readonly { readonly file: string; readonly id: string }[];
}

/**
 * Walks all sources once: load, validate, geocode, one record after the other, keeping nothing but findings.
 * Both `check` and `release` are this walk; a release listens to it.
 *
 * @throws when the sources folder cannot be read.
 */
export async function survey(sources: string, listener: SurveyListener = {}): Promise<Survey> {
  const archive = new Archive(sources);
  const { singles, codelists, ledger, releases } = await archive.frame();
  const judged = judgeFrame(singles, codelists, { ledger, releases }, join(sources, 'codelists'));
  const findings: Finding[] = [...judged.findings];
  const stories = archive.stories();
  if (judged.value === null)
    return { findings: [...archive.findings, ...findings], records: 0, frame: null, stories };
  listener.frame?.(judged.value);

  const organizations = await collect(archive.records('organization'));
  const named = [...organizations.map(({ id }) => id), ...archive.unread('organization')];
  const context = contextOf(judged.value, new Set(named));
  const validator = createValidator(context);
  const seen: Pick<SourceRecord, 'kind' | 'id'>[] = [];
  const take = (source: SourceRecord): ValidRecord | null => {
    seen.push({ kind: source.kind, id: ownText(source.id) });
    if (seen.length % 100 === 0) listener.progress?.(seen.length, archive.recordFiles);
    const { value, findings: found } = validator.record(source);
    findings.push(...found);
    return value;
  };

  const places = (await collect(archive.records('place')))
    .flatMap((source) => take(source) ?? [])
    .filter((record) => record.kind === 'place');
  for (const record of places) listener.record?.(record, null);
  const geocoder = createGeocoder(
    openGazetteer({ onProgress: (message) => listener.notice?.(message) }),
    places.map(({ id, value }): CuratedPlace => ({ ...value, id })),
  );
  findings.push(...placeFindings(geocoder, places));
  for (const source of organizations) pass(take(source), listener);
  // Sources that keep no lock at all are asked for none.
  const locks = archive.locks();
  const locations: Location[] = [];
  for await (const source of archive.records('term', 'activity', 'presence')) {
    const record = take(source);
    if (record?.kind !== 'activity' && record?.kind !== 'presence') {
      pass(record, listener);
      continue;
    }
    const places = place(geocoder, record, context, findings);
    if (locks.length > 0) locations.push(...places.map(({ written }) => written));
    listener.record?.(record, { places, ...shapeOf(record.value, places) });
  }
  findings.push(...archive.findings, ...validator.finish());
  const unread = folders.flatMap(({ kind }) => archive.unread(kind).map((id) => ({ kind, id })));
  const lines = ledger.map(({ line }) => line);
  findings.push(...judgeRegister(judged.value, sources, lines, [...seen, ...unread]));
  if (locks.length > 0 && !hasErrors(findings))
    findings.push(...checkLocks(geocoder, locks, locations, (country) => join(sources, lockFile(country))));
  return { findings, records: seen.length, frame: judged.value, stories };
}

function pass(record: ValidRecord | null, listener: SurveyListener): void {
  if (record !== null) listener.record?.(record, null);
}

/** Resolves every place of a record; findings are led back to the lines of the record. */
function place(
  geocoder: Geocoder,
  { file, document, value }: { file: string; document: number; value: Presence | Activity },
  { codes }: Context,
  findings: Finding[],
): Placed['places'] {
  const landings = 'landings' in value ? value.landings : undefined;
  const field = landings === undefined ? 'locations' : 'landings';
  return (landings ?? value.locations ?? []).map((written, index) => {
    const { value: resolved, findings: found } = geocoder.resolve(written);
    // A country that does not exist is reported as such, and not again as places that it does not have.
    if (found.length > 0 && codes.get('countries')?.has(written.country) !== false) {
      for (const finding of found)
        findings.push({ ...finding, file, document, path: [field, index, ...(finding.path ?? [])] });
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

function placeFindings(geocoder: Geocoder, places: readonly ValidRecord<'place'>[]): Finding[] {
  const byId = new Map(places.map((record) => [record.id, record]));
  return geocoder.checkPlaces().flatMap(({ id, finding }) => {
    const record = byId.get(id);
    return record === undefined ? [] : [{ ...finding, file: record.file, document: record.document }];
  });
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
