import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { RecordKind } from '../../../schemas/dataset.ts';
import { folders } from '../../../schemas/kinds.ts';
import { type Location, locationSchema } from '../../../schemas/location.ts';
import { place as placeSchema } from '../../../schemas/place.ts';
import type { Source } from '../../../schemas/source.ts';
import type { Finding } from '../../finding.ts';
import { openGazetteer } from '../../geocode/gazetteer.ts';
import { createGeocoder, type Geocoder } from '../../geocode/geocoder.ts';
import type { CuratedPlace } from '../../geocode/types.ts';
import { Archive } from '../../load/archive.ts';
import type { SourceRecord } from '../../load/load.ts';
import { citations } from '../../validate/citations.ts';
import { type Context, contextOf } from '../../validate/context.ts';
import { type Frame, judgeFrame } from '../../validate/frame.ts';
import type { ValidRecord } from '../../validate/rule.ts';
import { checkShape } from '../../validate/shape.ts';
import { createValidator, judgeRecord } from '../../validate/validate.ts';

export type Draft = Record<string, unknown>;

/** A record that is to be written. */
export interface NewRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly value: Draft;
}

/** The sources as somebody needs them who adds a record. */
export class Library {
  private readonly known = new Map<string, Omit<Source, 'supports'>>();
  private readonly byId: ReadonlyMap<string, SourceRecord>;

  private constructor(
    readonly dir: string,
    readonly frame: Frame,
    readonly context: Context,
    readonly geocoder: Geocoder,
    readonly organizationNames: ReadonlyMap<string, string>,
    private readonly records: readonly SourceRecord[],
    private readonly places: readonly CuratedPlace[],
  ) {
    this.byId = new Map(records.map((record) => [`${record.kind}/${record.id}`, record]));
  }

  /** Reads all sources. @returns null when codelists or the dataset's own file are at fault. */
  static async open(dir: string, notice: (message: string) => void): Promise<Library | null> {
    const archive = new Archive(dir);
    const documents = await archive.frame();
    const { singles, codelists, ...generated } = documents;
    const { value: frame } = judgeFrame(singles, codelists, generated, join(dir, 'codelists'));
    if (frame === null) return null;
    const sources: SourceRecord[] = [];
    for await (const source of archive.records('place', 'organization', 'term', 'activity', 'presence'))
      sources.push(source);
    const own = sources.flatMap(({ kind, id }) => (kind === 'organization' ? [id] : []));
    const organizations = [...own, ...archive.unread('organization')];
    const context = contextOf(documents, new Set(organizations));
    const validator = createValidator(context);
    const valid = sources.flatMap((source) => validator.record(source).value ?? []);
    const places = valid.flatMap((record) =>
      record.kind === 'place' ? [{ ...record.value, id: record.id }] : [],
    );
    const geocoder = createGeocoder(openGazetteer({ onProgress: notice }), places);
    const names = valid.flatMap((record) =>
      record.kind === 'organization' ? [[record.id, record.value.name] as const] : [],
    );
    const library = new Library(dir, frame, context, geocoder, new Map(names), sources, places);
    for (const record of valid) library.remember(record);
    return library;
  }

  /** The details under which an address is already cited: every record that cites it has the same. */
  detailsOf(url: string): Omit<Source, 'supports'> | undefined {
    return this.known.get(url);
  }

  /**
   * Whether an id was never used for a record of this kind.
   *
   * @param published the record is one that was published under this id
   */
  isFree(kind: RecordKind, id: string, published = false): boolean {
    return (
      !this.byId.has(`${kind}/${id}`) &&
      !this.context.retired.has(`${kind}/${id}`) &&
      (published || !this.frame.ledger.some((entry) => entry.kind === kind && entry.id === id))
    );
  }

  /** Where a new record goes. */
  fileOf(kind: RecordKind, id: string, value: Draft): string {
    const folder = folders.find((candidate) => candidate.kind === kind);
    const lead = leadOf(value);
    return join(
      this.dir,
      folder?.folder ?? '',
      ...(folder?.byOrganization && lead !== null ? [lead] : []),
      `${id}.yaml`,
    );
  }

  /** Everything that `check` would say about a new record among all others. */
  judge(kind: RecordKind, id: string, value: Draft): Finding[] {
    return this.judgeAll([{ kind, id, value }])[0] ?? [];
  }

