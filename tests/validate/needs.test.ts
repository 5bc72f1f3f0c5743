import { describe, expect, it } from 'vitest';
import { cable, laboratory, type Sources, safeCity } from '../support/sources.ts';
import { MemorySources } from './in-memory.ts';

/** The value of a top-level field is replaced by what no field can be. */
const broken = (text: string, field: string) => `${without(text, field)}${field}: {nonsense: [1]}\n`;
const without = (text: string, field: string) =>
  text.replace(new RegExp(`^${field}:.*\\n(?:[ -].*\\n)*`, 'm'), '');

const coordinates =
  'coordinates: {latitude: 1.5, longitude: 2.5, precision: site, source: https://example.org/map}';

/** A second record of the same thing, each with the same fault in one field. */
const twice =
  (file: string, fault: (text: string) => string, title: readonly [string, string] = ['', '']) =>
  (sources: Sources) => {
    const text = sources.read(file);
    sources
      .write(file, fault(text))
      .write('presences/huawei/z-second.yaml', fault(text.replace(title[0], title[1])));
  };
const otherTitle = ['Safe city in Nairobi and Mombasa', 'Cameras'] as const;

const cases: readonly (readonly [rule: string, what: string, change: (sources: Sources) => unknown])[] = [
  ...['title', 'organizations', 'category', 'locations', 'counterparties', 'dates'].map(
    (field) => ['duplicate', field, twice(safeCity, (text) => broken(text, field), otherTitle)] as const,
  ),
  ...['title', 'organizations', 'locations'].map(
    (field) =>
      ['duplicate', `${field}, of the same title`, twice(safeCity, (text) => broken(text, field))] as const,
  ),
  ['duplicate', 'landings', twice(cable, (text) => broken(text, 'landings'))],
  [
    'cable',
    'category',
    (sources) => sources.edit(cable, 'category: submarine-cable', 'category: [submarine-cable]'),
  ],
  ['cable', 'landings', (sources) => sources.write(cable, broken(sources.read(cable), 'landings'))],
  [
    'cable',
    'locations',
    (sources) =>
      sources.write(
        cable,
        broken(without(without(sources.read(cable), 'segments'), 'landings'), 'locations'),
      ),
  ],
  [
    'cable',
    'segments',
    (sources) => sources.edit(cable, '[[Gwadar, Karachi], [Gwadar, Muscat]]', '[[Gwadar], [Gwadar, Dubai]]'),
  ],
  [
    'cable-landings',
    'landings',
    (sources) =>
      sources
        .edit(cable, '{place: Karachi, country: PK}', '{place: [Karachi]}')
        .edit(cable, '{place: Muscat, country: OM}', '{place: [Muscat]}')
        .write(cable, without(sources.read(cable), 'segments')),
  ],
  ...[safeCity, laboratory].map(
    (file) =>
      [
        'coordinates-cited',
        `the sources of ${file}`,
        (sources: Sources) => {
          const place = file === safeCity ? 'Nairobi, country: KE' : 'Urumqi, country: CN';
          sources.edit(file, `{place: ${place}`, `{place: ${place}, ${coordinates}`);
          sources.write(file, broken(sources.read(file), 'sources'));
        },
      ] as const,
  ),
  ...[safeCity, laboratory].map(
    (file) =>
      [
        'folder',
        `the organizations of ${file}`,
        (sources: Sources) => sources.write(file, broken(sources.read(file), 'organizations')),
      ] as const,
  ),
  [
    'status-dates',
    'dates',
    (sources) =>
      sources
        .edit(safeCity, 'status: active', 'status: ended')
        .edit(safeCity, 'completed: 2015', 'completed: 2015\n  ended: someday'),
  ],
  ['supports', 'dates', (sources) => sources.write(safeCity, broken(sources.read(safeCity), 'dates'))],
];

describe('a rule says nothing of a record with a fault in a field that it reads as a whole', () => {
  it.each(cases)('%s: %s', async (rule, _what, change) => {
    const sources = new MemorySources();
    change(sources);
    const rules = (await sources.raw()).map((finding) => finding.rule);
    expect(rules).not.toContain(rule);
    expect(rules.length).toBeGreaterThan(0);
  });

  it('and speaks when the fault is in another field', async () => {
    const sources = new MemorySources();
    twice(safeCity, (text) => broken(text, 'summary'), otherTitle)(sources);
    expect((await sources.raw()).map(({ rule }) => rule)).toContain('duplicate');
  });
});
