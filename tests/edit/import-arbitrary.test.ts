import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../pipeline/edit/import/csv.ts';
import { readGeoJson } from '../../pipeline/edit/import/geojson.ts';
import { dayOf, numberOf } from '../../pipeline/edit/import/numbers.ts';
import { compact, keysAt, leavesOf, putAt, valueAt } from '../../pipeline/edit/import/paths.ts';
import { Unreadable } from '../../pipeline/edit/import/sheet.ts';
import { readXlsx } from '../../pipeline/edit/import/xlsx.ts';
import { recordKinds } from '../../schemas/dataset.ts';
import { parseEdtf } from '../../schemas/edtf.ts';

/** What reading gives, or the refusal; anything else is a fault of ours and fails the test. */
async function orRefusal<T>(read: () => T | Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

describe('whatever a file holds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\t', '\uFEFF') }),
  );

  it('CSV: it is read, or refused in a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (content) => void (await orRefusal(() => readCsv('a.csv', content)))),
    );
  });

  it('CSV: cells come back as they were written, by the names of their columns and the lines of their rows', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', ' ', 'é', '中', '\n') });
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const csv = ['one,two', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
        const sheet = readCsv('a.csv', csv);
        const wanted = rows
          .map((row) => row.map((value) => value.trim()))
          .filter((row) => row.some((value) => value !== ''));
        expect(sheet.rows.map(({ cells }) => [cells.get('one') ?? '', cells.get('two') ?? ''])).toEqual(
          wanted,
        );
        const lines = csv.split('\n');
        for (const { number } of sheet.rows) expect(lines[number - 1]).toMatch(/^"/);
      }),
    );
  });

  it('GeoJSON: it is read, or refused in a sentence', async () => {
    const features = fc.record({
      type: fc.constant('FeatureCollection'),
      features: fc.array(fc.jsonValue()),
    });
    const content = fc.oneof(
      text,
      fc.json(),
      features.map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(content, async (json) => void (await orRefusal(() => readGeoJson('a.json', json)))),
    );
  });

  it('XLSX: it is refused in a sentence when it is none', async () => {
    const zip = fc.uint8Array().map((bytes) => Buffer.from([0x50, 0x4b, 0x03, 0x04, ...bytes]));
    const bytes = fc.oneof(
      fc.uint8Array().map((content) => Buffer.from(content)),
      zip,
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        expect(await orRefusal(() => readXlsx('a.xlsx', content))).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});

describe('a path', () => {
  const path = fc.constantFrom(...recordKinds).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      path: fc.constantFrom(...leavesOf(kind).keys()),
      turn: fc.nat(3),
    }),
  );

  it('of any field leads to where the field is put', () => {
    fc.assert(
      fc.property(path, ({ kind, path: written, turn }) => {
        const draft = {};
        putAt(draft, keysAt(kind, written, turn), 'x');
        expect(valueAt(draft, keysAt(kind, written, turn))).toBe('x');
        expect(JSON.stringify(compact(draft))).toContain('"x"');
      }),
    );
  });
});

describe('numbers', () => {
  it('are read as they are written, with commas or without', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(number, (value) => {
        expect(numberOf(String(value))).toBe(Number(String(value)));
        const rounded = Math.round(value);
        expect(numberOf(rounded.toLocaleString('en'))).toBe(rounded);
      }),
    );
  });

  it('are days in one order only', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-', ' '), (date, mark) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        expect(dayOf([dayOfMonth, month, year].join(mark), 'day-month-year')).toBe(iso);
        expect(dayOf([Number(month), Number(dayOfMonth), year].join(mark), 'month-day-year')).toBe(iso);
        expect(dayOf(iso, 'day-month-year')).toBe(iso);
        expect(parseEdtf(iso)).not.toBeNull();
        expect(dayOf([year, month, dayOfMonth].join('/'), 'day-month-year')).toBeNull();
      }),
    );
  });
});
