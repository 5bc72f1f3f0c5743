import { describe, expect, it } from 'vitest';
import { Flattener } from '../../pipeline/warehouse/flatten/flatten.ts';
import type { StagedName, StagedRow } from '../../pipeline/warehouse/staging.ts';
import type { Organization } from '../../schemas/organization.ts';
import type { Presence } from '../../schemas/presence.ts';
import type { Source } from '../../schemas/source.ts';

/** Takes one record apart and gives back the staged rows of one relation. */
function flatten(what: (flattener: Flattener) => void, relation: StagedName): StagedRow<StagedName>[] {
  const rows: StagedRow<StagedName>[] = [];
  what(new Flattener((name, row) => name === relation && rows.push(row), new Map([['KE', 'KEN']])));
  return rows;
}

const source = (name: string, supports?: string[]): Source => ({
  url: `https://www.example.org/${name}`,
  title: name,
  publisher: 'Example',
  language: 'en',
  type: 'news',
  ...(supports === undefined ? {} : { supports }),
});

const record = (sources: Source[], more: Partial<Presence> = {}): Presence =>
  ({
    title: 'Cameras',
    organizations: [{ id: 'alpha' }],
    category: 'cameras',
    status: 'active',
    locations: [
      { place: 'Nairobi', country: 'KE' },
      { place: 'Mombasa', country: 'KE' },
    ],
    dates: { announced: '2012', started: '2014' },
    amounts: [
      { kind: 'contract', amount: 5, currency: 'KES' },
      { kind: 'loan', amount: 4, currency: 'KES' },
    ],
    summary: 'Cameras.',
    confidence: 'high',
    sources,
    ...more,
  }) as Presence;

const nowhere = { geojson: null, wkt: null, bbox: null, lineKind: null };

/** Scope and source names of each statement, by field. */
function evidence(sources: Source[], more?: Partial<Presence>): Record<string, string> {
  const value = record(sources, more);
  const named = new Map(
    flatten((flattener) => flattener.presence('p', value, [], nowhere), 'sources').map((row) => {
      const { id, title } = row as StagedRow<'sources'>;
      return [String(id), String(title)];
    }),
  );
  const statements = flatten((flattener) => flattener.presence('p', value, [], nowhere), 'statements');
  return Object.fromEntries(
    (statements as StagedRow<'statements'>[]).map(({ field, scope, source_ids }) => [
      String(field),
      `${scope}: ${String(source_ids)
        .split('; ')
        .map((id) => named.get(id))
        .join(' ')}`,
    ]),
  );
}

describe('which sources bear a statement', () => {
  it('are all of them when none names a field', () => {
    expect(new Set(Object.values(evidence([source('a'), source('b')])))).toEqual(new Set(['record: a b']));
  });

  it.each([
    ['dates.started', 'field: b', 'is named itself'],
    ['dates.announced', 'record: a', 'is a neighbour of the named one'],
    ['amounts[1].amount', 'field: b', 'lies in a named list'],
    ['amounts[2].currency', 'field: b', 'lies in a named list'],
    ['locations[2].place', 'field: c', 'lies in a named item'],
    ['locations[1].place', 'record: a', 'lies in another item'],
    ['status', 'field: b c', 'is named by two sources'],
    ['category', 'record: a', 'is named by none'],
  ])('for %s: %s, as it %s', (field, expected) => {
    const sources = [
      source('a'),
      source('b', ['amounts', 'dates.started', 'status']),
      source('c', ['locations[2]', 'status']),
    ];
    expect(evidence(sources)[field]).toBe(expected);
  });

  it('are all of them for what no source names, when each names something', () => {
    const named = evidence([source('a', ['status']), source('b', ['amounts'])]);
    expect(named.status).toBe('field: a');
    expect(named.category).toBe('record: a b');
  });

  it('does not take the beginning of a word for a group', () => {
    const more = { status_as_of: '2015' };
    expect(evidence([source('a'), source('b', ['status'])], more).status_as_of).toBe('record: a');
  });

  it('is for a point the source that the point names', () => {
    const coordinates = {
      latitude: -1.3,
      longitude: 36.8,
      precision: 'site',
      source: source('b').url,
    } as const;
    const named = evidence([source('a'), source('b', ['dates'])], {
      locations: [{ country: 'KE', coordinates }],
    });
    expect(named['locations[1].coordinates.latitude']).toBe('field: b');
    expect(named['locations[1].coordinates.source']).toBeUndefined();
    expect(named['locations[1].country']).toBe('record: a');
  });

  it('are for a designation its own', () => {
    const organization = {
      name: 'Alpha',
      kind: 'company',
      scope: 'mapped',
      ownership: 'private',
      sectors: ['cameras'],
      designations: [
        { list: 'one', authority: 'Office', status: 'active', sources: [source('b'), source('c')] },
        { list: 'two', authority: 'Office', status: 'active', sources: [source('d')] },
      ],
      overview: 'A maker of cameras.',
      sources: [source('a')],
    } as Organization;
    const of = (relation: StagedName) =>
      flatten((flattener) => flattener.organization('alpha', organization), relation);
    const ids = Object.fromEntries(
      (of('sources') as StagedRow<'sources'>[]).map(({ id, title }) => [title, id]),
    );
    const borne = (of('statements') as StagedRow<'statements'>[]).map(({ field, scope, source_ids }) => [
      field,
      scope,
      source_ids,
    ]);
    expect(borne).toContainEqual(['designations[1].list', 'field', `${ids.b}; ${ids.c}`]);
    expect(borne).toContainEqual(['designations[2].status', 'field', ids.d]);
    expect(borne).toContainEqual(['name', 'record', ids.a]);
    expect(of('designation_sources')).toEqual([
      { organization_id: 'alpha', position: 1, source_id: ids.b },
      { organization_id: 'alpha', position: 1, source_id: ids.c },
      { organization_id: 'alpha', position: 2, source_id: ids.d },
    ]);
  });
});

describe('an organization taken apart', () => {
  it('names a parent once whose share is known for two years', () => {
    const parent = { name: 'Holding', relation: 'owner' } as const;
    const organization = {
      name: 'Alpha',
      kind: 'company',
      scope: 'mapped',
      ownership: 'private',
      sectors: ['cameras'],
      parents: [
        { ...parent, share_percent: 30, as_of: '2017' },
        { ...parent, share_percent: 20, as_of: '2022' },
        { organization: 'beta', relation: 'affiliate' },
      ],
      overview: 'A maker of cameras.',
      sources: [source('a')],
    } as Organization;
    const of = (relation: StagedName) =>
      flatten((flattener) => flattener.organization('alpha', organization), relation);
    expect(of('organizations')).toMatchObject([{ parents: 'Holding; beta' }]);
    expect(of('parents')).toMatchObject([
      { position: 1, name: 'Holding', share_percent: 30, as_of: '2017' },
      { position: 2, name: 'Holding', share_percent: 20, as_of: '2022' },
      { position: 3, parent_id: 'beta' },
    ]);
  });
});