  /** What the rules say of a record by itself, whatever others there are and wherever its places lie. */
  judgeAlone(kind: RecordKind, value: Draft): readonly Finding[] {
    const source = { file: '', document: 0, kind, id: '', organization: leadOf(value), value };
    return judgeRecord(source, this.context).findings;
  }

  /** Everything that `check` would say about several new records that come together, and may name each other. */
  judgeAll(records: readonly NewRecord[]): Finding[][] {
    const organizations = records.flatMap(({ kind, id }) => (kind === 'organization' ? [id] : []));
    const context = {
      ...this.context,
      organizations: new Set([...this.context.organizations, ...organizations]),
    };
    const validator = createValidator(context);
    const geocoder = this.geocoderWith(records);
    for (const other of this.records) validator.record(other);
    const byFile = new Map<string, Finding[]>();
    const report = (found: readonly Finding[]) => {
      for (const finding of found) byFile.get(finding.file)?.push(finding);
    };
    const files = records.map(({ kind, id, value }) => {
      const file = this.fileOf(kind, id, value);
      byFile.set(file, []);
      const source = { file, document: 0, kind, id, organization: leadOf(value), value };
      report(validator.record(source).findings);
      report(this.judgePlaces(geocoder, file, value));
      return file;
    });
    report(validator.finish());
    return files.map((file) => byFile.get(file) ?? []);
  }

  /** A geocoder that knows the curated places among new records too. */
  geocoderWith(records: readonly NewRecord[]): Geocoder {
    const fresh = records.flatMap(({ kind, id, value }) => {
      const { data } = placeSchema.safeParse(kind === 'place' ? value : null);
      return data === undefined ? [] : [{ ...data, id }];
    });
    return fresh.length === 0 ? this.geocoder : createGeocoder(openGazetteer(), [...this.places, ...fresh]);
  }

  /** The records of a kind that are there, as they are written. */
  recordsOf(kind: RecordKind): { readonly id: string; readonly value: Draft }[] {
    return this.records.flatMap((record) =>
      record.kind === kind ? [{ id: record.id, value: record.value as Draft }] : [],
    );
  }

  /** Whether a record is there already, with the same values. */
  holds(kind: RecordKind, id: string, value: Draft): boolean {
    return this.differences(kind, id, value)?.length === 0;
  }

  /** Fields in which a record that is there differs; null when there is none of that id. */
  differences(kind: RecordKind, id: string, value: Draft): string[] | null {
    const there = this.byId.get(`${kind}/${id}`);
    if (there === undefined) return null;
    const [before, now] = [there.value, value].map((raw) => asRead(kind, raw));
    return [...new Set([...Object.keys(before ?? {}), ...Object.keys(now ?? {})])].filter(
      (name) => !isDeepStrictEqual(before?.[name], now?.[name]),
    );
  }

  private judgePlaces(geocoder: Geocoder, file: string, value: Draft): Finding[] {
    return ['locations', 'landings'].flatMap((name) => {
      const list: unknown = value[name];
      return (Array.isArray(list) ? list : []).flatMap((item: unknown, index) => {
        const { data } = locationSchema.safeParse(item);
        const known = data !== undefined && this.context.codes.get('countries')?.has(data.country) === true;
        const found = known ? geocoder.resolve(data).findings : [];
        return found.map((finding) => ({ ...finding, file, path: [name, index, ...(finding.path ?? [])] }));
      });
    });
  }

  private remember(record: ValidRecord): void {
    for (const [, { supports: _, ...details }] of citations(record.value))
      if (!this.known.has(details.url)) this.known.set(details.url, details);
  }
}

/** A record as its schema reads it; one whose form is wrong as it is written. */
function asRead(kind: RecordKind, raw: unknown): Draft {
  const schema = folders.find((folder) => folder.kind === kind)?.schema;
  return ((schema && checkShape(schema, raw).value) ?? raw) as Draft;
}

/** The places of a record that has the right form. */
export function locationsOf({ locations, landings }: Draft): Location[] {
  return [locations, landings].flatMap((list) => (Array.isArray(list) ? (list as Location[]) : []));
}

/** The leading organization of a record. */
export function leadOf(value: Draft): string | null {
  const first: unknown = Array.isArray(value.organizations) ? value.organizations[0] : undefined;
  const id = typeof first === 'object' && first !== null && 'id' in first ? first.id : undefined;
  return typeof id === 'string' ? id : null;
}
