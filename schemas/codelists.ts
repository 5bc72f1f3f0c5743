import * as z from 'zod';
import { code, line } from './fields.ts';

const plainCode = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .meta({ description: 'The code, lower-case kebab-case.', examples: ['safe-city'] });
const label = line(120).meta({ description: 'Label in English.', examples: ['Safe city'] });
const labelZh = line(60).meta({ description: 'Label in Chinese.', examples: ['平安城市'] });
const definition = line(600).meta({
  description: 'When to use the code, and where the border to its neighbours lies.',
  examples: ['A network of cameras ordered by public authorities.'],
});
const definitionZh = line(400).meta({
  description: 'Definition in Chinese.',
  examples: ['由公共机构订购的摄像头网络。'],
});

const entryShape = {
  code: plainCode,
  label,
  label_zh: labelZh,
  definition,
  definition_zh: definitionZh.optional(),
};

/** A codelist whose codes carry the fields of `shape`. */
function codelistOf<T extends z.ZodObject>(entry: T) {
  return z.strictObject({
    title: label,
    title_zh: labelZh,
    description: line(1200).meta({
      description: 'What the list is for.',
      examples: ['Subjects of a presence.'],
    }),
    codes: z.array(entry).min(1).meta({ description: 'The codes, in the order in which they are shown.' }),
  });
}

export const plainEntry = z.strictObject(entryShape);

export const shapes = [
  'circle',
  'square',
  'diamond',
  'triangle-down',
  'hexagon',
  'star',
  'cross',
  'pentagon',
  'line',
] as const;
export const categoryEntry = z.strictObject({
  ...entryShape,
  group: code('category-groups', 'Headline group.', 'research'),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .meta({ description: 'Colour on maps.', examples: ['#1f77b4'] }),
  shape: z.enum(shapes).meta({ description: 'Mark on maps.', examples: ['circle'] }),
  geometry: z.enum(['point', 'line']).meta({ description: 'Points or lines (cables).', examples: ['point'] }),
  partnership: z.boolean().meta({ description: 'Counted as a partnership.', examples: [true] }),
  equipment_sale: z.boolean().meta({
    description: 'A plain sale of equipment; figures stand with and without these.',
    examples: [false],
  }),
});

export const measureEntry = z.strictObject({
  ...entryShape,
  unit: line(40).meta({ description: 'Unit of the value.', examples: ['cameras'] }),
});
export const sourceTypeEntry = z.strictObject({
  ...entryShape,
  independent: z
    .boolean()
    .meta({ description: 'As a rule independent of the parties that it reports on.', examples: [true] }),
});
export const designationListEntry = z.strictObject({
  ...entryShape,
  authority: line(160).meta({
    description: 'Who keeps the list.',
    examples: ['U.S. Department of Commerce'],
  }),
  jurisdiction: z
    .string()
    .regex(/^(?:[A-Z]{2}|EU)$/)
    .meta({ description: 'ISO 3166-1 alpha-2 code, or EU.', examples: ['US'] }),
});

const m49 = z
  .string()
  .regex(/^\d{3}$/)
  .meta({ description: 'UN M49 code; quote it, leading zeros count.', examples: ['404'] });
export const countryEntry = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .meta({ description: 'ISO 3166-1 alpha-2 code, or XK.', examples: ['KE'] }),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .meta({ description: 'ISO 3166-1 alpha-3 code, or XKX.', examples: ['KEN'] }),
  m49: m49.optional(),
  label,
  label_zh: labelZh,
  region: line(40)
    .meta({ description: 'UN M49 region.', examples: ['Africa'] })
    .optional(),
  region_m49: m49.optional(),
  subregion: line(60)
    .meta({ description: 'UN M49 subregion.', examples: ['Eastern Africa'] })
    .optional(),
  subregion_m49: m49.optional(),
  panel: z.boolean().meta({ description: 'Has rows in the country-year panel.', examples: [true] }),
  note: line(600)
    .meta({ description: 'Naming policy.', examples: ['Listed under its ISO code; no statement on status.'] })
    .optional(),
});

/** One schema per file of `sources/codelists/`; all but these few are plain. */
export const codelistSchemas = {
  categories: codelistOf(categoryEntry),
  'category-groups': codelistOf(plainEntry),
  topics: codelistOf(plainEntry),
  statuses: codelistOf(plainEntry),
  roles: codelistOf(plainEntry),
  programmes: codelistOf(plainEntry),
  'activity-kinds': codelistOf(plainEntry),
  regions: codelistOf(plainEntry),
  'amount-kinds': codelistOf(plainEntry),
  measures: codelistOf(measureEntry),
  'designation-lists': codelistOf(designationListEntry),
  'source-types': codelistOf(sourceTypeEntry),
  countries: codelistOf(countryEntry),
} as const;

export type Codelists = { [Name in keyof typeof codelistSchemas]: z.infer<(typeof codelistSchemas)[Name]> };
