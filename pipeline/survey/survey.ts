import { join } from 'node:path';
import { type Finding, hasErrors } from '../finding.ts';
import { openGazetteer } from '../geocode/gazetteer.ts';
import { createGeocoder, type Geocoder } from '../geocode/geocoder.ts';
import { lockFile } from '../geocode/lock.ts';
import { checkLocks } from '../geocode/lock-check.ts';
import type { CuratedPlace } from '../geocode/types.ts';
import { Archive } from '../load/archive.ts';
import type { RecordFile } from '../load/files.ts';
import { readRecords, type SourceRecord } from '../load/load.ts';
import { contextOf } from '../validate/context.ts';
import { type Frame, judgeFrame } from '../validate/frame.ts';
import { judgeRegister } from '../validate/register.ts';
import type { ValidRecord } from '../validate/rule.ts';
import { judgeStories } from '../validate/stories.ts';
import { Gathered } from './gathered.ts';
import { judgeFile, type Listener } from './verdict.ts';

/** Told of everything valid, in order, while the walk goes on. */
export interface SurveyListener {
  frame?(frame: Frame): void;
  record?: Listener;
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
 * Walks all sources once: load, validate, geocode, one file after the other, keeping nothing but findings.
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
  // Who builds something needs the frame; records are judged by what of it can be read.
  const tell = frame === null ? undefined : listener.record;
  if (frame !== null) listener.frame?.(frame);

  const files = {
    places: archive.recordFiles('place'),
    organizations: archive.recordFiles('organization'),
    others: archive.recordFiles('term', 'activity', 'presence'),
  };
  const organizations = await collect(files.organizations, read);
  const ids = organizations.flatMap(({ file, records }) =>
    records.length === 0 ? [file.name] : records.map(({ id }) => id),
  );
  const context = contextOf(documents, new Set(ids));
  // Sources that keep no lock at all are asked for none.
  const locks = archive.locks();
  const curated: ValidRecord<'place'>[] = [];
  let opened: Geocoder | undefined;
  const geocoder = () => {
    opened ??= createGeocoder(
      openGazetteer({ onProgress: (message) => listener.notice?.(message) }),
      curated.map(({ id, value }): CuratedPlace => ({ ...value, id })),
    );
    return opened;
  };
  const grounds = { context, geocoder, locks: locks.length > 0 };
  const gathered = new Gathered(context);
  const total = files.places.length + files.organizations.length + files.others.length;
  const take = ({ file, records, findings }: FileRead, hear = tell) => {
    gathered.take(file, judgeFile(records, findings, grounds, hear));
    if (gathered.files % 100 === 0) listener.progress?.(gathered.files, total);
  };

  for (const file of files.places)
    take(await read(file), (record, placed) => {
      if (record.kind === 'place') curated.push(record);
      tell?.(record, placed);
    });
  gathered.findings.push(...placeFindings(geocoder(), curated));
  for (const organization of organizations) take(organization);
  for (const file of files.others) take(await read(file));

  const lines = documents.ledger.map(({ line }) => line);
  const { named, unread } = gathered;
  const register = frame === null ? [] : judgeRegister(frame, sources, lines, [...named, ...unread]);
  const stories = await archive.stories();
  const ofStories = judgeStories(stories, [...named, ...unread]);
  const all = [...archive.findings, ...ofFrame, ...gathered.finish(), ...register, ...ofStories];
  if (locks.length > 0 && !hasErrors(all))
    all.push(...checkLocks(locks, gathered.lock, (country) => join(sources, lockFile(country))));
  return { findings: gathered.exceptions.apply(all), records: named.length, frame, stories };
}

/** The records of one file, and what is wrong with it as a file. */
interface FileRead {
  readonly file: RecordFile;
  readonly records: readonly SourceRecord[];
  readonly findings: readonly Finding[];
}

async function read(file: RecordFile): Promise<FileRead> {
  const findings: Finding[] = [];
  return { file, records: await readRecords(file, (finding) => findings.push(finding)), findings };
}

function placeFindings(geocoder: Geocoder, places: readonly ValidRecord<'place'>[]): Finding[] {
  const byId = new Map(places.map((record) => [record.id, record]));
  return geocoder.checkPlaces().flatMap(({ id, finding }) => {
    const record = byId.get(id);
    return record === undefined ? [] : [{ ...finding, file: record.file, document: record.document }];
  });
}

async function collect<T, U>(items: readonly T[], make: (item: T) => Promise<U>): Promise<U[]> {
  const all: U[] = [];
  for (const item of items) all.push(await make(item));
  return all;
}
