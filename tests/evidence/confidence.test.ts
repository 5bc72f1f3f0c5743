import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../export/csv.ts';
import { readTable } from '../export/read.ts';
import { golden, installCommand, releaseOf } from '../support/release.ts';
import { makeSources } from '../support/sources.ts';

const dispute = `disputes:
  - id: zte-on-namibia
    kind: presence
    record: zte-office-namibia
    field: locations
    by: ZTE
    organization: zte
    statement: They say that the office is in another country.
    date: 2026-10
    status: open
    sources:
      - {url: https://www.example.org/reply, title: A reply, publisher: ZTE, language: en, type: company}
  - id: withdrawn-again
    kind: presence
    record: nairobi-safe-city
    by: Somebody
    statement: They say that it is not so.
    status: withdrawn
    sources:
      - {url: https://www.example.org/reply, title: A reply, publisher: ZTE, language: en, type: company}
`;

let command = '';
let disputed = '';
beforeAll(async () => {
  command = installCommand();
  disputed = await releaseOf(command, makeSources({ 'disputes.yaml': dispute }).dir);
});

/** Computed confidence of every presence and activity, from the evidence tables alone. */
async function recomputed(dist: string): Promise<Record<string, unknown>> {
  const sources = new Map((await readTable(dist, 'sources')).map((row) => [row.id, row]));
  const cited = new Map<string, typeof rows>();
  const rows = await readTable(dist, 'record_sources');
  for (const row of rows) {
    const key = `${row.record_kind}/${row.record_id}`;
    cited.set(key, [...(cited.get(key) ?? []), row]);
  }
  const { header, rows: disputes } = parseCsv(readFileSync(join(dist, 'disputes.csv'), 'utf8'));
  const cell = (row: (typeof disputes)[number], name: string) => row[header.indexOf(name)];
  const open = new Set(
    disputes
      .filter((row) => cell(row, 'status') !== 'withdrawn')
      .map((row) => `${cell(row, 'record_kind')}/${cell(row, 'record_id')}`),
  );
  return Object.fromEntries(
    [...cited].map(([key, citations]) => {
      const published = citations.map(({ source_id }) => sources.get(source_id));
      const independent = new Set(
        published.filter((row) => row?.independent === true).map((row) => row?.publisher),
      ).size;
      const level = open.has(key) || independent === 0 ? 'low' : independent === 1 ? 'medium' : 'high';
      return [key, [level, independent, new Set(published.map((row) => row?.publisher)).size, open.has(key)]];
    }),
  );
}

describe('computed confidence', () => {
  it.each([['golden'], ['disputed']])('follows from the tables of evidence alone (%s)', async (which) => {
    const dist = which === 'golden' ? golden.dist : disputed;
    const expected = await recomputed(dist);
    for (const [kind, table] of [
      ['presence', 'presences'],
      ['activity', 'activities'],
    ] as const) {
      const rows = await readTable(dist, table);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const { confidence_computed, n_independent_publishers, n_publishers, disputed: is } = row;
        expect([confidence_computed, n_independent_publishers, n_publishers, is]).toEqual(
          expected[`${kind}/${row.id}`],
        );
        const caveats = [
          ...(is === true ? ['disputed'] : []),
          ...(row.confidence === 'low' ? ['low-confidence'] : []),
          ...(n_independent_publishers === 0 ? ['no-independent-source'] : []),
        ];
        expect(row.research_caveats).toBe(caveats.length > 0 ? caveats.join('; ') : null);
        expect(row.recommended_for_research).toBe(caveats.length === 0);
      }
    }
  });
});

describe('a disputed value', () => {
  it('is marked in tables and on maps, and only while the dispute stands', async () => {
    const marked = (await readTable(disputed, 'presences')).filter((row) => row.disputed === true);
    expect(marked.map(({ id }) => id)).toEqual(['zte-office-namibia']);
    const { features } = JSON.parse(readFileSync(join(disputed, 'geo/presences.geojson'), 'utf8')) as {
      features: { id: string; properties: { disputed: boolean } }[];
    };
    expect(features.filter(({ properties }) => properties.disputed).map(({ id }) => id)).toEqual([
      'zte-office-namibia',
    ]);
  });

  it('is marked as a statement where it stands, and not beside it', async () => {
    const marked = (await readTable(disputed, 'statements')).filter((row) => row.disputed === true);
    expect(marked.map(({ record_id, field }) => [record_id, field])).toEqual([
      ['zte-office-namibia', 'locations[1].country'],
    ]);
  });

  it('leads to who disputes it, and to a source', async () => {
    const text = readFileSync(join(disputed, 'disputes.csv'), 'utf8');
    expect(text).toContain('zte-on-namibia,presence,zte-office-namibia,locations,ZTE,zte,');
    const [reply] = (await readTable(disputed, 'sources')).filter(
      ({ url }) => url === 'https://www.example.org/reply',
    );
    expect(text).toContain(String(reply?.id));
  });
});
