import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas, Item } from '../../website/core/atlas.ts';
import { countBy, countByYear, countFilter } from '../../website/core/counts.ts';
import { matching, testsOf } from '../../website/core/match.ts';
import { pack, unpack } from '../../website/core/packed.ts';
import { makeIndex } from '../../website/core/search.ts';
import { sorted } from '../../website/core/sort.ts';
import { eachFacet, type Filter, facets, wholeView } from '../../website/core/view.ts';
import { anyView, atlasOf, item, smallAtlas } from './worlds.ts';

const positions = (length: number) => fc.uniqueArray(fc.nat(length - 1), { minLength: 1, maxLength: 2 });
const anyItems: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record({
      codes: fc.record(eachFacet((facet) => positions(smallAtlas.codes[facet].length))),
      begin: fc.option(fc.integer({ min: 1995, max: 2025 })),
      end: fc.option(fc.integer({ min: 2010, max: 2026 })),
      highlight: fc.boolean(),
      unplaced: fc.uniqueArray(fc.nat(2)),
      spots: fc.array(
        fc.constantFrom({ longitude: 36.8, latitude: -1.3, place: 'Nairobi', precision: 'city' }),
      ),
    }),
    { maxLength: 30 },
  )
  .map((drafts) => drafts.map((draft, i) => item(i, draft)));

const idsOf = (atlas: Atlas, filter: Partial<Filter>, texts: readonly string[] = []) =>
  matching(atlas.items, testsOf({ ...wholeView, ...filter }, atlas, makeIndex(atlas, texts))).map(
    ({ id }) => id,
  );

describe('a filter', () => {
  it('counts what each choice would leave, as one would by choosing it', () => {
    fc.assert(
      fc.property(anyItems, anyView(smallAtlas), (items, view) => {
        const atlas = atlasOf(items);
        const filter = { ...view, text: '' };
        const counts = countFilter(atlas, testsOf(filter, atlas));
        expect(counts.matched.map(({ id }) => id)).toEqual(idsOf(atlas, filter));
        for (const facet of facets)
          expect(counts.facets[facet]).toEqual(
            atlas.codes[facet].map(
              ({ code }) => idsOf(atlas, { ...filter, codes: { ...filter.codes, [facet]: [code] } }).length,
            ),
          );
        expect(counts.highlights).toBe(idsOf(atlas, { ...filter, highlights: true }).length);
      }),
      { numRuns: 200 },
    );
  });

  const dated = atlasOf([
    item(0, { id: 'undated' }),
    item(1, { id: 'open', begin: 2010 }),
    item(2, { id: 'ended', begin: 2008, end: 2012 }),
    item(3, { id: 'late', begin: 2020 }),
  ]);

  it.each([
    ['nothing is asked', {}, ['undated', 'open', 'ended', 'late']],
    ['an end is asked', { to: 2009 }, ['undated', 'ended']],
    ['a beginning is asked', { from: 2013 }, ['undated', 'open', 'late']],
    ['the year of an end is asked', { from: 2012, to: 2012 }, ['undated', 'open', 'ended']],
    ['only what began then', { from: 2009, to: 2012, begun: true }, ['undated', 'open']],
    ['undated ones are left out', { from: 2013, undated: false }, ['open', 'late']],
    ['only dated ones are asked', { undated: false }, ['open', 'ended', 'late']],
  ] as const)('holds what is known to have stood in the years: %s', (_, filter, ids) => {
    expect(idsOf(dated, filter)).toEqual(ids);
  });

  const told = atlasOf([
    item(0, { id: 'abidjan', title: 'Data centre in Abidjan', codes: { org: [0], country: [0] } }),
    item(1, { id: 'cluj', title: 'Office in Cluj', codes: { org: [1], country: [3], cat: [1] } }),
  ]);
  const texts = ['Yamoussoukro\nOrange Côte d’Ivoire', 'Cluj-Napoca\n哈尔滨工业大学'];

  it.each([
    ['cote d ivoire', ['abidjan']],
    ['CÔTE', ['abidjan']],
    ['华为', ['abidjan']],
    ['華為', []],
    ['華为 科特迪瓦', ['abidjan']],
    ['哈爾滨', ['cluj']],
    ['ｃｌｕｊ', ['cluj']],
    ['romania office', ['cluj']],
    ['oman', []],
    ['yamou orange', ['abidjan']],
    ['cluj-napoca', ['cluj']],
    ['!?', ['abidjan', 'cluj']],
    ['zte abidjan', []],
  ])('finds words in either script, whatever their accents: %s', (text, ids) => {
    expect(idsOf(told, { text }, texts)).toEqual(ids);
  });
});

describe('statistics of a view', () => {
  const atlas = atlasOf([
    item(0, { begin: 2010, codes: { org: [0, 1] } }),
    item(1, { begin: 2012, codes: { org: [1] } }),
    item(2),
  ]);

  it('count a record in each of its codes, most first', () => {
    expect(countBy(atlas, atlas.items, 'org').map(({ code, count }) => [code, count])).toEqual([
      ['huawei', 2],
      ['zte', 2],
    ]);
  });

  it('show years without records between the first and the last', () => {
    expect(countByYear(atlas.items)).toEqual([
      { year: 2010, count: 1 },
      { year: 2011, count: 0 },
      { year: 2012, count: 1 },
    ]);
    expect(countByYear([])).toEqual([]);
  });
});

describe('the order of rows', () => {
  const atlas = atlasOf([
    item(0, { title: 'b', begin: 2012 }),
    item(1, { title: 'A' }),
    item(2, { title: 'c', begin: 2010 }),
    item(3, { title: 'd', begin: 2012 }),
  ]);
  const order = (sort: Parameters<typeof sorted>[2]) =>
    sorted(atlas.items, atlas, sort).map(({ index }) => index);

  it('leaves those without a value to the end, and equal ones as the release has them', () => {
    expect(order('id')).toEqual([0, 1, 2, 3]);
    expect(order('title')).toEqual([1, 0, 2, 3]);
    expect(order('year')).toEqual([2, 0, 3, 1]);
    expect(order('-year')).toEqual([0, 3, 2, 1]);
  });
});

describe('the packed file', () => {
  it('holds all that a view needs', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const loaded = {
          atlas: atlasOf(items),
          rows: { columns: ['id'], kinds: ['text' as const], properties: [] },
          shards: { size: 100, weight: { csv: 1, geojson: 2, json: 3 } },
        };
        const chinese = items.map(({ title_zh }) => title_zh);
        expect(unpack(JSON.parse(JSON.stringify(pack(loaded))), chinese)).toEqual(loaded);
      }),
      { numRuns: 100 },
    );
  });
});
