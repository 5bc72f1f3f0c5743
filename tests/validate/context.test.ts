import { describe, expect, it } from 'vitest';
import { contextOf, groundsOf } from '../../pipeline/validate/context.ts';
import { codelists } from './in-memory.ts';

const single = (name: string, value: unknown) => ({ file: `sources/${name}`, name, value });
const list = (name: string, value: unknown) => ({ file: `sources/codelists/${name}.yaml`, name, value });
const of = (singles: Parameters<typeof contextOf>[0]['singles'], lists = codelists) =>
  contextOf({ singles, codelists: lists }, new Set(['huawei']));

describe('what rules may look up', () => {
  it('is nothing where nothing can be read', () => {
    expect(of([], [])).toEqual({
      codes: new Map(),
      lineCategories: null,
      organizations: new Set(['huawei']),
      retired: new Set(),
      exceptions: [],
      releaseDate: null,
    });
  });

  it('are the codes of every list that can be read, and of them those that are texts', () => {
    const written = [
      list('statuses', { codes: [{ code: 'active' }, { code: 5 }, 'ended', null, ['planned'], {}] }),
      list('roles', { codes: [{}] }),
      list('topics', ['codes']),
      list('measures', { codes: { code: 'cameras' } }),
      list('no-list', { codes: [{ code: 'a' }] }),
    ];
    expect(of([], written).codes).toEqual(new Map([['statuses', new Set(['active'])]]));
    expect(of([]).codes.get('countries')?.has('KE')).toBe(true);
  });

  it('are the categories that are lines', () => {
    const lines = (codes: unknown) => of([], [list('categories', { codes })]).lineCategories;
    expect(
      lines([
        { code: 'cable', geometry: 'line' },
        { code: 'office', geometry: 'point' },
      ]),
    ).toEqual(new Set(['cable']));
    expect(lines([{ geometry: 'line' }])).toEqual(new Set());
    expect(lines([])).toBeNull();
    expect(of([]).lineCategories).toEqual(new Set(['submarine-cable', 'terrestrial-cable', 'leased-cable']));
  });

  it('are the ids that are retired, by their kind', () => {
    const retired = [
      { kind: 'presence', id: 'a' },
      { kind: 'term', id: 'a' },
    ];
    expect(of([single('retired.yaml', { retired })]).retired).toEqual(new Set(['presence/a', 'term/a']));
    expect(of([single('other.yaml', { retired })]).retired).toEqual(new Set());
  });

  it('are the exceptions that name a rule and a record, by their place', () => {
    const exceptions = [
      { rule: 'email' },
      { rule: 'phone', record: 'a', until: '2027-01' },
      { record: 'a' },
      { rule: 'phone', record: 'b', until: 2027 },
      { rule: 'phone', record: 'c' },
    ];
    expect(of([single('exceptions.yaml', { exceptions })]).exceptions).toEqual([
      { file: 'sources/exceptions.yaml', index: 1, rule: 'phone', record: 'a', until: '2027-01' },
      { file: 'sources/exceptions.yaml', index: 3, rule: 'phone', record: 'b', until: '2027' },
      { file: 'sources/exceptions.yaml', index: 4, rule: 'phone', record: 'c', until: '' },
    ]);
    expect(of([single('dataset.yaml', { exceptions })]).exceptions).toEqual([]);
  });

  it.each([
    ['2026-11-21', '2026-11-21'],
    ['2026-11', null],
    ['of 2026-11-21', null],
    ['2026-11-21T00', null],
    ['soon', null],
    [20261121, null],
    [undefined, null],
  ])('is the date of the release, when it is a day: %j', (date, day) => {
    expect(of([single('dataset.yaml', { date })]).releaseDate).toBe(day);
    expect(of([single('other.yaml', { date })]).releaseDate).toBeNull();
  });
});

it('what a judgement rests on differs when anything of it does', () => {
  const dataset = single('dataset.yaml', { date: '2026-11-21' });
  const grounds = [
    of([dataset]),
    of([]),
    of([dataset], []),
    of([dataset, single('retired.yaml', { retired: [{ kind: 'term', id: 'a' }] })]),
    of([dataset], [list('categories', { codes: [{ code: 'cable', geometry: 'line' }] })]),
    of([dataset], [list('categories', { codes: [{ code: 'cable', geometry: 'point' }] })]),
    contextOf({ singles: [dataset], codelists }, new Set()),
  ].map((context) => JSON.stringify(groundsOf(context)));
  expect(new Set(grounds).size).toBe(grounds.length);
  expect(grounds[0]).toContain('"2026-11-21"');
  expect(JSON.stringify(groundsOf(of([dataset])))).toBe(grounds[0]);
});
