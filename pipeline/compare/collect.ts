import type { Finding } from '../finding.ts';
import type { Resolved } from '../geocode/types.ts';
import type { Frame } from '../validate/frame.ts';
import type { ValidRecord } from '../validate/rule.ts';
import type { PlacedLocation } from '../warehouse/flatten/parts.ts';
import { HeadlineCounter } from './figures.ts';
import { keyOfRecord, type Pin, type RecordState, type Snapshot, type Unread } from './snapshot.ts';
import type { TreeMap } from './tree.ts';

/** A finding as the survey found it, and the line that it stands on. */
export type LinedFinding = Finding & { readonly line: number };

export interface CollectOptions {
  readonly label: string;
  /** Path of a file below the sources folder, with `/` between folders. */
  readonly below: (file: string) => string;
  /** Whether a file, by that path, differs between the two sides: only then its records are kept. */
  readonly differs: (file: string) => boolean;
}

const noShape = { geojson: null, wkt: null, bbox: null, lineKind: null };

/** Listens to a walk over sources and keeps what a comparison needs. */
export class Collector {
  private readonly records = new Map<string, RecordState>();
  private readonly read = new Set<string>();
  private readonly twice: Unread[] = [];
  private counter: HeadlineCounter | null = null;
  private retired: Snapshot['retired'] = [];

  constructor(private readonly options: CollectOptions) {}

  /** What stands around the records. */
  readonly frame = ({ dataset, codelists, retired }: Frame): void => {
    this.counter = new HeadlineCounter(codelists);
    this.retired = retired.map(({ kind, id, fate, targets, reason }) => ({
      kind,
      id,
      fate,
      targets: targets ?? [],
      reason,
    }));
    this.keep({ kind: 'dataset', id: dataset.name, file: 'dataset.yaml', title: dataset.title }, dataset);
    for (const [id, list] of Object.entries(codelists)) {
      this.keep({ kind: 'codelist', id, file: `codelists/${id}.yaml`, title: list.title }, list);
    }
  };

  /** One valid record, with its places if it has any. */
  readonly record = (
    record: ValidRecord,
    placed: { readonly places: readonly PlacedLocation[] } | null,
  ): void => {
    const file = this.options.below(record.file);
    this.read.add(file).add(`${file}#${record.document}`);
    const places = placed?.places ?? [];
    const { kind, id, value } = record;
    this.keep({ kind, id, file, title: titleOf(record) }, value, places.map(toPin));
    this.count(record, places);
  };

  private keep(
    { kind, id, file, title }: Pick<RecordState, 'kind' | 'id' | 'title'> & { readonly file: string },
    value: object,
    pins: readonly Pin[] = [],
  ): void {
    const key = keyOfRecord({ kind, id });
    const other = this.records.get(key);
    if (other !== undefined) {
      this.twice.push({ file, line: 1, message: `The id "${id}" stands in ${other.file ?? ''} too.` });
      return;
    }
    const kept = this.options.differs(file) ? (value as TreeMap) : null;
    const pinField = 'landings' in value ? 'landings' : 'locations';
    this.records.set(key, { kind, id, file, title, value: kept, pins, pinField });
  }

  private count(record: ValidRecord, places: readonly PlacedLocation[]): void {
    const flattener = this.counter?.flattener;
    if (flattener === undefined) throw new Error('a record came before the codelists');
    if (record.kind === 'place') flattener.place(record.id, record.value);
    else if (record.kind === 'organization') flattener.organization(record.id, record.value);
    else if (record.kind === 'term') flattener.term(record.id, record.value);
    else if (record.kind === 'activity') flattener.activity(record.id, record.value, places, noShape);
    else if (record.kind === 'presence') flattener.presence(record.id, record.value, places, noShape);
  }

  /** The whole, given all errors of the walk. @throws when the walk never got to the records. */
  finish(errors: readonly LinedFinding[]): Snapshot {
    if (this.counter === null) throw new Error('the walk ended before the codelists');
    return {
      label: this.options.label,
      records: this.records,
      retired: this.retired,
      headline: this.counter.headline(),
      unread: this.unread(errors),
    };
  }

  /**
   * Files with an error and without a record where the error stands: what they hold is not known. A file that is the
   * same on both sides cannot differ, whatever it holds.
   */
  private unread(errors: readonly LinedFinding[]): Unread[] {
    const unread = new Map<string, Unread>();
    for (const { file: path, document, line, message } of errors) {
      const file = this.options.below(path);
      const seen = this.read.has(document === undefined ? file : `${file}#${document}`);
      if (seen || unread.has(file) || !isRecordFile(file) || !this.options.differs(file)) continue;
      unread.set(file, { file, line, message });
    }
    return [...unread.values(), ...this.twice];
  }
}

function isRecordFile(file: string): boolean {
  return /^(?:presences|activities|organizations|glossary|places)\/.+\.yaml$/.test(file);
}

function titleOf({ kind, value }: ValidRecord): string {
  if (kind === 'organization' || kind === 'place') return value.name;
  return kind === 'term' ? value.term : value.title;
}

function toPin({ written, resolved }: PlacedLocation): Pin {
  const { latitude, longitude, precision }: Resolved = resolved;
  return { place: written.place ?? null, latitude, longitude, precision };
}
