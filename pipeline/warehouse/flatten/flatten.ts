import type { Activity } from '../../../schemas/activity.ts';
import { activity as activitySchema } from '../../../schemas/activity.ts';
import type { Disputes } from '../../../schemas/dataset.ts';
import { type Organization, organization as organizationSchema } from '../../../schemas/organization.ts';
import type { Place } from '../../../schemas/place.ts';
import { type Presence, presence as presenceSchema } from '../../../schemas/presence.ts';
import { type Term, term as termSchema } from '../../../schemas/term.ts';
import { planOf } from '../../../schemas/walk.ts';
import type { Emit } from '../staging.ts';
import { type EvidenceContext, flattenEvidence, SourceRegister, type StatementKind } from './evidence.ts';
import { flattenOrganization } from './organization.ts';
import {
  flattenLocations,
  flattenMembers,
  flattenParties,
  flattenTopics,
  joined,
  type PlacedLocation,
  partyNames,
} from './parts.ts';
import { flattenPlace } from './place.ts';

/** Geometry of a record, made by the geocoder: GeoJSON and WKT text, bounding box, and what a line is. */
export interface Geometry {
  readonly geojson: string | null;
  readonly wkt: string | null;
  readonly bbox: readonly [number, number, number, number] | null;
  readonly lineKind: string | null;
}

type Dispute = Disputes['disputes'][number];

/**
 * Takes valid, placed records apart into flat rows. Organizations come before the records that name them;
 * nothing of a record is kept but the name of an organization and the id of a source.
 */
export class Flattener {
  private readonly organizationNames = new Map<string, string>();
  private readonly evidence: EvidenceContext;

  constructor(
    private readonly emit: Emit,
    private readonly iso3: ReadonlyMap<string, string>,
  ) {
    this.evidence = { emit, iso3, sources: new SourceRegister(emit) };
  }

  // Rows are written out field by field: spread groups make rows of ever new forms, which engines handle slowly.
  presence(id: string, value: Presence, places: readonly PlacedLocation[], geometry: Geometry): void {
    const { emit } = this;
    const owner = { record_kind: 'presence', record_id: id } as const;
    const countries = new Set(places.map(({ written }) => this.iso3.get(written.country) ?? written.country));
    const { dates, segments, amounts = [], financing = [], measures = [] } = value;
    const lists = this.lists('presence', id, value);
    emit('presences', {
      id,
      title: value.title,
      title_zh: value.title_zh,
      summary: value.summary,
      summary_zh: value.summary_zh,
      confidence: value.confidence,
      organizations: lists.organizations,
      counterparties: lists.counterparties,
      topics: lists.topics,
      n_organizations: lists.n_organizations,
      n_counterparties: lists.n_counterparties,
      n_sources: lists.n_sources,
      source_id: lists.source_id,
      n_statements: lists.n_statements,
      category: value.category,
      programme: value.programme,
      event: value.event,
      status: value.status,
      status_as_of: value.status_as_of,
      countries: joined(countries),
      n_countries: countries.size,
      n_locations: places.length,
      announced: dates?.announced,
      started: dates?.started,
      completed: dates?.completed,
      ended: dates?.ended,
      stake_percent: value.stake_percent,
      length_km: value.length_km,
      course: segments === undefined ? null : segments === 'in-order' ? 'in-order' : 'listed',
      line_kind: geometry.lineKind,
      highlight: value.highlight,
      geometry: geometry.geojson,
      wkt: geometry.wkt,
      xmin: geometry.bbox?.[0],
      ymin: geometry.bbox?.[1],
      xmax: geometry.bbox?.[2],
      ymax: geometry.bbox?.[3],
    });
    flattenMembers(emit, owner, value.organizations);
    flattenParties(emit, owner, value.counterparties);
    flattenTopics(emit, owner, value.topics);
    flattenLocations(emit, owner, value.landings === undefined ? 'location' : 'landing', places);
    for (const [index, item] of amounts.entries()) {
      emit('amounts', {
        presence_id: id,
        position: index + 1,
        ...item,
        event: value.event,
      });
    }
    for (const [index, item] of financing.entries())
      emit('financing', { presence_id: id, position: index + 1, ...item });
    for (const [index, item] of measures.entries()) {
      emit('measures', { presence_id: id, position: index + 1, ...item });
    }
    for (const [index, [from, to]] of (Array.isArray(segments) ? segments : []).entries()) {
      emit('segments', { presence_id: id, position: index + 1, from_place: from, to_place: to });
    }
  }

