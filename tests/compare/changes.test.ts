import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../pipeline/compare/changes.ts';
import { canonical, type Tree, type TreeMap } from '../../pipeline/compare/tree.ts';

const short = (old: TreeMap, fresh: TreeMap) =>
  changesOf(old, fresh).map(
    ({ change, path, from }) => `${change} ${path}${from === undefined ? '' : ` from ${from}`}`,
  );

describe('a record that changed', () => {
  it('shows a value with its path, old and new', () => {
    expect(changesOf({ dates: { started: '2014' } }, { dates: { started: '2015' } })).toEqual([
      { path: 'dates.started', change: 'changed', old: '2014', new: '2015' },
    ]);
  });

  it('shows a field that came and one that went, also inside a group that was not there', () => {
    expect(short({ event: 'a' }, { dates: { ended: '2020' } })).toEqual([
      'added dates.ended',
      'removed event',
    ]);
  });

  it('tells 2014 from "2014", which a reader of the file cannot', () => {
    expect(changesOf({ value: 2014 }, { value: '2014' })).toHaveLength(1);
  });

  it('counts list positions from 1, and an item put first moves no other', () => {
    const old = [{ place: 'Nairobi' }, { place: 'Mombasa' }];
    expect(short({ locations: old }, { locations: [{ place: 'Kisumu' }, ...old] })).toEqual([
      'added locations[1]',
    ]);
    expect(short({ locations: old }, { locations: [old[1] ?? null] })).toEqual(['removed locations[1]']);
  });

  it('knows a source by its address, whatever else of it changed', () => {
    const old = [
      { url: 'https://a.example/', title: 'A' },
      { url: 'https://b.example/', title: 'B' },
    ];
    const fresh = [{ url: 'https://b.example/', title: 'B2' }];
    expect(short({ sources: old }, { sources: fresh })).toEqual([
      'changed sources[1].title',
      'removed sources[1]',
    ]);
  });

  it('takes a corrected place for the same place', () => {
    const old = { locations: [{ place: 'Nairobi', country: 'KE' }] };
    const fresh = { locations: [{ place: 'Kisumu', country: 'KE', admin1: 'Kisumu County' }] };
    expect(short(old, fresh)).toEqual(['changed locations[1].place', 'added locations[1].admin1']);
  });

  it('takes another place at the same position for a correction, and not for one that went and one that came', () => {
    const old = { locations: [{ place: 'Nairobi', country: 'KE' }] };
    const fresh = { locations: [{ place: 'Kigali', country: 'RW' }] };
    expect(short(old, fresh)).toEqual(['changed locations[1].place', 'changed locations[1].country']);
  });

  it('says when only the order changed, because the first organization leads', () => {
    const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(short({ organizations: [a, b, c] }, { organizations: [c, a, b] })).toEqual([
      'reordered organizations[1] from organizations[3]',
    ]);
  });

  it('keeps apart what is computed, and does not tell items from one another by it', () => {
    const old = { '~n_sources': 1, locations: [{ place: 'Nairobi', '~latitude': 1 }] };
    const fresh = { '~n_sources': 2, locations: [{ place: 'Nairobi', '~latitude': 2 }] };
    expect(changesOf(old, fresh)).toEqual([
      { path: 'n_sources', change: 'changed', old: 1, new: 2, computed: true },
      { path: 'locations[1].latitude', change: 'changed', old: 1, new: 2, computed: true },
    ]);
  });
});

const value: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 'b', 1, 2, true),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('url', 'id', 'place', 'note'), tie('tree'), { maxKeys: 3 }),
  ),
})).tree;
const record = fc.dictionary(fc.constantFrom('title', 'sources', 'locations'), value, { maxKeys: 3 });

describe('whatever two records are', () => {
  it('a change is shown exactly when their content differs', () => {
    fc.assert(
      fc.property(record, record, (old, fresh) => {
        expect(changesOf(old, fresh).length > 0).toBe(canonical(old) !== canonical(fresh));
      }),
      { numRuns: 2000 },
    );
  });

  it('what is added one way is removed the other way', () => {
    const count = (changes: ReturnType<typeof changesOf>, change: string) =>
      changes.filter((item) => item.change === change).length;
    const flat = fc.dictionary(fc.constantFrom('title', 'event', 'status'), fc.constantFrom('a', 'b'));
    fc.assert(
      fc.property(flat, flat, (old, fresh) => {
        expect(count(changesOf(old, fresh), 'added')).toBe(count(changesOf(fresh, old), 'removed'));
      }),
    );
  });
});
