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
import { type Context, contextOf } from '../validate/context.ts';
import { createExceptions } from '../validate/exceptions.ts';
import { type Frame, judgeFrame } from '../validate/frame.ts';
import { judgeRegister } from '../validate/register.ts';
import type { ValidRecord } from '../validate/rule.ts';
import { judgeStories } from '../validate/stories.ts';
import { createValidator, type JudgedRecord, type Rest } from '../validate/validate.ts';

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
  const documents = await archive.frame();
  const { singles, codelists, ledger, releases } = documents;
  const { value: frame, findings: ofFrame } = judgeFrame(
    singles,
    codelists,
    { ledger, releases },
    join(sources, 'codelists'),
  );
  const findings: Finding[] = [...ofFrame];
  // Who builds something needs the frame; records are judged by what of it can be read.
  const tell: SurveyListener = frame === null ? {} : listener;
  if (frame !== null) listener.frame?.(frame);

  const organizations = await collect(archive.records('organization'));
  const named = [...organizations.map(({ id }) => id), ...archive.unread('organization')];
  const context = contextOf(documents, new Set(named));
  const validator = createValidator(context);
  const exceptions = createExceptions(context);
  const seen: Pick<SourceRecord, 'kind' | 'id'>[] = [];
  const take = (source: SourceRecord): JudgedRecord => {
    seen.push({ kind: source.kind, id: ownText(source.id) });
    if (seen.length % 100 === 0) listener.progress?.(seen.length, archive.recordFiles);
    exceptions.see(source);
    const judged = validator.record(source);
    findings.push(...judged.findings);
    return judged;
  };

  const places: ValidRecord<'place'>[] = [];
  for (const source of await collect(archive.records('place'))) {
    const { value } = take(source);
    if (value?.kind !== 'place') continue;
    places.push(value);
    tell.record?.(value, null);
  }
  const geocoder = createGeocoder(
    openGazetteer({ onProgress: (message) => listener.notice?.(message) }),
    places.map(({ id, value }): CuratedPlace => ({ ...value, id })),
  );
  findings.push(...placeFindings(geocoder, places));
  for (const source of organizations) pass(take(source).value, tell);
  // Sources that keep no lock at all are asked for none.
  const locks = archive.locks();
  const locations: Location[] = [];
  for await (const source of archive.records('term', 'activity', 'presence')) {
    const { value: record, rest } = take(source);
    if (rest !== null) place(geocoder, rest.record, context, findings, rest.origin);
    if (record?.kind !== 'activity' && record?.kind !== 'presence') {
      pass(record, tell);
      continue;
    }
    const places = place(geocoder, record, context, findings);
    if (locks.length > 0) locations.push(...places.map(({ written }) => written));
    tell.record?.(record, { places, ...shapeOf(record.value, places) });
  }
  const unread = folders.flatMap(({ kind }) => archive.unread(kind).map((id) => ({ kind, id })));
  for (const record of unread) validator.miss(record);
  const lines = documents.ledger.map(({ line }) => line);
  const register = frame === null ? [] : judgeRegister(frame, sources, lines, [...seen, ...unread]);
  const stories = await archive.stories();
  const ofStories = judgeStories(stories, [...seen, ...unread]);
  const all = [...archive.findings, ...findings, ...validator.finish(), ...register, ...ofStories];
  if (locks.length > 0 && !hasErrors(all))
    all.push(...checkLocks(geocoder, locks, locations, (country) => join(sources, lockFile(country))));
  return { findings: exceptions.apply(all), records: seen.length, frame, stories };
}

function pass(record: ValidRecord | null, listener: SurveyListener): void {
  if (record !== null) listener.record?.(record, null);
}

/** Resolves every place of a record; findings are led back to the lines of the record. */
function place(
  geocoder: Geocoder,
  { file, document, kind, value }: ValidRecord,
  { codes }: Context,
  findings: Finding[],
  origin: Rest['origin'] = (path) => [...path],
): Placed['places'] {
  if (kind !== 'activity' && kind !== 'presence') return [];
  const landings = 'landings' in value ? value.landings : undefined;
  const field = landings === undefined ? 'locations' : 'landings';
  return (landings ?? value.locations ?? []).map((written, index) => {
    const { value: resolved, findings: found } = geocoder.resolve(written);
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
