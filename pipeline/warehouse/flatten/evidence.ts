import { hash } from 'node:crypto';
import type { RecordKind } from '../../../schemas/dataset.ts';
import type { Source } from '../../../schemas/source.ts';
import { type Plan, visitScalars } from '../../../schemas/walk.ts';
import { ownText } from '../../load/own-text.ts';
import type { Emit } from '../staging.ts';

export type StatementKind = 'presence' | 'organization' | 'activity' | 'term';

/** Ids of sources, and one row for each address when it is first met. */
export class SourceRegister {
  private readonly ids = new Map<string, string>();

  constructor(private readonly emit: Emit) {}

  /** `s-` and the first ten hexadecimal digits of the SHA-256 of the address. */
  idOf(source: Source): string {
    const known = this.ids.get(source.url);
    if (known !== undefined) return known;
    const id = `s-${hash('sha256', source.url).slice(0, 10)}`;
    this.ids.set(ownText(source.url), id);
    const { supports: _, ...details } = source;
    this.emit('sources', { ...details, id, title_supplied: details.title_supplied ?? false });
    return id;
  }
}

interface Support {
  readonly id: string;
  readonly url: string;
  readonly supports: readonly string[] | undefined;
}

/** What flattening a record's evidence needs to know. */
export interface EvidenceContext {
  readonly emit: Emit;
  readonly sources: SourceRegister;
  readonly iso3: ReadonlyMap<string, string>;
}

/**
 * Emits the sources of a record and one statement for each value that a person asserted, with the sources
 * that bear it: those that name the field, else those that bear the record as a whole.
 *
 * @returns the number of statements.
 */
export function flattenEvidence(
  context: EvidenceContext,
  kind: StatementKind,
  id: string,
  plan: Plan,
  value: { readonly sources: readonly Source[] },
): number {
  const { emit, iso3 } = context;
  const supports = flattenSources(context, kind, id, value.sources);
  const whole = supportOfRecord(supports);
  const wholeIds = idsOf(whole);
  const byField = supports.some((source) => source.supports !== undefined);
  let made = 0;
  visitScalars(
    plan,
    value,
    (cell, meta, field) => {
      made += 1;
      const named =
        (withOwnSources.test(field) ? ownSources(context, value, field) : null) ??
        (byField ? supports.filter((source) => source.supports?.some((path) => covers(path, field))) : none);
      const isNamed = named.length > 0;
      const written = String(cell);
      const published = meta.codelist === 'countries' ? (iso3.get(written) ?? written) : written;
      emit('statements', {
        record_kind: kind,
        record_id: id,
        field,
        value: published,
        original: published === written ? null : written,
        scope: isNamed ? 'field' : 'record',
        source_ids: isNamed ? idsOf(named) : wholeIds,
        n_sources: isNamed ? named.length : whole.length,
      });
    },
    (meta, name) => meta.editorial === true || name === 'sources' || name === 'source',
  );
  return made;
}

/** Emits the sources of a record. @returns each with its id and the fields that it bears. */
export function flattenSources(
  { emit, sources }: EvidenceContext,
  kind: RecordKind,
  id: string,
  cited: readonly Source[],
): Support[] {
  const supports = cited.map((source) => ({
    id: sources.idOf(source),
    url: source.url,
    supports: source.supports,
  }));
  for (const [index, { id: sourceId, supports: fields }] of supports.entries()) {
    emit('record_sources', {
      record_kind: kind,
      record_id: id,
      position: index + 1,
      source_id: sourceId,
      supports: fields?.join('; '),
    });
  }
  return supports;
}

const none: readonly Support[] = [];
const withOwnSources = /^designations|\.coordinates\./;

function idsOf(sources: readonly { readonly id: string }[]): string {
  return sources.map(({ id }) => id).join('; ');
}

/** Sources that bear the whole record; all of them when each names fields only. */
function supportOfRecord(supports: readonly Support[]): readonly Support[] {
  const whole = supports.filter((source) => source.supports === undefined);
  return whole.length > 0 ? whole : supports;
}

/** A designation and a pair of coordinates bring sources of their own. */
function ownSources(context: EvidenceContext, value: unknown, field: string): { id: string }[] | null {
  const designation = /^designations\[(\d+)\]/.exec(field);
  if (designation !== null) {
    const { designations } = value as { designations: { sources: Source[] }[] };
    return (
      designations[Number(designation[1]) - 1]?.sources.map((source) => ({
        id: context.sources.idOf(source),
      })) ?? null
    );
  }
  const place = /^(locations|landings)\[(\d+)\]\.coordinates\./.exec(field);
  if (place === null) return null;
  const record = value as { sources: Source[] } & Record<string, { coordinates?: { source: string } }[]>;
  const url = record[place[1] as string]?.[Number(place[2]) - 1]?.coordinates?.source;
  const source = record.sources.find((candidate) => candidate.url === url);
  return source === undefined ? null : [{ id: context.sources.idOf(source) }];
}

/** Whether `supports: [path]` covers a field: the field itself, or a group or list that it lies in. */
function covers(path: string, field: string): boolean {
  return (
    field.startsWith(path) &&
    (field.length === path.length || field[path.length] === '.' || field[path.length] === '[')
  );
}
