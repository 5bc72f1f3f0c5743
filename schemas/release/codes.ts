import * as z from 'zod';
import { categoryEntry, countryEntry } from '../codelists.ts';
import { term } from '../term.ts';
import { integer, maybe, shows, table, text } from './table.ts';

/** Codelist columns are definitions of ours, not asserted by sources. */
const own = (name: string, field: z.ZodType, meta: z.core.GlobalMeta = {}) =>
  shows(name, field, { editorial: true, codelist: undefined, ...meta } as z.core.GlobalMeta);

const category = categoryEntry.shape;
export const categories = table('categories', 'One category of presences.', {
  code: own('code', category.code, { key: true, examples: ['data-centre'] }),
  label: own('label', category.label, { examples: ['Data centre or cloud facility'] }),
  label_zh: own('label_zh', category.label_zh, { examples: ['数据中心与云设施'] }),
  category_group: own('group', category.group, { codelist: 'category-groups' }),
  group_label: text('Label of the headline group.', 'Digital infrastructure'),
  definition: own('definition', category.definition),
  definition_zh: own('definition_zh', category.definition_zh),
  colour: own('colour', category.colour),
  shape: own('shape', category.shape),
  geometry: own('geometry', category.geometry),
  partnership: own('partnership', category.partnership),
  equipment_sale: own('equipment_sale', category.equipment_sale),
  n_presences: integer('Number of presences.', 84),
});

export const codes = table('codes', 'One code of one of the other codelists.', {
  list: text('Name of the codelist.', 'topics', { key: true }),
  code: text('The code.', 'video-surveillance', { key: true }),
  label: text('Label in English.', 'Video surveillance'),
  label_zh: text('Label in Chinese.', '视频监控'),
  definition: text('When to use the code.', 'Cameras and their networks.'),
  definition_zh: maybe(text('Definition in Chinese.', '摄像头及其网络。'), 'not-written'),
});

const country = countryEntry.shape;
export const countries = table('countries', 'One country or territory with an ISO 3166-1 code, and Kosovo.', {
  iso3: own('iso3', country.iso3, { key: true }),
  iso2: own('code', country.code),
  m49: own('m49', country.m49, { missing: ['not-applicable'] }),
  name: own('label', country.label),
  name_zh: own('label_zh', country.label_zh),
  region: own('region', country.region, { missing: ['not-applicable'] }),
  region_m49: own('region_m49', country.region_m49, { missing: ['not-applicable'] }),
  subregion: own('subregion', country.subregion, { missing: ['not-applicable'] }),
  subregion_m49: own('subregion_m49', country.subregion_m49, { missing: ['not-applicable'] }),
  panel: own('panel', country.panel),
  note: own('note', country.note, { missing: ['not-applicable'] }),
  n_presences: integer('Number of presences.', 12),
});

const field = term.shape;
export const glossary = table('glossary', 'One term.', {
  id: text('Id of the term.', 'sharp-eyes-project', { key: true }),
  term: shows('term', field.term),
  term_zh: shows('term_zh', field.term_zh),
  definition: shows('definition', field.definition),
  definition_zh: shows('definition_zh', field.definition_zh),
  see_also: maybe(text('Ids of related terms, joined by `; `.', 'skynet-project'), 'none'),
  n_sources: integer('Number of sources.', 1),
  source_url: text('Address of the first source.', 'https://www.example.org/report'),
});

export const idRegistry = table('id_registry', 'One id that was ever published.', {
  kind: z
    .enum(['presence', 'organization', 'activity', 'term', 'place'])
    .meta({ description: 'Kind of the record.', examples: ['presence'], key: true }),
  id: text('The id.', 'huawei-nairobi-safe-city', { key: true }),
  status: z
    .enum(['active', 'moved', 'merged', 'split', 'withdrawn'])
    .meta({ description: 'What became of it.', examples: ['active'] }),
  first_release: maybe(text('First release that held it.', '2026.11.0'), 'not-applicable'),
  last_release: maybe(text('Last release that held it.', '2026.11.0'), 'not-applicable'),
  retired_in: maybe(text('First release without it; empty for an active id.', '2027.01.0'), 'not-applicable'),
  successors: maybe(
    text('Ids that took its place, joined by `; `.', 'huawei-nairobi-mombasa-safe-city'),
    'not-applicable',
  ),
  reason: maybe(
    text('Why it moved, merged, split or went.', 'Two records of one project.'),
    'not-applicable',
  ),
});