  activity(id: string, value: Activity, places: readonly PlacedLocation[], geometry: Geometry): void {
    const owner = { record_kind: 'activity', record_id: id } as const;
    const { title, title_zh, summary, summary_zh, confidence, kind, region, prefecture } = value;
    this.emit('activities', {
      id,
      title,
      title_zh,
      summary,
      summary_zh,
      confidence,
      ...this.lists('activity', id, value),
      kind,
      region,
      prefecture,
      places: joined(places.flatMap(({ written }) => written.place ?? [])),
      ...value.dates,
      geometry: geometry.geojson,
    });
    flattenMembers(this.emit, owner, value.organizations);
    flattenParties(this.emit, owner, value.counterparties);
    flattenTopics(this.emit, owner, value.topics);
    flattenLocations(this.emit, owner, 'location', places);
  }

  organization(id: string, value: Organization): void {
    this.organizationNames.set(id, value.name);
    this.emit('records', { kind: 'organization', id });
    flattenOrganization(this.emit, this.evidence.sources, id, value);
    this.statements('organization', id, value);
  }

  term(id: string, value: Term): void {
    const { term, term_zh, definition, definition_zh, see_also = [], sources } = value;
    this.emit('records', { kind: 'term', id });
    this.emit('terms', {
      id,
      term,
      term_zh,
      definition,
      definition_zh,
      see_also: joined(see_also),
      n_sources: sources.length,
      source_id: this.firstSource(sources),
    });
    this.statements('term', id, value);
  }

  place(id: string, value: Place): void {
    flattenPlace(this.evidence, id, value);
  }

  /** Who disputes what. Its sources are cited like those of a record, and come after them. */
  dispute({ id, kind, record, field, by, organization, statement, date, status, sources }: Dispute): void {
    const ids = sources.map((source) => this.evidence.sources.idOf(source));
    this.emit('disputes', {
      id,
      record_kind: kind,
      record_id: record,
      field,
      disputed_by: by,
      organization_id: organization,
      statement,
      date,
      status,
      sources: joined(ids),
    });
  }

  /** Lists of a presence or an activity as cells of its own row, and how many they are; emits its statements. */
  private lists(kind: 'presence' | 'activity', id: string, value: Presence | Activity) {
    this.emit('records', { kind, id });
    const { organizations, counterparties, topics = [], sources } = value;
    return {
      organizations: joined(organizations.map((member) => member.id)),
      counterparties: partyNames(counterparties, this.organizationNames),
      topics: joined(topics),
      n_organizations: organizations.length,
      n_counterparties: counterparties?.length ?? 0,
      n_sources: sources.length,
      source_id: this.firstSource(sources),
      n_statements: this.statements(kind, id, value),
    };
  }

  private firstSource(sources: Presence['sources']): string | null {
    const [first] = sources;
    return first === undefined ? null : this.evidence.sources.idOf(first);
  }

  private statements(
    kind: StatementKind,
    id: string,
    value: { readonly sources: Presence['sources'] },
  ): number {
    return flattenEvidence(this.evidence, kind, id, plans[kind], value);
  }
}

const plans = {
  presence: planOf(presenceSchema),
  activity: planOf(activitySchema),
  organization: planOf(organizationSchema),
  term: planOf(termSchema),
} as const;
