import type { Location } from '../../schemas/location.ts';
import { type Finding, hasErrors } from '../finding.ts';
import { Archive } from '../load/archive.ts';
import { bytesOf } from '../load/bytes.ts';
import type { RecordFile } from '../load/files.ts';
import type { Story } from '../load/stories.ts';
import { contextFrom, groundsOf } from '../validate/context.ts';
import type { Frame } from '../validate/frame.ts';
import { CuratedPlaces } from './curated-places.ts';
import { Gathered } from './gathered.ts';
import { type Memory, sumOfBytes } from './memory.ts';
import { read } from './read.ts';
import { Surroundings } from './surroundings.ts';
import { type Grounds, judgeFile, type Listener, locatedBy } from './verdict.ts';

/** Told of everything valid, in order, while the walk goes on. */
export interface SurveyListener {
  /** Told of what stands around the records; without it they are judged, and nobody is told of them. */
  frame?(frame: Frame, stories: readonly Story[]): void;
  record?: Listener;
  progress?(done: number, of: number): void;
  notice?(message: string): void;
}

export interface Survey {
  readonly findings: readonly Finding[];
  readonly records: number;
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
  const around = new Surroundings(archive, memory);
  const { findings: ofFrame, lookup } = await around.judged();
  const tell = await introduce(around, listener);

  const files = {
    places: archive.recordFiles('place'),
    organizations: archive.recordFiles('organization'),
    others: archive.recordFiles('term', 'activity', 'presence'),
  };
  const ids = new Set<string>();
  for (const file of files.organizations) for (const id of await idsIn(file, memory)) ids.add(id);
  const context = contextFrom(lookup, ids);
  // Sources that keep no lock at all are asked for none.
  const keepsLocks = archive.hasLocks;
  const places = new CuratedPlaces(files.places, (message) => listener.notice?.(message));
  const ground = JSON.stringify([groundsOf(context), places.sum(), keepsLocks]);
  memory?.settle(ground);
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
  const ofPlaces = await places.findings(memory);
  const named = [...gathered.named, ...gathered.unread];
  const found = [
    ...archive.findings,
    ...ofFrame,
    ...ofPlaces,
    ...gathered.finish(),
    ...(await around.registerFindings(named)),
    ...(await around.storyFindings(named)),
  ];
  const ofLocks = await around.lockFindings(hasErrors(found) ? null : gathered.lock);
  memory?.write();
  return {
    findings: gathered.exceptions.apply([...found, ...ofLocks]),
    records: gathered.named.length,
  };
}

/** Tells who listens what stands around the records. @returns who is told of records: nobody where the frame is at fault */
async function introduce(around: Surroundings, listener: SurveyListener): Promise<Listener | undefined> {
  if (listener.frame === undefined && listener.record === undefined) return undefined;
  const frame = await around.frame();
  if (frame === null) return undefined;
  listener.frame?.(frame, (await around.stories()).stories);
  return listener.record;
}

/** Ids of the records of a file; one that cannot be read stands for the id that its name promises. */
async function idsIn(file: RecordFile, memory: Memory | null): Promise<readonly string[]> {
  const bytes = bytesOf(file.file);
  const known = memory?.idsIn(file, sumOfBytes(bytes)) ?? null;
  if (known !== null) return known;
  const { records } = await read(file, bytes);
  return records.length === 0 ? [file.name] : records.map(({ id }) => id);
}
