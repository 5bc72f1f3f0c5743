import { join } from 'node:path';
import type { RecordKind } from '../../../schemas/dataset.ts';
import { folders } from '../../../schemas/kinds.ts';
import { locationSchema } from '../../../schemas/location.ts';
import type { Source } from '../../../schemas/source.ts';
import type { Finding } from '../../finding.ts';
import { openGazetteer } from '../../geocode/gazetteer.ts';
import { createGeocoder, type Geocoder } from '../../geocode/geocoder.ts';
import { Archive } from '../../load/archive.ts';
import type { SourceRecord } from '../../load/load.ts';
import { citations } from '../../validate/citations.ts';
import { contextOf, type Frame, judgeFrame } from '../../validate/frame.ts';
import { type Context, toFinding, type ValidRecord } from '../../validate/rule.ts';
import { reference } from '../../validate/rules/reference.ts';
import { createValidator } from '../../validate/validate.ts';

export type Draft = Record<string, unknown>;

/** The sources as somebody needs them who adds a record. */
export class Library {
  private readonly known = new Map<string, Omit<Source, 'supports'>>();

  private constructor(
    readonly dir: string,
    readonly frame: Frame,
    readonly context: Context,
    readonly geocoder: Geocoder,
    readonly ids: ReadonlyMap<RecordKind, ReadonlySet<string>>,
    readonly organizationNames: ReadonlyMap<string, string>,
    private readonly records: readonly SourceRecord[],
  ) {}

  /** Reads all sources. @returns null when codelists or the dataset's own file are at fault. */
  static async open(dir: string, notice: (message: string) => void): Promise<Library | null> {
    const archive = new Archive(dir);
    const { singles, codelists, ledger } = await archive.frame();
    const { value: frame } = judgeFrame(singles, codelists, ledger, join(dir, 'codelists'));
    if (frame === null) return null;
    const sources: SourceRecord[] = [];
    for await (const source of archive.records('place', 'organization', 'term', 'activity', 'presence'))
      sources.push(source);
    const ids = new Map(folders.map(({ kind }) => [kind, new Set<string>()]));
    for (const { kind, id } of sources) ids.get(kind)?.add(id);
    const organizations = [...(ids.get('organization') ?? []), ...archive.unread('organization')];
    const context = contextOf(frame, new Set(organizations));
    const validator = createValidator(context);
    const valid = sources.flatMap((source) => validator.record(source).value ?? []);
    const places = valid.flatMap((record) =>
      record.kind === 'place' ? [{ ...record.value, id: record.id }] : [],
    );
    const geocoder = createGeocoder(openGazetteer({ onProgress: notice }), places);
    const names = valid.flatMap((record) =>
      record.kind === 'organization' ? [[record.id, record.value.name] as const] : [],
    );
    const library = new Library(dir, frame, context, geocoder, ids, new Map(names), sources);
    for (const record of valid) library.remember(record);
    return library;
  }

  /** The details under which an address is already cited: every record that cites it has the same. */
  detailsOf(url: string): Omit<Source, 'supports'> | undefined {
    return this.known.get(url);
  }

  /** Whether an id was never used for a record of this kind. */
  isFree(kind: RecordKind, id: string): boolean {
    return (
      this.ids.get(kind)?.has(id) !== true &&
      !this.context.retired.has(`${kind}/${id}`) &&
      !this.frame.ledger.some((entry) => entry.kind === kind && entry.id === id)
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
    const file = this.fileOf(kind, id, value);
    const source = { file, document: 0, kind, id, organization: leadOf(value), value };
    const validator = createValidator(this.context);
    for (const other of this.records) validator.record(other);
    const { value: record, findings } = validator.record(source);
    // A shape that is wrong keeps the rules silent; a draft is told of its unknown codes and places all the same.
    const early = record === null ? this.unknownCodes(source) : validator.finish();
    const all = [...findings, ...early, ...this.judgePlaces(file, value)];
    return all.filter((finding) => finding.file === file);
  }

  private unknownCodes(source: SourceRecord): Finding[] {
    const remarks = [...reference.check(source as ValidRecord, this.context)];
    return remarks.map((remark) => toFinding(reference, source, remark));
  }

  private judgePlaces(file: string, value: Draft): Finding[] {
    return ['locations', 'landings'].flatMap((name) => {
      const list: unknown = value[name];
      return (Array.isArray(list) ? list : []).flatMap((item: unknown, index) => {
        const { data } = locationSchema.safeParse(item);
        const known = data !== undefined && this.context.codes.get('countries')?.has(data.country) === true;
        const found = known ? this.geocoder.resolve(data).findings : [];
        return found.map((finding) => ({ ...finding, file, path: [name, index, ...(finding.path ?? [])] }));
      });
    });
  }

  private remember(record: ValidRecord): void {
    for (const [, { supports: _, ...details }] of citations(record.value))
      if (!this.known.has(details.url)) this.known.set(details.url, details);
  }
}

/** The leading organization of a record. */
export function leadOf(value: Draft): string | null {
  const first: unknown = Array.isArray(value.organizations) ? value.organizations[0] : undefined;
  const id = typeof first === 'object' && first !== null && 'id' in first ? first.id : undefined;
  return typeof id === 'string' ? id : null;
}
