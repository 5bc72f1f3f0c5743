import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitationFormat, writeCitation } from '../../pipeline/export/citations/formats.ts';
import { sourceReference } from '../../pipeline/export/citations/reference.ts';
import { references as referencesSchema } from '../../schemas/release/references.ts';
import { readCitation } from './reader.ts';

const example = {
  id: 's-0a1b2c3d4e',
  url: 'https://www.example.org/a_b%20c?x=1&y=~z#top',
  title: 'Safe city goes live',
  title_supplied: false,
  publisher: 'Example News',
  published: '2019-05',
  language: 'en',
  archived: '',
};
const write = (format: CitationFormat, change: Partial<typeof example> = {}) =>
  writeCitation(format, [sourceReference({ ...example, ...change })]);
const parts = (text: string) => readCitation(text)[0]?.date;

/** Words as titles have them: no line breaks, no space at the ends or doubled, which `check` refuses. */
const words = fc
  .array(fc.stringMatching(/^[\p{L}\p{N}!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~–—“”-]{1,9}$/u), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(' '));

describe.each(['bibtex', 'ris', 'csl'] as const)('a source as %s', (format) => {
  it('says to another reader what the table of sources says', () => {
    expect(readCitation(write(format))).toEqual([
      {
        id: 's-0a1b2c3d4e',
        title: 'Safe city goes live',
        publisher: 'Example News',
        url: example.url,
        date: [[2019, 5]],
        note: undefined,
      },
    ]);
  });

  it('names the archived copy', () => {
    const archived = 'https://web.archive.org/web/2020/https://www.example.org/a%20b?c=d&e#f';
    expect(readCitation(write(format, { archived }))[0]?.note).toBe(`Archived: ${archived}`);
  });

  it('has the title in brackets where the editors wrote it', () => {
    expect(readCitation(write(format, { title_supplied: true }))[0]?.title).toBe('[Safe city goes live]');
  });

  it.each([
    ['2019', [[2019]]],
    ['2019-05', [[2019, 5]]],
    ['2019-05-07', [[2019, 5, 7]]],
    ['2019-05~', [[2019, 5]]],
  ])('is dated %s no finer than its source', (published, date) => {
    expect(parts(write(format, { published }))).toEqual(date);
  });

  it('has no date where none is known', () => {
    expect(parts(write(format, { published: '' }))).toBeUndefined();
  });
});

describe('a date that is a span', () => {
  it('has both of its ends in CSL-JSON and BibTeX, and stands as text in RIS', () => {
    const published = '[2014-11..2016]';
    expect(parts(write('csl', { published }))).toEqual([[2014, 11], [2016]]);
    expect(parts(write('bibtex', { published }))).toEqual([[2014, 11], [2016]]);
    expect(write('ris', { published })).toContain('N1  - Date: [2014-11..2016]\r\n');
  });

  it('or an approximate one is marked as such', () => {
    expect(write('csl', { published: '2014~' })).toContain('"circa":true');
    expect(write('bibtex', { published: '2014~' })).toContain('date = {2014~}');
    expect(write('ris', { published: '2014~' })).toContain('N1  - Date: 2014~');
  });
});

describe('any title and publisher', () => {
  it.each(['bibtex', 'csl'] as const)('is read back from %s sign by sign', (format) => {
    fc.assert(
      fc.property(words, words, (title, publisher) => {
        const [read] = readCitation(write(format, { title, publisher }));
        expect(read).toMatchObject({ title, publisher });
      }),
      { numRuns: 300 },
    );
  });

  it('stands in RIS as it is', () => {
    fc.assert(
      fc.property(words, words, (title, publisher) => {
        const text = write('ris', { title, publisher });
        expect(text).toContain(`\r\nTI  - ${title}\r\nPB  - ${publisher}\r\n`);
      }),
    );
  });

  it('makes CSL-JSON of the form that the schema describes', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('', '2014', '2014-11-24', '[2014..2016]'), (title, published) => {
        expect(referencesSchema.safeParse(JSON.parse(write('csl', { title, published }))).success).toBe(true);
      }),
    );
  });
});

describe('a source in words', () => {
  it.each([
    [{}, 'Safe city goes live. Example News, 2019-05. '],
    [{ title: 'Safe city: a bet?' }, 'Safe city: a bet? Example News, 2019-05. '],
    [{ published: '' }, 'Safe city goes live. Example News, n.d. '],
    [{ title_supplied: true }, '[Safe city goes live]. Example News, 2019-05. '],
  ])('with %o', (change, text) => {
    expect(write('text', change)).toBe(`${text}${example.url}\n`);
  });
});
