import { check } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import type { Added, Changed, Comparison } from '../../pipeline/compare/compare.ts';
import { geojsonText, pinCollection } from '../../pipeline/compare/geojson.ts';
import type { PinChange } from '../../pipeline/compare/pins.ts';
import { diffText } from '../../pipeline/report/diff.ts';
import { code, diffMarkdown } from '../../pipeline/report/diff-markdown.ts';

const none: Comparison = {
  old: { label: 'main (1234567)' },
  new: { label: 'worktree' },
  added: [],
  removed: [],
  moved: [],
  changed: [],
  pins: [],
  headline: [],
  uncompared: [],
  files: [],
  tables: [],
};
const record = (id: string, title = 'Office') =>
  ({ kind: 'presence', id, title, file: `presences/zte/${id}.yaml`, value: {} }) satisfies Added;
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const pin = (longitude: number, latitude = 0) => ({
  place: 'Suva',
  latitude,
  longitude,
  precision: 'city' as const,
});
const moved = (id: string, from: number, to: number): PinChange => ({
  ...record(id),
  path: 'locations[1]',
  change: 'moved',
  old: pin(from),
  new: pin(to),
  km: 100,
});

describe('the comment on a pull request', () => {
  it('says that nothing differs, and shows no empty section', () => {
    const text = diffMarkdown(none);
    expect(text).toContain('**No differences.**');
    expect(text).not.toMatch(/###|<details>/);
  });

  it('folds long sections and leaves short ones open', () => {
    const text = diffMarkdown({
      ...none,
      added: many(40, (i) => record(`a-${i}`)),
      removed: [{ ...record('r'), reason: null }],
    });
    expect(text).toContain(
      '### Removed records\n\n- presence `r` `Office`: **no line in `retired.yaml` says why**',
    );
    expect(text).toContain('<details><summary><b>Added records (40)</b></summary>');
    expect(text).not.toContain('were cut');
  });

  it.each([1_000, 20_000])('fits one comment with %i changes of each kind, and says what was cut', (n) => {
    const changed: Changed[] = many(n, (i) => ({
      ...record(`c-${i}`),
      changes: many(40, (k) => ({
        path: `topics[${k}]`,
        change: 'added' as const,
        old: null,
        new: 'x'.repeat(900),
      })),
    }));
    const text = diffMarkdown({
      ...none,
      added: many(n, (i) => record(`a-${i}`, 'A long title '.repeat(9))),
      removed: [{ ...record('only-one'), reason: null }],
      changed,
      pins: many(n, (i) => moved(`p-${i}`, 1, 2)),
    });
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.length).toBeGreaterThan(40_000);
    expect(text).toContain('`only-one`');
    for (const title of ['Added records', 'Changed records', 'Pins that moved'])
      expect(text).toContain(`<b>${title} (${n.toLocaleString('en')})</b>`);
    expect(text.match(/of [\d,]+ shown, the others were cut/g)).toHaveLength(3);
    expect(text).toContain('and 15 more changes');
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  it('draws a small map and leaves out a large one, with a word', () => {
    const small = diffMarkdown({ ...none, pins: [moved('a', 1, 2)] });
    const [, block = ''] = /```geojson\n([\s\S]*?)```/.exec(small) ?? [];
    expect(check(block).type).toBe('FeatureCollection');
    const large = diffMarkdown({ ...none, pins: many(400, (i) => moved(`p-${i}`, 1, 2)) });
    expect(large).not.toContain('```geojson');
    expect(large).toContain('1,200 marks, too many for a comment');
  });

  it.each([
    '@everyone',
    '`code` and ``more`` @user',
    '</details><script>alert(1)</script>',
    '[click](https://evil.example) ![x](https://evil.example/x.png)',
    'a | b\n\n## heading\r# heading',
    '<!-- ctatlas diff -->',
    '```\n@user\n```',
    '`',
    'rtl \u202Etxet',
  ])('keeps what others wrote as text: %j', (title) => {
    const bad = { ...record('a', title), reason: title };
    const text = diffMarkdown({
      ...none,
      old: { label: title },
      added: [bad],
      removed: [bad],
      moved: [{ ...bad, fate: 'moved', targets: [title], changes: [] }],
      changed: [
        { ...bad, changes: [{ path: title, change: 'changed', old: title, new: { [title]: title } }] },
      ],
      pins: [{ ...moved('a', 1, 2), title, old: { ...pin(1), place: title } }],
      headline: [{ figure: 'groups.x.presences', label: title, old: 1, new: 2, difference: 1 }],
      uncompared: [{ side: 'new', file: title, line: 1, message: title }],
      files: [{ file: title, change: 'added' }],
    });
    const left = withoutCode(text.replace('<!-- ctatlas diff -->', ''));
    expect(left).not.toMatch(/@|script|evil|\u202E|<!--|\r/);
    expect(left.match(/^#+ .*$/gm)?.every((line) => /^##+ [A-Z][a-z ]+$/.test(line))).toBe(true);
    expect(left.match(/<\/?details>/g)).toEqual(['<details>', '</details>']);
    // Every row of the table has its four cells.
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });

  it('writes code spans that hold any backticks', () => {
    expect(code('a`b')).toBe('``a`b``');
    expect(code('`a`')).toBe('`` `a` ``');
    expect(code('')).toBe('` `');
  });
});

/** The text without code spans and fenced code, read as CommonMark does: a span ends at a run as long as it began with. */
function withoutCode(text: string): string {
  return text
    .replace(/^```geojson\n[\s\S]*?^```$/gm, '')
    .split('\n')
    .map((line) => line.replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, ''))
    .join('\n');
}

describe('the report for a terminal', () => {
  it('has colour on a terminal only', () => {
    const comparison = { ...none, added: [record('a')] };
    expect(diffText(comparison, true)).toContain('\u001B[');
    expect(diffText(comparison, false)).not.toContain('\u001B');
  });

  it('lets no record steer the terminal', () => {
    const title = '\u001B]0;owned\u0007\u001B[2J\u009B31m';
    const bad = { ...record('a', title), reason: title };
    const text = diffText({ ...none, removed: [bad], files: [{ file: title, change: 'added' }] }, false);
    for (const control of ['\u001B', '\u0007', '\u009B']) expect(text).not.toContain(control);
  });
});

describe('the map of what moved', () => {
  it('is GeoJSON with the old point, the new one and the way between', () => {
    const { features } = pinCollection([moved('a', 10, 20)]);
    expect(features.map(({ geometry, properties }) => [geometry.type, properties?.side])).toEqual([
      ['Point', 'old'],
      ['Point', 'new'],
      ['LineString', undefined],
    ]);
    expect(check(geojsonText([moved('a', 10, 20)])).type).toBe('FeatureCollection');
  });

  it('cuts the way at the 180th meridian', () => {
    const way = pinCollection([moved('a', 179, -179)]).features[2]?.geometry;
    expect(way).toEqual({
      type: 'MultiLineString',
      coordinates: [
        expect.arrayContaining([
          [179, 0],
          [180, 0],
        ]),
        expect.arrayContaining([
          [-180, 0],
          [-179, 0],
        ]),
      ],
    });
  });

  it('holds no pin of which only the country is known', () => {
    const country = { place: null, latitude: null, longitude: null, precision: 'country' as const };
    expect(
      pinCollection([{ ...moved('a', 1, 2), change: 'added', old: null, new: country }]).features,
    ).toEqual([]);
  });
});
