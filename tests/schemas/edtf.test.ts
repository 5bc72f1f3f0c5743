import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfPattern, parseEdtf } from '../../schemas/edtf.ts';
import { edtf } from '../../schemas/fields.ts';

const pattern = new RegExp(edtfPattern);
const pad = (n: number, width: number) => String(n).padStart(width, '0');

describe('a date that a contributor writes', () => {
  it.each([
    ['2014', '2014-01-01', '2014-12-31', 'year'],
    ['2014-11', '2014-11-01', '2014-11-30', 'month'],
    ['2014-11-24', '2014-11-24', '2014-11-24', 'day'],
    ['2014~', '2014-01-01', '2014-12-31', 'year'],
    ['2014?', '2014-01-01', '2014-12-31', 'year'],
    ['2014%', '2014-01-01', '2014-12-31', 'year'],
    ['2014-11~', '2014-11-01', '2014-11-30', 'month'],
    ['2014-11-24?', '2014-11-24', '2014-11-24', 'day'],
    ['[2014..2016]', '2014-01-01', '2016-12-31', 'range'],
    ['[2014-11..2016]', '2014-11-01', '2016-12-31', 'range'],
    ['[2014..2016-02]', '2014-01-01', '2016-02-29', 'range'],
    ['[2014-11-24..2014-11-30]', '2014-11-24', '2014-11-30', 'range'],
    ['[2014..2014]', '2014-01-01', '2014-12-31', 'range'],
    ['[2014-11-24..2014-11-24]', '2014-11-24', '2014-11-24', 'range'],
    ['0987', '0987-01-01', '0987-12-31', 'year'],
  ])('%s means %s to %s, known to the %s', (text, earliest, latest, precision) => {
    expect(parseEdtf(text)).toEqual({ earliest, latest, precision });
    expect(text).toMatch(pattern);
  });

  it.each([
    ['2012-02', '2012-02-29'],
    ['2013-02', '2013-02-28'],
    ['2000-02', '2000-02-29'],
    ['1900-02', '1900-02-28'],
  ])('%s ends on %s: leap years are those of the Gregorian calendar', (text, latest) => {
    expect(parseEdtf(text)?.latest).toBe(latest);
  });

  it.each([
    '2013-02-29',
    '1900-02-29',
    '2014-04-31',
    '2014-13',
    '2014-00',
    '2014-01-00',
    '2014-01-32',
    '2014-00-10',
    '[2013-02-29..2014]',
    '[2014..2015-13]',
  ])('%s is no day that exists', (text) => expect(parseEdtf(text)).toBeNull());

  it.each(['[2016..2014]', '[2014-11..2014-10]', '[2015-01-01..2014]'])('%s runs backwards', (text) =>
    expect(parseEdtf(text)).toBeNull(),
  );

  it.each([
    '',
    '14',
    '20141',
    '2014-1',
    '2014-1-1',
    '2014/11',
    '24.11.2014',
    'November 2014',
    '2014-11-24T00:00',
    ' 2014',
    '2014 ',
    '2014\n',
    '~2014',
    'of [2014..2016]',
    '[2014..2016].',
    '2014~?',
    '2014..2016',
    '[2014, 2016]',
    '[..2016]',
    '[2014..]',
    '[2014~..2016]',
    '2014/2016',
    '201X',
    '-2014',
    '２０１４',
  ])('%j is no form that is read here, and the pattern for editors says so too', (text) => {
    expect(parseEdtf(text)).toBeNull();
    expect(text).not.toMatch(pattern);
  });
});

/** Month 13 and day 31 of any month come out of here too: the parser is to tell them apart. */
const year = fc.integer({ min: 0, max: 9999 }).map((n) => pad(n, 4));
const month = fc.integer({ min: 0, max: 13 }).map((n) => pad(n, 2));
const day = fc.integer({ min: 0, max: 32 }).map((n) => pad(n, 2));
const date = fc
  .tuple(year, month, day, fc.constantFrom(1, 2, 3))
  .map(([y, m, d, parts]) => [y, m, d].slice(0, parts).join('-'));
const qualifier = fc.constantFrom('', '~', '?', '%');
const text = fc.oneof(
  fc.tuple(date, qualifier).map((parts) => parts.join('')),
  fc.tuple(date, date).map(([from, to]) => `[${from}..${to}]`),
);

/** Whether the calendar of the platform has this day. */
function exists(iso: string): boolean {
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
}

function dayAfter(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

describe('any date', () => {
  it('is read exactly when its day exists, and means that day', () => {
    fc.assert(
      fc.property(year, month, day, qualifier, (y, m, d, mark) => {
        const iso = `${y}-${m}-${d}`;
        const bounds = exists(iso) ? { earliest: iso, latest: iso, precision: 'day' } : null;
        expect(parseEdtf(`${iso}${mark}`)).toEqual(bounds);
      }),
      { numRuns: 2000 },
    );
  });

  it('has bounds that exist, the first not after the last', () => {
    fc.assert(
      fc.property(text, (written) => {
        const bounds = parseEdtf(written);
        if (bounds === null) return;
        expect(exists(bounds.earliest)).toBe(true);
        expect(exists(bounds.latest)).toBe(true);
        expect(bounds.earliest <= bounds.latest).toBe(true);
        expect(written).toMatch(pattern);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a month or a year ends the day before the next one begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const next = m === 12 ? `${pad(y + 1, 4)}-01` : `${pad(y, 4)}-${pad(m + 1, 2)}`;
        expect(dayAfter(parseEdtf(`${pad(y, 4)}-${pad(m, 2)}`)?.latest ?? '')).toBe(`${next}-01`);
        expect(dayAfter(parseEdtf(pad(y, 4))?.latest ?? '')).toBe(`${pad(y + 1, 4)}-01-01`);
      }),
    );
  });

  it('means no less inside a span: its bounds are those of the two ends', () => {
    fc.assert(
      fc.property(date, date, (from, to) => {
        const [first, last, span] = [parseEdtf(from), parseEdtf(to), parseEdtf(`[${from}..${to}]`)];
        if (first === null || last === null || first.earliest > last.latest) expect(span).toBeNull();
        else expect(span).toEqual({ earliest: first.earliest, latest: last.latest, precision: 'range' });
      }),
    );
  });

  it('of any other text is none, and the parser never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        if (parseEdtf(written) !== null) expect(written).toMatch(pattern);
      }),
    );
  });
});

describe('a date field', () => {
  it('takes a YAML whole number for a year', () => {
    expect(edtf.parse(2014)).toBe('2014');
    expect(edtf.parse('2014')).toBe('2014');
  });

  it.each([[201.4], [20141], [true], [null], [['2014']], [new Date(0)]])('refuses %j', (value) => {
    expect(edtf.safeParse(value).success).toBe(false);
  });
});
