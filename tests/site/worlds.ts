import fc from 'fast-check';
import type { Atlas, Item } from '../../website/core/atlas.ts';
import { vocabularyOf } from '../../website/core/atlas.ts';
import { eachFacet, panes, type Sort, sortKeys, type View } from '../../website/core/view.ts';

const code = (name: string, label = name, label_zh = '') => ({ code: name, label, label_zh });
const country = (iso3: string, iso2: string, label: string, label_zh: string) => ({
  ...code(iso3, label, label_zh),
  iso2,
  label_point: null,
});
const category = (name: string, label: string) => ({
  ...code(name, label, '类别'),
  group: 'group',
  colour: '#112233',
  shape: 'circle',
  line: false,
});

type Draft = Partial<Omit<Item, 'index' | 'codes'>> & { readonly codes?: Partial<Item['codes']> };

/** A record with one code of each facet, unless told otherwise. */
export function item(index: number, { codes, ...rest }: Draft = {}): Item {
  return {
    index,
    id: `record-${index}`,
    title: `Record ${index}`,
    title_zh: '',
    codes: { ...eachFacet(() => [0]), ...codes },
    begin: null,
    end: null,
    highlight: false,
    spots: [],
    unplaced: [],
    ...rest,
  };
}

/** A small atlas whose codes have names like those of a release. */
export function atlasOf(items: readonly Item[]): Atlas {
  return {
    release: {
      name: 'china-tech-atlas',
      title: 'China Tech Atlas',
      version: '2026.11.0',
      date: '2026-11-21',
      schema_version: '1.0.0',
      licence: 'CC-BY-4.0',
      citation: 'China Tech Atlas contributors (2026). China Tech Atlas, version 2026.11.0 [dataset].',
    },
    codes: {
      org: [code('huawei', 'Huawei', '华为'), code('zte', 'ZTE', '中兴通讯'), code('dahua', 'Dahua', '大华')],
      cat: [category('data-centre', 'Data centre'), category('donation', 'Donation')],
      topic: [code('cloud'), code('video-surveillance')],
      country: [
        country('CIV', 'CI', 'Côte d’Ivoire', '科特迪瓦'),
        country('KEN', 'KE', 'Kenya', '肯尼亚'),
        country('NAM', 'NA', 'Namibia', '纳米比亚'),
        country('ROU', 'RO', 'Romania', '罗马尼亚'),
      ],
      status: [code('announced'), code('active'), code('ended')],
      conf: [code('high'), code('medium'), code('low')],
    },
    groups: [code('group')],
    items,
    han: '華华爾尔',
  };
}

const sorts: readonly Sort[] = sortKeys.flatMap((key) => [key, `-${key}`] as const);
const year = fc.option(fc.integer({ min: 1900, max: 2100 }));

/** Any view of an atlas, in any form: codes unsorted and repeated, years turned round, text with any character. */
export function anyView({ codes, items }: Atlas): fc.Arbitrary<View> {
  return fc.record({
    codes: fc.record(
      eachFacet((facet) => fc.array(fc.constantFrom(...codes[facet].map((of) => of.code)), { maxLength: 4 })),
    ),
    from: year,
    to: year,
    begun: fc.boolean(),
    undated: fc.boolean(),
    highlights: fc.boolean(),
    text: fc.oneof(
      fc.constant(''),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc
        .array(fc.constantFrom('&', '=', '#', '?', '%', '+', ',', ' ', '　', '\ud83d', '华', 'é', '\u0301'), {
          maxLength: 20,
        })
        .map((parts) => parts.join('')),
    ),
    sort: fc.constantFrom(...sorts),
    pane: fc.constantFrom(...panes),
    selected: fc.option(fc.constantFrom(...items.map(({ id }) => id))),
    camera: fc.option(
      fc.record({
        zoom: fc.double({ min: -2, max: 30, noNaN: true }),
        latitude: fc.double({ min: -120, max: 120, noNaN: true }),
        longitude: fc.double({ min: -400, max: 400, noNaN: true }),
      }),
    ),
  });
}

export const smallAtlas: Atlas = atlasOf([item(0), item(1), item(2)]);
export const smallVocabulary = vocabularyOf(smallAtlas);
