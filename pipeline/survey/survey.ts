import { join } from 'node:path';
import type { Location } from '../../schemas/location.ts';
import { type Finding, hasErrors } from '../finding.ts';
import { lockFile } from '../geocode/lock.ts';
import { checkLocks } from '../geocode/lock-check.ts';
import { Archive } from '../load/archive.ts';
import { bytesOf } from '../load/bytes.ts';
import type { RecordFile } from '../load/files.ts';
import { contextOf, groundsOf } from '../validate/context.ts';
import { type Frame, judgeFrame } from '../validate/frame.ts';
import { judgeRegister } from '../validate/register.ts';
import { judgeStories } from '../validate/stories.ts';
import { CuratedPlaces } from './curated-places.ts';
import { Gathered } from './gathered.ts';
import { type Memory, sumOfBytes } from './memory.ts';
import { read } from './read.ts';
import { type Grounds, judgeFile, type Listener, locatedBy } from './verdict.ts';

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
 * @param memory of earlier walks, for who listens to no records: what is remembered is not judged again
 * @throws when the sources folder cannot be read.
 */
export async function survey(
  sources: string,
  listener: SurveyListener = {},
  memory: Memory | null = null,
): Promise<Survey> {
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
  const ids = new Set<string>();
  for (const file of files.organizations) for (const id of await idsIn(file, memory)) ids.add(id);
  const context = contextOf(documents, ids);
  // Sources that keep no lock at all are asked for none.
  const locks = archive.locks();
  const places = new CuratedPlaces(files.places, (message) => listener.notice?.(message));
  const keepsLocks = locks.length > 0;
  const known = memory?.settle(JSON.stringify([groundsOf(context), places.sum(), keepsLocks])) ?? null;
  const locate = (location: Location) => locatedBy(places.geocoder(), location, keepsLocks);
  const grounds: Grounds = {
    context,
    geocoder: places.geocoder,
    locate: memory === null ? locate : (location) => memory.locate(location, locate),
  };
  const gathered = new Gathered(context);
  const all = [...files.places, ...files.organizations, ...files.others];
  for (const file of all) {
    const bytes = bytesOf(file.file);
    // Taken at once: the bytes are good until the next are read.
    const sum = memory === null ? null : sumOfBytes(bytes);
    let verdict = memory?.recall(file, sum) ?? null;
    if (verdict === null) {
      const { records, findings } = await read(file, bytes);
      await places.read();
      verdict = judgeFile(records, findings, grounds, tell);
      memory?.keep(file, sum, verdict);
    }
    gathered.take(file, verdict);
    if (gathered.files % 100 === 0) listener.progress?.(gathered.files, all.length);
  }
  const ofPlaces = known ?? (await places.findings());
  memory?.keepPlaces(ofPlaces);
  memory?.write();

  const lines = documents.ledger.map(({ line }) => line);
  const { named, unread } = gathered;
  const register = frame === null ? [] : judgeRegister(frame, sources, lines, [...named, ...unread]);
  const stories = await archive.stories();
  const ofStories = judgeStories(stories, [...named, ...unread]);
  const found = [
    ...archive.findings,
    ...ofFrame,
    ...ofPlaces,
    ...gathered.finish(),
    ...register,
    ...ofStories,
  ];
  if (keepsLocks && !hasErrors(found))
    found.push(...checkLocks(locks, gathered.lock, (country) => join(sources, lockFile(country))));
  return { findings: gathered.exceptions.apply(found), records: named.length, frame, stories };
}

/** Ids of the records of a file; one that cannot be read stands for the id that its name promises. */
async function idsIn(file: RecordFile, memory: Memory | null): Promise<readonly string[]> {
  const bytes = bytesOf(file.file);
  const known = memory?.idsIn(file, sumOfBytes(bytes)) ?? null;
  if (known !== null) return known;
  const { records } = await read(file, bytes);
  return records.length === 0 ? [file.name] : records.map(({ id }) => id);
}
