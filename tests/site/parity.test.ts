import { join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowsQueryOf } from '../../website/core/address.ts';
import { type Atlas, vocabularyOf } from '../../website/core/atlas.ts';
import { matching, testsOf } from '../../website/core/match.ts';
import { parseView } from '../../website/core/parse.ts';
import { makeIndex, type SearchIndex } from '../../website/core/search.ts';
import { eachFacet, facets, type View, wholeView } from '../../website/core/view.ts';
import { readContents } from '../../website/data/atlas.ts';
import { readRelease } from '../../website/data/release.ts';
import { realSources } from '../support/release.ts';
import { releaseForSite } from '../support/site.ts';
import { sqlOf } from './filter-sql.ts';

let release: string;
let atlas: Atlas;
let index: SearchIndex;
/** Chinese names of places with the records that lie there, as the release has them. */
let chinese: ReadonlyMap<string, readonly string[]>;
let duckdb: DuckDBConnection;

beforeAll(async () => {
  release = await releaseForSite(realSources);
  const contents = readContents(readRelease(release));
  atlas = contents.atlas;
  index = makeIndex(atlas, contents.texts);
  duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  chinese = await chineseNames();
});

async function chineseNames(): Promise<Map<string, string[]>> {
  const path = join(release, 'tables/presence_locations.parquet');
  const rows = await duckdb.runAndReadAll(
    `SELECT DISTINCT unnest(string_split(gazetteer_names_zh, '; ')) AS name, presence_id FROM '${path}' ORDER BY ALL`,
  );
  const found = new Map<string, string[]>();
  for (const [name, id] of rows.getRows())
    found.set(String(name), [...(found.get(String(name)) ?? []), String(id)]);
  return found;
}

const scripts = (['cn', 'tw'] as const).map((to) => Converter({ from: 't', to }));
/** Names that are the same in simplified and traditional characters, which SQL compares as they are written. */
const inBothScripts = (name: string) => scripts.every((write) => write(name) === name);

/** Words as people search them: of titles, with letters only, which both sides cut in the same way. */
function anyFilter(): fc.Arbitrary<View> {
  const words = [
    ...new Set(atlas.items.flatMap(({ title }) => title.toLowerCase().match(/\b[a-z]{3,}\b/g) ?? [])),
  ];
  const places = [...chinese.keys()].filter(inBothScripts);
  const some = (values: readonly string[]) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 5 }) },
    );
  const year = fc.option(fc.integer({ min: 1998, max: 2026 }), { freq: 2 });
  return fc
    .record({
      codes: fc.record(eachFacet((facet) => some(atlas.codes[facet].map(({ code }) => code)))),
      from: year,
      to: year,
      begun: fc.boolean(),
      undated: fc.boolean(),
      highlights: fc.oneof(
        { weight: 6, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      text: fc.oneof(
        { weight: 3, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.constantFrom(...words) },
        { weight: 1, arbitrary: fc.constantFrom(...places) },
      ),
    })
    .map((filter) => ({ ...wholeView, ...filter }));
}

describe('a filter of the website', () => {
  it('holds the records that DuckDB finds in the release, for 200 filters', async () => {
    const parts = new Set<string>();
    let found = 0;
    await fc.assert(
      fc.asyncProperty(anyFilter(), async (drawn) => {
        const { view, notices } = parseView(rowsQueryOf(drawn), vocabularyOf(atlas));
        expect(notices).toEqual([]);
        const ours = matching(atlas.items, testsOf(view, atlas, index)).map(({ id }) => id);
        const rows = await duckdb.runAndReadAll(sqlOf(view, join(release, 'tables')));
        expect(ours).toEqual(rows.getRows().map(([id]) => id));
        for (const facet of facets) if (view.codes[facet].length > 0) parts.add(facet);
        if (view.text !== '') parts.add(view.text < '\u3400' ? 'text' : 'Chinese text');
        found += ours.length > 0 ? 1 : 0;
      }),
      { numRuns: 200, seed: 20261124 },
    );
    // The comparison is worth something only when filters of all kinds found records.
    expect(parts.size).toBe(facets.length + 2);
    expect(found).toBeGreaterThan(60);
  });

  it('finds the records of a place by each of its Chinese names, in simplified and in traditional characters', () => {
    expect(chinese.get('内罗毕')?.length).toBeGreaterThan(3);
    for (const [name, ids] of chinese)
      for (const text of new Set([name, ...scripts.map((write) => write(name))])) {
        const found = matching(atlas.items, testsOf({ ...wholeView, text }, atlas, index)).map(
          ({ id }) => id,
        );
        expect(found, text).toEqual(expect.arrayContaining([...ids]));
      }
  });

  it('is the same for a single code of each facet as the statistics of the release say', async () => {
    const path = resolve(release, 'statistics/presences_by_country.csv');
    const rows = (await duckdb.runAndReadAll(`SELECT country_iso3, n_presences FROM '${path}'`)).getRows();
    expect(rows.length).toBeGreaterThan(100);
    for (const [iso3, count] of rows) {
      const view = { ...wholeView, codes: { ...wholeView.codes, country: [String(iso3)] } };
      expect([iso3, matching(atlas.items, testsOf(view, atlas)).length]).toEqual([iso3, Number(count)]);
    }
  });
});
