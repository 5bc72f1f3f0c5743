import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { precisions } from '../../schemas/location.ts';
import { type Row, readTable } from '../export/read.ts';
import { installCommand, releaseOf } from '../support/release.ts';
import { makeSources } from '../support/sources.ts';
import { presencesInAllFormats, type Said } from './formats.ts';
import { drawnInTiles } from './other-formats.ts';

const two = (n: number) => String(n).padStart(2, '0');
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A date with a precision of its own, and the days that it can mean, worked out apart from the pipeline. */
interface Written {
  readonly text: string;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: string;
}

const plainDate: fc.Arbitrary<Written> = fc
  .record({
    year: fc.integer({ min: 1985, max: 2025 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    day: fc.option(fc.integer({ min: 1, max: 31 })),
  })
  .map(({ year, month, day }) => {
    if (month === null)
      return { text: `${year}`, earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year' };
    const head = `${year}-${two(month)}`;
    const last = lastDay(year, month);
    if (day === null)
      return { text: head, earliest: `${head}-01`, latest: `${head}-${last}`, precision: 'month' };
    const date = `${head}-${two(Math.min(day, last))}`;
    return { text: date, earliest: date, latest: date, precision: 'day' };
  });
const qualified = fc
  .tuple(plainDate, fc.constantFrom('', '~', '?', '%'))
  .map(([date, mark]): Written => ({ ...date, text: `${date.text}${mark}` }));
const range = fc
  .tuple(plainDate, plainDate)
  .map(([a, b]) => (a.earliest <= b.earliest && a.latest <= b.latest ? [a, b] : [b, a]))
  .filter(([a, b]) => a !== undefined && b !== undefined && a.earliest <= b.latest)
  .map(
    ([a, b]): Written => ({
      text: `[${a?.text}..${b?.text}]`,
      earliest: a?.earliest ?? '',
      latest: b?.latest ?? '',
      precision: 'range',
    }),
  );
const anyDate = fc.oneof({ arbitrary: qualified, weight: 4 }, { arbitrary: range, weight: 1 });

/** A place of any precision: known by country, by name, as an area, or by a point that a source gives. */
const places = [
  '{country: KE}',
  '{country: NA}',
  '{country: GH}',
  '{place: Nairobi, country: KE}',
  '{place: Accra, country: GH}',
  '{place: Mombasa, country: KE, precision: admin1}',
  '{place: Kisumu, country: KE, precision: admin2}',
  '{place: Nairobi, country: KE, coordinates: {latitude: -1.2921, longitude: 36.8219, precision: site, source: https://www.example.org/made}}',
  '{place: Nairobi, country: KE, coordinates: {latitude: -1.29, longitude: 36.82, precision: admin1, source: https://www.example.org/made}}',
];
const record = fc.record({
  date: anyDate,
  place: fc.constantFrom(...places),
  field: fc.constantFrom('announced', 'started'),
});
type Made = typeof record extends fc.Arbitrary<infer T> ? T : never;

const written = new Map<string, Made>();
let said: Said[] = [];
let locations: Row[] = [];
let tiles = new Map<string, Row>();
beforeAll(async () => {
  const sources = makeSources();
  for (const [index, made] of fc.sample(record, { numRuns: 240, seed: 20_261_124 }).entries()) {
    const id = `zte-made-${index}`;
    written.set(id, made);
    sources.write(
      `presences/zte/${id}.yaml`,
      `title: Office ${index}
organizations: [{id: zte}]
category: overseas-office
status: announced
locations:
  - ${made.place}
dates: {${made.field}: ${JSON.stringify(made.date.text)}}
summary: An office.
confidence: low
sources:
  - {url: https://www.example.org/made, title: Safe city goes live, publisher: Example News, published: 2019-05, language: en, type: news}
`,
    );
  }
  const dist = await releaseOf(installCommand(), sources.dir);
  said = await presencesInAllFormats(dist);
  locations = await readTable(dist, 'presence_locations');
  tiles = await drawnInTiles(dist);
});

/** Every record that was made, as each format tells it. */
function* everywhere(): Generator<{ format: string; id: string; made: Made; row: Row; said: Said }> {
  for (const one of said)
    for (const [id, made] of written)
      yield { format: one.format, id, made, row: one.rows.get(id) ?? {}, said: one };
}

describe('dates', () => {
  it('stand in every format as they were written, however finely they are known', () => {
    expect(said.map(({ format }) => format)).toEqual([
      ...['CSV', 'Parquet', 'GeoJSON', 'GeoParquet', 'TopoJSON'],
      ...['XLSX', 'SQLite', 'Arrow', 'API'],
    ]);
    for (const { format, id, made, row } of everywhere())
      expect(row[made.field], `${id} in ${format}`).toBe(made.date.text);
  });

  it('have the first and the last day that they can mean, and their precision', () => {
    for (const { format, id, made, row } of everywhere()) {
      const { earliest, latest, precision } = made.date;
      const cells = ['earliest', 'latest', 'precision'].map((name) => row[`${made.field}_${name}`]);
      expect(cells, `${id} in ${format}`).toEqual([earliest, latest, precision]);
    }
  });

  it('say in every format what the table says, of every date of every record', () => {
    const table = said.find(({ format }) => format === 'Parquet')?.rows ?? new Map<string, Row>();
    const names = ['announced', 'started', 'completed', 'ended'].flatMap((name) =>
      ['', '_earliest', '_latest', '_precision'].map((end) => `${name}${end}`),
    );
    for (const { format, rows } of said) {
      expect([...rows.keys()].sort(), format).toEqual([...table.keys()].sort());
      for (const [id, row] of rows)
        for (const name of names)
          expect(row[name], `${name} of ${id} in ${format}`).toBe(table.get(id)?.[name]);
    }
  });

  it('give the text back from the bounds, so that no day was made up', () => {
    for (const row of said[1]?.rows.values() ?? []) {
      const made = written.get(String(row.id));
      if (made === undefined) continue;
      const [from, to, precision] = ['earliest', 'latest', 'precision'].map((name) =>
        String(row[`${made.field}_${name}`]),
      );
      const text = made.date.text.replace(/[~?%]/g, '');
      const lengths: Record<string, number> = { day: 10, month: 7, year: 4 };
      if (precision !== 'range') expect(from?.slice(0, lengths[precision ?? ''])).toBe(text);
      else {
        const [first = '', last = ''] = text.slice(1, -1).split('..');
        expect(from?.startsWith(first) && to?.startsWith(last)).toBe(true);
      }
    }
  });

  it('show no more days of 1 January than were written', () => {
    for (const { format, rows } of said) {
      const known = [...rows.values()].filter((row) =>
        ['announced', 'started'].some(
          (name) => row[`${name}_precision`] === 'day' && /-01-01$/.test(String(row[`${name}_earliest`])),
        ),
      );
      const stated = [...written.values()].filter(
        ({ date }) => date.precision === 'day' && /-01-01/.test(date.text),
      );
      expect(known.length, format).toBe(stated.length);
    }
  });
});

describe('places', () => {
  it('have a point in every format exactly when more than the country is known', () => {
    for (const { format, id, made, row, said: one } of everywhere()) {
      const onlyCountry = !made.place.includes('place:');
      if ('latitude' in row) expect(row.latitude === null, `${id} in ${format}`).toBe(onlyCountry);
      if (one.drawn !== undefined) expect(one.drawn.has(id), `${id} in ${format}`).toBe(!onlyCountry);
      if (one.points !== undefined)
        expect(one.points.get(id) === null, `${id} in ${format}`).toBe(onlyCountry);
      expect(row.geo_precision === 'country').toBe(onlyCountry);
      expect(
        [row.label_latitude, row.label_longitude].every(
          (degrees) => degrees !== null && degrees !== undefined,
        ),
      ).toBe(true);
    }
  });

  it('are drawn in vector tiles exactly when more than the country is known, and say how finely', () => {
    const table = said.find(({ format }) => format === 'Parquet')?.rows;
    for (const [id, made] of written) {
      expect(tiles.has(id), id).toBe(made.place.includes('place:'));
      if (tiles.has(id)) expect(tiles.get(id)?.geo_precision, id).toBe(table?.get(id)?.geo_precision);
    }
  });

  it('are the same point in every format, with six decimals at most and nowhere near 0, 0', () => {
    const byTable = said.find(({ format }) => format === 'Parquet')?.rows;
    for (const { format, id, said: one } of everywhere()) {
      const point = one.points?.get(id);
      if (point === null || point === undefined) continue;
      const cells = byTable?.get(id);
      expect(point, `${id} in ${format}`).toEqual([cells?.longitude, cells?.latitude]);
      for (const degrees of point) expect(Number(degrees.toFixed(6))).toBe(degrees);
      expect(Math.hypot(...point)).toBeGreaterThan(0.1);
    }
  });

  it('are never known more finely than the record says, and say so with a radius that grows', () => {
    const radii = new Map<string, number>();
    for (const row of locations) {
      const [stated, found] = [row.stated_precision, row.geo_precision].map((name) =>
        precisions.indexOf(name as never),
      );
      if (stated !== undefined && stated >= 0) expect(found).toBeGreaterThanOrEqual(stated);
      if (row.geo_uncertainty_km !== null)
        radii.set(
          String(row.geo_precision),
          Math.max(radii.get(String(row.geo_precision)) ?? 0, Number(row.geo_uncertainty_km)),
        );
      else expect(row.geo_precision).toBe('country');
    }
    const known = precisions.filter((precision) => radii.has(precision));
    expect(known.length).toBeGreaterThan(2);
    const ordered = known.map((precision) => radii.get(precision) ?? 0);
    expect([...ordered].sort((a, b) => a - b)).toEqual(ordered);
  });
});
